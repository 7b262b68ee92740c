package user

import java.io.File
import java.nio.file.Files
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** A user's module that requires the package, and applications that have no library for JSON. */
class ModuleTest {
    private val main =
        """
        package app;

        import dev.rspcode.Attempt;
        import dev.rspcode.Context;
        import dev.rspcode.Kind;
        import dev.rspcode.Rspcode;

        public class Main {
            public static void main(String[] arguments) {
                System.out.println(Rspcode.class.getModule().getName() + ": "
                    + Rspcode.classify(Context.PAY_STATE, " success ").getOutcome() + " "
                    + Attempt.start(Kind.PAY_DIRECT).getStep() + " "
                    + Rspcode.find("TIMEOUT").getId() + JSON);
            }
        }
        """

    /** What it prints, compiled with every warning of the compiler an error but one. */
    private fun run(folder: Path, path: String, jars: List<String>, directives: String?, json: String = "\"\""): String {
        val sources = Files.createDirectories(folder.resolve("app"))
        val source = Files.writeString(sources.resolve("Main.java"), main.replace("JSON", json))
        val description = directives?.let { Files.writeString(folder.resolve("module-info.java"), "module user.app { $it }") }
        val classes = folder.resolve("classes")
        val libraries = jars.joinToString(File.pathSeparator)
        // Of the annotations for libraries that are not there.
        val lint = "-Xlint:all,-classfile"
        val compiled =
            run(
                javacCommand, lint, "-Werror", path, libraries, "-d", "$classes",
                *listOfNotNull(source, description).map { "$it" }.toTypedArray(),
            )
        assertEquals("", compiled.output)
        val start = if (directives == null) arrayOf("app.Main") else arrayOf("--module", "user.app/app.Main")
        return java(path, "$libraries${File.pathSeparator}$classes", *start).output.trim()
    }

    @Test
    fun `a module requires the package and no more`(@TempDir folder: Path) {
        val printed = run(folder, "--module-path", alone, "requires dev.rspcode;")
        assertEquals("dev.rspcode: succeeded send 5", printed)
    }

    @Test
    fun `without modules no library for JSON is needed either`(@TempDir folder: Path) {
        assertEquals("null: succeeded send 5", run(folder, "--class-path", alone, null))
    }

    @Test
    fun `in modules Gson and Jackson read a verdict as everywhere`(@TempDir folder: Path) {
        val text = "\"{\\\"context\\\": \\\"pay_state\\\", \\\"code\\\": \\\"NOTPAY\\\"}\""
        val gson = "\" \" + new com.google.gson.Gson().fromJson($text, dev.rspcode.Verdict.class)"
        val expected = "dev.rspcode: succeeded send 5 Verdict(pay_state NOTPAY: outcome=pending, next=query, actor=payer)"
        val withGson = run(folder, "--module-path", alone + jar("gson-"), "requires dev.rspcode; requires com.google.gson;", gson)
        assertEquals(expected, withGson)
        val jackson = "\" \" + new tools.jackson.databind.json.JsonMapper().readValue($text, dev.rspcode.Verdict.class)"
        val jars = alone + jar("jackson-databind-3") + jar("jackson-core-3") + jar("jackson-annotations-")
        assertEquals(expected, run(folder, "--module-path", jars, "requires dev.rspcode; requires tools.jackson.databind;", jackson))
    }
}
