@file:JvmMultifileClass
@file:JvmName("Rspcode")

package dev.rspcode

/**
 * What an answer means as a whole, and what to do next: the code of the envelope, the inner code that
 * some answers carry beside the data, and the state of the order or the refund.
 *
 * Absent is null. Present but empty is the empty text, and nothing at all is silence. A level that says
 * SUCCESS has only said that it carries what is inside, and gives way to it; of the others the most
 * careful is the answer. A notice whose digest does not verify is no answer: pass nothing of it.
 */
@JvmOverloads
public fun readReply(
    operation: Operation,
    source: Source,
    rspCode: String? = null,
    inner: String? = null,
    state: String? = null,
): Verdict = answers().readReply(operation, source, rspCode, inner, state)
