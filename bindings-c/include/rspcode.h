/*
 * What an OTT Pay response code means in its context, and what to do next, after every answer, silence and wish.
 *
 * Every function can be called from any thread at any time. None allocates, blocks, prints, or keeps
 * anything; whatever is passed, none crashes as long as the bytes can be read. Pointers that they return are
 * to constants that last as long as the program, and are never NULL. A number that does not exist is answered, too.
 *
 * Numbers never change their meaning, and 0 stands for none.
 *
 * Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.
 */

#ifndef RSPCODE_H
#define RSPCODE_H

#include <stddef.h>
#include <stdint.h>

/** The version of this header. */
#define RSPCODE_VERSION "0.1.0"
#define RSPCODE_VERSION_MAJOR 0
#define RSPCODE_VERSION_MINOR 1
#define RSPCODE_VERSION_PATCH 0

/** What a code answers: one of five operations at one of two levels, or an enquiry. */
enum rspcode_context_value {
    /**
     * The answer to a request that takes the payer's money. Fields: rsp_code of ACTIVEPAY,
     * PASSIVEPAY, H5PAY, MAPPPAY, CC_PURCHASE, PREPAY_INIT; the inner respcode.
     */
    RSPCODE_CONTEXT_PAY_REPLY = 1,
    /**
     * The state of a payment's order. Fields: order_status or status in the data of an enquiry, of
     * PASSIVEPAY or of a callback.
     */
    RSPCODE_CONTEXT_PAY_STATE = 2,
    /**
     * The answer to a request that holds the payer's money. Fields: rsp_code of CC_PREAUTH; the
     * inner respcode.
     */
    RSPCODE_CONTEXT_PREAUTH_REPLY = 3,
    /** The state of a hold's order. Fields: as pay_state, for an order made by CC_PREAUTH. */
    RSPCODE_CONTEXT_PREAUTH_STATE = 4,
    /** The answer to a request that completes a hold. Fields: none, as no call is documented. */
    RSPCODE_CONTEXT_CAPTURE_REPLY = 5,
    /** The state of an order after a capture was asked for. Fields: as pay_state. */
    RSPCODE_CONTEXT_CAPTURE_STATE = 6,
    /**
     * The answer to a request that reverses or closes an order. Fields: none, as no call is
     * documented.
     */
    RSPCODE_CONTEXT_CANCEL_REPLY = 7,
    /** The state of an order after a cancellation was asked for. Fields: as pay_state. */
    RSPCODE_CONTEXT_CANCEL_STATE = 8,
    /** The answer to a request that gives money back. Fields: rsp_code of REFUND. */
    RSPCODE_CONTEXT_REFUND_REPLY = 9,
    /**
     * The state of a refund. Fields: a field that states the refund, asked for by its own id; a
     * field that states the original order is pay_state.
     */
    RSPCODE_CONTEXT_REFUND_STATE = 10,
    /**
     * The answer to an enquiry, which tells only whether the enquiry worked. Fields: rsp_code of
     * STATUS_QUERY, CC_QUERYPAY, PREPAY_QUERY or of a refund query; the inner rspCode; the rsp_code
     * of a callback whose data has no state field.
     */
    RSPCODE_CONTEXT_QUERY_REPLY = 11
};

/** What happened to the operation that the context names. */
enum rspcode_outcome_value {
    /** It happened: act on it. */
    RSPCODE_OUTCOME_SUCCEEDED = 1,
    /** It was accepted and is still open: ask again. */
    RSPCODE_OUTCOME_PENDING = 2,
    /** It is not proven either way: ask. */
    RSPCODE_OUTCOME_UNKNOWN = 3,
    /**
     * It is proven that this request did not do it and will not, which says nothing of an earlier
     * request.
     */
    RSPCODE_OUTCOME_FAILED = 4,
    /** It happened and was undone since, or is being undone, wholly or in part. */
    RSPCODE_OUTCOME_REVERSED = 5
};

/** Why the provider gave this code. */
enum rspcode_cause_value {
    /** The provider reports success. */
    RSPCODE_CAUSE_COMPLETED = 1,
    /** The operation is running, or the payer has not paid yet. */
    RSPCODE_CAUSE_IN_PROGRESS = 2,
    /** The payer's balance is not enough. */
    RSPCODE_CAUSE_PAYER_FUNDS = 3,
    /** The payer's password, payment code or QR code was not accepted. */
    RSPCODE_CAUSE_PAYER_CODE = 4,
    /** The payer's account or card cannot be used here. */
    RSPCODE_CAUSE_PAYER_ACCOUNT = 5,
    /** The request itself is wrong and has to be corrected. */
    RSPCODE_CAUSE_REQUEST = 6,
    /** The merchant's account is not set up for this. */
    RSPCODE_CAUSE_MERCHANT_SETUP = 7,
    /** The merchant's balance is not enough. */
    RSPCODE_CAUSE_MERCHANT_FUNDS = 8,
    /** The code tells what state the order is in. */
    RSPCODE_CAUSE_ORDER_STATE = 9,
    /** This operation is not to be had for this order. */
    RSPCODE_CAUSE_NOT_ALLOWED = 10,
    /** It was done, or its number was used, by an earlier request. */
    RSPCODE_CAUSE_ALREADY_DONE = 11,
    /** Money was given back, or is being given back. */
    RSPCODE_CAUSE_REFUNDED = 12,
    /** The provider does not find the order or the refund. */
    RSPCODE_CAUSE_NOT_FOUND = 13,
    /** The order is blocked and a person must step in. */
    RSPCODE_CAUSE_FROZEN = 14,
    /** The provider, or a bank behind it, had a fault. */
    RSPCODE_CAUSE_PROVIDER_FAULT = 15,
    /** No reason is given. */
    RSPCODE_CAUSE_UNSPECIFIED = 16
};

/** What the program does next. */
enum rspcode_next_value {
    /** It is done: act on it. */
    RSPCODE_NEXT_ACCEPT = 1,
    /** The enquiry was answered: classify the state inside it, or ask again if there is none. */
    RSPCODE_NEXT_INSPECT = 2,
    /** Ask the provider for the state, after a pause, before doing anything else. */
    RSPCODE_NEXT_QUERY = 3,
    /**
     * This request provably did nothing: once the actor has acted, a corrected or fresh request of
     * the same kind is safe.
     */
    RSPCODE_NEXT_START_OVER = 4,
    /** Nothing is left to do by program: the actor, if any, decides. */
    RSPCODE_NEXT_STOP = 5
};

/** Who has to act before the next step. */
enum rspcode_actor_value {
    /** Nobody has to act. */
    RSPCODE_ACTOR_NOBODY = 1,
    /** The payer, at the till or in the app. */
    RSPCODE_ACTOR_PAYER = 2,
    /** The merchant's staff. */
    RSPCODE_ACTOR_STAFF = 3,
    /** The developer of the program that sent the request. */
    RSPCODE_ACTOR_DEVELOPER = 4,
    /** The payment provider, at the merchant's request. */
    RSPCODE_ACTOR_PROVIDER = 5
};

/** What the reading of a code rests on. */
enum rspcode_basis_value {
    /** The provider's own documents say so. */
    RSPCODE_BASIS_DOCUMENTED = 1,
    /** The same word is in WeChat Pay's or Alipay's tables. */
    RSPCODE_BASIS_UPSTREAM = 2,
    /** Only the wording suggests it, so the code proves nothing. */
    RSPCODE_BASIS_INFERRED = 3,
    /** There is none, because the code is not listed. */
    RSPCODE_BASIS_NONE = 4
};

/** What an order was, or what was last asked of it. */
enum rspcode_operation_value {
    /** A payment. */
    RSPCODE_OPERATION_PAY = 1,
    /** A hold of the payer's money. */
    RSPCODE_OPERATION_PREAUTH = 2,
    /** The completion of a hold. */
    RSPCODE_OPERATION_CAPTURE = 3,
    /** The reversal or closing of an order. */
    RSPCODE_OPERATION_CANCEL = 4,
    /** Money given back. */
    RSPCODE_OPERATION_REFUND = 5
};

/** Where a reply comes from. */
enum rspcode_source_value {
    /** The answer to the request. */
    RSPCODE_SOURCE_REPLY = 1,
    /** The answer to an enquiry about it. */
    RSPCODE_SOURCE_QUERY = 2,
    /** A notice from the provider whose digest was verified. */
    RSPCODE_SOURCE_CALLBACK = 3
};

/** What an attempt is, and who has the payer's means. */
enum rspcode_kind_value {
    /**
     * A payment whose request carries the payer's means: a scanned payment code, or the data of a
     * card.
     */
    RSPCODE_KIND_PAY_DIRECT = 1,
    /** A payment whose answer brings what the payer acts on: a QR code, a link or a page. */
    RSPCODE_KIND_PAY_SHOWN = 2,
    /** A hold whose request carries the payer's means. */
    RSPCODE_KIND_PREAUTH_DIRECT = 3,
    /** A hold whose answer brings what the payer acts on. */
    RSPCODE_KIND_PREAUTH_SHOWN = 4,
    /** A refund, under a refund id of the caller's own. */
    RSPCODE_KIND_REFUND = 5
};

/** What can be told of an attempt beside a verdict: a wish, or a fact that no code states. */
enum rspcode_event_value {
    /** The caller wants the order cancelled: the patience is over, or the payer has left. */
    RSPCODE_EVENT_CANCEL = 1,
    /** The caller wants the hold captured. */
    RSPCODE_EVENT_CAPTURE = 2,
    /** Staff take over. */
    RSPCODE_EVENT_STOP = 3,
    /**
     * The order takes no money any more, no request of this attempt is still on its way, and every
     * answer that is told from now on was given after that.
     */
    RSPCODE_EVENT_EXPIRED = 4,
    /** A verified notice came that states nothing. */
    RSPCODE_EVENT_NOTIFIED = 5,
    /**
     * A person or the settlement file says that it happened; of a capture, that the amount was
     * compared.
     */
    RSPCODE_EVENT_SETTLED_DONE = 6,
    /** A person or the settlement file says that it did not happen and will not. */
    RSPCODE_EVENT_SETTLED_NOT_DONE = 7
};

/** The one thing to do next. The caller does it after the new number is stored. */
enum rspcode_step_value {
    /** Send the request of this attempt, once. */
    RSPCODE_STEP_SEND = 1,
    /** Show the payer what the answer brought. */
    RSPCODE_STEP_SHOW = 2,
    /** Ask for the state, after a pause. */
    RSPCODE_STEP_QUERY = 3,
    /** Send a cancellation. */
    RSPCODE_STEP_CANCEL = 4,
    /** Send the capture. */
    RSPCODE_STEP_CAPTURE = 5,
    /** The hold stands: capture or cancel it when the time comes. */
    RSPCODE_STEP_HELD = 6,
    /** It happened: for a payment compare order, amount and currency, then hand over the goods. */
    RSPCODE_STEP_DONE = 7,
    /** It provably did not happen and will not: a new attempt under a new id is safe. */
    RSPCODE_STEP_NOT_DONE = 8,
    /** It happened, and money went back since, wholly or in part: staff look. */
    RSPCODE_STEP_REVERSED = 9,
    /** Staff decide, and whatever still arrives is to be told. */
    RSPCODE_STEP_HAND_OVER = 10,
    /** Nothing new is to be done. */
    RSPCODE_STEP_NOTHING = 11
};

/** Why this step: for the log, and for staff. */
enum rspcode_reason_value {
    /** The attempt begins. */
    RSPCODE_REASON_STARTED = 1,
    /** The request was accepted, which says nothing of its end. */
    RSPCODE_REASON_ACCEPTED = 2,
    /** What was told proves nothing. */
    RSPCODE_REASON_NOTHING_PROVEN = 3,
    /** The order is there and still open. */
    RSPCODE_REASON_STILL_OPEN = 4,
    /** That something is not found proves nothing before the order has expired. */
    RSPCODE_REASON_NOT_FOUND_PROVES_NOTHING = 5,
    /** The refusal may answer another request than the one that counts. */
    RSPCODE_REASON_REFUSAL_PROVES_NOTHING = 6,
    /** The state may be the one from before the cancellation that is open. */
    RSPCODE_REASON_SUCCESS_PROVES_NOTHING = 7,
    /** The state says that it happened. */
    RSPCODE_REASON_SUCCEEDED = 8,
    /** The only request was refused. */
    RSPCODE_REASON_REFUSED = 9,
    /** The order is closed and takes no more money. */
    RSPCODE_REASON_ORDER_CLOSED = 10,
    /**
     * The attempt is said to have failed, which for a payment only its cancellation makes certain.
     */
    RSPCODE_REASON_ATTEMPT_FAILED = 11,
    /** What the payer would act on was never shown, so nobody can pay it. */
    RSPCODE_REASON_NEVER_SHOWN = 12,
    /** The order has expired and is not paid. */
    RSPCODE_REASON_EXPIRED_UNPAID = 13,
    /** The caller wants the order cancelled. */
    RSPCODE_REASON_CANCEL_WANTED = 14,
    /** The cancellation was answered, and the order still stands. */
    RSPCODE_REASON_CANCEL_AGAIN = 15,
    /** The only cancellation was refused, so the order stands as it was. */
    RSPCODE_REASON_CANCEL_REFUSED = 16,
    /** The cancellation is confirmed by the state. */
    RSPCODE_REASON_CANCELLED = 17,
    /** A cancellation is wanted, and there is no call for it. */
    RSPCODE_REASON_NO_CANCEL_CALL = 18,
    /** Money went back, wholly or in part. */
    RSPCODE_REASON_MONEY_RETURNED = 19,
    /** The caller has stopped, and staff decide. */
    RSPCODE_REASON_STOPPED = 20,
    /** The order is blocked, and a person must step in. */
    RSPCODE_REASON_FROZEN = 21,
    /** The order was said not to be paid, and now there is a sign that it is. */
    RSPCODE_REASON_CONTRADICTION = 22,
    /** The attempt is over already. */
    RSPCODE_REASON_ALREADY_OVER = 23,
    /** The caller says what happened, from a source outside the procedure. */
    RSPCODE_REASON_SETTLED = 24,
    /** The caller wants the hold captured. */
    RSPCODE_REASON_CAPTURE_WANTED = 25,
    /** The only capture was refused, so the hold stands. */
    RSPCODE_REASON_CAPTURE_REFUSED = 26,
    /** No code proves a capture: the captured amount has to be compared. */
    RSPCODE_REASON_CAPTURE_NOT_PROVABLE = 27,
    /** Another request of this attempt is still open. */
    RSPCODE_REASON_OPEN_REQUEST = 28,
    /** The same refund id may be sent again, because the provider carries it out once. */
    RSPCODE_REASON_REPEAT_SAME_ID = 29,
    /** A notice came that states nothing, which is a reason to ask. */
    RSPCODE_REASON_NOTIFIED = 30,
    /** The number is no state of this version. */
    RSPCODE_REASON_NOT_A_STATE = 31
};

/** How an attempt ended. */
enum rspcode_end_value {
    /** It happened. */
    RSPCODE_END_DONE = 1,
    /** It provably did not happen and will not. */
    RSPCODE_END_NOT_DONE = 2,
    /** It happened, and money went back since, wholly or in part. */
    RSPCODE_END_REVERSED = 3
};

/** A language and script of the sentences for payers. */
enum rspcode_locale_value {
    /** English. */
    RSPCODE_LOCALE_EN = 1,
    /** French as in Canada. */
    RSPCODE_LOCALE_FR_CA = 2,
    /** Chinese in simplified characters. */
    RSPCODE_LOCALE_ZH_HANS = 3,
    /** Chinese in traditional characters. */
    RSPCODE_LOCALE_ZH_HANT = 4
};

/** Which calls there are, beside the request and the enquiry. All false by default. */
enum rspcode_calls {
    /** A call exists that cancels or voids the order. */
    RSPCODE_CAN_CANCEL = 1,
    /** The provider carries out one refund id once, so the same request may be sent again. */
    RSPCODE_CAN_REPEAT = 2,
    /** The payment code in this request was in no request before. */
    RSPCODE_FRESH_CODE = 4
};

/** The listed codes, by id. */
enum rspcode_code_id {
    /**
     * This text is not in the provider's list, or there was no answer at all. Nothing is proven
     * either way, so ask for the state.
     */
    RSPCODE_CODE_UNLISTED = 0,
    /**
     * In an answer it says only that the call was accepted; as the state of a payment, a hold or a
     * refund it says that the thing is done. After a capture or a cancellation it may still be the
     * state from before.
     */
    RSPCODE_CODE_SUCCESS = 1,
    /**
     * The operation is still running, often because the payer has not confirmed it yet. Keep asking
     * for the state, and start nothing new beside it.
     */
    RSPCODE_CODE_PROCESSING = 2,
    /**
     * A password was not accepted, but the list does not say whose: the payer's, or one of the
     * merchant's own. It proves nothing, so ask for the state.
     */
    RSPCODE_CODE_PWD_INCORRECT = 3,
    /**
     * The provider speaks of a failure and gives no reason. Only as the state of a refund does it
     * prove anything: that this refund was not made.
     */
    RSPCODE_CODE_FAIL = 4,
    /**
     * Somewhere behind the provider no answer came in time. The money may have been taken, not
     * taken, or taken and given back.
     */
    RSPCODE_CODE_TIMEOUT = 5,
    /**
     * The provider had a fault of its own, or got no answer from the channel behind it. Whether
     * money moved is open.
     */
    RSPCODE_CODE_SYSTEM_ERROR = 6,
    /**
     * In answer to a request or an enquiry it says that a field holds a value which the provider
     * does not accept, and that this message was not acted on. Correct the value before sending
     * another.
     */
    RSPCODE_CODE_PARAM_INVALID = 7,
    /**
     * In answer to a request or an enquiry it says that a field has the wrong format, and that this
     * message was not acted on. Correct the format before sending another.
     */
    RSPCODE_CODE_PARAM_ERROR = 8,
    /**
     * An earlier request has paid this order number, perhaps the first try of this very sale: do
     * not charge again, and ask for the state. In answer to a cancellation it says that the payment
     * stands.
     */
    RSPCODE_CODE_ORDER_PAID = 9,
    /**
     * This order number was sent before, and what became of that earlier request decides. Ask for
     * its state; a new number now could charge twice.
     */
    RSPCODE_CODE_ORDER_USED = 10,
    /**
     * The operation does not fit the kind of the order, which is an ordinary payment or a hold. The
     * provider's lists contradict each other on which of the two is meant, so it proves nothing.
     */
    RSPCODE_CODE_ORDER_TYPE_ERROR = 11,
    /**
     * The provider could not read or write its records. The channel behind it may have acted
     * already.
     */
    RSPCODE_CODE_DB_ERROR = 12,
    /**
     * The merchant account does not exist, is switched off, or may not make this kind of
     * transaction. The provider has to enable it.
     */
    RSPCODE_CODE_MER_NO_AUTH = 13,
    /**
     * In answer to a payment it says that the payment code or QR code is too old, and the payer
     * needs a fresh one. If that code was sent before, settle the earlier request first; elsewhere
     * it proves nothing.
     */
    RSPCODE_CODE_CODE_EXPIRE = 14,
    /**
     * There is not enough money for this: the payer's on a payment, the merchant's on a refund or a
     * cancellation.
     */
    RSPCODE_CODE_AMOUNT_NOT_ENOUGH = 15,
    /**
     * In answer to a payment it says that this card cannot be used here, or was taken away too
     * soon, and the payer needs another card or another way to pay. Elsewhere it proves nothing.
     */
    RSPCODE_CODE_CARD_NOT_SUPPORT = 16,
    /**
     * This merchant account may not use the currency of the request. Correct the currency, or have
     * the account changed.
     */
    RSPCODE_CODE_CURRENCY_NOT_SUPPORT = 17,
    /**
     * The order is closed and takes no more money. As the state of an order it says that no money
     * stays with the merchant, not that none ever came.
     */
    RSPCODE_CODE_ORDER_CLOSED = 18,
    /**
     * The order was cancelled and takes no more money. As the state of an order it says that none
     * stays with the merchant: what had come is given back.
     */
    RSPCODE_CODE_ORDER_REVERSED = 19,
    /** The bank behind the payment gave no clear answer. Whether money moved is open. */
    RSPCODE_CODE_BANK_ERROR = 20,
    /**
     * The scanned code is malformed, or it was used before, and then an earlier request with it may
     * have been paid. It proves nothing alone: ask for the state before taking another code.
     */
    RSPCODE_CODE_AUTH_CODE_ERROR = 21,
    /**
     * What was scanned is no valid payment code of the wallet, or no longer one, because an earlier
     * request has used it. It proves nothing alone: ask for the state before taking another code.
     */
    RSPCODE_CODE_AUTH_CODE_INVALID = 22,
    /**
     * The provider wants a new transaction and does not say how this one ended. Find that out
     * first.
     */
    RSPCODE_CODE_REQ_AGAIN = 23,
    /**
     * The refund is larger than what is left of the payment, perhaps because an earlier try has
     * already given it back. Look at what was refunded before sending another.
     */
    RSPCODE_CODE_REFUND_INVALID = 24,
    /**
     * The merchant named in the request is not the one to whom the account or the order belongs.
     * The set-up has to be put right first.
     */
    RSPCODE_CODE_MERCHANT_INVALID = 25,
    /**
     * The sum does not pass the provider's check, or is not the one sent before under this refund
     * number. If that was this refund, keep the number and ask for its state; if it was another one
     * of yours, take a new number.
     */
    RSPCODE_CODE_REFUND_FEE_MISMATCH = 26,
    /**
     * The provider finds no refund with this number. Soon after the request it may only be too
     * early, so ask again.
     */
    RSPCODE_CODE_REFUND_NOT_EXIST = 27,
    /**
     * In answer to a request or an enquiry it says that a part of the message is missing, and that
     * this message was not acted on. Complete it before sending another.
     */
    RSPCODE_CODE_BODY_NOT_ENOUGH = 28,
    /**
     * The provider finds no order with this number: too early perhaps, or nobody has scanned its QR
     * code yet. It is seen of orders that exist, so it proves nothing.
     */
    RSPCODE_CODE_ORDER_NOT_EXIST = 29,
    /**
     * An earlier request has finished the order; a hold may have been completed by it, or voided.
     * Ask for the state before another capture or a refund.
     */
    RSPCODE_CODE_PRE_AUTH_FINISHED = 30,
    /**
     * This order cannot be reversed; if it is paid, the payment stands. A refund is the way to give
     * the money back where a cancellation is refused; where a refund is, the provider has to be
     * asked.
     */
    RSPCODE_CODE_REVERSE_NOT_SUPPORT = 31,
    /**
     * The institution that takes the payment is not in its normal state. Nothing says how far the
     * transaction had come.
     */
    RSPCODE_CODE_STATU_FAIL = 32,
    /**
     * In answer to a request or an enquiry it says that the provider could not verify its digest,
     * and that this message was not acted on. A digest of the provider's that you cannot verify is
     * another matter: treat it as no answer.
     */
    RSPCODE_CODE_SIGN_FAIL = 33,
    /**
     * A refund of the order was started. As the state of a payment it says that the money came and
     * is going back, wholly or in part: hand nothing over.
     */
    RSPCODE_CODE_REFUND = 34,
    /**
     * A refund was made. As the state of a payment it says that the money came and went back,
     * wholly or in part: hand nothing over.
     */
    RSPCODE_CODE_REFUND_SUCCESS = 35,
    /**
     * The payment came, and a part of it was given back; which refund did so is not said. Hand
     * nothing over until staff have compared the amounts.
     */
    RSPCODE_CODE_PARTIAL_REFUNDED = 36,
    /**
     * The payment came, and all of it was given back. Hand nothing over, and refund nothing more.
     */
    RSPCODE_CODE_FULLY_REFUNDED = 37,
    /**
     * A refund was booked, but the payer's card or account could not take it, and the money is
     * probably back with the merchant. A person has to pay it out by another way; send no second
     * refund by program.
     */
    RSPCODE_CODE_REF_SUCCESS_CHANGE = 38,
    /**
     * The order exists and is not paid yet. Until it expires or is closed it can still be paid, for
     * example through a QR code that is already on a screen.
     */
    RSPCODE_CODE_NOTPAY = 39,
    /**
     * The provider speaks of a payment that failed, but it is seen of orders that were paid. Ask
     * again, or cancel the order and ask what became of it, before anything else.
     */
    RSPCODE_CODE_PAYERROR = 40,
    /**
     * No channel is set up for this merchant, way of paying and currency. The provider has to set
     * one up.
     */
    RSPCODE_CODE_NO_CHANNEL = 41,
    /**
     * The provider could not read the merchant's data, because of a gap in the set-up or a passing
     * fault. Which of the two is not said, so it proves nothing.
     */
    RSPCODE_CODE_MER_NO_INFO = 42,
    /**
     * The merchant's balance does not cover the refund or the cancellation. Add funds or wait for
     * the next settlement, then send the same request with the same number.
     */
    RSPCODE_CODE_MER_ACCOUNT_INSUFFICIENT = 43,
    /** Something happened for which the list has no word. Whether money moved is open. */
    RSPCODE_CODE_OTHER = 44,
    /**
     * A request with this serial number was sent before, and what became of it decides. Look that
     * one up instead of sending it again.
     */
    RSPCODE_CODE_SERIALNO_EXIST = 45,
    /**
     * The order is frozen for reasons of security. It can be neither refunded nor cancelled until
     * staff have settled the matter with the provider.
     */
    RSPCODE_CODE_REASON_TRADE_BEEN_FREEZEN = 46,
    /** The account has no right to use this service. The provider has to grant it. */
    RSPCODE_CODE_HAS_NO_PRIVILEGE = 47,
    /**
     * The payer's account was not found or is not in order. A refund that was refused for this may
     * have to be paid out in another way.
     */
    RSPCODE_CODE_BUYER_ERROR = 48,
    /**
     * The state of the payer's account does not allow this, and the payer has to settle that with
     * the wallet. A refund that was refused for this may have to be paid out in another way.
     */
    RSPCODE_CODE_BUYER_ENABLE_STATUS_FORBID = 49,
    /** The wallet does not know the merchant. The provider has to correct the set-up. */
    RSPCODE_CODE_SELLER_ERROR = 50,
    /**
     * The order is not in a state that allows this: it may be unpaid, paid or already given back,
     * also by an earlier try. Ask which.
     */
    RSPCODE_CODE_TRADE_STATUS_ERROR = 51,
    /**
     * The order is finished and can no longer be changed, perhaps because an earlier try has done
     * what was asked. Ask for its state.
     */
    RSPCODE_CODE_TRADE_HAS_FINISHED = 52,
    /**
     * The merchant's balance does not cover the refund or the cancellation. Add funds, then send
     * the same request with the same number.
     */
    RSPCODE_CODE_MERCHANT_BALANCE_NOT_ENOUGH = 53,
    /**
     * The time in which the order could be cancelled is over. If it is paid, the payment stands,
     * and a refund is the way to give the money back.
     */
    RSPCODE_CODE_TRADE_CANCEL_TIME_OUT = 54,
    /** The provider itself does not know the result. Wait, and ask again. */
    RSPCODE_CODE_UNKNOW = 55
};


/**
 * A code of the list: what is true of it in every context.
 *
 * A constant of the library. Texts are never NULL and end with a NUL, which their lengths do
 * not count.
 */
typedef struct rspcode_code_info {
    /**
     * The code as it stands on the wire.
     * "" in the row of what is not listed.
     */
    const char *text;
    /** In bytes. */
    size_t text_length;
    /**
     * The published message, verbatim, for logs and never to decide by.
     * "" in the row of what is not listed.
     */
    const char *message;
    /** In bytes. */
    size_t message_length;
    /** One or two plain sentences for the merchant's staff and developers. */
    const char *explanation;
    /** In bytes. */
    size_t explanation_length;
    /**
     * The position in the published list, from 1, which never changes.
     * RSPCODE_CODE_..., which is 0 in the row of what is not listed.
     */
    uint8_t id;
    /**
     * Why the provider gives this code.
     * RSPCODE_CAUSE_... To act on, take the verdict's own: on a cancellation or a refund
     * RSPCODE_CAUSE_PAYER_FUNDS becomes RSPCODE_CAUSE_MERCHANT_FUNDS there.
     */
    uint8_t cause;
    /**
     * What our reading of the code rests on.
     * RSPCODE_BASIS_...
     */
    uint8_t basis;
} rspcode_code_info;

/**
 * What a code means in a context, and what to do next.
 *
 * A constant of the library, as all that it points to.
 */
typedef struct rspcode_verdict {
    /** The row of the listed code, or that of all that is not listed, whose id is 0. Never NULL. */
    const rspcode_code_info *code;
    /**
     * One short sentence that may be shown to the payer.
     * Never NULL; ends with a NUL.
     */
    const char *payer_text;
    /** In bytes, without the NUL. */
    size_t payer_text_length;
    /**
     * The context that was asked about.
     * RSPCODE_CONTEXT_..., or 0 if there is none of that number.
     */
    uint8_t context;
    /**
     * The listed code's position in the published list, from 1, or 0 if the text was not listed.
     * RSPCODE_CODE_...
     */
    uint8_t id;
    /**
     * What happened to the operation that the context names.
     * RSPCODE_OUTCOME_...
     */
    uint8_t outcome;
    /**
     * Why, as it reads in this context.
     * RSPCODE_CAUSE_...
     */
    uint8_t cause;
    /**
     * What to do next.
     * RSPCODE_NEXT_...
     */
    uint8_t next;
    /**
     * Who has to act before the next step.
     * RSPCODE_ACTOR_...
     */
    uint8_t actor;
    /**
     * What the reading rests on.
     * RSPCODE_BASIS_...
     */
    uint8_t basis;
    /**
     * Whether the outcome will not change by waiting.
     * 1 or 0. Loop on next, not on this.
     */
    uint8_t is_final;
    /**
     * Whether the goods may be handed over, once order, amount and currency were compared.
     * 1 or 0. True of one answer of all: RSPCODE_CODE_SUCCESS in RSPCODE_CONTEXT_PAY_STATE.
     */
    uint8_t may_release_goods;
    /**
     * Whether another charge is proven safe for this request alone, once the actor has acted and no other request of the sale is in doubt.
     * 1 or 0. A permission, not an order: a doubt about an earlier request stays until a state
     * settles it.
     */
    uint8_t may_charge_again;
} rspcode_verdict;

/**
 * The number of a context: RSPCODE_CONTEXT_...
 *
 * Only these: any other number from 1 to 11 is taken for one of them. The type is wider than the
 * numbers are, so that a wrong number stays a wrong one when it is passed.
 */
typedef uint32_t rspcode_context;

/**
 * One attempt to move money, once and under one id: a number to store.
 *
 * It has 31 bits, so that it is a positive int in a database, too. 0 is none.
 */
typedef uint32_t rspcode_attempt;

/**
 * What to store, what to do, and what to log.
 *
 * Store the attempt where the old one stands (compare and swap), then do the step, then tell what
 * came back.
 */
typedef struct rspcode_move {
    /** The attempt to store in the place of the old one, before the step is done. */
    rspcode_attempt attempt;
    /**
     * The one thing to do next.
     * RSPCODE_STEP_...
     */
    uint8_t step;
    /**
     * Why.
     * RSPCODE_REASON_...
     */
    uint8_t reason;
    /** 0. */
    uint8_t reserved[2];
} rspcode_move;

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What a code means in a context, and what to do next.
 *
 * For no answer at all (silence, a broken connection, an HTTP error, an unreadable body, a
 * digest that does not verify) pass NULL and 0: the outcome is unknown and the next step is to
 * ask, never failed. A code that is not listed is answered in the same way. White space around
 * a code is dropped; case counts.
 *
 * A few spellings that the provider's answers have for listed codes are read as these: "success" in
 * every context, "notpay", "ORDERCLOSE" and "orderclosed" in state contexts.
 *
 * code may be any bytes, even bytes that are not text, or NULL; length is how many of them can be
 * read, as for memcmp, and no other byte is read. A NUL among them is a byte like any other and
 * makes the text one that is not listed: text in a field padded with NULs goes to
 * rspcode_classify_z, if one NUL is certain. A length above PTRDIFF_MAX reads nothing. A context
 * that does not exist is answered by RSPCODE_NEXT_STOP and RSPCODE_ACTOR_DEVELOPER.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * const rspcode_verdict *v = rspcode_classify(RSPCODE_CONTEXT_PAY_REPLY, "SYSTEM_ERROR", 12);
 * assert(v->outcome == RSPCODE_OUTCOME_UNKNOWN && v->next == RSPCODE_NEXT_QUERY);
 * assert(!v->may_charge_again);
 * ```
 */
const rspcode_verdict *rspcode_classify(rspcode_context context,
                                               const char *code,
                                               size_t length);

/**
 * As rspcode_classify, for text that ends with a NUL.
 *
 * NULL is no answer. Text that may lack its NUL goes to rspcode_classify, with its length.
 *
 * Example:
 *
 * ```c
 * const rspcode_verdict *v = rspcode_classify_z(RSPCODE_CONTEXT_PAY_STATE, "SUCCESS");
 * assert(v->may_release_goods);
 * assert(rspcode_classify_z(RSPCODE_CONTEXT_PAY_STATE, NULL)->next == RSPCODE_NEXT_QUERY);
 * ```
 */
const rspcode_verdict *rspcode_classify_z(rspcode_context context, const char *code);

/**
 * The row of the listed code that equals a text, or the row whose id is 0.
 *
 * As for rspcode_classify, white space around a code is dropped, and code may be NULL or any
 * bytes. A spelling that rspcode_classify reads as a listed code, as "success", is none itself:
 * the row whose id is 0.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_find(" UNKNOW\n", 8)->id == RSPCODE_CODE_UNKNOW);
 * assert(rspcode_find("UNKNOWN", 7)->id == RSPCODE_CODE_UNLISTED);
 * assert(rspcode_find("success", 7)->id == RSPCODE_CODE_UNLISTED);
 * ```
 */
const rspcode_code_info *rspcode_find(const char *code, size_t length);

/**
 * As rspcode_find, for text that ends with a NUL.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_find_z("NOTPAY")->message, "unpaid") == 0);
 * ```
 */
const rspcode_code_info *rspcode_find_z(const char *code);

/**
 * The listed codes, in published order: the one with id 1 comes first.
 *
 * Writes their number to count, unless that is NULL; the last one has it as its id.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * size_t i, count;
 * const rspcode_code_info *codes = rspcode_codes(&count);
 * for (i = 0; i < count; i++)
 *     printf("%d %s\n", codes[i].id, codes[i].text);
 * ```
 */
const rspcode_code_info *rspcode_codes(size_t *count);

/**
 * All answers, context by context: in each the listed codes by id, then the answer for what is
 * not listed.
 *
 * Writes their number to count, unless that is NULL. It is the number of contexts times that of the
 * listed codes and one. The answer for a context that does not exist is not among them.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * size_t i, count, release = 0;
 * const rspcode_verdict *verdicts = rspcode_verdicts(&count);
 * for (i = 0; i < count; i++)
 *     release += verdicts[i].may_release_goods;
 * assert(release == 1);
 * ```
 */
const rspcode_verdict *rspcode_verdicts(size_t *count);

/**
 * Writes a verdict as the JSON object of every language, as snprintf does.
 *
 * At most size bytes are written to text, and the last of them is a NUL; nothing is written if
 * size is 0 or text is NULL. What is no verdict (NULL, or the answer where there is no such
 * context) is the empty text.
 *
 * Returns the length of the whole text, without the NUL: it fitted if that is less than size.
 * 1000 bytes are enough.
 *
 * Whoever reads one believes its context and its code alone: they go through
 * rspcode_context_from_str and rspcode_classify_z, and null is NULL there.
 *
 * Example:
 *
 * ```c
 * char json[1000];
 * const rspcode_verdict *v = rspcode_classify_z(RSPCODE_CONTEXT_PAY_REPLY, "TIMEOUT");
 * assert(rspcode_verdict_to_json(v, json, sizeof json) < sizeof json);
 * assert(strstr(json, "\"context\":\"pay_reply\",\"id\":5,\"code\":\"TIMEOUT\","));
 * ```
 */
size_t rspcode_verdict_to_json(const rspcode_verdict *verdict, char *text, size_t size);

/**
 * What an answer means as a whole: its envelope, its inner code and its state.
 *
 * operation is RSPCODE_OPERATION_..., what the order was or what was last asked of it; source is
 * RSPCODE_SOURCE_..., where the answer comes from. The texts are rsp_code, the code of the
 * envelope; inner, the second code that some answers carry beside the data (respcode, rspCode);
 * and state, that of the order or the refund (order_status, status). NULL is absent, or a null of
 * JSON; present but empty is "". All three NULL is silence. A notice whose digest does not verify
 * is no answer: pass nothing of it.
 *
 * A level that says SUCCESS has only said that it carries what is inside, and gives way to it.
 * Every other level counts, and the innermost one counts; of those that count the most careful is
 * the answer.
 *
 * Lengths are as for rspcode_classify. A text whose length is above PTRDIFF_MAX is not read, and
 * counts as the empty text. An operation or a source that does not exist is answered as a context
 * that does not.
 *
 * Returns a constant, never NULL, that is not to be freed: one of rspcode_verdicts.
 *
 * Example:
 *
 * ```c
 * const rspcode_verdict *v = rspcode_read_reply(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_QUERY,
 *                                               "SUCCESS", 7, NULL, 0, "NOTPAY", 6);
 * assert(v->context == RSPCODE_CONTEXT_PAY_STATE && v->id == RSPCODE_CODE_NOTPAY);
 * ```
 */
const rspcode_verdict *rspcode_read_reply(uint32_t operation,
                                                 uint32_t source,
                                                 const char *rsp_code,
                                                 size_t rsp_code_length,
                                                 const char *inner,
                                                 size_t inner_length,
                                                 const char *state,
                                                 size_t state_length);

/**
 * As rspcode_read_reply, for texts that end with a NUL.
 *
 * Example:
 *
 * ```c
 * const rspcode_verdict *v = rspcode_read_reply_z(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_REPLY,
 *                                                 "SUCCESS", "MER_NO_AUTH", NULL);
 * assert(v->outcome == RSPCODE_OUTCOME_FAILED);
 * ```
 */
const rspcode_verdict *rspcode_read_reply_z(uint32_t operation,
                                                   uint32_t source,
                                                   const char *rsp_code,
                                                   const char *inner,
                                                   const char *state);

/**
 * Begins an attempt. The number already counts the request that is to be sent.
 *
 * kind is RSPCODE_KIND_..., and calls says which calls there are beside the request and the
 * enquiry: the sum of some of RSPCODE_CAN_CANCEL, RSPCODE_CAN_REPEAT and RSPCODE_FRESH_CODE, or 0.
 * What does not concern a kind is not taken up. For a kind that does not exist the attempt is 0,
 * the step RSPCODE_STEP_HAND_OVER and the reason RSPCODE_REASON_NOT_A_STATE.
 *
 * Example:
 *
 * ```c
 * rspcode_move m = rspcode_start(RSPCODE_KIND_PAY_DIRECT, RSPCODE_CAN_CANCEL);
 * assert(m.step == RSPCODE_STEP_SEND && m.reason == RSPCODE_REASON_STARTED);
 * ```
 */
rspcode_move rspcode_start(uint32_t kind, uint32_t calls);

/**
 * Tells what an answer means, or a silence: the verdict of rspcode_read_reply.
 *
 * Of the verdict only context and id are read, so that a copy will do. One that is none, because
 * it is NULL or stands for a context that does not exist, proves nothing. A number that is no
 * attempt comes back unchanged, with RSPCODE_STEP_HAND_OVER and RSPCODE_REASON_NOT_A_STATE.
 *
 * Example:
 *
 * ```c
 * rspcode_move m = rspcode_start(RSPCODE_KIND_PAY_DIRECT, 0);
 * m = rspcode_heard(m.attempt, rspcode_read_reply_z(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_REPLY,
 *                                                   NULL, NULL, NULL));
 * assert(m.step == RSPCODE_STEP_QUERY);
 * m = rspcode_heard(m.attempt, rspcode_read_reply_z(RSPCODE_OPERATION_PAY, RSPCODE_SOURCE_QUERY,
 *                                                   "SUCCESS", NULL, "SUCCESS"));
 * assert(m.step == RSPCODE_STEP_DONE);
 * ```
 */
rspcode_move rspcode_heard(rspcode_attempt attempt, const rspcode_verdict *verdict);

/**
 * Tells a wish, or a fact that no code states: RSPCODE_EVENT_...
 *
 * A number that is none of these proves nothing. A number that is no attempt is answered as by
 * rspcode_heard.
 *
 * Example:
 *
 * ```c
 * rspcode_move m = rspcode_start(RSPCODE_KIND_PAY_DIRECT, RSPCODE_CAN_CANCEL);
 * m = rspcode_told(m.attempt, RSPCODE_EVENT_CANCEL);
 * assert(m.step == RSPCODE_STEP_CANCEL);
 * assert(rspcode_told(12345, RSPCODE_EVENT_CANCEL).step == RSPCODE_STEP_HAND_OVER);
 * ```
 */
rspcode_move rspcode_told(rspcode_attempt attempt, uint32_t event);

/**
 * How it ended: RSPCODE_END_..., or 0 while it is not over and for a number that is no attempt.
 *
 * Who lost the step of an end reads it here.
 *
 * Example:
 *
 * ```c
 * rspcode_move m = rspcode_start(RSPCODE_KIND_REFUND, 0);
 * assert(rspcode_end(m.attempt) == 0);
 * m = rspcode_told(m.attempt, RSPCODE_EVENT_SETTLED_DONE);
 * assert(rspcode_end(m.attempt) == RSPCODE_END_DONE);
 * ```
 */
uint8_t rspcode_end(rspcode_attempt attempt);

/**
 * What it is: RSPCODE_KIND_..., or 0 for a number that is no attempt.
 *
 * So it is what a number that was loaded is checked by.
 *
 * Example:
 *
 * ```c
 * rspcode_move m = rspcode_start(RSPCODE_KIND_PAY_SHOWN, 0);
 * assert(rspcode_kind(m.attempt) == RSPCODE_KIND_PAY_SHOWN);
 * assert(rspcode_kind(m.attempt ^ 1) == 0);
 * ```
 */
uint8_t rspcode_kind(rspcode_attempt attempt);

/**
 * Whether a number is an attempt of this version: 1 or 0.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_is_attempt(rspcode_start(RSPCODE_KIND_REFUND, 0).attempt));
 * assert(!rspcode_is_attempt(0));
 * ```
 */
uint8_t rspcode_is_attempt(uint32_t number);

/**
 * Writes the attempt in words for a log, as snprintf does.
 *
 * At most size bytes are written to text, and the last of them is a NUL; nothing is written if
 * size is 0 or text is NULL. A number that is no attempt is the empty text.
 *
 * Returns the length of the whole text, without the NUL: it fitted if that is less than size. 200
 * bytes are enough.
 *
 * Example:
 *
 * ```c
 * char text[200];
 * rspcode_describe(rspcode_start(RSPCODE_KIND_PAY_DIRECT, 0).attempt, text, sizeof text);
 * assert(strcmp(text, "pay_direct open sent=once") == 0);
 * ```
 */
size_t rspcode_describe(rspcode_attempt attempt, char *text, size_t size);

/**
 * The word for a context: "pay_reply" for RSPCODE_CONTEXT_PAY_REPLY; "" for any other number.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_context_str(RSPCODE_CONTEXT_PAY_REPLY), "pay_reply") == 0);
 * ```
 */
const char *rspcode_context_str(rspcode_context context);

/**
 * The number of the word for a context: RSPCODE_CONTEXT_QUERY_REPLY for "query_reply".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_context_from_str("query_reply") == RSPCODE_CONTEXT_QUERY_REPLY);
 * assert(rspcode_context_from_str("no word") == 0);
 * ```
 */
rspcode_context rspcode_context_from_str(const char *word);

/**
 * The word for an outcome: "unknown" for RSPCODE_OUTCOME_UNKNOWN; "" for any other number.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_outcome_str(RSPCODE_OUTCOME_UNKNOWN), "unknown") == 0);
 * ```
 */
const char *rspcode_outcome_str(uint32_t outcome);

/**
 * The number of the word for an outcome: RSPCODE_OUTCOME_UNKNOWN for "unknown".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_outcome_from_str("unknown") == RSPCODE_OUTCOME_UNKNOWN);
 * assert(rspcode_outcome_from_str("no word") == 0);
 * ```
 */
uint8_t rspcode_outcome_from_str(const char *word);

/**
 * The word for a cause: "provider_fault" for RSPCODE_CAUSE_PROVIDER_FAULT; "" for a number
 * that is none.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_cause_str(RSPCODE_CAUSE_PROVIDER_FAULT), "provider_fault") == 0);
 * ```
 */
const char *rspcode_cause_str(uint32_t cause);

/**
 * The number of the word for a cause: RSPCODE_CAUSE_PROVIDER_FAULT for "provider_fault".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_cause_from_str("provider_fault") == RSPCODE_CAUSE_PROVIDER_FAULT);
 * assert(rspcode_cause_from_str("no word") == 0);
 * ```
 */
uint8_t rspcode_cause_from_str(const char *word);

/**
 * The word for a next step: "start_over" for RSPCODE_NEXT_START_OVER; "" for any other number.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_next_str(RSPCODE_NEXT_START_OVER), "start_over") == 0);
 * ```
 */
const char *rspcode_next_str(uint32_t next);

/**
 * The number of the word for a next step: RSPCODE_NEXT_START_OVER for "start_over".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_next_from_str("start_over") == RSPCODE_NEXT_START_OVER);
 * assert(rspcode_next_from_str("no word") == 0);
 * ```
 */
uint8_t rspcode_next_from_str(const char *word);

/**
 * The word for an actor: "staff" for RSPCODE_ACTOR_STAFF; "" for any other number.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_actor_str(RSPCODE_ACTOR_STAFF), "staff") == 0);
 * ```
 */
const char *rspcode_actor_str(uint32_t actor);

/**
 * The number of the word for an actor: RSPCODE_ACTOR_STAFF for "staff".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_actor_from_str("staff") == RSPCODE_ACTOR_STAFF);
 * assert(rspcode_actor_from_str("no word") == 0);
 * ```
 */
uint8_t rspcode_actor_from_str(const char *word);

/**
 * The word for a basis: "documented" for RSPCODE_BASIS_DOCUMENTED; "" for any other number.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_basis_str(RSPCODE_BASIS_DOCUMENTED), "documented") == 0);
 * ```
 */
const char *rspcode_basis_str(uint32_t basis);

/**
 * The number of the word for a basis: RSPCODE_BASIS_DOCUMENTED for "documented".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_basis_from_str("documented") == RSPCODE_BASIS_DOCUMENTED);
 * assert(rspcode_basis_from_str("no word") == 0);
 * ```
 */
uint8_t rspcode_basis_from_str(const char *word);

/**
 * The word for an operation: "pay" for RSPCODE_OPERATION_PAY; "" for any other number.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_operation_str(RSPCODE_OPERATION_PAY), "pay") == 0);
 * ```
 */
const char *rspcode_operation_str(uint32_t operation);

/**
 * The number of the word for an operation: RSPCODE_OPERATION_PAY for "pay".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_operation_from_str("pay") == RSPCODE_OPERATION_PAY);
 * assert(rspcode_operation_from_str("no word") == 0);
 * ```
 */
uint8_t rspcode_operation_from_str(const char *word);

/**
 * The word for a source: "callback" for RSPCODE_SOURCE_CALLBACK; "" for any other number.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_source_str(RSPCODE_SOURCE_CALLBACK), "callback") == 0);
 * ```
 */
const char *rspcode_source_str(uint32_t source);

/**
 * The number of the word for a source: RSPCODE_SOURCE_CALLBACK for "callback".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_source_from_str("callback") == RSPCODE_SOURCE_CALLBACK);
 * assert(rspcode_source_from_str("no word") == 0);
 * ```
 */
uint8_t rspcode_source_from_str(const char *word);

/**
 * The word for a kind: "pay_shown" for RSPCODE_KIND_PAY_SHOWN; "" for any other number.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_kind_str(RSPCODE_KIND_PAY_SHOWN), "pay_shown") == 0);
 * ```
 */
const char *rspcode_kind_str(uint32_t kind);

/**
 * The number of the word for a kind: RSPCODE_KIND_PAY_SHOWN for "pay_shown".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_kind_from_str("pay_shown") == RSPCODE_KIND_PAY_SHOWN);
 * assert(rspcode_kind_from_str("no word") == 0);
 * ```
 */
uint8_t rspcode_kind_from_str(const char *word);

/**
 * The word for an event: "expired" for RSPCODE_EVENT_EXPIRED; "" for any other number.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_event_str(RSPCODE_EVENT_EXPIRED), "expired") == 0);
 * ```
 */
const char *rspcode_event_str(uint32_t event);

/**
 * The number of the word for an event: RSPCODE_EVENT_EXPIRED for "expired".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_event_from_str("expired") == RSPCODE_EVENT_EXPIRED);
 * assert(rspcode_event_from_str("no word") == 0);
 * ```
 */
uint8_t rspcode_event_from_str(const char *word);

/**
 * The word for a step: "hand_over" for RSPCODE_STEP_HAND_OVER; "" for any other number.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_step_str(RSPCODE_STEP_HAND_OVER), "hand_over") == 0);
 * ```
 */
const char *rspcode_step_str(uint32_t step);

/**
 * The number of the word for a step: RSPCODE_STEP_HAND_OVER for "hand_over".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_step_from_str("hand_over") == RSPCODE_STEP_HAND_OVER);
 * assert(rspcode_step_from_str("no word") == 0);
 * ```
 */
uint8_t rspcode_step_from_str(const char *word);

/**
 * The word for a reason: "never_shown" for RSPCODE_REASON_NEVER_SHOWN; "" for any other number.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_reason_str(RSPCODE_REASON_NEVER_SHOWN), "never_shown") == 0);
 * ```
 */
const char *rspcode_reason_str(uint32_t reason);

/**
 * The number of the word for a reason: RSPCODE_REASON_NEVER_SHOWN for "never_shown".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_reason_from_str("never_shown") == RSPCODE_REASON_NEVER_SHOWN);
 * assert(rspcode_reason_from_str("no word") == 0);
 * ```
 */
uint8_t rspcode_reason_from_str(const char *word);

/**
 * The word for an end: "not_done" for RSPCODE_END_NOT_DONE; "" for any other number.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_end_str(RSPCODE_END_NOT_DONE), "not_done") == 0);
 * ```
 */
const char *rspcode_end_str(uint32_t end);

/**
 * The number of the word for an end: RSPCODE_END_NOT_DONE for "not_done".
 *
 * 0 for any other text and for NULL. A word is compared as it stands, case included.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_end_from_str("not_done") == RSPCODE_END_NOT_DONE);
 * assert(rspcode_end_from_str("no word") == 0);
 * ```
 */
uint8_t rspcode_end_from_str(const char *word);

/**
 * What a step asks of the program, in a sentence; "" for a number that is none.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_step_sentence(RSPCODE_STEP_CANCEL), "Send a cancellation.") == 0);
 * ```
 */
const char *rspcode_step_sentence(uint32_t step);

/**
 * What may be shown to the payer at a step, or "" where the payer_text of the last verdict holds
 * (that of a silence, if that verdict is final), and for a number that is none.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(*rspcode_step_payer_text(RSPCODE_STEP_DONE) != 0);
 * assert(*rspcode_step_payer_text(RSPCODE_STEP_QUERY) == 0);
 * ```
 */
const char *rspcode_step_payer_text(uint32_t step);

/**
 * What a reason means, in a sentence for the log and for staff; "" for a number that is none.
 *
 * At RSPCODE_STEP_HAND_OVER show it to staff together with the message of the last verdict.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_reason_sentence(RSPCODE_REASON_REFUSED), "The only request was refused.") == 0);
 * ```
 */
const char *rspcode_reason_sentence(uint32_t reason);

/**
 * What may be shown to the payer, in the language of a locale: RSPCODE_LOCALE_..., and English for any other number.
 *
 * `payer_text` is what a verdict has under this name, or what rspcode_step_payer_text returned. For any other text,
 * "" and NULL the answer is "".
 *
 * The translations were made by this project and not reviewed by the provider.
 *
 * Returns a constant in UTF-8, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * const rspcode_verdict *v = rspcode_classify_z(RSPCODE_CONTEXT_CANCEL_STATE, "ORDER_CLOSED");
 * const char *text = rspcode_payer_text(v->payer_text, RSPCODE_LOCALE_FR_CA);
 * assert(strcmp(text, "Votre commande est annul\303\251e.") == 0);
 * ```
 */
const char *rspcode_payer_text(const char *payer_text,
                               uint32_t locale);

/**
 * The locale that serves a BCP 47 tag best: RSPCODE_LOCALE_ZH_HANT for "zh-TW".
 *
 * "zh-TW", "zh-HK", "zh-MO" and "zh-Hant" are Chinese in traditional characters, any other "zh" in simplified ones,
 * any "fr" is Canadian French, and everything else is English, as are "" and NULL. Case does not count, "_" is taken
 * for "-", and nothing is read behind the first byte that cannot be in a tag.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_locale_from_str("zh-TW") == RSPCODE_LOCALE_ZH_HANT);
 * assert(rspcode_locale_from_str("fr_CA.UTF-8") == RSPCODE_LOCALE_FR_CA);
 * assert(rspcode_locale_from_str("de") == RSPCODE_LOCALE_EN);
 * ```
 */
uint8_t rspcode_locale_from_str(const char *tag);

/**
 * The version of the library that is linked: RSPCODE_VERSION is that of the header.
 *
 * Returns a constant, never NULL, that is not to be freed.
 *
 * Example:
 *
 * ```c
 * assert(strcmp(rspcode_version(), RSPCODE_VERSION) == 0);
 * ```
 */
const char *rspcode_version(void);

/**
 * Whether the library that is linked can serve a program that was compiled with the header of
 * this version.
 *
 * It can if it is that version or a later one with the same major number; before version 1 the
 * minor number has to be the same, too. Worth a call at the start of a program that links the
 * shared library.
 *
 * Returns 1 or 0.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_serves(RSPCODE_VERSION_MAJOR, RSPCODE_VERSION_MINOR, RSPCODE_VERSION_PATCH));
 * ```
 */
uint8_t rspcode_serves(uint32_t major, uint32_t minor, uint32_t patch);

/**
 * The version of the table: one integer, raised whenever a cell or a text changes.
 *
 * Example:
 *
 * ```c
 * assert(rspcode_table_version() >= 1);
 * ```
 */
uint32_t rspcode_table_version(void);

#ifdef __cplusplus
}  // extern "C"
#endif

#endif  /* RSPCODE_H */
