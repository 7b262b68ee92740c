package payments

import dev.rspcode.Attempt
import dev.rspcode.Event
import dev.rspcode.Kind
import dev.rspcode.Move
import dev.rspcode.Operation
import dev.rspcode.Outcome
import dev.rspcode.Source
import dev.rspcode.Step
import dev.rspcode.Verdict
import dev.rspcode.readReply
import java.sql.Connection
import java.sql.SQLException

// Payments by a scanned code, on a server: to be copied, and changed to what the shop does. The rule of use:
//
//   1. Insert the number under the order id before anything is sent. If the row exists, go on with that one.
//   2. Tell what came; store the new number where the old one stands (compare and swap), then do the step.
//   3. The goods, and the call of staff, are in the same transaction as the number.
//   4. One `send` is one delivery: no automatic repeats in the HTTP client.
//   5. After a restart tell the silence of what was under way.

/** What an answer brought, digest verified and data decrypted. Absent is null, and no answer at all is null, too. */
class Answer(val rspCode: String?, val inner: String? = null, val state: String? = null)

/** The provider. Each call is one delivery, and null is silence: a time-out, an HTTP error, what cannot be read. */
interface Gateway {
    fun pay(order: String): Answer?

    fun query(order: String): Answer?

    fun cancel(order: String): Answer?
}

/** What the payer's app may be told. The text holds while the attempt is not over; the end has one of its own. */
class Progress(val number: Int, val payerText: String)

/**
 * Any number of threads, and of servers, may follow payments in one database. Any database will do that has
 * transactions; `connect` gives one of its connections, as a pool does, and none is held while the provider is
 * asked.
 */
class Payments(
    private val connect: () -> Connection,
    private val gateway: Gateway,
    /** After each so many enquiries the payer has waited long enough. With pauses of 3 seconds: a minute. */
    private val patience: Int = 20,
    /** After so many staff take over. */
    private val staff: Int = 200,
) {
    /** Begins to pay the order, or goes on with the payment that was begun before under its id. */
    fun begin(order: String): Payment {
        val begun = Attempt.start(Kind.PAY_DIRECT, canCancel = true)
        return if (insert(order, begun)) Payment(order, begun) else resume(order)
    }

    /** After a restart: the orders of which a silence leaves something to do. `begin` goes on with each. */
    fun open(): List<String> = transaction { database ->
        database.prepareStatement("SELECT order_id, number FROM attempt").use { query ->
            query.executeQuery().use { rows ->
                generateSequence { if (rows.next()) rows.getString(1) to rows.getInt(2) else null }
                    // A number that is no state is for staff: `begin` throws, for that order alone.
                    .filter { (_, number) ->
                        runCatching { Attempt.fromNumber(number).heard(SILENCE).step }.getOrNull() != Step.NOTHING
                    }
                    .map { (order) -> order }
                    .toList()
            }
        }
    }

    /** A verified callback. The goods are handed over once, whoever hears first. */
    fun callback(order: String, answer: Answer): Payment =
        Payment(order, hear(order, Operation.PAY, Source.CALLBACK, answer))

    fun progress(order: String): Progress = transaction { database ->
        database.prepareStatement("SELECT number, payer_text FROM attempt WHERE order_id = ?").use { query ->
            query.setString(1, order)
            query.executeQuery().use { row ->
                check(row.next()) { "no attempt was begun for $order" }
                Progress(row.getInt(1), row.getString(2))
            }
        }
    }

    /** A payment as one program follows it: a step, and then what came back of it, until nothing is left to do. */
    inner class Payment internal constructor(val order: String, private var move: Move) {
        private var asked = 0

        /** Whether there is a step to do: `next` does it. */
        val goesOn: Boolean
            get() =
                when (move.step) {
                    Step.SEND, Step.CANCEL, Step.QUERY -> true
                    // These were written down together with the number, in `store`.
                    Step.DONE, Step.NOT_DONE, Step.REVERSED, Step.HAND_OVER, Step.NOTHING -> false
                    Step.SHOW, Step.CAPTURE, Step.HELD -> error("${move.step} is not for a payment by code")
                }

        /** Whether to pause before the step. */
        val waits: Boolean
            get() = move.step == Step.QUERY

        /** Does the step, whose number was stored before, and tells what came back. */
        fun next() {
            move =
                when (move.step) {
                    Step.SEND -> hear(order, Operation.PAY, Source.REPLY, gateway.pay(order))
                    Step.CANCEL -> hear(order, Operation.CANCEL, Source.REPLY, gateway.cancel(order))
                    Step.QUERY ->
                        when {
                            ++asked == staff -> tell(order, Event.STOP)
                            // After its end it is asked about only if there is a sign of money that should not be there.
                            asked % patience == 0 && move.attempt.end == null -> cancel(order)
                            else -> hear(order, Operation.PAY, Source.QUERY, gateway.query(order))
                        }
                    else -> error("${move.step} leaves nothing to do")
                }
        }

        /** All steps, on this thread. Following.kt has the same in coroutines. */
        fun follow(pause: () -> Unit) {
            while (goesOn) {
                if (waits) pause()
                next()
            }
        }
    }

    /** Loading is no event and gives no step: what was under way, the payment or its cancellation, is told as silence. */
    private fun resume(order: String): Payment {
        hear(order, Operation.PAY, Source.REPLY, null)
        return Payment(order, hear(order, Operation.CANCEL, Source.REPLY, null))
    }

    /** Another program may have died before it sent the cancellation that is stored: after that time it is silent. */
    private fun cancel(order: String): Move {
        hear(order, Operation.CANCEL, Source.REPLY, null)
        return tell(order, Event.CANCEL)
    }

    private fun hear(order: String, operation: Operation, source: Source, answer: Answer?): Move {
        val verdict = readReply(operation, source, answer?.rspCode, answer?.inner, answer?.state)
        return tell(order, "${verdict.context.word}:${verdict.code.orEmpty()}", verdict) { heard(verdict) }
    }

    private fun tell(order: String, event: Event): Move = tell(order, event.word, SILENCE) { told(event) }

    /** If the row had changed, somebody else was told something: load that, and tell it again. */
    private fun tell(order: String, what: String, verdict: Verdict, told: Attempt.() -> Move): Move {
        while (true) {
            val stored = transaction { database ->
                val old = database.load(order)
                old.told().takeIf { database.store(order, old, it, what, verdict) }
            }
            if (stored != null) return stored
        }
    }

    private fun insert(order: String, begun: Move): Boolean =
        try {
            transaction { database ->
                database.change(
                    "INSERT INTO attempt (order_id, number, payer_text) VALUES (?, ?, ?)",
                    order, begun.attempt.number, SILENCE.payerText,
                )
                database.note(order, "start", begun)
            }
            true
        } catch (error: SQLException) {
            // The class of SQL states that says: a row with this key exists.
            if (error.sqlState?.startsWith("23") != true) throw error
            false
        }

    private fun Connection.load(order: String): Attempt =
        prepareStatement("SELECT number FROM attempt WHERE order_id = ?").use { query ->
            query.setString(1, order)
            query.executeQuery().use { row ->
                check(row.next()) { "no attempt was begun for $order" }
                Attempt.fromNumber(row.getInt(1))
            }
        }

    private fun Connection.store(order: String, old: Attempt, move: Move, what: String, verdict: Verdict): Boolean {
        val rows =
            change(
                "UPDATE attempt SET number = ?, payer_text = ? WHERE order_id = ? AND number = ?",
                move.attempt.number, payerText(move, verdict), order, old.number,
            )
        if (rows != 1) return false
        note(order, what, move)
        when (move.step) {
            // Compare order, amount and currency first; what does not fit is for staff.
            Step.DONE -> change("INSERT INTO delivery (order_id) VALUES (?)", order)
            // Staff are shown the trail of the order: the reason, and the last answer.
            Step.REVERSED, Step.HAND_OVER -> change("INSERT INTO staff (order_id) VALUES (?)", order)
            else -> {}
        }
        return true
    }

    /** An answer that is final says so of itself alone. While the attempt is not over, the payer is told neither. */
    private fun payerText(move: Move, verdict: Verdict): String =
        move.step.payerText
            ?: verdict.takeIf { it.outcome == Outcome.PENDING || it.outcome == Outcome.UNKNOWN }?.payerText
            ?: SILENCE.payerText

    /** What was told, and what came of it. */
    private fun Connection.note(order: String, what: String, move: Move) =
        change(
            "INSERT INTO trail (order_id, told, step, reason, number) VALUES (?, ?, ?, ?, ?)",
            order, what, move.step.word, move.reason.word, move.attempt.number,
        )

    private fun Connection.change(sql: String, vararg values: Any): Int =
        prepareStatement(sql).use { statement ->
            values.forEachIndexed { place, value -> statement.setObject(place + 1, value) }
            statement.executeUpdate()
        }

    private fun <T> transaction(work: (Connection) -> T): T {
        while (true) {
            try {
                return connect().use { database ->
                    database.autoCommit = false
                    try {
                        work(database).also { database.commit() }
                    } catch (error: Throwable) {
                        database.rollback()
                        throw error
                    }
                }
            } catch (error: SQLException) {
                // The class of SQL states that says: somebody else was first, do it again. Only isolation that is
                // stricter than READ COMMITTED has it.
                if (error.sqlState?.startsWith("40") != true) throw error
            }
        }
    }

    companion object {
        private val SILENCE = readReply(Operation.PAY, Source.REPLY)

        val TABLES =
            listOf(
                "CREATE TABLE attempt (order_id VARCHAR(64) PRIMARY KEY, number INTEGER NOT NULL, " +
                    "payer_text VARCHAR(200) NOT NULL)",
                "CREATE TABLE trail (order_id VARCHAR(64) NOT NULL, told VARCHAR(64) NOT NULL, " +
                    "step VARCHAR(64) NOT NULL, reason VARCHAR(64) NOT NULL, number INTEGER NOT NULL)",
                // What the shop writes down to hand over the goods, and to call staff.
                "CREATE TABLE delivery (order_id VARCHAR(64) NOT NULL)",
                "CREATE TABLE staff (order_id VARCHAR(64) NOT NULL)",
            )
    }
}
