package user

import java.io.File

/** How a program of its own ended, and what it printed. */
class Child(val status: Int, val output: String)

val classpath: String = System.getProperty("java.class.path")

val javaCommand: String = "${System.getProperty("java.home")}/bin/java"

val javacCommand: String = "${javaCommand}c"

/** The jar of the class path whose name begins so. */
fun jar(name: String): String = classpath.split(File.pathSeparator).single { File(it).name.startsWith(name) }

/** The package and what it brings along. */
val alone: List<String> = listOf("rspcode-", "jna-", "kotlin-stdlib-2").map(::jar)

fun run(vararg command: String): Child {
    val process = ProcessBuilder(*command).redirectErrorStream(true).start()
    process.outputStream.close()
    val output = process.inputReader().readText()
    return Child(process.waitFor(), output)
}

fun java(vararg arguments: String): Child = run(javaCommand, *arguments)
