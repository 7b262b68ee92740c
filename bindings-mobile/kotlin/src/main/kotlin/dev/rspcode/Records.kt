// Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.

package dev.rspcode

import com.fasterxml.jackson.annotation.JsonAnyGetter
import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonIgnore
import com.fasterxml.jackson.annotation.JsonInclude
import com.google.gson.annotations.JsonAdapter
import dev.rspcode.json.GsonCodeInfo
import dev.rspcode.json.GsonVerdict
import dev.rspcode.json.KotlinxVerdict
import java.util.Locale
import kotlinx.serialization.Serializable

/** What a code means in a context, and what to do next. */
@JsonAdapter(GsonVerdict::class)
@Serializable(with = KotlinxVerdict::class)
public class Verdict private constructor(
    row: List<String>,
    @get:JvmSynthetic internal val position: Int,
) {
    /** The context that was asked about. */
    @get:JsonIgnore
    public val context: Context = Context.of(row[0])

    /**
     * The listed code's position in the published list, from 1, or 0 if the text was not listed.
     */
    @get:JsonIgnore
    public val id: Int = row[1].toInt()

    /** The listed code, or none if the text was not listed. */
    @get:JsonIgnore
    public val code: String? = row[2].ifEmpty { null }

    /** What happened to the operation that the context names. */
    @get:JsonIgnore
    public val outcome: Outcome = Outcome.of(row[3])

    /** Why, as it reads in this context. */
    @get:JsonIgnore
    public val cause: Cause = Cause.of(row[4])

    /** What to do next. */
    @get:JsonIgnore
    public val next: Next = Next.of(row[5])

    /** Who has to act before the next step. */
    @get:JsonIgnore
    public val actor: Actor = Actor.of(row[6])

    /** Whether the outcome will not change by waiting. */
    @get:JsonIgnore
    public val isFinal: Boolean = row[7].toBooleanStrict()

    /** Whether the goods may be handed over, once order, amount and currency were compared. */
    @get:JsonIgnore
    public val mayReleaseGoods: Boolean = row[8].toBooleanStrict()

    /**
     * Whether another charge is proven safe for this request alone, once the actor has acted and no
     * other request of the sale is in doubt.
     */
    @get:JsonIgnore
    public val mayChargeAgain: Boolean = row[9].toBooleanStrict()

    /** What the reading rests on. */
    @get:JsonIgnore
    public val basis: Basis = Basis.of(row[10])

    /**
     * The published message, verbatim, for logs and never to decide by; empty if the text was not
     * listed.
     */
    @get:JsonIgnore
    public val message: String = row[11]

    /** One or two plain sentences for the merchant's staff and developers. */
    @get:JsonIgnore
    public val explanation: String = row[12]

    /** One short sentence that may be shown to the payer. */
    @get:JsonIgnore
    public val payerText: String = row[13]

    override fun toString(): String =
        "Verdict(${context.word} ${code ?: "unlisted"}: " +
            "outcome=${outcome.word}, next=${next.word}, actor=${actor.word})"

    /**
     * [payerText] in the payer's language, which a BCP 47 tag names: `zh-TW`, `zh-HK`, `zh-MO` and `zh-Hant`
     * are Chinese in traditional characters, any other `zh` in simplified ones, any `fr` is Canadian French,
     * and everything else, null too, is English. The translations were made by this project and not reviewed
     * by the provider.
     */
    public fun payerText(tag: String?): String =
        answers().payerText(payerText, tag.orEmpty())

    /** [payerText] in the payer's language: that of the locale's tag. */
    public fun payerText(locale: Locale): String = payerText(locale.toLanguageTag())

    /**
     * What is written as JSON, the same in every language: the table's version, and the fields in
     * snake_case.
     */
    @JsonAnyGetter
    @JsonInclude
    public fun toMap(): Map<String, Any?> =
        linkedMapOf(
            "table_version" to TABLE_VERSION,
            "context" to context.word,
            "id" to id,
            "code" to code,
            "outcome" to outcome.word,
            "cause" to cause.word,
            "next" to next.word,
            "actor" to actor.word,
            "is_final" to isFinal,
            "may_release_goods" to mayReleaseGoods,
            "may_charge_again" to mayChargeAgain,
            "basis" to basis.word,
            "message" to message,
            "explanation" to explanation,
            "payer_text" to payerText,
        )

    public companion object {
        @JvmSynthetic
        internal fun of(row: List<String>, position: Int): Verdict = Verdict(row, position)

        /**
         * This version's verdict of the context and the code in what was made of one. Nothing else is
         * looked at. A code that this version does not list is the unlisted answer, and so is null.
         *
         * @throws IllegalArgumentException if one of the two is not there or no text, or the context is none
         *   of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun fromMap(map: Map<String, *>): Verdict = verdictOf(map)
    }
}

/** A listed code: what is true of it in every context. */
@JsonAdapter(GsonCodeInfo::class)
public class CodeInfo private constructor(row: List<String>) {
    /** The position in the published list, from 1, which never changes. */
    public val id: Int = row[0].toInt()

    /** The code as it stands on the wire. */
    public val code: String = row[1]

    /** The published message, verbatim, for logs and never to decide by. */
    public val message: String = row[2]

    /** Why the provider gives this code. */
    public val cause: Cause = Cause.of(row[3])

    /** What our reading of the code rests on. */
    public val basis: Basis = Basis.of(row[4])

    /** One or two plain sentences for the merchant's staff and developers. */
    public val explanation: String = row[5]

    override fun toString(): String = "CodeInfo($code: id=$id, cause=${cause.word}, basis=${basis.word})"

    internal companion object {
        @JvmSynthetic
        internal fun of(row: List<String>): CodeInfo = CodeInfo(row)

        /** Jackson for Kotlin would call the constructor, private or not. */
        @JvmStatic
        @JsonCreator
        private fun read(map: Map<String, *>): CodeInfo =
            throw IllegalArgumentException(NO_CODE_INFO_IS_READ)
    }
}
