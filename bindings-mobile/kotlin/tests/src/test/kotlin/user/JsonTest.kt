package user

import com.fasterxml.jackson.annotation.JsonInclude
import com.fasterxml.jackson.core.JsonProcessingException
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import com.google.gson.Gson
import com.google.gson.GsonBuilder
import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonParseException
import com.google.gson.JsonParser
import com.google.gson.JsonPrimitive
import dev.rspcode.Actor
import dev.rspcode.Attempt
import dev.rspcode.Basis
import dev.rspcode.Cause
import dev.rspcode.CodeInfo
import dev.rspcode.Context
import dev.rspcode.End
import dev.rspcode.Event
import dev.rspcode.Kind
import dev.rspcode.Move
import dev.rspcode.Next
import dev.rspcode.Operation
import dev.rspcode.Outcome
import dev.rspcode.Reason
import dev.rspcode.Source
import dev.rspcode.Step
import dev.rspcode.Verdict
import dev.rspcode.classify
import dev.rspcode.find
import dev.rspcode.verdicts
import java.lang.reflect.Type
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import tools.jackson.core.JacksonException
import tools.jackson.databind.json.JsonMapper

/** What a user keeps: without any set-up, the same text for every library and every language. */
@Serializable
data class Kept(
    val context: Context,
    val outcome: Outcome,
    val cause: Cause,
    val next: Next,
    val actor: Actor,
    val basis: Basis,
    val operation: Operation,
    val source: Source,
    val kind: Kind,
    val event: Event,
    val step: Step,
    val reason: Reason,
    val end: End?,
    val counts: Map<Context, Int>,
    val attempt: Attempt,
    val verdict: Verdict,
)

@Serializable data class Held(val context: Context)

class JsonTest {
    private class Library(
        val name: String,
        val write: (Any) -> String,
        val read: (String, Type) -> Any?,
        val error: Class<out Exception>,
        /** Java's own Jackson makes no data classes of Kotlin. */
        val makesDataClasses: Boolean = true,
    ) {
        inline fun <reified T> read(text: String): T = read(text, T::class.java) as T

        inline fun <reified T> refusal(text: String): String =
            assertThrows(error, { read(text, T::class.java) }, "$name $text").message!!
    }

    private fun jackson(name: String, mapper: ObjectMapper, makesDataClasses: Boolean = true) =
        Library(
            name,
            mapper::writeValueAsString,
            { text, type -> mapper.readValue(text, mapper.constructType(type)) },
            JsonProcessingException::class.java,
            makesDataClasses,
        )

    private val gson = Gson()
    private val jackson3 = JsonMapper()

    @Suppress("DEPRECATION")
    private val libraries =
        listOf(
            Library("Gson", gson::toJson, { text, type -> gson.fromJson(text, type) }, JsonParseException::class.java),
            jackson("Jackson", ObjectMapper(), makesDataClasses = false),
            jackson("Jackson for Kotlin", jacksonObjectMapper()),
            // As many a server is set up.
            jackson("Jackson without nulls", jacksonObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL)),
            Library(
                "Jackson 3",
                jackson3::writeValueAsString,
                { text, type -> jackson3.readValue(text, jackson3.constructType(type)) },
                JacksonException::class.java,
                makesDataClasses = false,
            ),
            Library(
                "kotlinx.serialization",
                { value ->
                    when (value) {
                        is Context -> Json.encodeToString(Held(value)).removePrefix("{\"context\":").removeSuffix("}")
                        is Attempt -> Json.encodeToString(value)
                        is Verdict -> Json.encodeToString(value)
                        is Move -> Json.encodeToString(value)
                        else -> Json.encodeToString(value as Kept)
                    }
                },
                { text, type ->
                    when (type) {
                        Context::class.java -> Json.decodeFromString<Held>("{\"context\":$text}").context
                        Attempt::class.java -> Json.decodeFromString<Attempt>(text)
                        Verdict::class.java -> Json.decodeFromString<Verdict>(text)
                        Move::class.java -> Json.decodeFromString<Move>(text)
                        else -> Json.decodeFromString<Kept>(text)
                    }
                },
                SerializationException::class.java,
            ),
        )

    private fun entries(json: JsonElement): List<Map.Entry<String, JsonElement>> = json.asJsonObject.entrySet().toList()

    /** What the vectors say of a verdict, behind the version of the table. */
    private val expected =
        Vectors.cells.map { cell ->
            val verdict = JsonObject()
            verdict.add("table_version", Vectors.all["table_version"])
            for ((name, value) in cell.entrySet()) verdict.add(name, value)
            verdict
        }

    @Test
    fun `every verdict is written as in every language, and read back`() {
        for (library in libraries) {
            for ((verdict, json) in verdicts.zip(expected)) {
                val text = library.write(verdict)
                assertEquals(entries(json), entries(JsonParser.parseString(text)), library.name)
                assertSame(verdict, library.read<Verdict>(text), library.name)
            }
        }
    }

    @Test
    fun `a map is what any other library writes and reads`() {
        for ((verdict, json) in verdicts.zip(expected)) {
            val written = GsonBuilder().serializeNulls().create().toJsonTree(verdict.toMap())
            assertEquals(entries(json), entries(written))
            assertSame(verdict, Verdict.fromMap(verdict.toMap()))
        }
        for (map in listOf(mapOf("context" to "pay_state"), mapOf("code" to null))) {
            val error = assertThrows(IllegalArgumentException::class.java) { Verdict.fromMap(map) }
            assertTrue("here is no " in error.message!!, error.message)
        }
        val wrong = assertThrows(IllegalArgumentException::class.java) { Verdict.fromMap(mapOf("context" to 1, "code" to "")) }
        assertEquals("context must be a string, not 1", wrong.message)
    }

    @Test
    fun `nothing but the context and the code is believed`() {
        val other = """"next": "accept", "may_release_goods": true, "mayReleaseGoods": true, "of_a_later_version": [{}]"""
        for (library in libraries) {
            for ((code, read) in mapOf("\"TIMEOUT\"" to "TIMEOUT", "\"BRAND_NEW\"" to null, "null" to null)) {
                val text = """{"table_version": 99, "code": $code, $other, "context": "pay_reply"}"""
                assertSame(classify(Context.PAY_REPLY, read), library.read<Verdict>(text), library.name)
            }
        }
    }

    @Test
    fun `what is no verdict is an error that says why`() {
        for (library in libraries) {
            for ((text, why) in mapOf(
                """{"code": "TIMEOUT"}""" to "here is no context",
                """{"context": "pay_reply"}""" to "here is no code",
                """{}""" to "here is no context",
                """{"context": "payment", "code": null}""" to "the valid words are pay_reply, pay_state",
                """{"context": "PAY_REPLY", "code": null}""" to "the valid words are pay_reply, pay_state",
                """{"context": null, "code": null}""" to "context must be a string",
                """{"context": "pay_reply", "code": 5}""" to "code must be a string or null",
                """{"context": "pay_reply", "code": ["TIMEOUT"]}""" to "code must be a string or null",
            )) {
                val told = library.refusal<Verdict>(text)
                assertTrue(why in told, "${library.name}: $told")
            }
            library.refusal<Verdict>("\"pay_reply\"")
            library.refusal<Verdict>("[]")
        }
    }

    private val begun = Attempt.start(Kind.PAY_DIRECT)

    @Test
    fun `a word is the word, an attempt its number, and a move an object of these`() {
        val asked = begun.attempt.heard(classify(Context.PAY_REPLY, "SUCCESS"))
        for (library in libraries) {
            for (context in Context.entries) {
                assertEquals("\"${context.word}\"", library.write(context), library.name)
                assertSame(context, library.read<Context>("\"${context.word}\""), library.name)
            }
            val number = "${begun.attempt.number}"
            assertEquals(number, library.write(begun.attempt), library.name)
            assertEquals(begun.attempt, library.read<Attempt>(number), library.name)
            val move = """{"attempt":${asked.attempt.number},"step":"query","reason":"accepted"}"""
            assertEquals(move, library.write(asked), library.name)
            // Loading is no event: a move that was read would be acted on.
            library.refusal<Move>(move)
        }
    }

    @Test
    fun `what is no word and no attempt is an error that says so`() {
        for (library in libraries) {
            for (wrong in listOf("\"payment\"", "\"PAY_STATE\"", "1", "\"\"")) {
                val told = library.refusal<Context>(wrong)
                // Of a bare word, kotlinx.serialization tells no more than that there is none of this name.
                val why = if (library.name == "kotlinx.serialization") "dev.rspcode.Context" else "the valid words are pay_reply"
                if (wrong != "1") assertTrue(why in told, "${library.name} $wrong: $told")
            }
            for (wrong in listOf("12345", "0", "-1")) {
                val told = library.refusal<Attempt>(wrong)
                assertTrue("$wrong is not the number of an attempt" in told, "${library.name} $wrong: $told")
            }
            for (wrong in listOf("99999999999", "\"x\"", "{}")) library.refusal<Attempt>(wrong)
        }
    }

    @Test
    fun `a user's own class with all of them in it is written alike and read back`() {
        val kept =
            Kept(
                Context.PAY_STATE, Outcome.UNKNOWN, Cause.PROVIDER_FAULT, Next.START_OVER, Actor.NOBODY, Basis.NONE,
                Operation.PREAUTH, Source.CALLBACK, Kind.PAY_SHOWN, Event.SETTLED_NOT_DONE, Step.HAND_OVER,
                Reason.NOT_A_STATE, End.NOT_DONE, mapOf(Context.QUERY_REPLY to 2), begun.attempt,
                classify(Context.PAY_REPLY, "what?"),
            )
        val json =
            JsonParser.parseString(
                """
                {"context": "pay_state", "outcome": "unknown", "cause": "provider_fault", "next": "start_over",
                "actor": "nobody", "basis": "none", "operation": "preauth", "source": "callback", "kind": "pay_shown",
                "event": "settled_not_done", "step": "hand_over", "reason": "not_a_state", "end": "not_done",
                "counts": {"query_reply": 2}, "attempt": ${begun.attempt.number}}
                """
            ).asJsonObject
        json.add("verdict", expected[verdicts.indexOf(kept.verdict)])
        for (library in libraries) {
            val text = library.write(kept)
            assertEquals(json, JsonParser.parseString(text), library.name)
            if (library.makesDataClasses) assertEquals(kept, library.read<Kept>(text), library.name)
        }
    }

    @Test
    fun `a listed code is written by Gson and Jackson, and not made by them`() {
        val timeout = find("TIMEOUT")!!
        for (library in libraries.filter { it.name != "kotlinx.serialization" }) {
            val json = JsonParser.parseString(library.write(timeout)).asJsonObject
            assertEquals(setOf("id", "code", "message", "cause", "basis", "explanation"), json.keySet(), library.name)
            assertEquals(JsonPrimitive("provider_fault"), json["cause"], library.name)
            library.refusal<CodeInfo>("$json")
        }
    }
}
