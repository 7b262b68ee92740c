package user

import dev.rspcode.Attempt
import dev.rspcode.End
import dev.rspcode.Kind
import dev.rspcode.Operation
import dev.rspcode.Reason
import dev.rspcode.Source
import dev.rspcode.Step
import dev.rspcode.readReply
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test

class AttemptTest {
    @Test
    fun `it is a value`() {
        val begun = Attempt.start(Kind.PAY_DIRECT, canCancel = true)
        val (attempt, step, reason) = begun
        assertEquals(Step.SEND to Reason.STARTED, step to reason)
        assertEquals(attempt, Attempt.fromNumber(attempt.number))
        assertEquals(attempt.hashCode(), Attempt.fromNumber(attempt.number).hashCode())
        assertEquals(begun, Attempt.start(Kind.PAY_DIRECT, canCancel = true))
        assertEquals(begun.hashCode(), Attempt.start(Kind.PAY_DIRECT, canCancel = true).hashCode())
        assertNotEquals(begun, Attempt.start(Kind.PAY_DIRECT))
        assertNotEquals(attempt as Any, attempt.number as Any)
        assertEquals(Kind.PAY_DIRECT, attempt.kind)
        assertNull(attempt.end)
        assertEquals(End.DONE, attempt.settled(true).attempt.end)
        assertEquals(End.NOT_DONE, attempt.settled(false).attempt.end)
        val words = "pay_direct can_cancel open sent=once"
        assertEquals(words, attempt.describe())
        assertEquals("Attempt(${attempt.number}: $words)", "$attempt")
        assertEquals("Move(send, started, $attempt)", "$begun")
        for (wrong in listOf(0, -1, 1, Int.MAX_VALUE, Int.MIN_VALUE)) {
            val error = assertThrows(IllegalArgumentException::class.java) { Attempt.fromNumber(wrong) }
            assertEquals("$wrong is not the number of an attempt of this version", error.message)
        }
    }

    @Test
    fun `silence is told as it is`() {
        val silence = readReply(Operation.PAY, Source.REPLY)
        assertSame(silence, readReply(Operation.PAY, Source.REPLY, "", null, null))
        assertEquals(Step.QUERY, Attempt.start(Kind.PAY_DIRECT).attempt.heard(silence).step)
    }

    @Test
    fun `a payer is told of the ends and of staff, and of nothing else`() {
        val told = setOf(Step.DONE, Step.NOT_DONE, Step.REVERSED, Step.HAND_OVER)
        assertEquals(told, Step.entries.filter { it.payerText != null }.toSet())
        assertEquals("This is complete, thank you.", Step.DONE.payerText)
    }
}
