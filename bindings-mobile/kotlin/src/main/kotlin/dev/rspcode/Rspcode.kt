@file:JvmMultifileClass
@file:JvmName("Rspcode")

package dev.rspcode

/**
 * What a code means in a context, and what to do next.
 *
 * Every text has an answer: one that is not listed is unknown, never failed. No answer is an
 * answer, too: for silence, a broken connection, an HTTP error, an unreadable body or a digest that
 * does not verify pass null. White space around a code is dropped; case counts.
 *
 * The same question gets the same object, in every thread. The first call loads the native library
 * and the table: see [warmUp].
 */
public fun classify(context: Context, code: String?): Verdict =
    answers().classify(context, code.orEmpty())

/**
 * The listed code that a text is, if any. White space around it is dropped; case counts, and a
 * spelling that is only read as a code is none. Null is no code.
 */
public fun find(code: String?): CodeInfo? {
    val answers = answers()
    return if (code == null) null else answers.find(code)
}

/** The listed codes, in published order. */
public val codes: List<CodeInfo>
    get() = answers().codes

/**
 * All answers: context by context, in each the listed codes by id, then the answer for every text that
 * is not listed.
 */
public val verdicts: List<Verdict>
    get() = answers().verdicts

/**
 * Loads what the first answer needs: the native library and the table. Whatever asks first does so
 * by itself; this is for a thread that may wait, as an app's main thread may not. More calls cost
 * nothing.
 *
 * @throws UnsatisfiedLinkError if the native library does not load or is of another version, as every
 *   other function does.
 */
public fun warmUp() {
    answers()
}
