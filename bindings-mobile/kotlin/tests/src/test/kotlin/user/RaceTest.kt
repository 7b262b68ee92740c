package user

import dev.rspcode.Attempt
import dev.rspcode.End
import dev.rspcode.Kind
import java.io.IOException
import java.lang.ProcessBuilder.Redirect
import java.sql.Connection
import java.sql.DriverManager
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread
import kotlin.system.exitProcess
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import payments.Answer
import payments.Gateway
import payments.Payments

/** Where `tests/postgres` has its server. */
fun postgres(): Connection {
    fun variable(name: String) = checkNotNull(System.getenv(name)) { "$name is not set: run this under tests/postgres" }
    val place = "${variable("PGHOST")}:${variable("PGPORT")}/${variable("PGDATABASE")}"
    return DriverManager.getConnection("jdbc:postgresql://$place?user=${variable("PGUSER")}")
}

/** The example in two programs that race on one order, on PostgreSQL. */
class RaceTest {
    /** What the provider does; its table holds it, and counts what it is sent. */
    enum class World {
        PAID_AT_ONCE,
        PAID_AND_THE_ANSWER_LOST,
        NEVER_PAID,
    }

    /** A program that stops at gates, and is sent on from here. */
    private class Racer(loop: Loop, isolation: String) {
        private val process =
            ProcessBuilder(
                    javaCommand, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                    "-cp", classpath, "user.RacingTill", loop.name, isolation,
                )
                .redirectError(Redirect.INHERIT)
                .start()
        private val lines = LinkedBlockingQueue<String>()

        init {
            thread(isDaemon = true) {
                try {
                    process.inputReader().forEachLine(lines::put)
                } catch (_: IOException) {
                    // It was killed.
                }
                lines.put("it has died")
            }
        }

        private val backend by lazy { lines.take().toInt() }
        private var isUnderWay = false

        /** How it ended; null while it goes on. */
        var end: String? = null
            private set

        /** Pays the order, and stops after so many gates. */
        fun pay(order: String, gates: Int) {
            backend
            end = null
            send("gates $order $gates")
        }

        /** Pays the order, and does not stop. */
        fun race(order: String) {
            backend
            end = null
            send("race $order $ALL")
        }

        private fun send(line: String) {
            process.outputStream.write("$line\n".toByteArray())
            process.outputStream.flush()
            isUnderWay = true
        }

        /** To the next gate. */
        fun step(): Boolean = goOn(0)

        /** To its end, or to the gate on the way to which it was. */
        fun finish(): Boolean = goOn(ALL)

        private fun goOn(gates: Int): Boolean {
            if (end == null && !isUnderWay) send("$gates")
            return arrives()
        }

        /** Whether it got where it was sent, or waits for a lock on its way. */
        fun arrives(): Boolean {
            while (isUnderWay) {
                val line = lines.poll(1, TimeUnit.MILLISECONDS)
                if (line == null) {
                    if (isBlocked(backend)) return false
                } else {
                    isUnderWay = false
                    if (line != "gate") end = line
                }
            }
            return true
        }

        fun close() {
            process.destroyForcibly().waitFor()
        }
    }

    companion object {
        private val database by lazy {
            postgres().also { database ->
                for (table in Payments.TABLES + TableProvider.TABLES) database.createStatement().execute(table)
                // Every order is counted, of thousands.
                for (table in listOf("trail", "delivery", "staff", "sent")) {
                    database.createStatement().execute("CREATE INDEX ON $table (order_id)")
                }
            }
        }

        @JvmStatic
        @AfterAll
        fun close() = database.close()

        private var soFar = 0

        private fun <T> query(sql: String, vararg values: Any, read: (java.sql.ResultSet) -> T): T =
            database.prepareStatement(sql).use { query ->
                values.forEachIndexed { place, value -> query.setObject(place + 1, value) }
                query.executeQuery().use { it.next(); read(it) }
            }

        private fun change(sql: String, vararg values: Any) {
            database.prepareStatement(sql).use { statement ->
                values.forEachIndexed { place, value -> statement.setObject(place + 1, value) }
                statement.executeUpdate()
            }
        }

        private fun isBlocked(backend: Int) =
            query("SELECT cardinality(pg_blocking_pids(?)) > 0", backend) { it.getBoolean(1) }
    }

    /** An order that nobody has begun, or one whose program died once it had sent the request. */
    private fun order(world: World, isBegun: Boolean): String {
        val order = "ORDER-${soFar++}"
        change("INSERT INTO provider (order_id, world) VALUES (?, ?)", order, world.name)
        if (isBegun) {
            val begun = Attempt.start(Kind.PAY_DIRECT, canCancel = true)
            change("INSERT INTO attempt (order_id, number, payer_text) VALUES (?, ?, '')", order, begun.attempt.number)
            change("INSERT INTO trail VALUES (?, 'start', 'send', 'started', ?)", order, begun.attempt.number)
            TableProvider(database) {}.pay(order)
        }
        return order
    }

    /** What went wrong with an order. A program that was killed may have died between the number and the request. */
    private fun wrong(order: String, wasKilled: Boolean, racers: List<Racer>): List<String> {
        fun count(from: String) = query("SELECT COUNT(*) FROM $from", order) { it.getInt(1) }
        val wrong = mutableListOf<String>()
        racers.mapNotNullTo(wrong) { racer -> racer.end.takeIf { it != "end" } }
        val charges = count("sent WHERE order_id = ? AND request = 'pay'")
        if (charges > 1) wrong += "charged $charges times"
        for ((step, request) in mapOf("send" to "pay", "cancel" to "cancel")) {
            val moves = count("trail WHERE order_id = ? AND step = '$step'")
            val sent = count("sent WHERE order_id = ? AND request = '$request'")
            val lost = if (wasKilled) 1 else 0
            if (sent !in moves - lost..moves) wrong += "$moves times $step, and sent $sent times"
        }
        val number = query("SELECT number FROM attempt WHERE order_id = ?", order) { it.getInt(1) }
        val end = Attempt.fromNumber(number).end
        val paid = query("SELECT state FROM provider WHERE order_id = ?", order) { it.getString(1) } == "SUCCESS"
        if (end != if (paid) End.DONE else End.NOT_DONE) wrong += "it ended as $end"
        val deliveries = count("delivery WHERE order_id = ?")
        if (deliveries != if (paid) 1 else 0) wrong += "delivered $deliveries times"
        if (count("staff WHERE order_id = ?") > 0) wrong += "staff were called"
        return wrong
    }

    private val racers = mutableListOf<Racer>()

    private fun racer(loop: Loop, isolation: String = "read committed") = Racer(loop, isolation).also { racers += it }

    @AfterEach
    fun end() = racers.forEach(Racer::close)

    /** Both at once, released by one lock. */
    private fun races(loop: Loop, rounds: Int): List<String> {
        val one = racer(loop)
        val other = racer(loop)
        return (0 until rounds).flatMap { round ->
            val world = World.entries[round % World.entries.size]
            val order = order(world, isBegun = round % 2 == 1)
            query("SELECT pg_advisory_lock(1)") {}
            one.race(order)
            other.race(order)
            val waiting = "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
            while (query(waiting) { it.getInt(1) } < 2) Thread.yield()
            query("SELECT pg_advisory_unlock(1)") {}
            while (one.end == null) one.arrives()
            while (other.end == null) other.arrives()
            wrong(order, false, listOf(one, other)).map { "$world, round $round: $it" }
        }
    }

    /**
     * They change places at any two statements: one goes so far, the other goes so far, then one to its end, and the
     * other to its end. Who waits for the other's lock waits until that one has given it back.
     */
    private fun interleavings(
        loop: Loop,
        orders: List<Pair<World, Boolean>>,
        isolation: String = "read committed",
    ): Sequence<String> = sequence {
        val one = racer(loop, isolation)
        val other = racer(loop, isolation)
        for ((world, isBegun) in orders) {
            var first = 0
            var oneEnded: Boolean
            do {
                var second = 0
                do {
                    val order = order(world, isBegun)
                    one.pay(order, first)
                    one.arrives()
                    oneEnded = one.end != null
                    other.pay(order, second)
                    val goesOn = other.arrives() && other.end == null
                    while (one.end == null) if (!one.finish()) other.step()
                    while (other.end == null) other.finish()
                    for (it in wrong(order, false, listOf(one, other))) {
                        yield("$world, begun $isBegun, $first and $second gates: $it")
                    }
                    second++
                } while (goesOn)
                first++
            } while (!oneEnded)
        }
    }

    /** By turns from gate to gate, until one is killed; the other goes on. */
    private fun deaths(loop: Loop): Sequence<String> = sequence {
        var mortal = racer(loop)
        val other = racer(loop)
        for ((world, isBegun) in listOf(World.PAID_AND_THE_ANSWER_LOST to false, World.NEVER_PAID to true)) {
            var gates = 0
            do {
                // It starts while this round goes on.
                val next = racer(loop)
                val order = order(world, isBegun)
                mortal.pay(order, 0)
                other.pay(order, 0)
                var passed = 0
                while (mortal.end == null && passed < gates) {
                    if (mortal.step()) passed++
                    other.step()
                }
                val wasAlive = mortal.end == null
                mortal.close()
                while (other.end == null) other.finish()
                for (it in wrong(order, wasAlive, listOf(other))) {
                    yield("$world, begun $isBegun, killed after $gates gates: $it")
                }
                mortal = next
                gates++
            } while (wasAlive)
        }
    }

    @Test
    fun `two programs at once charge once and deliver once`() {
        assertEquals(emptyList<String>(), races(Loop.CAREFUL, 200))
    }

    /** Orders that nobody has begun, and orders to be taken up again. */
    private val orders =
        listOf(
            World.PAID_AT_ONCE to false,
            World.PAID_AND_THE_ANSWER_LOST to false,
            World.PAID_AND_THE_ANSWER_LOST to true,
            World.NEVER_PAID to true,
        )

    @Test
    fun `so they do wherever they change places`() {
        assertEquals(emptyList<String>(), interleavings(Loop.CAREFUL, orders).toList())
    }

    @Test
    fun `so they do where a transaction that comes second is sent back`() {
        assertEquals(emptyList<String>(), interleavings(Loop.CAREFUL, orders.take(1), "serializable").toList())
    }

    @Test
    fun `one is killed at every statement, and the other goes on`() {
        assertEquals(emptyList<String>(), deaths(Loop.CAREFUL).toList())
    }

    @Test
    fun `a loop that stores after sending charges twice`() {
        val failures = interleavings(Loop.STORES_AFTER_SENDING, orders)
        assertTrue(failures.any { "charged 2 times" in it })
        assertTrue(deaths(Loop.STORES_AFTER_SENDING).any { "charged 2 times" in it })
    }

    @Test
    fun `a loop that updates without comparing delivers twice`() {
        val failures = interleavings(Loop.UPDATES_WITHOUT_COMPARING, orders)
        assertTrue(failures.any { "delivered 2 times" in it })
    }
}

/**
 * The provider of a racing till: what it is sent is counted where the orders are. Each request to pay charges, unless
 * the order was cancelled; a paid order that is cancelled is paid back.
 */
class TableProvider(private val database: Connection, private val gate: () -> Unit) : Gateway {
    override fun pay(order: String): Answer? {
        sent(order, "pay")
        val (world, state) =
            change(
                order,
                "CASE WHEN state IN ('ORDER_CLOSED', 'ORDER_REVERSED') THEN state " +
                    "WHEN world = 'NEVER_PAID' THEN 'NOTPAY' ELSE 'SUCCESS' END",
            )
        return when {
            state.startsWith("ORDER_") -> Answer("ORDER_CLOSED")
            world == "PAID_AND_THE_ANSWER_LOST" -> null
            else -> Answer("SUCCESS")
        }
    }

    override fun query(order: String): Answer {
        sent(order, "query")
        database.prepareStatement("SELECT state FROM provider WHERE order_id = ?").use { query ->
            query.setString(1, order)
            val state = query.executeQuery().use { it.next(); it.getString(1) }
            return state?.let { Answer("SUCCESS", state = it) } ?: Answer("ORDER_NOT_EXIST")
        }
    }

    override fun cancel(order: String): Answer {
        sent(order, "cancel")
        change(order, "CASE WHEN state IN ('SUCCESS', 'ORDER_REVERSED') THEN 'ORDER_REVERSED' ELSE 'ORDER_CLOSED' END")
        return Answer("SUCCESS")
    }

    private fun sent(order: String, request: String) {
        gate()
        database.prepareStatement("INSERT INTO sent VALUES (?, ?)").use {
            it.setString(1, order)
            it.setString(2, request)
            it.executeUpdate()
        }
    }

    /** In one statement, so that of two requests one comes first. */
    private fun change(order: String, state: String): Pair<String, String> =
        database.prepareStatement("UPDATE provider SET state = $state WHERE order_id = ? RETURNING world, state").use {
            it.setString(1, order)
            it.executeQuery().use { row -> row.next(); row.getString(1) to row.getString(2) }
        }

    companion object {
        val TABLES =
            listOf(
                "CREATE TABLE provider (order_id VARCHAR(64) PRIMARY KEY, world VARCHAR(64), state VARCHAR(64))",
                "CREATE TABLE sent (order_id VARCHAR(64) NOT NULL, request VARCHAR(64) NOT NULL)",
            )
    }
}

/** More gates than there are. */
private const val ALL = 1_000_000

/** Pays what it is told to, and tells how it ended. At a gate it waits until it is told how many more it may pass. */
object RacingTill {
    private val control = System.`in`.bufferedReader()

    private fun tell(line: String) {
        println(line)
        System.out.flush()
    }

    @JvmStatic
    fun main(arguments: Array<String>) {
        val (loop, isolation) = arguments
        val database = postgres()
        database.createStatement().execute("SET default_transaction_isolation = '$isolation'")
        val provider = postgres()
        var free = ALL
        fun gate() {
            if (free-- > 0) return
            tell("gate")
            free = control.readLine()?.toInt() ?: exitProcess(1)
        }
        val till =
            Loop.valueOf(loop)
                .till({ gated(pooled(database)) { gate() } }, TableProvider(provider) { gate() }, patience = 2)
        database.createStatement().executeQuery("SELECT pg_backend_pid()").use { it.next(); tell("${it.getInt(1)}") }
        while (true) {
            val (how, order, gates) = (control.readLine() ?: return).split(' ')
            free = gates.toInt()
            if (how == "race") {
                provider.createStatement().execute("SELECT pg_advisory_lock_shared(1)")
                provider.createStatement().execute("SELECT pg_advisory_unlock_shared(1)")
            }
            try {
                till.pay(order)
                tell("end")
            } catch (error: Exception) {
                tell("$error".replace('\n', ' '))
            }
        }
    }
}
