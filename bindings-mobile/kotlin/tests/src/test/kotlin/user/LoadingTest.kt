package user

import dev.rspcode.TABLE_VERSION
import dev.rspcode.VERSION
import java.nio.file.Files
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class LoadingTest {
    @Test
    fun `words, codes and versions load nothing native`() {
        val child = java("-verbose:class", "-cp", classpath, "user.WordsAlone")
        assertEquals(0, child.status, child.output)
        assertTrue(child.output.contains("$VERSION $TABLE_VERSION UNKNOWN pay_reply UNKNOW"), child.output)
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

    @Test
    fun `a library that is missing or broken is one clear error, every time`(@TempDir folder: Path) {
        val broken = Files.writeString(folder.resolve("librspcode_mobile.so"), "not a library")
        for (library in listOf(folder.resolve("missing.so"), broken)) {
            val override = "-Duniffi.component.rspcode_mobile.libraryOverride=$library"
            val lines = java(override, "-cp", classpath, "user.AsksTwice").output.lines()
            val told = lines.filter { it.startsWith("rspcode has no native library that loads on ") }
            assertEquals(2, told.size, lines.toString())
            assertEquals(told[0], told[1])
            assertTrue(told[0].contains(library.toString()), told[0])
            assertEquals(2, lines.count { it == "cause: true" }, lines.toString())
        }
        val fine = java("-cp", classpath, "user.AsksTwice").output
        assertTrue(fine.contains("Verdict(pay_state SUCCESS: outcome=succeeded"), fine)
    }
}
