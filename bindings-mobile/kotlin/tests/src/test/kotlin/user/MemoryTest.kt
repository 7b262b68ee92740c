package user

import dev.rspcode.Context
import dev.rspcode.classify
import dev.rspcode.find
import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class MemoryTest {
    @Test
    fun `unlisted texts are not remembered`() {
        fun ask(from: Int) =
            repeat(20_000) {
                classify(Context.PAY_REPLY, "x${from + it}")
                find("y${from + it}")
            }
        fun heap(): Long {
            System.gc()
            return Runtime.getRuntime().run { totalMemory() - freeMemory() }
        }
        // JNA frees what a call took in a thread of its own, which may be behind.
        fun settled(limit: Long): Long {
            val end = System.nanoTime() + 60_000_000_000
            while (heap() > limit && System.nanoTime() < end) Thread.sleep(100)
            return heap()
        }
        ask(0)
        val before = settled(20_000_000)
        ask(1_000_000)
        ask(2_000_000)
        val after = settled(before + 1_000_000)
        assertTrue(after - before < 2_000_000, "the heap has grown from $before to $after bytes")
    }

    /** Two gigabytes go through a process that may have little of its own. */
    @Test
    fun `the library frees what it is given`() {
        val child = java("-Xmx64m", "-cp", classpath, "user.AsksMuch")
        assertEquals(0, child.status, child.output)
        // Only Linux tells.
        val resident = child.output.trim().ifEmpty { "0" }.toLong()
        assertTrue(resident < 500_000, "the process has grown to $resident kB")
    }
}

object AsksMuch {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val text = "x".repeat(1 shl 20)
        repeat(1000) {
            check(classify(Context.PAY_REPLY, text).code == null)
            check(find(text) == null)
        }
        val status = File("/proc/self/status")
        if (status.exists()) println(status.readLines().first { it.startsWith("VmHWM:") }.filter(Char::isDigit))
    }
}
