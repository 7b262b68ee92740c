@file:JvmMultifileClass
@file:JvmName("Rspcode")

package dev.rspcode

import dev.rspcode.internal.findIndex
import dev.rspcode.internal.index

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
public fun classify(context: Context, code: String?): Verdict {
    val answers = Loaded.answers ?: Loaded.fail()
    val text = code.orEmpty()
    return answers.byContext[context.ordinal][text] ?: answers.ask(context, text)
}

/**
 * The listed code that a text is, if any. White space around it is dropped; case counts, and the
 * spellings of state fields are not known here. Null is no code.
 */
public fun find(code: String?): CodeInfo? {
    val answers = Loaded.answers ?: Loaded.fail()
    val text = code ?: return null
    return answers.byCode[text] ?: answers.askFor(text)
}

/** The listed codes, in published order. */
public val codes: List<CodeInfo>
    get() = (Loaded.answers ?: Loaded.fail()).codes

/**
 * All answers: context by context, in each the listed codes by id, then the answer for every text that
 * is not listed.
 */
public val verdicts: List<Verdict>
    get() = (Loaded.answers ?: Loaded.fail()).verdicts

/**
 * Loads what the first answer needs: the native library and the table. Whatever asks first does so
 * by itself; this is for a thread that may wait, as an app's main thread may not. More calls cost
 * nothing.
 *
 * @throws UnsatisfiedLinkError if the native library does not load, as every other function does.
 */
public fun warmUp() {
    Loaded.answers ?: Loaded.fail()
}

/** What the maps do not have goes to the core, which alone can say what it is. */
private fun Answers.ask(context: Context, text: String): Verdict =
    verdicts[index((context.ordinal + 1).toUByte(), text.encodeToByteArray()).toInt()]

private fun Answers.askFor(text: String): CodeInfo? =
    findIndex(text.encodeToByteArray())?.let { codes[it.toInt()] }
