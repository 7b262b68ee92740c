package user

import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Method
import java.lang.reflect.Proxy
import java.sql.Connection
import java.sql.PreparedStatement

/** A connection that passes a gate before each statement, each commit and each rollback, and then does it. */
fun gated(database: Connection, gate: (String) -> Unit): Connection =
    proxy { method, arguments ->
        when (method.name) {
            "commit", "rollback" -> gate(method.name)
            "prepareStatement" -> {
                val statement = method.invoke(database, *arguments) as PreparedStatement
                return@proxy proxy<PreparedStatement> { inner, values ->
                    if (inner.name.startsWith("execute")) gate(arguments[0] as String)
                    inner.invoke(statement, *values)
                }
            }
        }
        method.invoke(database, *arguments)
    }

/** A connection that stays open when it is closed, as that of a pool does. */
fun pooled(database: Connection): Connection = proxy { method, arguments ->
    if (method.name == "close") null else method.invoke(database, *arguments)
}

/** A connection that asks for something else. */
fun rewritten(database: Connection, rewrite: (String) -> String): Connection = proxy { method, arguments ->
    if (method.name == "prepareStatement") database.prepareStatement(rewrite(arguments[0] as String))
    else method.invoke(database, *arguments)
}

private inline fun <reified T> proxy(crossinline call: (Method, Array<out Any?>) -> Any?): T =
    Proxy.newProxyInstance(Loop::class.java.classLoader, arrayOf(T::class.java)) { _, method, arguments ->
        try {
            call(method, arguments.orEmpty())
        } catch (error: InvocationTargetException) {
            throw error.targetException
        }
    } as T
