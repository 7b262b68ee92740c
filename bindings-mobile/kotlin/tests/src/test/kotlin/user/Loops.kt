package user

import dev.rspcode.Attempt
import dev.rspcode.Kind
import dev.rspcode.Operation
import dev.rspcode.Source
import dev.rspcode.readReply
import java.sql.Connection
import java.sql.SQLException
import payments.Gateway
import payments.Payments

/** A program that pays. */
interface Till {
    fun pay(order: String)

    fun recover()
}

/** The example, and what it must not be: the tests that it passes have to fail with the others. */
enum class Loop {
    CAREFUL {
        override fun till(connect: () -> Connection, gateway: Gateway, patience: Int): Till =
            Careful(connect, gateway, patience)
    },
    STORES_AFTER_SENDING {
        override fun till(connect: () -> Connection, gateway: Gateway, patience: Int): Till =
            StoresAfterSending(connect, gateway, patience)
    },
    UPDATES_WITHOUT_COMPARING {
        override fun till(connect: () -> Connection, gateway: Gateway, patience: Int): Till =
            Careful({ rewritten(connect()) { it.replace("AND number = ?", "AND 0 < ?") } }, gateway, patience)
    };

    abstract fun till(connect: () -> Connection, gateway: Gateway, patience: Int): Till
}

private class Careful(connect: () -> Connection, gateway: Gateway, patience: Int) : Till {
    private val payments = Payments(connect, gateway, patience)

    override fun pay(order: String) = payments.begin(order).follow {}

    override fun recover() = payments.open().forEach(::pay)
}

/** The same sequence, but stored when the answer is there. */
private class StoresAfterSending(
    private val connect: () -> Connection,
    private val gateway: Gateway,
    patience: Int,
) : Till {
    private val careful = Careful(connect, gateway, patience)

    override fun pay(order: String) {
        if (!isStored(order)) {
            val begun = Attempt.start(Kind.PAY_DIRECT, canCancel = true).attempt
            store(order, begun.heard(readReply(Operation.PAY, Source.REPLY, gateway.pay(order)?.rspCode)).attempt)
        }
        careful.pay(order)
    }

    override fun recover() = careful.recover()

    private fun isStored(order: String): Boolean =
        connect().use { database ->
            database.prepareStatement("SELECT number FROM attempt WHERE order_id = ?").use { query ->
                query.setString(1, order)
                query.executeQuery().use { it.next() }
            }
        }

    private fun store(order: String, attempt: Attempt) =
        connect().use { database ->
            database.autoCommit = true
            database.prepareStatement("INSERT INTO attempt (order_id, number, payer_text) VALUES (?, ?, '')").use {
                it.setString(1, order)
                it.setInt(2, attempt.number)
                try {
                    it.executeUpdate()
                } catch (error: SQLException) {
                    if (error.sqlState?.startsWith("23") != true) throw error
                }
            }
        }
}
