package user

/** How a program of its own ended, and what it printed. */
class Child(val status: Int, val output: String)

val classpath: String = System.getProperty("java.class.path")

val javaCommand: String = "${System.getProperty("java.home")}/bin/java"

fun run(vararg command: String): Child {
    val process = ProcessBuilder(*command).redirectErrorStream(true).start()
    process.outputStream.close()
    val output = process.inputReader().readText()
    return Child(process.waitFor(), output)
}

fun java(vararg arguments: String): Child = run(javaCommand, *arguments)
