package dev.rspcode.json

import dev.rspcode.Attempt
import dev.rspcode.Move
import dev.rspcode.NO_MOVE_IS_READ
import dev.rspcode.Verdict
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** An object of JSON, because a format of another kind would have to read what else stands there. */
internal object KotlinxVerdict : KSerializer<Verdict> {
    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.rspcode.Verdict", JsonObject.serializer().descriptor)

    override fun serialize(encoder: Encoder, value: Verdict): Unit =
        encoder.encodeSerializableValue(JsonObject.serializer(), json(value.toMap()))

    override fun deserialize(decoder: Decoder): Verdict {
        val given = decoder.decodeSerializableValue(JsonObject.serializer())
        return read { Verdict.fromMap(given.mapValues { (_, value) -> textOf(value) }) }
    }

    private fun textOf(value: JsonElement): Any? =
        when {
            value is JsonNull -> null
            value is JsonPrimitive && value.isString -> value.content
            else -> value
        }
}

internal object KotlinxAttempt : KSerializer<Attempt> {
    override val descriptor: SerialDescriptor =
        PrimitiveSerialDescriptor("dev.rspcode.Attempt", PrimitiveKind.INT)

    override fun serialize(encoder: Encoder, value: Attempt): Unit = encoder.encodeInt(value.number)

    override fun deserialize(decoder: Decoder): Attempt = read { Attempt.fromNumber(decoder.decodeInt()) }
}

internal object KotlinxMove : KSerializer<Move> {
    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.rspcode.Move", JsonObject.serializer().descriptor)

    override fun serialize(encoder: Encoder, value: Move): Unit =
        encoder.encodeSerializableValue(JsonObject.serializer(), json(value.toMap()))

    override fun deserialize(decoder: Decoder): Move = throw SerializationException(NO_MOVE_IS_READ)
}

/** As kotlinx.serialization tells that something is not what it should be. */
private fun <T> read(read: () -> T): T =
    try {
        read()
    } catch (error: IllegalArgumentException) {
        throw error as? SerializationException ?: SerializationException(error.message, error)
    }

private fun json(map: Map<String, Any?>): JsonObject =
    JsonObject(
        map.mapValues { (_, value) ->
            when (value) {
                null -> JsonNull
                is Boolean -> JsonPrimitive(value)
                is Int -> JsonPrimitive(value)
                else -> JsonPrimitive("$value")
            }
        }
    )
