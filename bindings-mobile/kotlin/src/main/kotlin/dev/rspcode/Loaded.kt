package dev.rspcode

import dev.rspcode.internal.table

/**
 * The answers, made when they are first asked for, by whichever thread comes first; the others wait.
 *
 * An initialiser that throws makes every later use a `NoClassDefFoundError` that no longer says why.
 * So this one does not: it remembers the cause, and every call tells it.
 */
internal object Loaded {
    /** Null if the native library does not load. */
    @JvmField val answers: Answers?

    private val cause: Throwable?

    init {
        var cause: Throwable? = null
        answers =
            try {
                load()
            } catch (error: Throwable) { // JNA has errors of its own, too
                cause = error
                null
            }
        this.cause = cause
    }

    private fun load(): Answers {
        val table = table()
        if (table.version != VERSION || table.tableVersion.toInt() != TABLE_VERSION) {
            throw LinkageError("it is of version ${table.version}, and the package of $VERSION")
        }
        return Answers(table)
    }

    fun fail(): Nothing {
        val platform = "${System.getProperty("os.name")} ${System.getProperty("os.arch")}"
        val first = generateSequence<Throwable>(cause) { it.cause }.last()
        val error =
            UnsatisfiedLinkError(
                "rspcode has no native library that loads on $platform: ${first.message}"
            )
        error.initCause(cause)
        throw error
    }
}
