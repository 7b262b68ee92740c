package dev.rspcode

import dev.rspcode.internal.Table
import java.util.Collections

/** The core's table as Kotlin has it; never changed once it is made. */
internal class Answers(table: Table) {
    @JvmField
    val verdicts: List<Verdict> = Collections.unmodifiableList(table.cells.map(::Verdict))

    @JvmField val codes: List<CodeInfo> = Collections.unmodifiableList(table.codes.map(::CodeInfo))

    /** By context, then by code; the answer for what is not listed is that of the empty text. */
    @JvmField
    val byContext: Array<HashMap<String, Verdict>> =
        Array(Context.entries.size) { ordinal ->
            verdicts
                .filter { it.context.ordinal == ordinal }
                .associateByTo(HashMap()) { it.code.orEmpty() }
        }

    @JvmField val byCode: HashMap<String, CodeInfo> = codes.associateByTo(HashMap()) { it.code }
}
