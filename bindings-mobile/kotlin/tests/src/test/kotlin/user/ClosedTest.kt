package user

import com.google.gson.Gson
import com.google.gson.JsonParseException
import dev.rspcode.CodeInfo
import dev.rspcode.Context
import dev.rspcode.Move
import dev.rspcode.Verdict
import dev.rspcode.classify
import java.lang.reflect.Modifier
import java.nio.file.Files
import java.nio.file.Path
import java.util.jar.JarFile
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Nobody makes an answer by hand: one that permits anything comes from the table. */
class ClosedTest {
    private fun javac(folder: Path, statement: String): Child {
        val source = Files.writeString(folder.resolve("Tries.java"), "class Tries { Object tried() { return $statement; } }")
        return run(javacCommand, "-cp", classpath, "-d", "$folder", "$source")
    }

    @Test
    fun `Java's compiler refuses to make one`(@TempDir folder: Path) {
        val fine = javac(folder, "dev.rspcode.Verdict.fromMap(dev.rspcode.Rspcode.getVerdicts().get(0).toMap())")
        assertEquals(0, fine.status, fine.output)
        for ((statement, why) in mapOf(
            "new dev.rspcode.Verdict(java.util.List.of(\"pay_state\"), 0)" to "private access",
            "new dev.rspcode.CodeInfo(java.util.List.of(\"1\"))" to "private access",
            "new dev.rspcode.Move(null, null, null)" to "private access",
            "new dev.rspcode.Attempt(1)" to "private access",
            "new dev.rspcode.Answers(null)" to "private access",
            "dev.rspcode.Verdict.Companion.of\$rspcode(java.util.List.of(\"pay_state\"), 0)" to "cannot find symbol",
            "dev.rspcode.CodeInfo.Companion.of\$rspcode(java.util.List.of(\"1\"))" to "cannot find symbol",
            "dev.rspcode.Move.Companion.of(null, null, null)" to "cannot find symbol",
            "dev.rspcode.Answers.Companion.of(null)" to "cannot find symbol",
            "dev.rspcode.LoadedKt.answers()" to "cannot find symbol",
        )) {
            val child = javac(folder, statement)
            assertTrue(child.status != 0, statement)
            assertTrue(why in child.output, "$statement: ${child.output}")
        }
    }

    @Test
    fun `no class offers Java what is internal to Kotlin`() {
        val names =
            JarFile(jar("rspcode-")).use { jar -> jar.entries().toList().map { it.name } }
                .filter { it.endsWith(".class") && it.startsWith("dev/rspcode/") && "/internal/" !in it }
                .map { it.removeSuffix(".class").replace('/', '.') }
        assertTrue("dev.rspcode.Verdict" in names)
        for (type in names.map { Class.forName(it, false, javaClass.classLoader) }) {
            // Gson has to make its adapters; they hold nothing.
            if (!type.simpleName.startsWith("Gson")) {
                val open = type.constructors.filter { !it.isSynthetic && Modifier.isPublic(type.modifiers) && !Modifier.isAbstract(type.modifiers) }
                assertEquals(emptyList<Any>(), open, type.name)
            }
            val methods = type.methods.filter { it.declaringClass == type && !it.isSynthetic }
            val isFile = type.simpleName.endsWith("Kt") && !type.simpleName.startsWith("Rspcode__")
            assertEquals(emptyList<String>(), methods.map { it.name }.filter { isFile || '$' in it }, type.name)
        }
    }

    /** It makes objects past every constructor, unless there is an adapter. */
    @Test
    fun `Gson makes none either`() {
        val gson = Gson()
        val permitted = """{"context": "pay_reply", "code": "TIMEOUT", "mayReleaseGoods": true, "mayChargeAgain": true}"""
        assertSame(classify(Context.PAY_REPLY, "TIMEOUT"), gson.fromJson(permitted, Verdict::class.java))
        for (type in listOf(Verdict::class.java, CodeInfo::class.java, Move::class.java)) {
            for (text in listOf("{}", """{"mayReleaseGoods": true, "step": "done", "code": "TIMEOUT"}""")) {
                assertThrows(JsonParseException::class.java, { gson.fromJson(text, type) }, "$type $text")
            }
        }
    }
}
