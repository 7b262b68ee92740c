package user

import dev.rspcode.TABLE_VERSION
import dev.rspcode.VERSION
import java.io.File
import java.lang.reflect.InvocationTargetException
import java.net.URLClassLoader
import java.nio.file.Files
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class LoadingTest {
    @Test
    fun `words, codes and versions load nothing native`() {
        val child = java("-verbose:class", "-cp", classpath, "user.WordsAlone")
        assertEquals(0, child.status, child.output)
        assertTrue(child.output.contains("$VERSION $TABLE_VERSION unknown pay_reply UNKNOW"), child.output)
        assertTrue(child.output.contains("dev.rspcode.Outcome"))
        assertFalse(child.output.contains("com.sun.jna"))
    }

    @Test
    fun `64 threads that start at once get one answer`() {
        repeat(3) {
            val child = java("-cp", classpath, "user.ThreadsAtOnce")
            assertEquals("1 answer, 0 failures", child.output.lines().last { it.isNotEmpty() }, child.output)
        }
    }

    /** What a program is told that asks twice with this library. */
    private fun refusal(library: Path): String {
        val override = "-Duniffi.component.rspcode_mobile.libraryOverride=$library"
        val lines = java(override, "-cp", classpath, "user.AsksTwice").output.lines()
        val told = lines.filter { it.startsWith("rspcode has no native library that fits on ") }
        assertEquals(2, told.size, lines.toString())
        assertEquals(told[0], told[1])
        assertEquals(2, lines.count { it == "cause: true" }, lines.toString())
        return told[0]
    }

    @Test
    fun `a library that is missing or broken is one clear error, every time`(@TempDir folder: Path) {
        val broken = Files.writeString(folder.resolve("librspcode_mobile.so"), "not a library")
        for (library in listOf(folder.resolve("missing.so"), broken)) {
            val told = refusal(library)
            assertTrue(told.contains("java.lang.UnsatisfiedLinkError: ") && told.contains("$library"), told)
        }
        val fine = java("-cp", classpath, "user.AsksTwice").output
        assertTrue(fine.contains("Verdict(pay_state SUCCESS: outcome=succeeded"), fine)
    }

    @Test
    fun `that JNA is missing is said, and nothing of libraries`() {
        val others = classpath.split(File.pathSeparator) - jar("jna-")
        val lines = java("-cp", others.joinToString(File.pathSeparator), "user.AsksTwice").output.lines()
        val told = lines.filter { it.startsWith("rspcode needs JNA (net.java.dev.jna:jna), which is not on the class path: ") }
        assertEquals(2, told.size, lines.toString())
    }

    /** `run` builds them from copies of the project that differ in this alone. */
    @Test
    fun `a library of another version is refused, and both versions are told`() {
        for ((change, other) in mapOf(
            "version" to "version $VERSION+other with table version $TABLE_VERSION",
            "table" to "version $VERSION with table version 9$TABLE_VERSION",
        )) {
            val folder = Vectors.root.resolve("target/others/$change/library")
            val told = refusal(Files.list(folder).use { it.toList() }.single())
            val own = "version $VERSION with table version $TABLE_VERSION"
            assertTrue(told.endsWith(": there is one of $other, and the package is of $own"), told)
        }
    }

    @Test
    fun `a first call with hardly any stack left spoils no later one`() {
        for (stack in listOf("300k", "512k", "1m", "1030k")) {
            val child = java("-Xss$stack", "-cp", classpath, "user.NearlyFullStack")
            assertEquals("succeeded succeeded", child.output.trim(), stack)
            assertEquals(0, child.status)
        }
    }

    /** The package once more, from class loaders of its own, which lack memory when they are told to. */
    private class Fresh : URLClassLoader(urls, getPlatformClassLoader()) {
        var lacking: Error? = null

        override fun loadClass(name: String, resolve: Boolean): Class<*> {
            if (name.startsWith("dev.rspcode.internal.")) lacking?.let { throw it }
            return super.loadClass(name, resolve)
        }

        private val warmUp = loadClass("dev.rspcode.Rspcode").getMethod("warmUp")

        fun warmUp() {
            try {
                warmUp.invoke(null)
            } catch (error: InvocationTargetException) {
                throw error.targetException
            }
        }

        companion object {
            private val urls =
                classpath
                    .split(File.pathSeparator)
                    .filter { path -> listOf("rspcode-", "jna-", "kotlin-stdlib-").any { File(path).name.startsWith(it) } }
                    .map { File(it).toURI().toURL() }
                    .toTypedArray()
        }
    }

    @Test
    fun `what the machine lacked for a moment is told as it is, and the next call tries again`() {
        Fresh().use { fresh ->
            val lacking = OutOfMemoryError("for a moment")
            fresh.lacking = lacking
            repeat(2) { assertSame(lacking, assertThrows(OutOfMemoryError::class.java) { fresh.warmUp() }) }
            fresh.lacking = null
            fresh.warmUp()
        }
    }

    @Test
    fun `what lasts is told every time`() {
        Fresh().use { fresh ->
            fresh.lacking = NoClassDefFoundError()
            val first = assertThrows(UnsatisfiedLinkError::class.java) { fresh.warmUp() }
            assertTrue(first.message!!.endsWith(": java.lang.NoClassDefFoundError"), first.message)
            fresh.lacking = null
            val second = assertThrows(UnsatisfiedLinkError::class.java) { fresh.warmUp() }
            assertEquals(first.message, second.message)
        }
    }

    @Test
    fun `no thread that stays is left with the class loader of who asked first`() {
        Fresh().use { fresh ->
            URLClassLoader(emptyArray()).use { application ->
                val asker = Thread { fresh.warmUp() }
                asker.contextClassLoader = application
                asker.start()
                asker.join()
                val threads = Thread.getAllStackTraces().keys.filter { it.isAlive }
                assertTrue(threads.any { it.contextClassLoader === fresh }, "$threads")
                assertEquals(emptyList<Thread>(), threads.filter { it.contextClassLoader === application })
            }
        }
    }

    @Test
    fun `an interrupted thread loads all the same, and stays interrupted`() {
        Fresh().use { fresh ->
            Thread.currentThread().interrupt()
            try {
                fresh.warmUp()
            } finally {
                assertTrue(Thread.interrupted())
            }
        }
    }
}
