package user

import dev.rspcode.CodeInfo
import dev.rspcode.Context
import dev.rspcode.Verdict
import dev.rspcode.classify
import dev.rspcode.codes
import dev.rspcode.find
import dev.rspcode.verdicts
import java.lang.reflect.Modifier
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ConstantsTest {
    @Test
    fun `the same question gets the same object`() {
        val verdict = classify(Context.PAY_REPLY, "TIMEOUT")
        assertSame(verdict, classify(Context.PAY_REPLY, " TIMEOUT\n"))
        assertSame(verdict, verdicts.single { it.context == Context.PAY_REPLY && it.code == "TIMEOUT" })
        assertSame(find("TIMEOUT"), find("\tTIMEOUT"))
        assertEquals(verdicts.size, verdicts.toSet().size)
    }

    @Test
    fun `nothing of it can be changed`() {
        for (type in listOf(Verdict::class.java, CodeInfo::class.java)) {
            assertTrue(Modifier.isFinal(type.modifiers))
            assertTrue(type.declaredFields.isNotEmpty())
            for (field in type.declaredFields.filter { !Modifier.isStatic(it.modifiers) }) {
                assertTrue(Modifier.isFinal(field.modifiers) && Modifier.isPrivate(field.modifiers), field.name)
            }
            // What is asked for the language of the payer's takes its tag.
            for (method in type.declaredMethods.filter { !Modifier.isStatic(it.modifiers) && it.name != "payerText" }) {
                assertEquals(0, method.parameterCount, method.name)
            }
        }
        for (list in listOf(verdicts, codes)) {
            @Suppress("UNCHECKED_CAST") val asJava = list as MutableList<Any?>
            assertThrows(UnsupportedOperationException::class.java) { asJava.clear() }
            assertThrows(UnsupportedOperationException::class.java) { asJava[0] = asJava[1] }
        }
    }

    @Test
    fun `a log shows what was answered`() {
        assertEquals(
            "Verdict(pay_reply TIMEOUT: outcome=unknown, next=query, actor=nobody)",
            "${classify(Context.PAY_REPLY, "TIMEOUT")}",
        )
        assertEquals(
            "Verdict(pay_state unlisted: outcome=unknown, next=query, actor=nobody)",
            "${classify(Context.PAY_STATE, null)}",
        )
        assertEquals(
            "CodeInfo(TIMEOUT: id=5, cause=provider_fault, basis=documented)",
            "${find("TIMEOUT")}",
        )
    }
}
