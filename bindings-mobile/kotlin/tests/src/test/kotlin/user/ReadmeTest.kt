package user

import java.nio.file.Files
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import readme2.PaymentModel
import readme2.PaymentModel.Step

/** The blocks of README.md, and those of the project's README that are in Kotlin: `run` puts them here. */
@OptIn(ExperimentalCoroutinesApi::class)
class ReadmeTest {
    @Test
    fun `every program runs`() {
        readme1.main()
        readme3.main()
        project1.main()
        readme.Till.main(emptyArray())
    }

    @Test
    fun `the dependency is the package`() {
        val readme = Files.readString(Vectors.root.resolve("bindings-mobile/kotlin/README.md"))
        val lines = readme.substringAfter("```xml\n").substringBefore("```").lines().map(String::trim)
        val pom = Files.readString(java.nio.file.Path.of("pom.xml")).lines().map(String::trim)
        val version = pom.single { it.startsWith("<rspcode.version>") }.substringAfter('>').substringBefore('<')
        assertEquals(dev.rspcode.VERSION, version)
        val expected = listOf("<dependency>", "<groupId>dev.rspcode</groupId>", "<artifactId>rspcode</artifactId>")
        assertEquals(expected + listOf("<version>$version</version>", "</dependency>", ""), lines)
        assertTrue("implementation(\"dev.rspcode:rspcode:$version\")" in readme)
    }

    private class Server(private val answers: List<() -> String?>) {
        var asked = 0

        suspend fun state(): String? {
            delay(1.seconds)
            return answers[asked++.coerceAtMost(answers.size - 1)]()
        }
    }

    private fun server(vararg answers: () -> String?) = Server(answers.toList())

    @Test
    fun `an open payment is asked about until it is paid`() = runTest {
        val server = server({ "NOTPAY" }, { null }, { error("HTTP 502") }, { "what?" }, { "success" }, { error("asked too often") })
        val model = PaymentModel(state = server::state)
        assertEquals(Step.WAITING, model.screen.value.step)
        val texts = mutableListOf<String>()
        val watch = launch { model.screen.collect { texts += it.text } }
        model.follow()
        testScheduler.runCurrent()
        watch.cancel()
        assertEquals(5, server.asked)
        assertEquals(Step.PAID, model.screen.value.step)
        assertEquals("Your payment has arrived, thank you.", texts.last())
        assertTrue(texts.dropLast(1).none { "fail" in it || "arrived" in it }, texts.toString())
        assertTrue("Please complete this payment if you have not done so yet, and do not start another one." in texts)
    }

    @Test
    fun `a refusal and an undone payment end it`() = runTest {
        for ((state, step) in mapOf(
            "ORDER_CLOSED" to Step.MAY_PAY_AGAIN,
            "REASON_TRADE_BEEN_FREEZEN" to Step.CALL_STAFF,
            "REFUND_SUCCESS" to Step.CALL_STAFF,
        )) {
            val model = PaymentModel(state = { state })
            model.follow()
            assertEquals(step, model.screen.value.step, state)
        }
    }

    @Test
    fun `what was decided stays, however often it is followed`() = runTest {
        for ((state, step) in mapOf("success" to Step.PAID, "ORDER_CLOSED" to Step.MAY_PAY_AGAIN)) {
            val server = server({ state }, { null })
            val model = PaymentModel(attempts = 3, state = server::state)
            model.follow()
            val decided = model.screen.value
            assertEquals(step, decided.step)
            launch { model.follow() }
            model.follow()
            assertEquals(decided, model.screen.value)
        }
    }

    @Test
    fun `a doubt goes to staff and stays a doubt`() = runTest {
        val server = server({ null })
        val model = PaymentModel(attempts = 4, state = server::state)
        model.follow()
        assertEquals(4, server.asked)
        assertEquals(16_000, currentTime)
        assertEquals(Step.CALL_STAFF, model.screen.value.step)
        assertEquals("We are still checking your payment, so please do not pay again yet.", model.screen.value.text)
    }

    @Test
    fun `a time-out is silence, and a cancellation is the end`() = runTest {
        val late = PaymentModel(attempts = 3, state = { withTimeout(5.seconds) { delay(1.minutes); "SUCCESS" } })
        late.follow()
        assertEquals(Step.CALL_STAFF, late.screen.value.step)

        var end: Throwable? = null
        val model = PaymentModel(state = { delay(1.minutes); "SUCCESS" })
        val job = launch {
            try {
                model.follow()
            } catch (error: CancellationException) {
                end = error
                throw error
            }
        }
        delay(1.seconds)
        job.cancel()
        job.join()
        assertTrue(end is CancellationException)
        assertEquals(Step.WAITING, model.screen.value.step)
    }
}
