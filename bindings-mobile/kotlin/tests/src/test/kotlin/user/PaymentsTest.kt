package user

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import payments.Answer
import payments.Gateway
import payments.Payments

/** The example, killed and started again at every point of the sequence, and at every two points. */
class PaymentsTest {
    private class Killed : Error()

    /** The points where a program can die: before each statement and each commit, before and after each request. */
    private class Points(private val deadly: Set<Int>) {
        var count = 0

        fun pass() {
            if (count++ in deadly) throw Killed()
        }
    }

    /** The provider behind a line that can die before and after each request. */
    private class Line(private val provider: Provider, private val points: Points) : Gateway {
        private fun <T> passing(request: () -> T): T {
            points.pass()
            return request().also { points.pass() }
        }

        override fun pay(order: String) = passing(provider::pay)

        override fun query(order: String) = passing(provider::query)

        override fun cancel(order: String) = passing(provider::cancel)
    }

    /** What went wrong, and how many points were passed. */
    private fun run(world: World, deadly: Set<Int>, loop: Loop): Pair<String?, Int> {
        val provider = Provider(world)
        val shop = Shop()
        val points = Points(deadly)
        try {
            while (true) {
                try {
                    val till = loop.till({ gated(shop.connect()) { points.pass() } }, Line(provider, points), patience = 3)
                    // What a server does when it starts; then the till, which had no answer, asks once more.
                    till.recover()
                    till.pay("ORDER-1")
                    break
                } catch (_: Killed) {
                    // The transaction that was open is gone with the connection.
                }
            }
            val wrong = shop.wrong("ORDER-1", provider, deadly.isEmpty())
            return wrong?.let { "$world, killed at $deadly: $it" } to points.count
        } finally {
            shop.close()
        }
    }

    private fun failures(loop: Loop): List<String> =
        World.entries.flatMap { world ->
            val (wrong, count) = run(world, emptySet(), loop)
            // The second death, if any, comes a few steps after the first: past that the sequence is as before.
            val deaths = (0 until count).flatMap { first -> listOf(setOf(first)) + (1..6).map { setOf(first, first + it) } }
            listOfNotNull(wrong) + deaths.mapNotNull { run(world, it, loop).first }
        }

    @Test
    fun `killed anywhere it charges once, delivers once and ends`() {
        assertEquals(emptyList<String>(), failures(Loop.CAREFUL))
    }

    @Test
    fun `a loop that stores after sending does not`() {
        val failures = failures(Loop.STORES_AFTER_SENDING)
        assertTrue(failures.any { "charged 2 times" in it }, "$failures")
    }

    @Test
    fun `a callback that comes twice delivers once, and a second till does not send`() {
        val provider = Provider(World.PAID_AND_THE_ANSWER_LOST)
        val shop = Shop()
        val payments = Payments(shop::connect, Line(provider, Points(emptySet())))
        payments.begin("ORDER-1").follow {}
        repeat(2) { payments.callback("ORDER-1", Answer("SUCCESS", state = "SUCCESS")).follow {} }
        payments.begin("ORDER-1").follow {}
        assertEquals(1, provider.charges)
        assertEquals(1, shop.count("delivery", "ORDER-1"))
        shop.close()
    }

    @Test
    fun `money after the end is asked about until staff have it, after a restart too`() {
        val gateway =
            object : Gateway {
                override fun pay(order: String) = Answer("AMOUNT_NOT_ENOUGH")

                override fun query(order: String) = Answer("SUCCESS", state = "SUCCESS")

                override fun cancel(order: String) = error("an attempt that is over is not cancelled")
            }
        val shop = Shop()
        val payments = Payments(shop::connect, gateway, patience = 2, staff = 5)
        payments.begin("ORDER-1").follow {}
        assertEquals(emptyList<String>(), payments.open())
        payments.callback("ORDER-1", Answer("SUCCESS", state = "SUCCESS"))
        assertEquals(listOf("ORDER-1"), payments.open())
        payments.begin("ORDER-1").follow {}
        assertEquals(listOf(0, 1), listOf("delivery", "staff").map { shop.count(it, "ORDER-1") })
        assertEquals(emptyList<String>(), payments.open())
        shop.close()
    }

    /** The state is from before the cancellation: the money may be on its way back. */
    @Test
    fun `a payer is not told of money that may be going back`() {
        val states = ArrayDeque(listOf(null, null, "SUCCESS", "ORDER_REVERSED"))
        val gateway =
            object : Gateway {
                override fun pay(order: String) = null

                override fun query(order: String) = states.removeFirst()?.let { Answer("SUCCESS", state = it) }

                override fun cancel(order: String) = Answer("SUCCESS")
            }
        val shop = Shop()
        val payments = Payments(shop::connect, gateway, patience = 3)
        val payment = payments.begin("ORDER-1")
        val texts = mutableListOf(payments.progress("ORDER-1").payerText)
        while (payment.goesOn) {
            payment.next()
            texts += payments.progress("ORDER-1").payerText
        }
        val checking = "We are still checking your payment, so please do not pay again yet."
        val cancelling = "Your order is being cancelled, so please do not pay again yet."
        val over = "This was not carried out, so please tell us how you want to go on."
        val asking = "We are still checking, so please do not pay again yet."
        // Begun and silent; asked twice; cancelled; the answer to that; paid before; the answer again; and the end.
        val told = listOf(checking, checking, asking, asking, checking, cancelling, checking, cancelling, over)
        assertEquals(told, texts)
        shop.close()
    }
}
