package dev.rspcode

import dev.rspcode.internal.Positions
import dev.rspcode.internal.table

// These are no properties of an object, whose initialiser could fail: a class that failed to initialise
// is lost for good.

/** The answers, once they are loaded. */
@Volatile private var loaded: Answers? = null

/** Why they cannot be loaded, if that is so: it stays so as long as the program runs. */
@Volatile private var failure: Throwable? = null

/**
 * The answers, made when they are first asked for, by whichever thread comes first; the others wait.
 *
 * What the virtual machine lacks at the moment, stack or memory, is thrown as it is, and the next call
 * tries again. Any other failure is remembered, because classes that failed to load once no longer say
 * why, and every call tells it.
 */
@JvmSynthetic
internal fun answers(): Answers = loaded ?: load()

@Synchronized
private fun load(): Answers {
    if (loaded == null && failure == null) {
        val loading = Loading()
        loading.start()
        loading.awaitEnd()
        loading.lack?.let { throw it }
    }
    return loaded ?: throw refusal(failure!!)
}

/**
 * Loads in a thread of its own, because the stack of the one that asks may be nearly full: where it ends
 * within an initialiser of JNA, that class is lost.
 */
private class Loading : Thread("rspcode") {
    var lack: VirtualMachineError? = null

    init {
        // JNA's own thread takes it from here: that of the first asker may belong to an application which a server
        // removes while it keeps this package.
        contextClassLoader = Loading::class.java.classLoader
    }

    // Whoever started an earlier one may not have had the stack to wait for it.
    override fun run() {
        synchronized(Loading::class.java) {
            if (loaded != null || failure != null) return
            try {
                loaded = made()
            } catch (error: VirtualMachineError) {
                lack = error
            } catch (error: Throwable) { // JNA has errors of its own, too
                failure = error
            }
        }
    }

    /** An interruption is for what the thread does next: half a table is of no use. */
    fun awaitEnd() {
        var interrupted = false
        while (isAlive) {
            try {
                join()
            } catch (_: InterruptedException) {
                interrupted = true
            }
        }
        if (interrupted) currentThread().interrupt()
    }
}

private fun made(): Answers {
    val table = table()
    val version = table.tableVersion.toInt()
    if (table.version != VERSION || version != TABLE_VERSION) {
        throw LinkageError(
            "there is one of version ${table.version} with table version $version, " +
                "and the package is of version $VERSION with table version $TABLE_VERSION"
        )
    }
    Positions.register()
    return Answers.of(table)
}

private fun refusal(cause: Throwable): UnsatisfiedLinkError {
    val platform = "${System.getProperty("os.name")} ${System.getProperty("os.arch")}"
    val first = generateSequence(cause) { it.cause }.last()
    val lacksJna = first is ClassNotFoundException && first.message.orEmpty().startsWith("com.sun.jna.")
    val told =
        if (lacksJna) "rspcode needs JNA (net.java.dev.jna:jna), which is not on the class path"
        else "rspcode has no native library that fits on $platform"
    val error = UnsatisfiedLinkError("$told: $first")
    error.initCause(cause)
    return error
}
