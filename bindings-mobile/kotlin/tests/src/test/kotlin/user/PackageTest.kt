package user

import dev.rspcode.VERSION
import dev.rspcode.Verdict
import java.lang.module.ModuleFinder
import java.nio.file.Files
import java.nio.file.Path
import java.util.jar.JarFile
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class PackageTest {
    private val path = Path.of(Verdict::class.java.protectionDomain.codeSource.location.toURI())

    private fun text(name: String) =
        JarFile(path.toFile()).use { it.getInputStream(it.getJarEntry(name)).reader().readText() }

    @Test
    fun `the jar holds what a user needs`() {
        assertEquals("rspcode-$VERSION.jar", path.fileName.toString())
        val names = JarFile(path.toFile()).use { jar -> jar.entries().toList().map { it.name } }
        assertEquals(1, names.count { it.substringAfterLast('/').contains("rspcode_mobile.") && !it.endsWith(".class") })
        for (licence in listOf("LICENSE-MIT", "LICENSE-APACHE", "bindings-mobile/kotlin/THIRD-PARTY-NOTICES.md")) {
            val inside = "META-INF/" + licence.substringAfterLast('/')
            assertEquals(Files.readString(Vectors.root.resolve(licence)), text(inside))
        }
        val manifest = JarFile(path.toFile()).use { it.manifest.mainAttributes }
        assertEquals("true", manifest.getValue("Multi-Release"))
        val module = ModuleFinder.of(path).find("dev.rspcode").get().descriptor()
        assertFalse(module.isAutomatic)
        assertEquals(setOf("dev.rspcode", "dev.rspcode.json"), module.exports().filter { !it.isQualified }.map { it.source() }.toSet())
        val packages = names.filter { it.endsWith(".class") }.map { it.substringBeforeLast('/') }.toSet()
        assertEquals(setOf("dev/rspcode", "dev/rspcode/internal", "dev/rspcode/json", "META-INF/versions/9"), packages)
    }

    @Test
    fun `it brings JNA and Kotlin along, and nothing else`() {
        val pom = text("META-INF/maven/dev.rspcode/rspcode/pom.xml")
        val dependencies = pom.substringAfter("<dependencies>").substringBefore("</dependencies>")
        fun names(all: List<String>) =
            all.flatMap { Regex("<artifactId>(.*)</artifactId>").findAll(it).map { name -> name.groupValues[1] } }
        val (optional, brought) =
            dependencies.split("</dependency>").partition { "<scope>provided</scope>" in it && "<optional>true</optional>" in it }
        assertEquals(listOf("kotlin-stdlib", "jna"), names(brought))
        assertEquals(listOf("jackson-annotations", "gson", "kotlinx-serialization-json"), names(optional))
        assertTrue(pom.contains("<name>MIT</name>") && pom.contains("<name>Apache-2.0</name>"))
    }

    /** With ProGuard, because R8 is not to be had here: it reads the same rules. */
    @Test
    fun `an app that is shrunk by the rules in the jar still answers`(@TempDir folder: Path) {
        val rules = Files.writeString(folder.resolve("rspcode.pro"), text("META-INF/proguard/rspcode.pro"))
        val kept = "!META-INF/versions/**,**.class,**.so,**.dylib,**.dll,**.jnilib"
        fun shrink(out: Path, vararg rules: String) =
            java(
                "-cp", classpath, "proguard.ProGuard",
                "-injars", "$path($kept)",
                "-injars", "${jar("jna-")}($kept)",
                "-injars", "${jar("kotlin-stdlib-2")}($kept)",
                "-injars", "target/test-classes(user/SmallApp.class)",
                "-outjars", "$out",
                "-libraryjars", "${System.getProperty("java.home")}/jmods/java.base.jmod(!**.jar;!module-info.class)",
                "-keep", "class user.SmallApp { public static void main(java.lang.String[]); }",
                "-dontnote", "-dontwarn", "java.awt.**,java.lang.**,java.util.**,org.**,kotlin.**",
                *rules,
            )
        val shrunk = folder.resolve("shrunk.jar")
        val done = shrink(shrunk, "-include", "$rules")
        assertEquals(0, done.status, done.output)
        val names = JarFile(shrunk.toFile()).use { jar -> jar.entries().toList().map { it.name } }
        assertTrue("dev/rspcode/Verdict.class" !in names, "it was not shrunk")
        val answer = "succeeded Your payment has arrived, thank you. 5"
        assertEquals(answer, java("-cp", "$shrunk", "user.SmallApp").output.trim())

        // And the rules are needed: without them the app does not run.
        val bare = folder.resolve("bare.jar")
        assertEquals(0, shrink(bare, "-dontwarn", "com.sun.jna.**,com.google.gson.**,com.fasterxml.jackson.**,kotlinx.serialization.**").status)
        assertTrue(java("-cp", "$bare", "user.SmallApp").status != 0)
    }
}
