// Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.

package dev.rspcode

/** What a code means in a context, and what to do next. */
public class Verdict internal constructor(row: List<String>) {
    /** The context that was asked about. */
    public val context: Context = Context.of(row[0])

    /**
     * The listed code's position in the published list, from 1, or 0 if the text was not listed.
     */
    public val id: Int = row[1].toInt()

    /** The listed code, or none if the text was not listed. */
    public val code: String? = row[2].ifEmpty { null }

    /** What happened to the operation that the context names. */
    public val outcome: Outcome = Outcome.of(row[3])

    /** Why, as it reads in this context. */
    public val cause: Cause = Cause.of(row[4])

    /** What to do next. */
    public val next: Next = Next.of(row[5])

    /** Who has to act before the next step. */
    public val actor: Actor = Actor.of(row[6])

    /** Whether the outcome will not change by waiting. */
    public val isFinal: Boolean = row[7].toBooleanStrict()

    /** Whether the goods may be handed over, once order, amount and currency were compared. */
    public val mayReleaseGoods: Boolean = row[8].toBooleanStrict()

    /**
     * Whether another charge is proven safe for this request alone, once the actor has acted and no
     * other request of the sale is in doubt.
     */
    public val mayChargeAgain: Boolean = row[9].toBooleanStrict()

    /** What the reading rests on. */
    public val basis: Basis = Basis.of(row[10])

    /**
     * The published message, verbatim, for logs and never to decide by; empty if the text was not
     * listed.
     */
    public val message: String = row[11]

    /** One or two plain sentences for the merchant's staff and developers. */
    public val explanation: String = row[12]

    /** One short sentence that may be shown to the payer. */
    public val payerText: String = row[13]

    override fun toString(): String =
        "Verdict(${context.word} ${code ?: "unlisted"}: " +
            "outcome=${outcome.word}, next=${next.word}, actor=${actor.word})"
}

/** A listed code: what is true of it in every context. */
public class CodeInfo internal constructor(row: List<String>) {
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
}
