package dev.rspcode

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonValue
import com.google.gson.annotations.JsonAdapter
import dev.rspcode.internal.Positions
import dev.rspcode.internal.describe
import dev.rspcode.json.GsonAttempt
import dev.rspcode.json.KotlinxAttempt
import kotlinx.serialization.Serializable

/**
 * One attempt to move money, once and under one id: the order id of a payment or a hold, the refund id (the
 * caller's own) of a refund.
 *
 * It is one number, and has no clock, no input and no output. Tell what came; store the new number where
 * the old one stands (compare and swap), then do the step, then tell what came back.
 *
 * A class and no value class, because to Java a value class is the bare number, and its methods have names
 * that Java cannot write.
 */
@JsonAdapter(GsonAttempt::class)
@Serializable(with = KotlinxAttempt::class)
public class Attempt private constructor(
    /** The number to store: positive, never 0. */
    @get:JsonValue
    public val number: Int,
) {
    /** What it is. */
    public val kind: Kind
        get() = Kind.entries[(Positions.rspcode_mobile_state(number) and 0xFF) - 1]

    /** How it ended, or null while it is not over. */
    public val end: End?
        get() = End.entries.getOrNull((Positions.rspcode_mobile_state(number) shr 8) - 1)

    /** Tells what an answer means, or a silence. */
    public fun heard(verdict: Verdict): Move = next(verdict.position)

    /** Tells a wish, or a fact that no code states. */
    public fun told(event: Event): Move = next(answers().verdicts.size + event.ordinal)

    /** Tells that the caller wants the order cancelled: the patience is over, or the payer has left. */
    public fun cancel(): Move = told(Event.CANCEL)

    /** Tells that the caller wants the hold captured. */
    public fun capture(): Move = told(Event.CAPTURE)

    /** Tells that staff take over. */
    public fun stop(): Move = told(Event.STOP)

    /**
     * Tells that the order takes no money any more, that no request of this attempt can still be on its way,
     * and that every answer which is told from now on was given after that.
     */
    public fun expired(): Move = told(Event.EXPIRED)

    /** Tells of a verified notice that states nothing. */
    public fun notified(): Move = told(Event.NOTIFIED)

    /**
     * Tells what a person or the settlement file says: whether it happened. It may overrule any end. Of a
     * capture, true says that the captured amount was compared.
     */
    public fun settled(happened: Boolean): Move =
        told(if (happened) Event.SETTLED_DONE else Event.SETTLED_NOT_DONE)

    /** The number in words, for a log. */
    public fun describe(): String = describe(number.toUInt())

    // Whoever has an attempt or a verdict has loaded the library: here it need not be asked for.
    private fun next(event: Int): Move = moved(Positions.rspcode_mobile_next(number, event))

    /** Attempts with the same number are equal. */
    override fun equals(other: Any?): Boolean = other is Attempt && other.number == number

    override fun hashCode(): Int = number

    override fun toString(): String = "Attempt($number: ${describe()})"

    public companion object {
        /**
         * Begins an attempt. The number already counts the request that is to be sent. What does not concern
         * the kind is not taken up.
         *
         * @param canCancel a call exists that cancels or voids the order.
         * @param canRepeat the provider carries out one refund id once, so the same request may be sent again.
         * @param freshCode the payment code in this request was in no request before.
         */
        @JvmStatic
        @JvmOverloads
        public fun start(
            kind: Kind,
            canCancel: Boolean = false,
            canRepeat: Boolean = false,
            freshCode: Boolean = false,
        ): Move {
            warmUp()
            val number = (kind.ordinal + 1).toByte()
            return moved(
                Positions.rspcode_mobile_start(number, canCancel.byte, canRepeat.byte, freshCode.byte)
            )
        }

        /**
         * The attempt that was stored as a number. Loading is no event: it gives no step.
         *
         * @throws IllegalArgumentException if the number is no state of this version: staff have to look.
         */
        @JvmStatic
        @JsonCreator
        public fun fromNumber(number: Int): Attempt {
            warmUp()
            require(Positions.rspcode_mobile_state(number) != 0) {
                "$number is not the number of an attempt of this version"
            }
            return Attempt(number)
        }

        private fun moved(moved: Long): Move {
            val step = (moved shr 32).toInt() and 0xFF
            val reason = (moved shr 40).toInt()
            return Move.of(Attempt(moved.toInt()), steps[step - 1], reasons[reason - 1])
        }

        private val steps = Step.entries.toTypedArray()
        private val reasons = Reason.entries.toTypedArray()

        private val Boolean.byte: Byte
            get() = if (this) 1 else 0
    }
}
