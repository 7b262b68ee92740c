package user

import dev.rspcode.End
import java.util.Collections
import kotlin.coroutines.CoroutineContext
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineExceptionHandler
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestCoroutineScheduler
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import payments.Following
import payments.Gateway
import payments.Payments

/** The example in coroutines: its pauses pass in the time of the test. */
@OptIn(ExperimentalCoroutinesApi::class)
class FollowingTest {
    /** Each order has a provider of its own. */
    private class Providers(val all: Map<String, Provider>) : Gateway {
        val threads: MutableSet<Thread> = Collections.synchronizedSet(mutableSetOf())

        private fun of(order: String): Provider {
            threads += Thread.currentThread()
            return all.getValue(order)
        }

        override fun pay(order: String) = of(order).pay()

        override fun query(order: String) = of(order).query()

        override fun cancel(order: String) = of(order).cancel()
    }

    /** Passes a point before a block, and after it, when whoever waits for it is not resumed yet. */
    private class Points(private val inner: CoroutineDispatcher, private val pass: () -> Unit) : CoroutineDispatcher() {
        override fun dispatch(context: CoroutineContext, block: Runnable) {
            pass()
            inner.dispatch(context, Runnable { block.run(); pass() })
        }
    }

    private fun providers(worlds: List<World>) =
        Providers(worlds.withIndex().associate { (number, world) -> "ORDER-$number" to Provider(world) })

    private fun Shop.wrong(providers: Providers, isUndisturbed: Boolean): List<String> =
        providers.all.mapNotNull { (order, provider) ->
            wrong(order, provider, isUndisturbed)?.let { "${provider.world}: $it" }
        }

    @Test
    fun `many payments wait at the same time`() = runTest {
        Shop().use { shop ->
            val providers = providers(List(70) { World.entries[it % World.entries.size] })
            val following =
                Following(Payments(shop::connect, providers, patience = 3), io = StandardTestDispatcher(testScheduler))
            val ends = providers.all.keys.map { order -> async { following.pay(order) } }.awaitAll()
            assertEquals(providers.all.values.map { it.world.end }, ends)
            assertEquals(emptyList<String>(), shop.wrong(providers, true))
            // Two enquiries, the cancellation, an enquiry, and the cancellation that was lost once more.
            assertEquals(15_000, currentTime)
        }
    }

    @Test
    fun `what blocks is on the threads for that`() = runTest {
        Shop().use { shop ->
            val providers = providers(List(14) { World.entries[it % World.entries.size] })
            val following = Following(Payments(shop::connect, providers, patience = 3))
            for (order in providers.all.keys) launch { following.pay(order) }
            testScheduler.advanceUntilIdle()
            coroutineContext[Job]!!.children.forEach { it.join() }
            assertEquals(emptyList<String>(), shop.wrong(providers, true))
            assertTrue(Thread.currentThread() !in providers.threads)
        }
    }

    /** What went wrong when all was cancelled at a point, or at a time, and what it takes to do all. */
    private class Cancelled(val wrong: List<String>, val points: Int, val time: Duration, val open: Int)

    private fun cancelled(point: Int? = null, time: Duration? = null): Cancelled =
        Shop().use { shop ->
            val worlds = listOf(World.PAID_AND_THE_ANSWER_LOST, World.PAID_AFTER_A_WHILE, World.NEVER_PAID)
            val providers = providers(worlds)
            val payments = Payments(shop::connect, providers, patience = 3)
            val scheduler = TestCoroutineScheduler()
            val job = Job()
            var points = 0
            val io = Points(StandardTestDispatcher(scheduler)) { if (points++ == point) job.cancel() }
            val scope = CoroutineScope(StandardTestDispatcher(scheduler) + job)
            for (order in providers.all.keys) scope.launch { Following(payments, io = io).pay(order) }
            if (time != null) {
                scheduler.advanceTimeBy(time)
                job.cancel()
            }
            scheduler.advanceUntilIdle()
            val took = scheduler.currentTime.milliseconds
            val open = providers.all.keys.count { shop.end(it) == null }

            // The program starts again; then those who had no answer ask once more.
            val again = CoroutineScope(StandardTestDispatcher(scheduler))
            val following = Following(payments, io = StandardTestDispatcher(scheduler))
            again.launch {
                following.recover()
                for (order in providers.all.keys) following.pay(order)
            }
            scheduler.advanceUntilIdle()
            val moment = point?.let { "at point $it" } ?: "after $time"
            Cancelled(shop.wrong(providers, point == null && time == null).map { "$moment: $it" }, points, took, open)
        }

    @Test
    fun `cancelled at every suspension point it is as if it had died there`() {
        val whole = cancelled()
        assertEquals(emptyList<String>() to 0, whole.wrong to whole.open)
        val atPoints = (0 until whole.points).map { cancelled(point = it) }
        // In the middle of every pause.
        val pauses = generateSequence(1500.milliseconds) { it + 3.seconds }.takeWhile { it < whole.time }
        val inPauses = pauses.map { cancelled(time = it) }.toList()
        assertEquals(4, inPauses.size)
        assertEquals(emptyList<String>(), (atPoints + inPauses).flatMap { it.wrong })
        // And it was cancelled indeed.
        assertEquals(3, atPoints.first().open)
        assertTrue(inPauses.all { it.open > 0 })
    }

    @Test
    fun `what goes wrong with one payment stops no other`() = runTest {
        Shop().use { shop ->
            val providers = providers(List(3) { World.PAID_AFTER_A_WHILE })
            val broken =
                object : Gateway by providers {
                    override fun query(order: String) =
                        if (order == "ORDER-1") error("a bug") else providers.query(order)
                }
            val io = StandardTestDispatcher(testScheduler)
            for (order in providers.all.keys) Payments(shop::connect, providers).begin(order).next()
            shop.connect().use { database ->
                val noState = "INSERT INTO attempt (order_id, number, payer_text) VALUES ('ORDER-3', 12345, '')"
                database.createStatement().execute(noState)
            }
            val told = mutableListOf<String?>()
            val handler = CoroutineExceptionHandler { _, error -> told += error.message }
            withContext(handler) { Following(Payments(shop::connect, broken), io = io).recover() }
            assertEquals(listOf("12345 is not the number of an attempt of this version", "a bug"), told)
            assertEquals(listOf(End.DONE, null, End.DONE), providers.all.keys.map(shop::end))
            Following(Payments(shop::connect, providers), io = io).pay("ORDER-1")
            assertEquals(emptyList<String>(), shop.wrong(providers, true))
        }
    }
}
