package user

import dev.rspcode.Actor
import dev.rspcode.Basis
import dev.rspcode.Cause
import dev.rspcode.Code
import dev.rspcode.Context
import dev.rspcode.End
import dev.rspcode.Event
import dev.rspcode.Kind
import dev.rspcode.Next
import dev.rspcode.Operation
import dev.rspcode.Outcome
import dev.rspcode.Reason
import dev.rspcode.Source
import dev.rspcode.Step
import dev.rspcode.codes
import dev.rspcode.verdicts
import java.lang.reflect.Modifier
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class VocabularyTest {
    private fun <E : Enum<E>> check(what: String, values: List<E>, word: (E) -> String, of: (String) -> E) {
        for (value in values) {
            assertEquals(value.name.lowercase(), word(value))
            assertSame(value, of(word(value)))
        }
        val words = values.joinToString { word(it) }
        for (wrong in listOf("", "payment", values[0].name, " ${word(values[0])}", "\uD800")) {
            val error = assertThrows(IllegalArgumentException::class.java) { of(wrong) }
            assertEquals("unknown $what \"$wrong\"; the valid words are $words", error.message)
        }
        val long = assertThrows(IllegalArgumentException::class.java) { of("x".repeat(1_000_000)) }
        assertTrue(long.message!!.length < words.length + 150)
    }

    @Test
    fun `every word is its value's, and an error lists them`() {
        check("context", Context.entries, Context::word, Context::of)
        check("outcome", Outcome.entries, Outcome::word, Outcome::of)
        check("cause", Cause.entries, Cause::word, Cause::of)
        check("next", Next.entries, Next::word, Next::of)
        check("actor", Actor.entries, Actor::word, Actor::of)
        check("basis", Basis.entries, Basis::word, Basis::of)
        check("operation", Operation.entries, Operation::word, Operation::of)
        check("source", Source.entries, Source::word, Source::of)
        check("kind", Kind.entries, Kind::word, Kind::of)
        check("event", Event.entries, Event::word, Event::of)
        check("step", Step.entries, Step::word, Step::of)
        check("reason", Reason.entries, Reason::word, Reason::of)
        check("end", End.entries, End::word, End::of)
    }

    @Test
    fun `the vocabularies have every word of the table and no other`() {
        fun words(column: String) = Vectors.cells.map { it[column].asString }.toSet()
        assertEquals(words("context"), Context.entries.map { it.word }.toSet())
        assertEquals(words("outcome"), Outcome.entries.map { it.word }.toSet())
        assertEquals(words("cause"), Cause.entries.map { it.word }.toSet())
        assertEquals(words("next"), Next.entries.map { it.word }.toSet())
        assertEquals(words("basis"), Basis.entries.map { it.word }.toSet())
        // The developer is also the actor of a request that is wrong.
        assertEquals(words("actor"), Actor.entries.map { it.word }.toSet())
        assertEquals(listOf(11, 5, 16, 5, 5, 4), listOf(
            Context.entries.size, Outcome.entries.size, Cause.entries.size, Next.entries.size,
            Actor.entries.size, Basis.entries.size,
        ))
    }

    @Test
    fun `contexts stand in the order of the answers`() {
        assertEquals(Context.entries, verdicts.map { it.context }.distinct())
    }

    @Test
    fun `there is a constant for every listed code`() {
        val constants =
            Code::class.java.fields
                .filter { it.type == String::class.java && Modifier.isStatic(it.modifiers) }
                .associate { it.name to it.get(null) }
        assertEquals(codes.map { it.code }.toSet(), constants.keys)
        for ((name, value) in constants) assertEquals(name, value)
        assertEquals("SYSTEM_ERROR", Code.SYSTEM_ERROR)
    }

    /** That it compiles is the test: none has an `else`. */
    @Test
    fun `a when over a vocabulary needs no else`() {
        fun of(next: Next) =
            when (next) {
                Next.ACCEPT -> 1
                Next.INSPECT -> 2
                Next.QUERY -> 3
                Next.START_OVER -> 4
                Next.STOP -> 5
            }
        fun of(outcome: Outcome) =
            when (outcome) {
                Outcome.SUCCEEDED -> 1
                Outcome.PENDING -> 2
                Outcome.UNKNOWN -> 3
                Outcome.FAILED -> 4
                Outcome.REVERSED -> 5
            }
        fun of(actor: Actor) =
            when (actor) {
                Actor.NOBODY -> 1
                Actor.PAYER -> 2
                Actor.STAFF -> 3
                Actor.DEVELOPER -> 4
                Actor.PROVIDER -> 5
            }
        fun of(basis: Basis) =
            when (basis) {
                Basis.DOCUMENTED -> 1
                Basis.UPSTREAM -> 2
                Basis.INFERRED -> 3
                Basis.NONE -> 4
            }
        fun of(context: Context) =
            when (context) {
                Context.PAY_REPLY -> 1
                Context.PAY_STATE -> 2
                Context.PREAUTH_REPLY -> 3
                Context.PREAUTH_STATE -> 4
                Context.CAPTURE_REPLY -> 5
                Context.CAPTURE_STATE -> 6
                Context.CANCEL_REPLY -> 7
                Context.CANCEL_STATE -> 8
                Context.REFUND_REPLY -> 9
                Context.REFUND_STATE -> 10
                Context.QUERY_REPLY -> 11
            }
        fun of(cause: Cause) =
            when (cause) {
                Cause.COMPLETED -> 1
                Cause.IN_PROGRESS -> 2
                Cause.PAYER_FUNDS -> 3
                Cause.PAYER_CODE -> 4
                Cause.PAYER_ACCOUNT -> 5
                Cause.REQUEST -> 6
                Cause.MERCHANT_SETUP -> 7
                Cause.MERCHANT_FUNDS -> 8
                Cause.ORDER_STATE -> 9
                Cause.NOT_ALLOWED -> 10
                Cause.ALREADY_DONE -> 11
                Cause.REFUNDED -> 12
                Cause.NOT_FOUND -> 13
                Cause.FROZEN -> 14
                Cause.PROVIDER_FAULT -> 15
                Cause.UNSPECIFIED -> 16
            }
        // The numbers of the specification: each is the place in the list, from 1.
        assertEquals((1..5).toList(), Next.entries.map(::of))
        assertEquals((1..5).toList(), Outcome.entries.map(::of))
        assertEquals((1..5).toList(), Actor.entries.map(::of))
        assertEquals((1..4).toList(), Basis.entries.map(::of))
        assertEquals((1..11).toList(), Context.entries.map(::of))
        assertEquals((1..16).toList(), Cause.entries.map(::of))
    }
}
