package user

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import java.nio.file.Files
import java.nio.file.Path

/** The vectors that every language replays. */
object Vectors {
    val root: Path = Path.of(System.getenv("RSPCODE_ROOT"))

    val all: JsonObject = read("tests/vectors.json")

    /** Those of the procedure. */
    val procedure: JsonObject by lazy { read("tests/procedure.json") }

    private fun read(path: String) = JsonParser.parseString(Files.readString(root.resolve(path))).asJsonObject

    val cells: List<JsonObject> = all.getAsJsonArray("cells").map { it.asJsonObject }

    val inputs: List<Input> =
        all.getAsJsonArray("inputs").map { element ->
            val input = element.asJsonObject
            Input(textOf(input), input.getAsJsonArray("cells").map { it.asInt })
        }

    class Input(val text: String, val cells: List<Int>)

    /** A text in one of the forms in which the vectors hold texts. */
    fun textOf(input: JsonObject): String {
        val (form, value) = input.entrySet().single { it.key != "cells" }
        return when (form) {
            "text" -> value.asString
            "utf16" -> String(CharArray(value.asJsonArray.size()) { value.asJsonArray[it].asInt.toChar() })
            "repeat" -> value.asJsonArray[0].asString.repeat(value.asJsonArray[1].asInt)
            // As an HTTP client reads bytes that are not UTF-8.
            "hex" -> String(value.asString.chunked(2).map { it.toInt(16).toByte() }.toByteArray())
            else -> error("$form is a new form: read it here")
        }
    }
}
