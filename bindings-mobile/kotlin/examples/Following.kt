package payments

import dev.rspcode.Attempt
import dev.rspcode.End
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.supervisorScope
import kotlinx.coroutines.withContext

/**
 * Follows many payments at once, each in a coroutine that holds no thread while it waits. The rule of use is all in
 * Payments.kt: this one only drives it.
 *
 * A cancelled coroutine is a program that died there, which may be after the request was sent and before its answer
 * was told: `recover` goes on. A request or a transaction that has begun is not interrupted.
 */
class Following(
    private val payments: Payments,
    private val pause: Duration = 3.seconds,
    /** For the database and the provider, which block. */
    private val io: CoroutineDispatcher = Dispatchers.IO,
) {
    /** Pays the order, and tells how it ended; null if staff have it. */
    suspend fun pay(order: String): End? = follow(withContext(io) { payments.begin(order) })

    /** A verified callback. */
    suspend fun callback(order: String, answer: Answer): End? =
        follow(withContext(io) { payments.callback(order, answer) })

    /**
     * Follows all that is not over, until it is. What goes wrong with one of them stops no other, and is told to the
     * `CoroutineExceptionHandler` of the caller.
     */
    suspend fun recover() = supervisorScope {
        for (order in withContext(io) { payments.open() }) launch { pay(order) }
    }

    private suspend fun follow(payment: Payments.Payment): End? {
        while (payment.goesOn) {
            if (payment.waits) delay(pause)
            withContext(io) { payment.next() }
        }
        return withContext(io) { Attempt.fromNumber(payments.progress(payment.order).number).end }
    }
}
