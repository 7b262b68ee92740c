// Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.

package dev.rspcode

import dev.rspcode.internal.Cell
import dev.rspcode.internal.Code as Row

/** What a code means in a context, and what to do next. */
public class Verdict internal constructor(cell: Cell) {
    /** The context that was asked about. */
    public val context: Context = Context.of(cell.context)

    /**
     * The listed code's position in the published list, from 1, or 0 if the text was not listed.
     */
    public val id: Int = cell.id.toInt()

    /** The listed code, or none if the text was not listed. */
    public val code: String? = cell.code

    /** What happened to the operation that the context names. */
    public val outcome: Outcome = Outcome.of(cell.outcome)

    /** Why, as it reads in this context. */
    public val cause: Cause = Cause.of(cell.cause)

    /** What to do next. */
    public val next: Next = Next.of(cell.next)

    /** Who has to act before the next step. */
    public val actor: Actor = Actor.of(cell.actor)

    /** Whether the outcome will not change by waiting. */
    public val isFinal: Boolean = cell.isFinal

    /** Whether the goods may be handed over, once order, amount and currency were compared. */
    public val mayReleaseGoods: Boolean = cell.mayReleaseGoods

    /**
     * Whether another charge is proven safe for this request alone, once the actor has acted and no
     * other request of the sale is in doubt.
     */
    public val mayChargeAgain: Boolean = cell.mayChargeAgain

    /** What the reading rests on. */
    public val basis: Basis = Basis.of(cell.basis)

    /**
     * The published message, verbatim, for logs and never to decide by; empty if the text was not
     * listed.
     */
    public val message: String = cell.message

    /** One or two plain sentences for the merchant's staff and developers. */
    public val explanation: String = cell.explanation

    /** One short sentence that may be shown to the payer. */
    public val payerText: String = cell.payerText

    override fun toString(): String =
        "Verdict(${context.word} ${code ?: "unlisted"}: " +
            "outcome=${outcome.word}, next=${next.word}, actor=${actor.word})"
}

/** A listed code: what is true of it in every context. */
public class CodeInfo internal constructor(row: Row) {
    /** The position in the published list, from 1, which never changes. */
    public val id: Int = row.id.toInt()

    /** The code as it stands on the wire. */
    public val code: String = row.code

    /** The published message, verbatim, for logs and never to decide by. */
    public val message: String = row.message

    /** Why the provider gives this code. */
    public val cause: Cause = Cause.of(row.cause)

    /** What our reading of the code rests on. */
    public val basis: Basis = Basis.of(row.basis)

    /** One or two plain sentences for the merchant's staff and developers. */
    public val explanation: String = row.explanation

    override fun toString(): String = "CodeInfo($code: id=$id, cause=${cause.word}, basis=${basis.word})"
}
