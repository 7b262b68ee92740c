// Made by `cargo run -p rspcode-tests -- write` from the doc comments in `core`; do not edit.

/** What a code answers: one of five operations at one of two levels, or an enquiry. */
export type Context =
  /** The answer to a request that takes the payer's money. Fields: `rsp_code` of ACTIVEPAY, PASSIVEPAY, H5PAY, MAPPPAY, CC_PURCHASE, PREPAY_INIT; the inner `respcode`. */
  | 'pay_reply'
  /** The state of a payment's order. Fields: `order_status` or `status` in the data of an enquiry, of PASSIVEPAY or of a callback. */
  | 'pay_state'
  /** The answer to a request that holds the payer's money. Fields: `rsp_code` of CC_PREAUTH; the inner `respcode`. */
  | 'preauth_reply'
  /** The state of a hold's order. Fields: as `pay_state`, for an order made by CC_PREAUTH. */
  | 'preauth_state'
  /** The answer to a request that completes a hold. Fields: none, as no call is documented. */
  | 'capture_reply'
  /** The state of an order after a capture was asked for. Fields: as `pay_state`. */
  | 'capture_state'
  /** The answer to a request that reverses or closes an order. Fields: none, as no call is documented. */
  | 'cancel_reply'
  /** The state of an order after a cancellation was asked for. Fields: as `pay_state`. */
  | 'cancel_state'
  /** The answer to a request that gives money back. Fields: `rsp_code` of REFUND. */
  | 'refund_reply'
  /** The state of a refund. Fields: a field that states the refund, asked for by its own id; a field that states the original order is `pay_state`. */
  | 'refund_state'
  /** The answer to an enquiry, which tells only whether the enquiry worked. Fields: `rsp_code` of STATUS_QUERY, CC_QUERYPAY, PREPAY_QUERY or of a refund query; the inner `rspCode`; the `rsp_code` of a callback whose data has no state field. */
  | 'query_reply'

/** What happened to the operation that the context names. */
export type Outcome =
  /** It happened: act on it. */
  | 'succeeded'
  /** It was accepted and is still open: ask again. */
  | 'pending'
  /** It is not proven either way: ask. */
  | 'unknown'
  /** It is proven that this request did not do it and will not, which says nothing of an earlier request. */
  | 'failed'
  /** It happened and was undone since, or is being undone, wholly or in part. */
  | 'reversed'

/** Why the provider gave this code. */
export type Cause =
  /** The provider reports success. */
  | 'completed'
  /** The operation is running, or the payer has not paid yet. */
  | 'in_progress'
  /** The payer's balance is not enough. */
  | 'payer_funds'
  /** The payer's password, payment code or QR code was not accepted. */
  | 'payer_code'
  /** The payer's account or card cannot be used here. */
  | 'payer_account'
  /** The request itself is wrong and has to be corrected. */
  | 'request'
  /** The merchant's account is not set up for this. */
  | 'merchant_setup'
  /** The merchant's balance is not enough. */
  | 'merchant_funds'
  /** The code tells what state the order is in. */
  | 'order_state'
  /** This operation is not to be had for this order. */
  | 'not_allowed'
  /** It was done, or its number was used, by an earlier request. */
  | 'already_done'
  /** Money was given back, or is being given back. */
  | 'refunded'
  /** The provider does not find the order or the refund. */
  | 'not_found'
  /** The order is blocked and a person must step in. */
  | 'frozen'
  /** The provider, or a bank behind it, had a fault. */
  | 'provider_fault'
  /** No reason is given. */
  | 'unspecified'

/** What the program does next. */
export type Next =
  /** It is done: act on it. */
  | 'accept'
  /** The enquiry was answered: classify the state inside it, or ask again if there is none. */
  | 'inspect'
  /** Ask the provider for the state, after a pause, before doing anything else. */
  | 'query'
  /** This request provably did nothing: once the actor has acted, a corrected or fresh request of the same kind is safe. */
  | 'start_over'
  /** Nothing is left to do by program: the actor, if any, decides. */
  | 'stop'

/** Who has to act before the next step. */
export type Actor =
  /** Nobody has to act. */
  | 'nobody'
  /** The payer, at the till or in the app. */
  | 'payer'
  /** The merchant's staff. */
  | 'staff'
  /** The developer of the program that sent the request. */
  | 'developer'
  /** The payment provider, at the merchant's request. */
  | 'provider'

/** What the reading of a code rests on. */
export type Basis =
  /** The provider's own documents say so. */
  | 'documented'
  /** The same word is in WeChat Pay's or Alipay's tables. */
  | 'upstream'
  /** Only the wording suggests it, so the code proves nothing. */
  | 'inferred'
  /** There is none, because the code is not listed. */
  | 'none'

/** What an order was, or what was last asked of it. */
export type Operation =
  /** A payment. */
  | 'pay'
  /** A hold of the payer's money. */
  | 'preauth'
  /** The completion of a hold. */
  | 'capture'
  /** The reversal or closing of an order. */
  | 'cancel'
  /** Money given back. */
  | 'refund'

/** Where a reply comes from. */
export type Source =
  /** The answer to the request. */
  | 'reply'
  /** The answer to an enquiry about it. */
  | 'query'
  /** A notice from the provider whose digest was verified. */
  | 'callback'

/** What an attempt is, and who has the payer's means. */
export type Kind =
  /** A payment whose request carries the payer's means: a scanned payment code, or the data of a card. */
  | 'pay_direct'
  /** A payment whose answer brings what the payer acts on: a QR code, a link or a page. */
  | 'pay_shown'
  /** A hold whose request carries the payer's means. */
  | 'preauth_direct'
  /** A hold whose answer brings what the payer acts on. */
  | 'preauth_shown'
  /** A refund, under a refund id of the caller's own. */
  | 'refund'

/** What can be told of an attempt beside a verdict: a wish, or a fact that no code states. */
export type Event =
  /** The caller wants the order cancelled: the patience is over, or the payer has left. */
  | 'cancel'
  /** The caller wants the hold captured. */
  | 'capture'
  /** Staff take over. */
  | 'stop'
  /** The order takes no money any more, no request of this attempt is still on its way, and every answer that is told from now on was given after that. */
  | 'expired'
  /** A verified notice came that states nothing. */
  | 'notified'
  /** A person or the settlement file says that it happened; of a capture, that the amount was compared. */
  | 'settled_done'
  /** A person or the settlement file says that it did not happen and will not. */
  | 'settled_not_done'

/** The one thing to do next. The caller does it after the new number is stored. */
export type Step =
  /** Send the request of this attempt, once. */
  | 'send'
  /** Show the payer what the answer brought. */
  | 'show'
  /** Ask for the state, after a pause. */
  | 'query'
  /** Send a cancellation. */
  | 'cancel'
  /** Send the capture. */
  | 'capture'
  /** The hold stands: capture or cancel it when the time comes. */
  | 'held'
  /** It happened: for a payment compare order, amount and currency, then hand over the goods. */
  | 'done'
  /** It provably did not happen and will not: a new attempt under a new id is safe. */
  | 'not_done'
  /** It happened, and money went back since, wholly or in part: staff look. */
  | 'reversed'
  /** Staff decide, and whatever still arrives is to be told. */
  | 'hand_over'
  /** Nothing new is to be done. */
  | 'nothing'

/** Why this step: for the log, and for staff. */
export type Reason =
  /** The attempt begins. */
  | 'started'
  /** The request was accepted, which says nothing of its end. */
  | 'accepted'
  /** What was told proves nothing. */
  | 'nothing_proven'
  /** The order is there and still open. */
  | 'still_open'
  /** That something is not found proves nothing before the order has expired. */
  | 'not_found_proves_nothing'
  /** The refusal may answer another request than the one that counts. */
  | 'refusal_proves_nothing'
  /** The state may be the one from before the cancellation that is open. */
  | 'success_proves_nothing'
  /** The state says that it happened. */
  | 'succeeded'
  /** The only request was refused. */
  | 'refused'
  /** The order is closed and takes no more money. */
  | 'order_closed'
  /** The attempt is said to have failed, which for a payment only its cancellation makes certain. */
  | 'attempt_failed'
  /** What the payer would act on was never shown, so nobody can pay it. */
  | 'never_shown'
  /** The order has expired and is not paid. */
  | 'expired_unpaid'
  /** The caller wants the order cancelled. */
  | 'cancel_wanted'
  /** The cancellation was answered, and the order still stands. */
  | 'cancel_again'
  /** The only cancellation was refused, so the order stands as it was. */
  | 'cancel_refused'
  /** The cancellation is confirmed by the state. */
  | 'cancelled'
  /** A cancellation is wanted, and there is no call for it. */
  | 'no_cancel_call'
  /** Money went back, wholly or in part. */
  | 'money_returned'
  /** The caller has stopped, and staff decide. */
  | 'stopped'
  /** The order is blocked, and a person must step in. */
  | 'frozen'
  /** The order was said not to be paid, and now there is a sign that it is. */
  | 'contradiction'
  /** The attempt is over already. */
  | 'already_over'
  /** The caller says what happened, from a source outside the procedure. */
  | 'settled'
  /** The caller wants the hold captured. */
  | 'capture_wanted'
  /** The only capture was refused, so the hold stands. */
  | 'capture_refused'
  /** No code proves a capture: the captured amount has to be compared. */
  | 'capture_not_provable'
  /** Another request of this attempt is still open. */
  | 'open_request'
  /** The same refund id may be sent again, because the provider carries it out once. */
  | 'repeat_same_id'
  /** A notice came that states nothing, which is a reason to ask. */
  | 'notified'
  /** The number is no state of this version. */
  | 'not_a_state'

/** How an attempt ended. */
export type End =
  /** It happened. */
  | 'done'
  /** It provably did not happen and will not. */
  | 'not_done'
  /** It happened, and money went back since, wholly or in part. */
  | 'reversed'

/** A listed code, as it stands on the wire. */
export type Code =
  /** In an answer it says only that the call was accepted; as the state of a payment, a hold or a refund it says that the thing is done. After a capture or a cancellation it may still be the state from before. */
  | 'SUCCESS'
  /** The operation is still running, often because the payer has not confirmed it yet. Keep asking for the state, and start nothing new beside it. */
  | 'PROCESSING'
  /** A password was not accepted, but the list does not say whose: the payer's, or one of the merchant's own. It proves nothing, so ask for the state. */
  | 'PWD_INCORRECT'
  /** The provider speaks of a failure and gives no reason. Only as the state of a refund does it prove anything: that this refund was not made. */
  | 'FAIL'
  /** Somewhere behind the provider no answer came in time. The money may have been taken, not taken, or taken and given back. */
  | 'TIMEOUT'
  /** The provider had a fault of its own, or got no answer from the channel behind it. Whether money moved is open. */
  | 'SYSTEM_ERROR'
  /** In answer to a request or an enquiry it says that a field holds a value which the provider does not accept, and that this message was not acted on. Correct the value before sending another. */
  | 'PARAM_INVALID'
  /** In answer to a request or an enquiry it says that a field has the wrong format, and that this message was not acted on. Correct the format before sending another. */
  | 'PARAM_ERROR'
  /** An earlier request has paid this order number, perhaps the first try of this very sale: do not charge again, and ask for the state. In answer to a cancellation it says that the payment stands. */
  | 'ORDER_PAID'
  /** This order number was sent before, and what became of that earlier request decides. Ask for its state; a new number now could charge twice. */
  | 'ORDER_USED'
  /** The operation does not fit the kind of the order, which is an ordinary payment or a hold. The provider's lists contradict each other on which of the two is meant, so it proves nothing. */
  | 'ORDER_TYPE_ERROR'
  /** The provider could not read or write its records. The channel behind it may have acted already. */
  | 'DB_ERROR'
  /** The merchant account does not exist, is switched off, or may not make this kind of transaction. The provider has to enable it. */
  | 'MER_NO_AUTH'
  /** In answer to a payment it says that the payment code or QR code is too old, and the payer needs a fresh one. If that code was sent before, settle the earlier request first; elsewhere it proves nothing. */
  | 'CODE_EXPIRE'
  /** There is not enough money for this: the payer's on a payment, the merchant's on a refund or a cancellation. */
  | 'AMOUNT_NOT_ENOUGH'
  /** In answer to a payment it says that this card cannot be used here, or was taken away too soon, and the payer needs another card or another way to pay. Elsewhere it proves nothing. */
  | 'CARD_NOT_SUPPORT'
  /** This merchant account may not use the currency of the request. Correct the currency, or have the account changed. */
  | 'CURRENCY_NOT_SUPPORT'
  /** The order is closed and takes no more money. As the state of an order it says that no money stays with the merchant, not that none ever came. */
  | 'ORDER_CLOSED'
  /** The order was cancelled and takes no more money. As the state of an order it says that none stays with the merchant: what had come is given back. */
  | 'ORDER_REVERSED'
  /** The bank behind the payment gave no clear answer. Whether money moved is open. */
  | 'BANK_ERROR'
  /** The scanned code is malformed, or it was used before, and then an earlier request with it may have been paid. It proves nothing alone: ask for the state before taking another code. */
  | 'AUTH_CODE_ERROR'
  /** What was scanned is no valid payment code of the wallet, or no longer one, because an earlier request has used it. It proves nothing alone: ask for the state before taking another code. */
  | 'AUTH_CODE_INVALID'
  /** The provider wants a new transaction and does not say how this one ended. Find that out first. */
  | 'REQ_AGAIN'
  /** The refund is larger than what is left of the payment, perhaps because an earlier try has already given it back. Look at what was refunded before sending another. */
  | 'REFUND_INVALID'
  /** The merchant named in the request is not the one to whom the account or the order belongs. The set-up has to be put right first. */
  | 'MERCHANT_INVALID'
  /** The sum does not pass the provider's check, or is not the one sent before under this refund number. If that was this refund, keep the number and ask for its state; if it was another one of yours, take a new number. */
  | 'REFUND_FEE_MISMATCH'
  /** The provider finds no refund with this number. Soon after the request it may only be too early, so ask again. */
  | 'REFUND_NOT_EXIST'
  /** In answer to a request or an enquiry it says that a part of the message is missing, and that this message was not acted on. Complete it before sending another. */
  | 'BODY_NOT_ENOUGH'
  /** The provider finds no order with this number: too early perhaps, or nobody has scanned its QR code yet. It is seen of orders that exist, so it proves nothing. */
  | 'ORDER_NOT_EXIST'
  /** An earlier request has finished the order; a hold may have been completed by it, or voided. Ask for the state before another capture or a refund. */
  | 'PRE_AUTH_FINISHED'
  /** This order cannot be reversed; if it is paid, the payment stands. A refund is the way to give the money back where a cancellation is refused; where a refund is, the provider has to be asked. */
  | 'REVERSE_NOT_SUPPORT'
  /** The institution that takes the payment is not in its normal state. Nothing says how far the transaction had come. */
  | 'STATU_FAIL'
  /** In answer to a request or an enquiry it says that the provider could not verify its digest, and that this message was not acted on. A digest of the provider's that you cannot verify is another matter: treat it as no answer. */
  | 'SIGN_FAIL'
  /** A refund of the order was started. As the state of a payment it says that the money came and is going back, wholly or in part: hand nothing over. */
  | 'REFUND'
  /** A refund was made. As the state of a payment it says that the money came and went back, wholly or in part: hand nothing over. */
  | 'REFUND_SUCCESS'
  /** The payment came, and a part of it was given back; which refund did so is not said. Hand nothing over until staff have compared the amounts. */
  | 'PARTIAL_REFUNDED'
  /** The payment came, and all of it was given back. Hand nothing over, and refund nothing more. */
  | 'FULLY_REFUNDED'
  /** A refund was booked, but the payer's card or account could not take it, and the money is probably back with the merchant. A person has to pay it out by another way; send no second refund by program. */
  | 'REF_SUCCESS_CHANGE'
  /** The order exists and is not paid yet. Until it expires or is closed it can still be paid, for example through a QR code that is already on a screen. */
  | 'NOTPAY'
  /** The provider speaks of a payment that failed, but it is seen of orders that were paid. Ask again, or cancel the order and ask what became of it, before anything else. */
  | 'PAYERROR'
  /** No channel is set up for this merchant, way of paying and currency. The provider has to set one up. */
  | 'NO_CHANNEL'
  /** The provider could not read the merchant's data, because of a gap in the set-up or a passing fault. Which of the two is not said, so it proves nothing. */
  | 'MER_NO_INFO'
  /** The merchant's balance does not cover the refund or the cancellation. Add funds or wait for the next settlement, then send the same request with the same number. */
  | 'MER_ACCOUNT_INSUFFICIENT'
  /** Something happened for which the list has no word. Whether money moved is open. */
  | 'OTHER'
  /** A request with this serial number was sent before, and what became of it decides. Look that one up instead of sending it again. */
  | 'SERIALNO_EXIST'
  /** The order is frozen for reasons of security. It can be neither refunded nor cancelled until staff have settled the matter with the provider. */
  | 'REASON_TRADE_BEEN_FREEZEN'
  /** The account has no right to use this service. The provider has to grant it. */
  | 'HAS_NO_PRIVILEGE'
  /** The payer's account was not found or is not in order. A refund that was refused for this may have to be paid out in another way. */
  | 'BUYER_ERROR'
  /** The state of the payer's account does not allow this, and the payer has to settle that with the wallet. A refund that was refused for this may have to be paid out in another way. */
  | 'BUYER_ENABLE_STATUS_FORBID'
  /** The wallet does not know the merchant. The provider has to correct the set-up. */
  | 'SELLER_ERROR'
  /** The order is not in a state that allows this: it may be unpaid, paid or already given back, also by an earlier try. Ask which. */
  | 'TRADE_STATUS_ERROR'
  /** The order is finished and can no longer be changed, perhaps because an earlier try has done what was asked. Ask for its state. */
  | 'TRADE_HAS_FINISHED'
  /** The merchant's balance does not cover the refund or the cancellation. Add funds, then send the same request with the same number. */
  | 'MERCHANT_BALANCE_NOT_ENOUGH'
  /** The time in which the order could be cancelled is over. If it is paid, the payment stands, and a refund is the way to give the money back. */
  | 'TRADE_CANCEL_TIME_OUT'
  /** The provider itself does not know the result. Wait, and ask again. */
  | 'UNKNOW'

/** What a code means in a context, and what to do next. */
export interface Verdict {
  /** The context that was asked about. */
  readonly context: Context
  /** The listed code's position in the published list, from 1, or 0 if the text was not listed. */
  readonly id: number
  /** The listed code, or none if the text was not listed. */
  readonly code: Code | null
  /** What happened to the operation that the context names. */
  readonly outcome: Outcome
  /** Why, as it reads in this context. */
  readonly cause: Cause
  /** What to do next. */
  readonly next: Next
  /** Who has to act before the next step. */
  readonly actor: Actor
  /** Whether the outcome will not change by waiting. */
  readonly isFinal: boolean
  /** Whether the goods may be handed over, once order, amount and currency were compared. */
  readonly mayReleaseGoods: boolean
  /** Whether another charge is proven safe for this request alone, once the actor has acted and no other request of the sale is in doubt. */
  readonly mayChargeAgain: boolean
  /** What the reading rests on. */
  readonly basis: Basis
  /** The published message, verbatim, for logs and never to decide by; empty if the text was not listed. */
  readonly message: string
  /** One or two plain sentences for the merchant's staff and developers. */
  readonly explanation: string
  /** One short sentence that may be shown to the payer. */
  readonly payerText: string
}

/** A listed code: what is true of it in every context. */
export interface CodeInfo {
  /** The position in the published list, from 1, which never changes. */
  readonly id: number
  /** The code as it stands on the wire. */
  readonly code: Code
  /** The published message, verbatim, for logs and never to decide by. */
  readonly message: string
  /** Why the provider gives this code. */
  readonly cause: Cause
  /** What our reading of the code rests on. */
  readonly basis: Basis
  /** One or two plain sentences for the merchant's staff and developers. */
  readonly explanation: string
}

/** A verdict as JSON, the same in every language. */
export interface VerdictJson {
  /** The version of the table that it was read in. */
  readonly table_version: number
  /** The context that was asked about. */
  readonly context: Context
  /** The listed code's position in the published list, from 1, or 0 if the text was not listed. */
  readonly id: number
  /** The listed code, or none if the text was not listed. */
  readonly code: Code | null
  /** What happened to the operation that the context names. */
  readonly outcome: Outcome
  /** Why, as it reads in this context. */
  readonly cause: Cause
  /** What to do next. */
  readonly next: Next
  /** Who has to act before the next step. */
  readonly actor: Actor
  /** Whether the outcome will not change by waiting. */
  readonly is_final: boolean
  /** Whether the goods may be handed over, once order, amount and currency were compared. */
  readonly may_release_goods: boolean
  /** Whether another charge is proven safe for this request alone, once the actor has acted and no other request of the sale is in doubt. */
  readonly may_charge_again: boolean
  /** What the reading rests on. */
  readonly basis: Basis
  /** The published message, verbatim, for logs and never to decide by; empty if the text was not listed. */
  readonly message: string
  /** One or two plain sentences for the merchant's staff and developers. */
  readonly explanation: string
  /** One short sentence that may be shown to the payer. */
  readonly payer_text: string
}
