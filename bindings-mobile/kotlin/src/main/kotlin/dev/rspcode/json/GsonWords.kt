package dev.rspcode.json

import com.google.gson.Gson
import com.google.gson.JsonParseException
import com.google.gson.TypeAdapter
import com.google.gson.TypeAdapterFactory
import com.google.gson.reflect.TypeToken
import com.google.gson.stream.JsonReader
import com.google.gson.stream.JsonToken
import com.google.gson.stream.JsonWriter
import dev.rspcode.unknownWord

/** A value of a vocabulary is its word. Gson itself would write the name, and read an unknown one as null. */
internal class GsonWords : TypeAdapterFactory {
    override fun <T> create(gson: Gson, type: TypeToken<T>): TypeAdapter<T> {
        @Suppress("UNCHECKED_CAST")
        return GsonWord(type.rawType) as TypeAdapter<T>
    }
}

private class GsonWord(private val vocabulary: Class<out Any>) : TypeAdapter<Any>() {
    override fun write(writer: JsonWriter, value: Any) {
        writer.value("$value")
    }

    override fun read(reader: JsonReader): Any {
        val path = reader.path
        val token = reader.peek()
        return read(path) {
            require(token == JsonToken.STRING) { "a word is a string, not $token" }
            valueOf(reader.nextString())
        }
    }

    private fun valueOf(word: String): Any {
        val values = vocabulary.enumConstants
        return values.find { "$it" == word }
            ?: throw unknownWord(vocabulary.simpleName.lowercase(), word, values.map { "$it" })
    }
}

/** As Gson tells that a text is not what it should be: with the place in it. */
@JvmSynthetic
internal fun <T> read(path: String, read: () -> T): T =
    try {
        read()
    } catch (error: IllegalArgumentException) {
        throw JsonParseException("${error.message}, at path $path", error)
    }
