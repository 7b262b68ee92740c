package user

import java.util.concurrent.TimeUnit
import org.junit.jupiter.api.Assertions.assertTrue

/** How a program in a virtual machine of its own ended, and what it printed. */
class Child(val status: Int, val output: String)

val classpath: String = System.getProperty("java.class.path")

fun java(vararg arguments: String): Child {
    val java = "${System.getProperty("java.home")}/bin/java"
    val process = ProcessBuilder(java, *arguments).redirectErrorStream(true).start()
    process.outputStream.close()
    val output = process.inputReader().readText()
    assertTrue(process.waitFor(2, TimeUnit.MINUTES))
    return Child(process.exitValue(), output)
}
