package dev.rspcode

import dev.rspcode.internal.Positions
import dev.rspcode.internal.Table
import java.util.Collections

/** The core's table as Kotlin has it; never changed once it is made. */
internal class Answers private constructor(table: Table) {
    @JvmField
    val verdicts: List<Verdict> = Collections.unmodifiableList(
            rows(table.cells).mapIndexed { position, row -> Verdict.of(row, position) }
        )

    @JvmField
    val codes: List<CodeInfo> = Collections.unmodifiableList(rows(table.codes).map { CodeInfo.of(it) })

    /** By the context's place in its list. */
    private val readings: Array<Reading> = run {
        val answers = verdicts.groupBy { it.context }
        val spellings = rows(table.spellings).groupBy { (context) -> Context.of(context) }
        Array(Context.entries.size) { ordinal ->
            val context = Context.entries[ordinal]
            Reading(answers.getValue(context), spellings[context].orEmpty())
        }
    }

    private val byCode: HashMap<String, CodeInfo> = codes.associateByTo(HashMap()) { it.code }

    /** Every sentence for payers in each language, by the English one, which is the first. */
    private val payerTexts: HashMap<String, List<String>> =
        rows(table.payerTexts).associateByTo(HashMap()) { it.first() }

    /** The core alone knows which language serves a tag. */
    fun payerText(english: String, tag: String): String {
        val bytes = tag.encodeToByteArray()
        val number = Positions.rspcode_mobile_payer_locale(bytes, bytes.size)
        return payerTexts.getValue(english)[number - 1]
    }

    fun classify(context: Context, text: String): Verdict {
        val reading = readings[context.ordinal]
        return reading.byText[text]
            ?: if (mayHoldCode(text)) ask(context, text) else reading.unlisted
    }

    /** The core alone knows how levels are read together. */
    fun readReply(
        operation: Operation,
        source: Source,
        rspCode: String?,
        inner: String?,
        state: String?,
    ): Verdict {
        val outer = rspCode?.encodeToByteArray()
        val second = inner?.encodeToByteArray()
        val last = state?.encodeToByteArray()
        val position =
            Positions.rspcode_mobile_reply_index(
                (operation.ordinal + 1).toByte(), (source.ordinal + 1).toByte(),
                outer, lengthOf(outer), second, lengthOf(second), last, lengthOf(last),
            )
        return verdicts[position]
    }

    fun find(text: String): CodeInfo? =
        byCode[text] ?: if (mayHoldCode(text)) askFor(text) else null

    private fun ask(context: Context, text: String): Verdict {
        val bytes = text.encodeToByteArray()
        val number = (context.ordinal + 1).toByte()
        return verdicts[Positions.rspcode_mobile_index(number, bytes, bytes.size)]
    }

    private fun askFor(text: String): CodeInfo? {
        val bytes = text.encodeToByteArray()
        return codes.getOrNull(Positions.rspcode_mobile_find_index(bytes, bytes.size))
    }

    companion object {
        /** As for a verdict, no constructor is left to Java: from a table made by hand came verdicts made by hand. */
        @JvmSynthetic fun of(table: Table): Answers = Answers(table)
    }
}

/** How one context reads texts. */
private class Reading(answers: List<Verdict>, spellings: List<List<String>>) {
    /** The answer for what is not listed. */
    @JvmField val unlisted: Verdict = answers.single { it.code == null }

    /** What is read as a listed code as it stands: the codes and the spellings. */
    @JvmField
    val byText: HashMap<String, Verdict> = run {
        val byId = answers.associateBy { it.id }
        val texts = answers.mapNotNull { it.code?.to(it) }
        val spelled = spellings.map { (_, text, id) -> text to byId.getValue(id.toInt()) }
        (texts + spelled).toMap(HashMap())
    }
}

/** As the native library takes it: a negative length is an absent text. */
private fun lengthOf(text: ByteArray?): Long = text?.size?.toLong() ?: -1

/** The lines of a table, cut into their values. */
private fun rows(table: String): List<List<String>> = table.split('\n').map { it.split('\t') }

/**
 * Whether a text that no map has can be a listed code all the same: it would be one with white space
 * around it. Dropping that is the core's part.
 */
private fun mayHoldCode(text: String): Boolean =
    text.isNotEmpty() && (isWhiteSpace(text[0]) || isWhiteSpace(text[text.length - 1]))

private fun isWhiteSpace(char: Char): Boolean =
    char == ' ' || char == '\t' || char == '\n' || char == '\u000C' || char == '\r'
