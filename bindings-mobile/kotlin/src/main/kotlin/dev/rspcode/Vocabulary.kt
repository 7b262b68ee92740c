// Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.

package dev.rspcode

/** What a code answers: one of five operations at one of two levels, or an enquiry. */
public enum class Context(
    /** The word for it, the same in every language. */
    public val word: String,
) {
    /** The answer to a request that takes the payer's money. */
    PAY_REPLY("pay_reply"),

    /** The state of a payment's order. */
    PAY_STATE("pay_state"),

    /** The answer to a request that holds the payer's money. */
    PREAUTH_REPLY("preauth_reply"),

    /** The state of a hold's order. */
    PREAUTH_STATE("preauth_state"),

    /** The answer to a request that completes a hold. */
    CAPTURE_REPLY("capture_reply"),

    /** The state of an order after a capture was asked for. */
    CAPTURE_STATE("capture_state"),

    /** The answer to a request that reverses or closes an order. */
    CANCEL_REPLY("cancel_reply"),

    /** The state of an order after a cancellation was asked for. */
    CANCEL_STATE("cancel_state"),

    /** The answer to a request that gives money back. */
    REFUND_REPLY("refund_reply"),

    /** The state of a refund. */
    REFUND_STATE("refund_state"),

    /** The answer to an enquiry, which tells only whether the enquiry worked. */
    QUERY_REPLY("query_reply"),

    ;

    public companion object {
        /**
         * The context of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        public fun of(word: String): Context =
            entries.find { it.word == word }
                ?: throw unknownWord("context", word, entries.map { it.word })
    }
}

/** What happened to the operation that the context names. */
public enum class Outcome(
    /** The word for it, the same in every language. */
    public val word: String,
) {
    /** It happened: act on it. */
    SUCCEEDED("succeeded"),

    /** It was accepted and is still open: ask again. */
    PENDING("pending"),

    /** It is not proven either way: ask. */
    UNKNOWN("unknown"),

    /**
     * It is proven that this request did not do it and will not, which says nothing of an earlier
     * request.
     */
    FAILED("failed"),

    /** It happened and was undone since, or is being undone, wholly or in part. */
    REVERSED("reversed"),

    ;

    public companion object {
        /**
         * The outcome of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        public fun of(word: String): Outcome =
            entries.find { it.word == word }
                ?: throw unknownWord("outcome", word, entries.map { it.word })
    }
}

/** Why the provider gave this code. */
public enum class Cause(
    /** The word for it, the same in every language. */
    public val word: String,
) {
    /** The provider reports success. */
    COMPLETED("completed"),

    /** The operation is running, or the payer has not paid yet. */
    IN_PROGRESS("in_progress"),

    /** The payer's balance is not enough. */
    PAYER_FUNDS("payer_funds"),

    /** The payer's password, payment code or QR code was not accepted. */
    PAYER_CODE("payer_code"),

    /** The payer's account or card cannot be used here. */
    PAYER_ACCOUNT("payer_account"),

    /** The request itself is wrong and has to be corrected. */
    REQUEST("request"),

    /** The merchant's account is not set up for this. */
    MERCHANT_SETUP("merchant_setup"),

    /** The merchant's balance is not enough. */
    MERCHANT_FUNDS("merchant_funds"),

    /** The code tells what state the order is in. */
    ORDER_STATE("order_state"),

    /** This operation is not to be had for this order. */
    NOT_ALLOWED("not_allowed"),

    /** It was done, or its number was used, by an earlier request. */
    ALREADY_DONE("already_done"),

    /** Money was given back, or is being given back. */
    REFUNDED("refunded"),

    /** The provider does not find the order or the refund. */
    NOT_FOUND("not_found"),

    /** The order is blocked and a person must step in. */
    FROZEN("frozen"),

    /** The provider, or a bank behind it, had a fault. */
    PROVIDER_FAULT("provider_fault"),

    /** No reason is given. */
    UNSPECIFIED("unspecified"),

    ;

    public companion object {
        /**
         * The cause of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        public fun of(word: String): Cause =
            entries.find { it.word == word }
                ?: throw unknownWord("cause", word, entries.map { it.word })
    }
}

/** What the program does next. */
public enum class Next(
    /** The word for it, the same in every language. */
    public val word: String,
) {
    /** It is done: act on it. */
    ACCEPT("accept"),

    /** The enquiry was answered: classify the state inside it, or ask again if there is none. */
    INSPECT("inspect"),

    /** Ask the provider for the state, after a pause, before doing anything else. */
    QUERY("query"),

    /**
     * This request provably did nothing: once the actor has acted, a corrected or fresh request of
     * the same kind is safe.
     */
    START_OVER("start_over"),

    /** Nothing is left to do by program: the actor, if any, decides. */
    STOP("stop"),

    ;

    public companion object {
        /**
         * The next of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        public fun of(word: String): Next =
            entries.find { it.word == word }
                ?: throw unknownWord("next", word, entries.map { it.word })
    }
}

/** Who has to act before the next step. */
public enum class Actor(
    /** The word for it, the same in every language. */
    public val word: String,
) {
    /** Nobody has to act. */
    NOBODY("nobody"),

    /** The payer, at the till or in the app. */
    PAYER("payer"),

    /** The merchant's staff. */
    STAFF("staff"),

    /** The developer of the program that sent the request. */
    DEVELOPER("developer"),

    /** The payment provider, at the merchant's request. */
    PROVIDER("provider"),

    ;

    public companion object {
        /**
         * The actor of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        public fun of(word: String): Actor =
            entries.find { it.word == word }
                ?: throw unknownWord("actor", word, entries.map { it.word })
    }
}

/** What the reading of a code rests on. */
public enum class Basis(
    /** The word for it, the same in every language. */
    public val word: String,
) {
    /** The provider's own documents say so. */
    DOCUMENTED("documented"),

    /** The same word is in WeChat Pay's or Alipay's tables. */
    UPSTREAM("upstream"),

    /** Only the wording suggests it, so the code proves nothing. */
    INFERRED("inferred"),

    /** There is none, because the code is not listed. */
    NONE("none"),

    ;

    public companion object {
        /**
         * The basis of a word.
         *
         * @throws IllegalArgumentException if it is none of the words, which the error lists.
         */
        @JvmStatic
        public fun of(word: String): Basis =
            entries.find { it.word == word }
                ?: throw unknownWord("basis", word, entries.map { it.word })
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
