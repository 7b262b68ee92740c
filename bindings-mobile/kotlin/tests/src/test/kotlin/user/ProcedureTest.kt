package user

import com.google.gson.JsonObject
import dev.rspcode.Attempt
import dev.rspcode.Context
import dev.rspcode.End
import dev.rspcode.Event
import dev.rspcode.Kind
import dev.rspcode.Move
import dev.rspcode.Operation
import dev.rspcode.Source
import dev.rspcode.Step
import dev.rspcode.Verdict
import dev.rspcode.classify
import dev.rspcode.codes
import dev.rspcode.readReply
import dev.rspcode.verdicts
import java.util.SortedMap
import java.util.TreeMap
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Replays the vectors of the procedure, and all that can happen, through the public calls. */
class ProcedureTest {
    private val file = Vectors.procedure

    @Test
    fun `every walk is the one in the vectors`() {
        val walks = file.getAsJsonArray("walks").map { it.asJsonObject }
        assertNotEquals(0, walks.size)
        for (walk in walks) {
            fun flag(name: String) = walk[name].asBoolean
            val kind = Kind.of(walk["kind"].asString)
            var attempt = Attempt.start(kind, flag("can_cancel"), flag("can_repeat"), flag("fresh_code")).attempt
            assertEquals(walk["number"].asInt, attempt.number)
            for (told in walk.getAsJsonArray("moves").map { it.asJsonObject }) {
                val move = tell(attempt, told)
                val expected = Triple(told["number"].asInt, told["step"].asString, told["reason"].asString)
                assertEquals(expected, Triple(move.attempt.number, move.step.word, move.reason.word), "$attempt: $told")
                attempt = move.attempt
            }
        }
    }

    private fun tell(attempt: Attempt, told: JsonObject): Move =
        told["context"]?.let { attempt.heard(classify(Context.of(it.asString), told["code"].asString)) }
            ?: attempt.told(Event.of(told["event"].asString))

    @Test
    fun `every reply is read as the vectors say`() {
        val replies = file.getAsJsonArray("replies").map { it.asJsonObject }
        assertNotEquals(0, replies.size)
        for (reply in replies) {
            val verdict = read(reply, "rsp_code", "inner", "state")
            assertSame(verdicts[reply["cell"].asInt], verdict, "$reply")
            assertEquals(reply["context"].asString to reply["id"].asInt, verdict.context.word to verdict.id)
        }
    }

    private fun read(reply: JsonObject, vararg levels: String): Verdict {
        val (rspCode, inner, state) =
            levels.map { level -> reply[level]?.takeUnless { it.isJsonNull }?.let { Vectors.textOf(it.asJsonObject) } }
        val operation = Operation.of(reply["operation"].asString)
        return readReply(operation, Source.of(reply["source"].asString), rspCode, inner, state)
    }

    /** The law by which no answer is made up, over all listed codes at once. */
    @Test
    fun `a whole reply is read as one of its levels`() {
        val texts = listOf(null, "", "what?") + codes.map { it.code }
        for (operation in Operation.entries) for (source in Source.entries) {
            val envelope = if (source == Source.REPLY) Context.of("${operation.word}_reply") else Context.QUERY_REPLY
            val inside = Context.of("${operation.word}_state")
            for (rspCode in texts) for (inner in texts) for (state in texts) {
                val verdict = readReply(operation, source, rspCode, inner, state)
                val levels = setOf(classify(envelope, rspCode), classify(envelope, inner), classify(inside, state))
                assertTrue(verdict in levels) { "$operation $source $rspCode $inner $state: $verdict" }
                if (verdict.mayReleaseGoods) assertEquals("SUCCESS", state)
            }
        }
    }

    /** All that the starts lead to: the moves of all verdicts, then of all events, by number. */
    private val table: SortedMap<Int, List<Move>> by lazy {
        val found = TreeMap<Int, List<Move>>()
        val left = ArrayDeque(starts())
        while (left.isNotEmpty()) {
            val attempt = left.removeLast()
            if (attempt.number in found) continue
            val moves = verdicts.map(attempt::heard) + Event.entries.map(attempt::told)
            found[attempt.number] = moves
            left += moves.map { it.attempt }.toSet()
        }
        found
    }

    private fun starts(): List<Attempt> {
        val flags = listOf(false, true)
        return Kind.entries.flatMap { kind ->
            flags.flatMap { cancel ->
                flags.flatMap { repeat -> flags.map { fresh -> Attempt.start(kind, cancel, repeat, fresh).attempt } }
            }
        }
    }

    @Test
    fun `the whole transition table is that of the core`() {
        assertEquals(file["states"].asInt, table.size)
        var digest = 0x811C9DC5.toInt()
        for (move in table.values.flatten()) {
            val number =
                move.attempt.number.toLong() or (move.step.ordinal + 1L shl 32) or (move.reason.ordinal + 1L shl 40)
            // FNV-1a of 32 bits, the lowest byte first.
            for (byte in 0 until 64 step 8) {
                digest = (digest xor ((number shr byte).toInt() and 0xFF)) * 0x01000193
            }
        }
        assertEquals(file["digest"].asLong, digest.toUInt().toLong())
    }

    @Test
    fun `every event has a method of its own`() {
        for ((number, moves) in table) {
            val attempt = Attempt.fromNumber(number)
            val own =
                listOf(attempt.cancel(), attempt.capture(), attempt.stop(), attempt.expired(), attempt.notified()) +
                    listOf(attempt.settled(true), attempt.settled(false))
            assertEquals(moves.drop(verdicts.size), own)
        }
    }

    @Test
    fun `an end is given by the move that reaches it`() {
        val steps = mapOf(Step.DONE to End.DONE, Step.NOT_DONE to End.NOT_DONE, Step.REVERSED to End.REVERSED)
        for ((number, moves) in table) {
            val before = Attempt.fromNumber(number).end
            for (move in moves) assertEquals(steps[move.step] ?: before, move.attempt.end) { "$number: $move" }
        }
    }

    @Test
    fun `every state is loaded as what it was, and its neighbours are refused`() {
        for (number in table.keys) {
            val attempt = Attempt.fromNumber(number)
            assertEquals(number, attempt.number)
            assertTrue(attempt.describe().startsWith(attempt.kind.word))
            for (bit in 0 until 32) {
                assertThrows(IllegalArgumentException::class.java) { Attempt.fromNumber(number xor (1 shl bit)) }
            }
        }
    }
}
