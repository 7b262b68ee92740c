package dev.rspcode.json

import com.google.gson.JsonParseException
import com.google.gson.TypeAdapter
import com.google.gson.stream.JsonReader
import com.google.gson.stream.JsonToken
import com.google.gson.stream.JsonWriter
import dev.rspcode.Attempt
import dev.rspcode.CodeInfo
import dev.rspcode.Move
import dev.rspcode.NO_CODE_INFO_IS_READ
import dev.rspcode.NO_MOVE_IS_READ
import dev.rspcode.Verdict

// Without these Gson would make objects past every constructor, with whatever the text says in their fields, or null.

internal class GsonVerdict : TypeAdapter<Verdict>() {
    override fun write(writer: JsonWriter, value: Verdict) {
        writer.map(value.toMap())
    }

    override fun read(reader: JsonReader): Verdict {
        val path = reader.path
        val given = HashMap<String, Any?>()
        reader.beginObject()
        while (reader.hasNext()) {
            when (val name = reader.nextName()) {
                "context", "code" -> given[name] = textOf(reader)
                else -> reader.skipValue()
            }
        }
        reader.endObject()
        return read(path) { Verdict.fromMap(given) }
    }

    /** What is no text is told apart by what it is. */
    private fun textOf(reader: JsonReader): Any? =
        when (val token = reader.peek()) {
            JsonToken.STRING -> reader.nextString()
            JsonToken.NULL -> reader.nextNull().let { null }
            else -> token.also { reader.skipValue() }
        }
}

internal class GsonAttempt : TypeAdapter<Attempt>() {
    override fun write(writer: JsonWriter, value: Attempt) {
        writer.value(value.number)
    }

    override fun read(reader: JsonReader): Attempt {
        val path = reader.path
        return read(path) { Attempt.fromNumber(reader.nextInt()) }
    }
}

internal class GsonMove : TypeAdapter<Move>() {
    override fun write(writer: JsonWriter, value: Move) {
        writer.map(value.toMap())
    }

    override fun read(reader: JsonReader): Move = throw JsonParseException(NO_MOVE_IS_READ)
}

internal class GsonCodeInfo : TypeAdapter<CodeInfo>() {
    override fun write(writer: JsonWriter, value: CodeInfo) {
        writer.map(
            linkedMapOf(
                "id" to value.id,
                "code" to value.code,
                "message" to value.message,
                "cause" to value.cause.word,
                "basis" to value.basis.word,
                "explanation" to value.explanation,
            )
        )
    }

    override fun read(reader: JsonReader): CodeInfo = throw JsonParseException(NO_CODE_INFO_IS_READ)
}

/** A null is written, whatever else is left out: a verdict without its code is none. */
private fun JsonWriter.map(map: Map<String, Any?>) {
    val serialized = serializeNulls
    serializeNulls = true
    beginObject()
    for ((name, value) in map) {
        name(name)
        when (value) {
            null -> nullValue()
            is Boolean -> value(value)
            is Int -> value(value)
            else -> value("$value")
        }
    }
    endObject()
    serializeNulls = serialized
}
