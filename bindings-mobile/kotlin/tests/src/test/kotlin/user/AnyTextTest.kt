package user

import dev.rspcode.Basis
import dev.rspcode.Cause
import dev.rspcode.Context
import dev.rspcode.Next
import dev.rspcode.Outcome
import dev.rspcode.classify
import dev.rspcode.codes
import dev.rspcode.find
import kotlin.random.Random
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Test

class AnyTextTest {
    /** In every context, and in those of a state. */
    private val everywhere = mapOf("success" to "SUCCESS")
    private val inStates =
        everywhere +
            mapOf("notpay" to "NOTPAY", "ORDERCLOSE" to "ORDER_CLOSED", "orderclosed" to "ORDER_CLOSED")

    @Test
    fun `no answer and any other text are unlisted`() {
        val anything =
            listOf(
                null,
                "",
                "what?",
                "\u0000",
                "SUCCESS\u0000",
                "\uD800",
                "\uDC00\uD800",
                "SUCCESS\uD83D",
                "\uDE00TIMEOUT",
                "\uFFFD",
                "\uFEFFTIMEOUT",
                "x".repeat(5_000_000),
                "\uD800".repeat(1_000_000),
                "\uD83D\uDCA9".repeat(1_000_000),
            )
        for (context in Context.entries) {
            val unlisted = classify(context, null)
            assertEquals(context, unlisted.context)
            assertNull(unlisted.code)
            assertEquals(0, unlisted.id)
            assertEquals(Outcome.UNKNOWN, unlisted.outcome)
            assertEquals(Next.QUERY, unlisted.next)
            assertEquals(Cause.UNSPECIFIED, unlisted.cause)
            assertEquals(Basis.NONE, unlisted.basis)
            assertEquals("", unlisted.message)
            for (text in anything) assertSame(unlisted, classify(context, text))
        }
        for (text in anything) assertNull(find(text))
    }

    @Test
    fun `arbitrary texts are read by the rule as it is written down`() {
        val random = Random(1)
        val listed = codes.map { it.code }
        val edges = " \t\n\u000C\r\u000B\u0000x".toList()
        fun edge() = String(CharArray(random.nextInt(3)) { edges.random(random) })
        fun text() =
            when (random.nextInt(3)) {
                0 -> String(CharArray(random.nextInt(12)) { random.nextInt(0x10000).toChar() })
                1 -> edge() + inStates.keys.random(random) + edge()
                else -> edge() + listed.random(random) + edge()
            }
        val seen = mutableSetOf<String?>()
        repeat(20_000) {
            val text = text()
            val context = Context.entries.random(random)
            val word = text.trim(' ', '\t', '\n', '\u000C', '\r')
            val spellings = if (context.word.endsWith("_state")) inStates else everywhere
            val read = spellings[word] ?: word
            val verdict = classify(context, text)
            assertEquals(context, verdict.context)
            assertEquals(read.takeIf { it in listed }, verdict.code)
            assertEquals(word.takeIf { it in listed }, find(text)?.code)
            seen += verdict.code
        }
        assertEquals(listed.size + 1, seen.size)
    }
}
