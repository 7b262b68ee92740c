// Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.

package dev.rspcode

import com.fasterxml.jackson.annotation.JsonCreator
import com.fasterxml.jackson.annotation.JsonValue
import com.google.gson.annotations.JsonAdapter
import dev.rspcode.json.GsonWords
import java.util.Locale
import kotlinx.serialization.SerialName

/** What a code answers: one of five operations at one of two levels, or an enquiry. */
@JsonAdapter(GsonWords::class)
public enum class Context(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
) {
    /**
     * The answer to a request that takes the payer's money. Fields: `rsp_code` of ACTIVEPAY,
     * PASSIVEPAY, H5PAY, MAPPPAY, CC_PURCHASE, PREPAY_INIT; the inner `respcode`.
     */
    @SerialName("pay_reply")
    PAY_REPLY("pay_reply"),

    /**
     * The state of a payment's order. Fields: `order_status` or `status` in the data of an enquiry,
     * of PASSIVEPAY or of a callback.
     */
    @SerialName("pay_state")
    PAY_STATE("pay_state"),

    /**
     * The answer to a request that holds the payer's money. Fields: `rsp_code` of CC_PREAUTH; the
     * inner `respcode`.
     */
    @SerialName("preauth_reply")
    PREAUTH_REPLY("preauth_reply"),

    /** The state of a hold's order. Fields: as `pay_state`, for an order made by CC_PREAUTH. */
    @SerialName("preauth_state")
    PREAUTH_STATE("preauth_state"),

    /** The answer to a request that completes a hold. Fields: none, as no call is documented. */
    @SerialName("capture_reply")
    CAPTURE_REPLY("capture_reply"),

    /** The state of an order after a capture was asked for. Fields: as `pay_state`. */
    @SerialName("capture_state")
    CAPTURE_STATE("capture_state"),

    /**
     * The answer to a request that reverses or closes an order. Fields: none, as no call is
     * documented.
     */
    @SerialName("cancel_reply")
    CANCEL_REPLY("cancel_reply"),

    /** The state of an order after a cancellation was asked for. Fields: as `pay_state`. */
    @SerialName("cancel_state")
    CANCEL_STATE("cancel_state"),

    /** The answer to a request that gives money back. Fields: `rsp_code` of REFUND. */
    @SerialName("refund_reply")
    REFUND_REPLY("refund_reply"),

    /**
     * The state of a refund. Fields: a field that states the refund, asked for by its own id; a
     * field that states the original order is `pay_state`.
     */
    @SerialName("refund_state")
    REFUND_STATE("refund_state"),

    /**
     * The answer to an enquiry, which tells only whether the enquiry worked. Fields: `rsp_code` of
     * STATUS_QUERY, CC_QUERYPAY, PREPAY_QUERY or of a refund query; the inner `rspCode`; the
     * `rsp_code` of a callback whose data has no state field.
     */
    @SerialName("query_reply")
    QUERY_REPLY("query_reply"),

    ;

    override fun toString(): String = word

    public companion object {
        /**
         * The context of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): Context =
            entries.find { it.word == word }
                ?: throw unknownWord("context", word, entries.map { it.word })
    }
}

/** What happened to the operation that the context names. */
@JsonAdapter(GsonWords::class)
public enum class Outcome(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
) {
    /** It happened: act on it. */
    @SerialName("succeeded")
    SUCCEEDED("succeeded"),

    /** It was accepted and is still open: ask again. */
    @SerialName("pending")
    PENDING("pending"),

    /** It is not proven either way: ask. */
    @SerialName("unknown")
    UNKNOWN("unknown"),

    /**
     * It is proven that this request did not do it and will not, which says nothing of an earlier
     * request.
     */
    @SerialName("failed")
    FAILED("failed"),

    /** It happened and was undone since, or is being undone, wholly or in part. */
    @SerialName("reversed")
    REVERSED("reversed"),

    ;

    override fun toString(): String = word

    public companion object {
        /**
         * The outcome of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): Outcome =
            entries.find { it.word == word }
                ?: throw unknownWord("outcome", word, entries.map { it.word })
    }
}

/** Why the provider gave this code. */
@JsonAdapter(GsonWords::class)
public enum class Cause(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
) {
    /** The provider reports success. */
    @SerialName("completed")
    COMPLETED("completed"),

    /** The operation is running, or the payer has not paid yet. */
    @SerialName("in_progress")
    IN_PROGRESS("in_progress"),

    /** The payer's balance is not enough. */
    @SerialName("payer_funds")
    PAYER_FUNDS("payer_funds"),

    /** The payer's password, payment code or QR code was not accepted. */
    @SerialName("payer_code")
    PAYER_CODE("payer_code"),

    /** The payer's account or card cannot be used here. */
    @SerialName("payer_account")
    PAYER_ACCOUNT("payer_account"),

    /** The request itself is wrong and has to be corrected. */
    @SerialName("request")
    REQUEST("request"),

    /** The merchant's account is not set up for this. */
    @SerialName("merchant_setup")
    MERCHANT_SETUP("merchant_setup"),

    /** The merchant's balance is not enough. */
    @SerialName("merchant_funds")
    MERCHANT_FUNDS("merchant_funds"),

    /** The code tells what state the order is in. */
    @SerialName("order_state")
    ORDER_STATE("order_state"),

    /** This operation is not to be had for this order. */
    @SerialName("not_allowed")
    NOT_ALLOWED("not_allowed"),

    /** It was done, or its number was used, by an earlier request. */
    @SerialName("already_done")
    ALREADY_DONE("already_done"),

    /** Money was given back, or is being given back. */
    @SerialName("refunded")
    REFUNDED("refunded"),

    /** The provider does not find the order or the refund. */
    @SerialName("not_found")
    NOT_FOUND("not_found"),

    /** The order is blocked and a person must step in. */
    @SerialName("frozen")
    FROZEN("frozen"),

    /** The provider, or a bank behind it, had a fault. */
    @SerialName("provider_fault")
    PROVIDER_FAULT("provider_fault"),

    /** No reason is given. */
    @SerialName("unspecified")
    UNSPECIFIED("unspecified"),

    ;

    override fun toString(): String = word

    public companion object {
        /**
         * The cause of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): Cause =
            entries.find { it.word == word }
                ?: throw unknownWord("cause", word, entries.map { it.word })
    }
}

/** What the program does next. */
@JsonAdapter(GsonWords::class)
public enum class Next(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
) {
    /** It is done: act on it. */
    @SerialName("accept")
    ACCEPT("accept"),

    /** The enquiry was answered: classify the state inside it, or ask again if there is none. */
    @SerialName("inspect")
    INSPECT("inspect"),

    /** Ask the provider for the state, after a pause, before doing anything else. */
    @SerialName("query")
    QUERY("query"),

    /**
     * This request provably did nothing: once the actor has acted, a corrected or fresh request of
     * the same kind is safe.
     */
    @SerialName("start_over")
    START_OVER("start_over"),

    /** Nothing is left to do by program: the actor, if any, decides. */
    @SerialName("stop")
    STOP("stop"),

    ;

    override fun toString(): String = word

    public companion object {
        /**
         * The next of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): Next =
            entries.find { it.word == word }
                ?: throw unknownWord("next", word, entries.map { it.word })
    }
}

/** Who has to act before the next step. */
@JsonAdapter(GsonWords::class)
public enum class Actor(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
) {
    /** Nobody has to act. */
    @SerialName("nobody")
    NOBODY("nobody"),

    /** The payer, at the till or in the app. */
    @SerialName("payer")
    PAYER("payer"),

    /** The merchant's staff. */
    @SerialName("staff")
    STAFF("staff"),

    /** The developer of the program that sent the request. */
    @SerialName("developer")
    DEVELOPER("developer"),

    /** The payment provider, at the merchant's request. */
    @SerialName("provider")
    PROVIDER("provider"),

    ;

    override fun toString(): String = word

    public companion object {
        /**
         * The actor of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): Actor =
            entries.find { it.word == word }
                ?: throw unknownWord("actor", word, entries.map { it.word })
    }
}

/** What the reading of a code rests on. */
@JsonAdapter(GsonWords::class)
public enum class Basis(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
) {
    /** The provider's own documents say so. */
    @SerialName("documented")
    DOCUMENTED("documented"),

    /** The same word is in WeChat Pay's or Alipay's tables. */
    @SerialName("upstream")
    UPSTREAM("upstream"),

    /** Only the wording suggests it, so the code proves nothing. */
    @SerialName("inferred")
    INFERRED("inferred"),

    /** There is none, because the code is not listed. */
    @SerialName("none")
    NONE("none"),

    ;

    override fun toString(): String = word

    public companion object {
        /**
         * The basis of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): Basis =
            entries.find { it.word == word }
                ?: throw unknownWord("basis", word, entries.map { it.word })
    }
}

/** What an order was, or what was last asked of it. */
@JsonAdapter(GsonWords::class)
public enum class Operation(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
) {
    /** A payment. */
    @SerialName("pay")
    PAY("pay"),

    /** A hold of the payer's money. */
    @SerialName("preauth")
    PREAUTH("preauth"),

    /** The completion of a hold. */
    @SerialName("capture")
    CAPTURE("capture"),

    /** The reversal or closing of an order. */
    @SerialName("cancel")
    CANCEL("cancel"),

    /** Money given back. */
    @SerialName("refund")
    REFUND("refund"),

    ;

    override fun toString(): String = word

    public companion object {
        /**
         * The operation of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): Operation =
            entries.find { it.word == word }
                ?: throw unknownWord("operation", word, entries.map { it.word })
    }
}

/** Where a reply comes from. */
@JsonAdapter(GsonWords::class)
public enum class Source(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
) {
    /** The answer to the request. */
    @SerialName("reply")
    REPLY("reply"),

    /** The answer to an enquiry about it. */
    @SerialName("query")
    QUERY("query"),

    /** A notice from the provider whose digest was verified. */
    @SerialName("callback")
    CALLBACK("callback"),

    ;

    override fun toString(): String = word

    public companion object {
        /**
         * The source of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): Source =
            entries.find { it.word == word }
                ?: throw unknownWord("source", word, entries.map { it.word })
    }
}

/** What an attempt is, and who has the payer's means. */
@JsonAdapter(GsonWords::class)
public enum class Kind(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
) {
    /**
     * A payment whose request carries the payer's means: a scanned payment code, or the data of a
     * card.
     */
    @SerialName("pay_direct")
    PAY_DIRECT("pay_direct"),

    /** A payment whose answer brings what the payer acts on: a QR code, a link or a page. */
    @SerialName("pay_shown")
    PAY_SHOWN("pay_shown"),

    /** A hold whose request carries the payer's means. */
    @SerialName("preauth_direct")
    PREAUTH_DIRECT("preauth_direct"),

    /** A hold whose answer brings what the payer acts on. */
    @SerialName("preauth_shown")
    PREAUTH_SHOWN("preauth_shown"),

    /** A refund, under a refund id of the caller's own. */
    @SerialName("refund")
    REFUND("refund"),

    ;

    override fun toString(): String = word

    public companion object {
        /**
         * The kind of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): Kind =
            entries.find { it.word == word }
                ?: throw unknownWord("kind", word, entries.map { it.word })
    }
}

/** What can be told of an attempt beside a verdict: a wish, or a fact that no code states. */
@JsonAdapter(GsonWords::class)
public enum class Event(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
) {
    /** The caller wants the order cancelled: the patience is over, or the payer has left. */
    @SerialName("cancel")
    CANCEL("cancel"),

    /** The caller wants the hold captured. */
    @SerialName("capture")
    CAPTURE("capture"),

    /** Staff take over. */
    @SerialName("stop")
    STOP("stop"),

    /**
     * The order takes no money any more, no request of this attempt is still on its way, and every
     * answer that is told from now on was given after that.
     */
    @SerialName("expired")
    EXPIRED("expired"),

    /** A verified notice came that states nothing. */
    @SerialName("notified")
    NOTIFIED("notified"),

    /**
     * A person or the settlement file says that it happened; of a capture, that the amount was
     * compared.
     */
    @SerialName("settled_done")
    SETTLED_DONE("settled_done"),

    /** A person or the settlement file says that it did not happen and will not. */
    @SerialName("settled_not_done")
    SETTLED_NOT_DONE("settled_not_done"),

    ;

    override fun toString(): String = word

    public companion object {
        /**
         * The event of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): Event =
            entries.find { it.word == word }
                ?: throw unknownWord("event", word, entries.map { it.word })
    }
}

/** The one thing to do next. The caller does it after the new number is stored. */
@JsonAdapter(GsonWords::class)
public enum class Step(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
    /**
     * What may be shown to the payer at this step; until then the last verdict's text holds, or
     * that of a silence if that verdict is final.
     */
    public val payerText: String? = null,
) {
    /** Send the request of this attempt, once. */
    @SerialName("send")
    SEND("send"),

    /** Show the payer what the answer brought. */
    @SerialName("show")
    SHOW("show"),

    /** Ask for the state, after a pause. */
    @SerialName("query")
    QUERY("query"),

    /** Send a cancellation. */
    @SerialName("cancel")
    CANCEL("cancel"),

    /** Send the capture. */
    @SerialName("capture")
    CAPTURE("capture"),

    /** The hold stands: capture or cancel it when the time comes. */
    @SerialName("held")
    HELD("held"),

    /** It happened: for a payment compare order, amount and currency, then hand over the goods. */
    @SerialName("done")
    DONE("done", "This is complete, thank you."),

    /** It provably did not happen and will not: a new attempt under a new id is safe. */
    @SerialName("not_done")
    NOT_DONE("not_done", "This was not carried out, so please tell us how you want to go on."),

    /** It happened, and money went back since, wholly or in part: staff look. */
    @SerialName("reversed")
    REVERSED("reversed", "Money has been or is being given back, so please ask our staff if this is a surprise."),

    /** Staff decide, and whatever still arrives is to be told. */
    @SerialName("hand_over")
    HAND_OVER("hand_over", "Our staff are looking into this, so please do not pay again yet."),

    /** Nothing new is to be done. */
    @SerialName("nothing")
    NOTHING("nothing"),

    ;

    override fun toString(): String = word

    /**
     * [payerText] in the payer's language, which a BCP 47 tag names: `zh-TW`, `zh-HK`, `zh-MO` and `zh-Hant`
     * are Chinese in traditional characters, any other `zh` in simplified ones, any `fr` is Canadian French,
     * and everything else, null too, is English. The translations were made by this project and not reviewed
     * by the provider.
     */
    public fun payerText(tag: String?): String? =
        payerText?.let { answers().payerText(it, tag.orEmpty()) }

    /** [payerText] in the payer's language: that of the locale's tag. */
    public fun payerText(locale: Locale): String? = payerText(locale.toLanguageTag())

    public companion object {
        /**
         * The step of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): Step =
            entries.find { it.word == word }
                ?: throw unknownWord("step", word, entries.map { it.word })
    }
}

/** Why this step: for the log, and for staff. */
@JsonAdapter(GsonWords::class)
public enum class Reason(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
) {
    /** The attempt begins. */
    @SerialName("started")
    STARTED("started"),

    /** The request was accepted, which says nothing of its end. */
    @SerialName("accepted")
    ACCEPTED("accepted"),

    /** What was told proves nothing. */
    @SerialName("nothing_proven")
    NOTHING_PROVEN("nothing_proven"),

    /** The order is there and still open. */
    @SerialName("still_open")
    STILL_OPEN("still_open"),

    /** That something is not found proves nothing before the order has expired. */
    @SerialName("not_found_proves_nothing")
    NOT_FOUND_PROVES_NOTHING("not_found_proves_nothing"),

    /** The refusal may answer another request than the one that counts. */
    @SerialName("refusal_proves_nothing")
    REFUSAL_PROVES_NOTHING("refusal_proves_nothing"),

    /** The state may be the one from before the cancellation that is open. */
    @SerialName("success_proves_nothing")
    SUCCESS_PROVES_NOTHING("success_proves_nothing"),

    /** The state says that it happened. */
    @SerialName("succeeded")
    SUCCEEDED("succeeded"),

    /** The only request was refused. */
    @SerialName("refused")
    REFUSED("refused"),

    /** The order is closed and takes no more money. */
    @SerialName("order_closed")
    ORDER_CLOSED("order_closed"),

    /**
     * The attempt is said to have failed, which for a payment only its cancellation makes certain.
     */
    @SerialName("attempt_failed")
    ATTEMPT_FAILED("attempt_failed"),

    /** What the payer would act on was never shown, so nobody can pay it. */
    @SerialName("never_shown")
    NEVER_SHOWN("never_shown"),

    /** The order has expired and is not paid. */
    @SerialName("expired_unpaid")
    EXPIRED_UNPAID("expired_unpaid"),

    /** The caller wants the order cancelled. */
    @SerialName("cancel_wanted")
    CANCEL_WANTED("cancel_wanted"),

    /** The cancellation was answered, and the order still stands. */
    @SerialName("cancel_again")
    CANCEL_AGAIN("cancel_again"),

    /** The only cancellation was refused, so the order stands as it was. */
    @SerialName("cancel_refused")
    CANCEL_REFUSED("cancel_refused"),

    /** The cancellation is confirmed by the state. */
    @SerialName("cancelled")
    CANCELLED("cancelled"),

    /** A cancellation is wanted, and there is no call for it. */
    @SerialName("no_cancel_call")
    NO_CANCEL_CALL("no_cancel_call"),

    /** Money went back, wholly or in part. */
    @SerialName("money_returned")
    MONEY_RETURNED("money_returned"),

    /** The caller has stopped, and staff decide. */
    @SerialName("stopped")
    STOPPED("stopped"),

    /** The order is blocked, and a person must step in. */
    @SerialName("frozen")
    FROZEN("frozen"),

    /** The order was said not to be paid, and now there is a sign that it is. */
    @SerialName("contradiction")
    CONTRADICTION("contradiction"),

    /** The attempt is over already. */
    @SerialName("already_over")
    ALREADY_OVER("already_over"),

    /** The caller says what happened, from a source outside the procedure. */
    @SerialName("settled")
    SETTLED("settled"),

    /** The caller wants the hold captured. */
    @SerialName("capture_wanted")
    CAPTURE_WANTED("capture_wanted"),

    /** The only capture was refused, so the hold stands. */
    @SerialName("capture_refused")
    CAPTURE_REFUSED("capture_refused"),

    /** No code proves a capture: the captured amount has to be compared. */
    @SerialName("capture_not_provable")
    CAPTURE_NOT_PROVABLE("capture_not_provable"),

    /** Another request of this attempt is still open. */
    @SerialName("open_request")
    OPEN_REQUEST("open_request"),

    /** The same refund id may be sent again, because the provider carries it out once. */
    @SerialName("repeat_same_id")
    REPEAT_SAME_ID("repeat_same_id"),

    /** A notice came that states nothing, which is a reason to ask. */
    @SerialName("notified")
    NOTIFIED("notified"),

    /** The number is no state of this version. */
    @SerialName("not_a_state")
    NOT_A_STATE("not_a_state"),

    ;

    override fun toString(): String = word

    public companion object {
        /**
         * The reason of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): Reason =
            entries.find { it.word == word }
                ?: throw unknownWord("reason", word, entries.map { it.word })
    }
}

/** How an attempt ended. */
@JsonAdapter(GsonWords::class)
public enum class End(
    /** The word for it, the same in every language. */
    @get:JsonValue
    public val word: String,
) {
    /** It happened. */
    @SerialName("done")
    DONE("done"),

    /** It provably did not happen and will not. */
    @SerialName("not_done")
    NOT_DONE("not_done"),

    /** It happened, and money went back since, wholly or in part. */
    @SerialName("reversed")
    REVERSED("reversed"),

    ;

    override fun toString(): String = word

    public companion object {
        /**
         * The end of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        @JsonCreator
        public fun of(word: String): End =
            entries.find { it.word == word }
                ?: throw unknownWord("end", word, entries.map { it.word })
    }
}

/** The listed codes, as they stand on the wire. */
public object Code {
    /**
     * In an answer it says only that the call was accepted; as the state of a payment, a hold or a
     * refund it says that the thing is done. After a capture or a cancellation it may still be the
     * state from before.
     */
    public const val SUCCESS: String = "SUCCESS"

    /**
     * The operation is still running, often because the payer has not confirmed it yet. Keep asking
     * for the state, and start nothing new beside it.
     */
    public const val PROCESSING: String = "PROCESSING"

    /**
     * A password was not accepted, but the list does not say whose: the payer's, or one of the
     * merchant's own. It proves nothing, so ask for the state.
     */
    public const val PWD_INCORRECT: String = "PWD_INCORRECT"

    /**
     * The provider speaks of a failure and gives no reason. Only as the state of a refund does it
     * prove anything: that this refund was not made.
     */
    public const val FAIL: String = "FAIL"

    /**
     * Somewhere behind the provider no answer came in time. The money may have been taken, not
     * taken, or taken and given back.
     */
    public const val TIMEOUT: String = "TIMEOUT"

    /**
     * The provider had a fault of its own, or got no answer from the channel behind it. Whether
     * money moved is open.
     */
    public const val SYSTEM_ERROR: String = "SYSTEM_ERROR"

    /**
     * In answer to a request or an enquiry it says that a field holds a value which the provider
     * does not accept, and that this message was not acted on. Correct the value before sending
     * another.
     */
    public const val PARAM_INVALID: String = "PARAM_INVALID"

    /**
     * In answer to a request or an enquiry it says that a field has the wrong format, and that this
     * message was not acted on. Correct the format before sending another.
     */
    public const val PARAM_ERROR: String = "PARAM_ERROR"

    /**
     * An earlier request has paid this order number, perhaps the first try of this very sale: do
     * not charge again, and ask for the state. In answer to a cancellation it says that the payment
     * stands.
     */
    public const val ORDER_PAID: String = "ORDER_PAID"

    /**
     * This order number was sent before, and what became of that earlier request decides. Ask for
     * its state; a new number now could charge twice.
     */
    public const val ORDER_USED: String = "ORDER_USED"

    /**
     * The operation does not fit the kind of the order, which is an ordinary payment or a hold. The
     * provider's lists contradict each other on which of the two is meant, so it proves nothing.
     */
    public const val ORDER_TYPE_ERROR: String = "ORDER_TYPE_ERROR"

    /**
     * The provider could not read or write its records. The channel behind it may have acted
     * already.
     */
    public const val DB_ERROR: String = "DB_ERROR"

    /**
     * The merchant account does not exist, is switched off, or may not make this kind of
     * transaction. The provider has to enable it.
     */
    public const val MER_NO_AUTH: String = "MER_NO_AUTH"

    /**
     * In answer to a payment it says that the payment code or QR code is too old, and the payer
     * needs a fresh one. If that code was sent before, settle the earlier request first; elsewhere
     * it proves nothing.
     */
    public const val CODE_EXPIRE: String = "CODE_EXPIRE"

    /**
     * There is not enough money for this: the payer's on a payment, the merchant's on a refund or a
     * cancellation.
     */
    public const val AMOUNT_NOT_ENOUGH: String = "AMOUNT_NOT_ENOUGH"

    /**
     * In answer to a payment it says that this card cannot be used here, or was taken away too
     * soon, and the payer needs another card or another way to pay. Elsewhere it proves nothing.
     */
    public const val CARD_NOT_SUPPORT: String = "CARD_NOT_SUPPORT"

    /**
     * This merchant account may not use the currency of the request. Correct the currency, or have
     * the account changed.
     */
    public const val CURRENCY_NOT_SUPPORT: String = "CURRENCY_NOT_SUPPORT"

    /**
     * The order is closed and takes no more money. As the state of an order it says that no money
     * stays with the merchant, not that none ever came.
     */
    public const val ORDER_CLOSED: String = "ORDER_CLOSED"

    /**
     * The order was cancelled and takes no more money. As the state of an order it says that none
     * stays with the merchant: what had come is given back.
     */
    public const val ORDER_REVERSED: String = "ORDER_REVERSED"

    /** The bank behind the payment gave no clear answer. Whether money moved is open. */
    public const val BANK_ERROR: String = "BANK_ERROR"

    /**
     * The scanned code is malformed, or it was used before, and then an earlier request with it may
     * have been paid. It proves nothing alone: ask for the state before taking another code.
     */
    public const val AUTH_CODE_ERROR: String = "AUTH_CODE_ERROR"

    /**
     * What was scanned is no valid payment code of the wallet, or no longer one, because an earlier
     * request has used it. It proves nothing alone: ask for the state before taking another code.
     */
    public const val AUTH_CODE_INVALID: String = "AUTH_CODE_INVALID"

    /**
     * The provider wants a new transaction and does not say how this one ended. Find that out
     * first.
     */
    public const val REQ_AGAIN: String = "REQ_AGAIN"

    /**
     * The refund is larger than what is left of the payment, perhaps because an earlier try has
     * already given it back. Look at what was refunded before sending another.
     */
    public const val REFUND_INVALID: String = "REFUND_INVALID"

    /**
     * The merchant named in the request is not the one to whom the account or the order belongs.
     * The set-up has to be put right first.
     */
    public const val MERCHANT_INVALID: String = "MERCHANT_INVALID"

    /**
     * The sum does not pass the provider's check, or is not the one sent before under this refund
     * number. If that was this refund, keep the number and ask for its state; if it was another one
     * of yours, take a new number.
     */
    public const val REFUND_FEE_MISMATCH: String = "REFUND_FEE_MISMATCH"

    /**
     * The provider finds no refund with this number. Soon after the request it may only be too
     * early, so ask again.
     */
    public const val REFUND_NOT_EXIST: String = "REFUND_NOT_EXIST"

    /**
     * In answer to a request or an enquiry it says that a part of the message is missing, and that
     * this message was not acted on. Complete it before sending another.
     */
    public const val BODY_NOT_ENOUGH: String = "BODY_NOT_ENOUGH"

    /**
     * The provider finds no order with this number: too early perhaps, or nobody has scanned its QR
     * code yet. It is seen of orders that exist, so it proves nothing.
     */
    public const val ORDER_NOT_EXIST: String = "ORDER_NOT_EXIST"

    /**
     * An earlier request has finished the order; a hold may have been completed by it, or voided.
     * Ask for the state before another capture or a refund.
     */
    public const val PRE_AUTH_FINISHED: String = "PRE_AUTH_FINISHED"

    /**
     * This order cannot be reversed; if it is paid, the payment stands. A refund is the way to give
     * the money back where a cancellation is refused; where a refund is, the provider has to be
     * asked.
     */
    public const val REVERSE_NOT_SUPPORT: String = "REVERSE_NOT_SUPPORT"

    /**
     * The institution that takes the payment is not in its normal state. Nothing says how far the
     * transaction had come.
     */
    public const val STATU_FAIL: String = "STATU_FAIL"

    /**
     * In answer to a request or an enquiry it says that the provider could not verify its digest,
     * and that this message was not acted on. A digest of the provider's that you cannot verify is
     * another matter: treat it as no answer.
     */
    public const val SIGN_FAIL: String = "SIGN_FAIL"

    /**
     * A refund of the order was started. As the state of a payment it says that the money came and
     * is going back, wholly or in part: hand nothing over.
     */
    public const val REFUND: String = "REFUND"

    /**
     * A refund was made. As the state of a payment it says that the money came and went back,
     * wholly or in part: hand nothing over.
     */
    public const val REFUND_SUCCESS: String = "REFUND_SUCCESS"

    /**
     * The payment came, and a part of it was given back; which refund did so is not said. Hand
     * nothing over until staff have compared the amounts.
     */
    public const val PARTIAL_REFUNDED: String = "PARTIAL_REFUNDED"

    /**
     * The payment came, and all of it was given back. Hand nothing over, and refund nothing more.
     */
    public const val FULLY_REFUNDED: String = "FULLY_REFUNDED"

    /**
     * A refund was booked, but the payer's card or account could not take it, and the money is
     * probably back with the merchant. A person has to pay it out by another way; send no second
     * refund by program.
     */
    public const val REF_SUCCESS_CHANGE: String = "REF_SUCCESS_CHANGE"

    /**
     * The order exists and is not paid yet. Until it expires or is closed it can still be paid, for
     * example through a QR code that is already on a screen.
     */
    public const val NOTPAY: String = "NOTPAY"

    /**
     * The provider speaks of a payment that failed, but it is seen of orders that were paid. Ask
     * again, or cancel the order and ask what became of it, before anything else.
     */
    public const val PAYERROR: String = "PAYERROR"

    /**
     * No channel is set up for this merchant, way of paying and currency. The provider has to set
     * one up.
     */
    public const val NO_CHANNEL: String = "NO_CHANNEL"

    /**
     * The provider could not read the merchant's data, because of a gap in the set-up or a passing
     * fault. Which of the two is not said, so it proves nothing.
     */
    public const val MER_NO_INFO: String = "MER_NO_INFO"

    /**
     * The merchant's balance does not cover the refund or the cancellation. Add funds or wait for
     * the next settlement, then send the same request with the same number.
     */
    public const val MER_ACCOUNT_INSUFFICIENT: String = "MER_ACCOUNT_INSUFFICIENT"

    /** Something happened for which the list has no word. Whether money moved is open. */
    public const val OTHER: String = "OTHER"

    /**
     * A request with this serial number was sent before, and what became of it decides. Look that
     * one up instead of sending it again.
     */
    public const val SERIALNO_EXIST: String = "SERIALNO_EXIST"

    /**
     * The order is frozen for reasons of security. It can be neither refunded nor cancelled until
     * staff have settled the matter with the provider.
     */
    public const val REASON_TRADE_BEEN_FREEZEN: String = "REASON_TRADE_BEEN_FREEZEN"

    /** The account has no right to use this service. The provider has to grant it. */
    public const val HAS_NO_PRIVILEGE: String = "HAS_NO_PRIVILEGE"

    /**
     * The payer's account was not found or is not in order. A refund that was refused for this may
     * have to be paid out in another way.
     */
    public const val BUYER_ERROR: String = "BUYER_ERROR"

    /**
     * The state of the payer's account does not allow this, and the payer has to settle that with
     * the wallet. A refund that was refused for this may have to be paid out in another way.
     */
    public const val BUYER_ENABLE_STATUS_FORBID: String = "BUYER_ENABLE_STATUS_FORBID"

    /** The wallet does not know the merchant. The provider has to correct the set-up. */
    public const val SELLER_ERROR: String = "SELLER_ERROR"

    /**
     * The order is not in a state that allows this: it may be unpaid, paid or already given back,
     * also by an earlier try. Ask which.
     */
    public const val TRADE_STATUS_ERROR: String = "TRADE_STATUS_ERROR"

    /**
     * The order is finished and can no longer be changed, perhaps because an earlier try has done
     * what was asked. Ask for its state.
     */
    public const val TRADE_HAS_FINISHED: String = "TRADE_HAS_FINISHED"

    /**
     * The merchant's balance does not cover the refund or the cancellation. Add funds, then send
     * the same request with the same number.
     */
    public const val MERCHANT_BALANCE_NOT_ENOUGH: String = "MERCHANT_BALANCE_NOT_ENOUGH"

    /**
     * The time in which the order could be cancelled is over. If it is paid, the payment stands,
     * and a refund is the way to give the money back.
     */
    public const val TRADE_CANCEL_TIME_OUT: String = "TRADE_CANCEL_TIME_OUT"

    /** The provider itself does not know the result. Wait, and ask again. */
    public const val UNKNOW: String = "UNKNOW"
}
