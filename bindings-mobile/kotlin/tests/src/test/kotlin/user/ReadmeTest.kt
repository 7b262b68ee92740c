package user

import com.google.gson.FieldNamingPolicy
import com.google.gson.GsonBuilder
import dev.rspcode.Attempt
import dev.rspcode.Context
import dev.rspcode.Kind
import dev.rspcode.classify
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
import payments.Gateway
import payments.Payments
import payments.Progress
import readme2.Does
import readme2.PaymentModel
import readme2.Screen
import readme2.screenOf

/** The blocks of README.md, and those of the project's README that are in Kotlin: `run` puts them here. */
@OptIn(ExperimentalCoroutinesApi::class)
class ReadmeTest {
    @Test
    fun `every program runs`() {
        readme1.main()
        readme3.main()
        readme4.main()
        readme5.main()
        readme6.main()
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

    private val open = Attempt.start(Kind.PAY_DIRECT).attempt

    /** As a server writes it. */
    private fun json(attempt: Attempt, text: String = "of the server"): String =
        GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .create()
            .toJson(Progress(attempt.number, text))

    @Test
    fun `each end has its screen, and the text of the server holds until then`() {
        val ends = mapOf(true to Does.THANK, false to Does.OFFER_TO_PAY_AGAIN)
        for ((happened, does) in ends) {
            val answer = screenOf(json(open.settled(happened).attempt))
            assertEquals(does, answer.does)
            assertTrue("server" !in answer.text, answer.text)
        }
        val reversed = classify(Context.PAY_STATE, "REFUND_SUCCESS")
        assertEquals(Does.CALL_STAFF, screenOf(json(open.heard(reversed).attempt)).does)
        assertEquals(Screen("of the server", Does.ASK_AGAIN), screenOf(json(open)))
        val readme = Files.readString(Vectors.root.resolve("bindings-mobile/kotlin/README.md"))
        val shown = screenOf(readme.substringAfter("```json\n").substringBefore("```"))
        assertEquals(Does.ASK_AGAIN, shown.does)
        assertEquals(PaymentModel { "" }.screen.value, shown)
    }

    private class Server(private val answers: List<() -> String>) {
        var asked = 0

        suspend fun progress(): String {
            delay(1.seconds)
            return answers[asked++.coerceAtMost(answers.size - 1)]()
        }
    }

    private fun server(vararg answers: () -> String) = Server(answers.toList())

    @Test
    fun `the app shows what the server does`() = runTest {
        Shop().use { shop ->
            val provider = Provider(World.PAID_AFTER_A_WHILE)
            val gateway =
                object : Gateway {
                    override fun pay(order: String) = provider.pay()

                    override fun query(order: String) = provider.query()

                    override fun cancel(order: String) = provider.cancel()
                }
            val payments = Payments(shop::connect, gateway)
            val payment = payments.begin("ORDER-1")
            val texts = mutableListOf<String>()
            val model = PaymentModel {
                payment.next()
                payments.progress("ORDER-1").let { json(Attempt.fromNumber(it.number), it.payerText) }
            }
            val watch = launch { model.screen.collect { texts += it.text } }
            model.follow()
            testScheduler.runCurrent()
            watch.cancel()
            assertEquals(Does.THANK, model.screen.value.does)
            val complete = "Please complete this payment if you have not done so yet, and do not start another one."
            assertEquals(listOf(complete, "This is complete, thank you."), texts.takeLast(2))
        }
    }

    @Test
    fun `an open payment is asked about until it is over, and what is no answer is passed over`() = runTest {
        val done = json(open.settled(true).attempt)
        val answers = arrayOf({ json(open) }, { error("HTTP 502") }, { "<html>" }, { """{"number": 12345}""" })
        val server = server(*answers, { done }, { error("asked too often") })
        val model = PaymentModel(progress = server::progress)
        model.follow()
        assertEquals(5, server.asked)
        assertEquals(Does.THANK, model.screen.value.does)
    }

    @Test
    fun `an end stays, however often it is followed`() = runTest {
        for (happened in listOf(true, false)) {
            val server = server({ json(open.settled(happened).attempt) }, { json(open) }, { error("HTTP 502") })
            val model = PaymentModel(enquiries = 3, progress = server::progress)
            model.follow()
            val decided = model.screen.value
            launch { model.follow() }
            model.follow()
            model.follow()
            assertEquals(decided, model.screen.value)
            assertTrue(decided.does != Does.ASK_AGAIN)
        }
    }

    @Test
    fun `a doubt goes to staff and stays a doubt`() = runTest {
        val server = server({ error("HTTP 502") })
        val model = PaymentModel(enquiries = 4, progress = server::progress)
        model.follow()
        assertEquals(4, server.asked)
        assertEquals(16_000, currentTime)
        assertEquals(Does.CALL_STAFF, model.screen.value.does)
        assertEquals("We are still checking your payment, so please do not pay again yet.", model.screen.value.text)
    }

    @Test
    fun `a time-out is silence, and a cancellation is the end`() = runTest {
        val late = PaymentModel(enquiries = 3) { withTimeout(5.seconds) { delay(1.minutes); json(open) } }
        late.follow()
        assertEquals(Does.CALL_STAFF, late.screen.value.does)

        var end: Throwable? = null
        val model = PaymentModel { delay(1.minutes); json(open) }
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
        assertEquals(Does.ASK_AGAIN, model.screen.value.does)
    }
}
