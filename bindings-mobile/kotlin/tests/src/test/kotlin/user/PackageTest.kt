package user

import dev.rspcode.VERSION
import dev.rspcode.Verdict
import java.nio.file.Files
import java.nio.file.Path
import java.util.jar.JarFile
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class PackageTest {
    private val jar = Path.of(Verdict::class.java.protectionDomain.codeSource.location.toURI())

    private fun text(name: String) =
        JarFile(jar.toFile()).use { it.getInputStream(it.getJarEntry(name)).reader().readText() }

    @Test
    fun `the jar holds what a user needs`() {
        assertEquals("rspcode-$VERSION.jar", jar.fileName.toString())
        val names = JarFile(jar.toFile()).use { jar -> jar.entries().toList().map { it.name } }
        assertEquals(1, names.count { it.substringAfterLast('/').contains("rspcode_mobile.") && !it.endsWith(".class") })
        for (licence in listOf("LICENSE-MIT", "LICENSE-APACHE")) {
            assertEquals(Files.readString(Vectors.root.resolve(licence)), text("META-INF/$licence"))
        }
        val manifest = JarFile(jar.toFile()).use { it.manifest.mainAttributes }
        assertEquals("dev.rspcode", manifest.getValue("Automatic-Module-Name"))
        val packages = names.filter { it.endsWith(".class") }.map { it.substringBeforeLast('/') }.toSet()
        assertEquals(setOf("dev/rspcode", "dev/rspcode/internal"), packages)
    }

    @Test
    fun `it brings JNA and Kotlin along, and nothing else`() {
        val pom = text("META-INF/maven/dev.rspcode/rspcode/pom.xml")
        val dependencies = pom.substringAfter("<dependencies>").substringBefore("</dependencies>")
        val names = Regex("<artifactId>(.*)</artifactId>").findAll(dependencies).map { it.groupValues[1] }
        assertEquals(listOf("kotlin-stdlib", "jna"), names.toList())
        assertTrue(pom.contains("<name>MIT</name>") && pom.contains("<name>Apache-2.0</name>"))
    }

    /** With ProGuard, because R8 is not to be had here: it reads the same rules. */
    @Test
    fun `an app that is shrunk by the rules in the jar still answers`(@TempDir folder: Path) {
        val rules = Files.writeString(folder.resolve("rspcode.pro"), text("META-INF/proguard/rspcode.pro"))
        fun on(name: String) =
            classpath.split(java.io.File.pathSeparator).single { it.substringAfterLast('/').startsWith(name) }
        val kept = "!META-INF/versions/**,**.class,**.so,**.dylib,**.dll,**.jnilib"
        fun shrink(out: Path, vararg rules: String) =
            java(
                "-cp", classpath, "proguard.ProGuard",
                "-injars", "$jar($kept)",
                "-injars", "${on("jna-")}($kept)",
                "-injars", "${on("kotlin-stdlib-2")}($kept)",
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
        assertEquals(0, shrink(bare, "-dontwarn", "com.sun.jna.**").status)
        assertTrue(java("-cp", "$bare", "user.SmallApp").status != 0)
    }
}
