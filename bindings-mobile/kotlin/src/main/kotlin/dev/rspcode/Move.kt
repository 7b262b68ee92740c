package dev.rspcode

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonValue
import com.google.gson.annotations.JsonAdapter
import dev.rspcode.json.GsonMove
import dev.rspcode.json.KotlinxMove
import kotlinx.serialization.Serializable

/** What to store, what to do, and what to log. */
@JsonAdapter(GsonMove::class)
@Serializable(with = KotlinxMove::class)
public class Move private constructor(
    /** The attempt to store in the place of the old one, before the step is done. */
    public val attempt: Attempt,
    /** The one thing to do next. */
    public val step: Step,
    /** Why. */
    public val reason: Reason,
) {
    public operator fun component1(): Attempt = attempt

    public operator fun component2(): Step = step

    public operator fun component3(): Reason = reason

    override fun equals(other: Any?): Boolean =
        other is Move && other.attempt == attempt && other.step == step && other.reason == reason

    override fun hashCode(): Int = 31 * (31 * attempt.hashCode() + step.ordinal) + reason.ordinal

    override fun toString(): String = "Move(${step.word}, ${reason.word}, $attempt)"

    /** What is written as JSON, the same in every language: the attempt is its number, the rest are words. */
    @JsonValue
    public fun toMap(): Map<String, Any> =
        linkedMapOf("attempt" to attempt.number, "step" to step.word, "reason" to reason.word)

    internal companion object {
        /** Not for Java, which could call a constructor that is internal to Kotlin. */
        @JvmSynthetic
        fun of(attempt: Attempt, step: Step, reason: Reason): Move = Move(attempt, step, reason)

        /** Jackson for Kotlin would call the constructor, private or not. */
        @JvmStatic
        @JsonCreator
        private fun read(map: Map<String, *>): Move = throw IllegalArgumentException(NO_MOVE_IS_READ)
    }
}
