package user

import com.google.gson.JsonElement
import dev.rspcode.Context
import dev.rspcode.TABLE_VERSION
import dev.rspcode.Verdict
import dev.rspcode.classify
import dev.rspcode.codes
import dev.rspcode.find
import dev.rspcode.verdicts
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Test

class VectorsTest {
    private val JsonElement?.text
        get() = if (this == null || isJsonNull) null else asString

    private fun fields(v: Verdict) =
        mapOf(
            "context" to v.context.word,
            "id" to v.id.toString(),
            "code" to v.code,
            "outcome" to v.outcome.word,
            "cause" to v.cause.word,
            "next" to v.next.word,
            "actor" to v.actor.word,
            "is_final" to v.isFinal.toString(),
            "may_release_goods" to v.mayReleaseGoods.toString(),
            "may_charge_again" to v.mayChargeAgain.toString(),
            "basis" to v.basis.word,
            "message" to v.message,
            "explanation" to v.explanation,
            "payer_text" to v.payerText,
        )

    @Test
    fun `every cell is the one in the vectors`() {
        assertEquals(TABLE_VERSION, Vectors.all["table_version"].asInt)
        assertEquals(Vectors.cells.size, verdicts.size)
        for ((verdict, cell) in verdicts.zip(Vectors.cells)) {
            assertEquals(cell.entrySet().associate { it.key to it.value.text }, fields(verdict))
            assertSame(verdict, classify(verdict.context, verdict.code))
        }
    }

    @Test
    fun `every input gets the answer in the vectors`() {
        assertEquals(Vectors.all["count"].asInt, Vectors.inputs.size)
        var answers = 0
        for (input in Vectors.inputs) {
            for (context in Context.entries) {
                assertSame(verdicts[input.cells[context.ordinal]], classify(context, input.text))
                answers++
            }
        }
        assertEquals(Vectors.inputs.size * Context.entries.size, answers)
    }

    @Test
    fun `every input is found or not as the vectors say`() {
        // An input is what it is read as, unless that is by a spelling.
        val listed = Vectors.cells.mapNotNull { it["code"].text }.toSet()
        for (input in Vectors.inputs) {
            val word = input.text.trim(' ', '\t', '\n', '\u000C', '\r')
            assertEquals(word.takeIf { it in listed }, find(input.text)?.code)
        }
    }

    @Test
    fun `every code is the one in the vectors`() {
        // The listed codes of the first context, and then the first that is not listed.
        val listed = Vectors.cells.takeWhile { it["code"].text != null }
        assertEquals(listed.size, codes.size)
        for ((code, cell) in codes.zip(listed)) {
            assertEquals(cell["id"].asInt, code.id)
            assertEquals(cell["code"].asString, code.code)
            assertEquals(cell["message"].asString, code.message)
            assertEquals(cell["cause"].asString, code.cause.word)
            assertEquals(cell["basis"].asString, code.basis.word)
            assertEquals(cell["explanation"].asString, code.explanation)
            assertSame(code, find(code.code))
        }
        assertNull(find(null))
    }
}
