package user

import dev.rspcode.Context
import dev.rspcode.classify
import dev.rspcode.find
import java.util.Collections
import kotlin.concurrent.thread
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

// Nothing is measured here: a program that gets through with little memory has not kept what it was given.

class MemoryTest {
    /** The texts are six times what the heap holds, and half of them go to the native library. */
    @Test
    fun `unlisted texts are not remembered, and leave nothing behind`() {
        val child = java("-Xmx64m", "-cp", classpath, "user.AsksManyTexts")
        assertEquals("4 threads, no failures", child.output.trim())
        assertEquals(0, child.status)
    }

    /** Each of its two functions gets more than a gigabyte; where the system has this limit, keeping that kills. */
    @Test
    fun `long texts leave nothing behind in the native library`() {
        val child = run("sh", "-c", "ulimit -d 1000000; exec \"$0\" \"$@\"", javaCommand, "-Xmx64m", "-cp", classpath, "user.AsksLongTexts")
        assertEquals("", child.output)
        assertEquals(0, child.status)
    }
}

object AsksManyTexts {
    private val filler = "x".repeat(480)

    private fun ask(thread: Int) {
        repeat(200_000) { number ->
            val text = "$thread $number $filler"
            val asked = if (number % 2 == 0) text else "$text\n"
            check(classify(Context.entries[number % Context.entries.size], asked).code == null)
            check(find(asked) == null)
        }
    }

    @JvmStatic
    fun main(arguments: Array<String>) {
        val failures = Collections.synchronizedList(mutableListOf<Throwable>())
        val threads = List(4) { thread { runCatching { ask(it) }.onFailure(failures::add) } }
        threads.forEach(Thread::join)
        println("${threads.size} threads, ${failures.firstOrNull() ?: "no failures"}")
    }
}

object AsksLongTexts {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val text = "x".repeat(1 shl 20) + "\n"
        repeat(1000) {
            check(classify(Context.PAY_REPLY, text).code == null)
            check(find(text) == null)
        }
    }
}
