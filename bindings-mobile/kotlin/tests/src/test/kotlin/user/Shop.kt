package user

import dev.rspcode.Attempt
import dev.rspcode.End
import java.sql.Connection
import java.sql.DriverManager
import java.util.UUID
import payments.Answer
import payments.Payments

/** What becomes of requests; afterwards the order is what the provider says that it is. */
enum class World(val end: End) {
    PAID_AT_ONCE(End.DONE),
    PAID_AND_THE_ANSWER_LOST(End.DONE),
    PAID_AFTER_A_WHILE(End.DONE),
    REFUSED(End.NOT_DONE),
    REQUEST_LOST(End.NOT_DONE),
    NEVER_PAID(End.NOT_DONE),
    NEVER_PAID_AND_THE_FIRST_CANCELLATION_LOST(End.NOT_DONE),
}

/** Every request that it gets charges, if the payer pays: a second one charges twice. */
class Provider(val world: World) {
    var charges = 0
    private var state: String? = null
    private var asked = 0
    private var cancelled = 0

    fun pay(): Answer? {
        when (world) {
            World.PAID_AT_ONCE, World.PAID_AND_THE_ANSWER_LOST -> {
                charges++
                state = "SUCCESS"
            }
            World.REFUSED -> return Answer("AMOUNT_NOT_ENOUGH")
            World.REQUEST_LOST -> return null
            World.PAID_AFTER_A_WHILE,
            World.NEVER_PAID,
            World.NEVER_PAID_AND_THE_FIRST_CANCELLATION_LOST -> state = "NOTPAY"
        }
        return if (world == World.PAID_AND_THE_ANSWER_LOST) null else Answer("SUCCESS")
    }

    fun query(): Answer? {
        if (world == World.PAID_AFTER_A_WHILE && state == "NOTPAY" && ++asked == 2) {
            charges++
            state = "SUCCESS"
        }
        return state?.let { Answer("SUCCESS", state = it) } ?: Answer("ORDER_NOT_EXIST")
    }

    fun cancel(): Answer? {
        if (world == World.NEVER_PAID_AND_THE_FIRST_CANCELLATION_LOST && ++cancelled == 1) return null
        check(state != "SUCCESS") { "a paid order was cancelled" }
        state = "ORDER_CLOSED"
        return Answer("SUCCESS")
    }
}

/** A shop with a database of its own, which is in memory. */
class Shop : AutoCloseable {
    private val url = "jdbc:h2:mem:${UUID.randomUUID()};DB_CLOSE_DELAY=-1"

    init {
        connect().use { database -> Payments.TABLES.forEach { database.createStatement().execute(it) } }
    }

    fun connect(): Connection = DriverManager.getConnection(url)

    override fun close() {
        connect().use { it.createStatement().execute("SHUTDOWN") }
    }

    private fun <T> first(sql: String, order: String, read: (java.sql.ResultSet) -> T): T? =
        connect().use { database ->
            val query = database.prepareStatement(sql)
            query.setString(1, order)
            query.executeQuery().let { if (it.next()) read(it) else null }
        }

    fun count(table: String, order: String): Int =
        first("SELECT COUNT(*) FROM $table WHERE order_id = ?", order) { it.getInt(1) }!!

    /** Null while it is not over, or not begun. */
    fun end(order: String): End? =
        first("SELECT number FROM attempt WHERE order_id = ?", order) { Attempt.fromNumber(it.getInt(1)).end }

    /** What went wrong with an order that was followed to its end. */
    fun wrong(order: String, provider: Provider, isUndisturbed: Boolean): String? {
        val end = end(order)
        val deliveries = count("delivery", order)
        return when {
            provider.charges > 1 -> "charged ${provider.charges} times"
            deliveries != if (end == End.DONE) 1 else 0 -> "delivered $deliveries times, and it is $end"
            end == null || count("staff", order) > 0 -> "no end"
            end == End.DONE && provider.charges == 0 -> "goods for nothing"
            end == End.NOT_DONE && provider.charges > 0 -> "paid, and given up"
            isUndisturbed && end != provider.world.end -> "it is $end"
            else -> null
        }
    }
}
