"""The closed vocabularies, and the listed codes.

Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.
"""

from enum import StrEnum


class _Words(StrEnum):
    """A closed vocabulary, which names its words to whoever has another."""

    @classmethod
    def _missing_(cls, value: object) -> None:
        name, words = cls.__name__.lower(), ", ".join(cls)
        raise ValueError(f"unknown {name}; the valid words are {words}; not {repr(value)[:60]}")


class Context(_Words):
    """What a code answers: one of five operations at one of two levels, or an enquiry."""

    PAY_REPLY = "pay_reply"
    """The answer to a request that takes the payer's money. Fields: `rsp_code` of ACTIVEPAY,
    PASSIVEPAY, H5PAY, MAPPPAY, CC_PURCHASE, PREPAY_INIT; the inner `respcode`.
    """
    PAY_STATE = "pay_state"
    """The state of a payment's order. Fields: `order_status` or `status` in the data of an enquiry,
    of PASSIVEPAY or of a callback.
    """
    PREAUTH_REPLY = "preauth_reply"
    """The answer to a request that holds the payer's money. Fields: `rsp_code` of CC_PREAUTH; the
    inner `respcode`.
    """
    PREAUTH_STATE = "preauth_state"
    """The state of a hold's order. Fields: as `pay_state`, for an order made by CC_PREAUTH."""
    CAPTURE_REPLY = "capture_reply"
    """The answer to a request that completes a hold. Fields: none, as no call is documented."""
    CAPTURE_STATE = "capture_state"
    """The state of an order after a capture was asked for. Fields: as `pay_state`."""
    CANCEL_REPLY = "cancel_reply"
    """The answer to a request that reverses or closes an order. Fields: none, as no call is
    documented.
    """
    CANCEL_STATE = "cancel_state"
    """The state of an order after a cancellation was asked for. Fields: as `pay_state`."""
    REFUND_REPLY = "refund_reply"
    """The answer to a request that gives money back. Fields: `rsp_code` of REFUND."""
    REFUND_STATE = "refund_state"
    """The state of a refund. Fields: a field that states the refund, asked for by its own id; a
    field that states the original order is `pay_state`.
    """
    QUERY_REPLY = "query_reply"
    """The answer to an enquiry, which tells only whether the enquiry worked. Fields: `rsp_code` of
    STATUS_QUERY, CC_QUERYPAY, PREPAY_QUERY or of a refund query; the inner `rspCode`; the
    `rsp_code` of a callback whose data has no state field.
    """


class Outcome(_Words):
    """What happened to the operation that the context names."""

    SUCCEEDED = "succeeded"
    """It happened: act on it."""
    PENDING = "pending"
    """It was accepted and is still open: ask again."""
    UNKNOWN = "unknown"
    """It is not proven either way: ask."""
    FAILED = "failed"
    """It is proven that this request did not do it and will not, which says nothing of an earlier
    request.
    """
    REVERSED = "reversed"
    """It happened and was undone since, or is being undone, wholly or in part."""


class Cause(_Words):
    """Why the provider gave this code."""

    COMPLETED = "completed"
    """The provider reports success."""
    IN_PROGRESS = "in_progress"
    """The operation is running, or the payer has not paid yet."""
    PAYER_FUNDS = "payer_funds"
    """The payer's balance is not enough."""
    PAYER_CODE = "payer_code"
    """The payer's password, payment code or QR code was not accepted."""
    PAYER_ACCOUNT = "payer_account"
    """The payer's account or card cannot be used here."""
    REQUEST = "request"
    """The request itself is wrong and has to be corrected."""
    MERCHANT_SETUP = "merchant_setup"
    """The merchant's account is not set up for this."""
    MERCHANT_FUNDS = "merchant_funds"
    """The merchant's balance is not enough."""
    ORDER_STATE = "order_state"
    """The code tells what state the order is in."""
    NOT_ALLOWED = "not_allowed"
    """This operation is not to be had for this order."""
    ALREADY_DONE = "already_done"
    """It was done, or its number was used, by an earlier request."""
    REFUNDED = "refunded"
    """Money was given back, or is being given back."""
    NOT_FOUND = "not_found"
    """The provider does not find the order or the refund."""
    FROZEN = "frozen"
    """The order is blocked and a person must step in."""
    PROVIDER_FAULT = "provider_fault"
    """The provider, or a bank behind it, had a fault."""
    UNSPECIFIED = "unspecified"
    """No reason is given."""


class Next(_Words):
    """What the program does next."""

    ACCEPT = "accept"
    """It is done: act on it."""
    INSPECT = "inspect"
    """The enquiry was answered: classify the state inside it, or ask again if there is none."""
    QUERY = "query"
    """Ask the provider for the state, after a pause, before doing anything else."""
    START_OVER = "start_over"
    """This request provably did nothing: once the actor has acted, a corrected or fresh request of
    the same kind is safe.
    """
    STOP = "stop"
    """Nothing is left to do by program: the actor, if any, decides."""


class Actor(_Words):
    """Who has to act before the next step."""

    NOBODY = "nobody"
    """Nobody has to act."""
    PAYER = "payer"
    """The payer, at the till or in the app."""
    STAFF = "staff"
    """The merchant's staff."""
    DEVELOPER = "developer"
    """The developer of the program that sent the request."""
    PROVIDER = "provider"
    """The payment provider, at the merchant's request."""


class Basis(_Words):
    """What the reading of a code rests on."""

    DOCUMENTED = "documented"
    """The provider's own documents say so."""
    UPSTREAM = "upstream"
    """The same word is in WeChat Pay's or Alipay's tables."""
    INFERRED = "inferred"
    """Only the wording suggests it, so the code proves nothing."""
    NONE = "none"
    """There is none, because the code is not listed."""


class Operation(_Words):
    """What an order was, or what was last asked of it."""

    PAY = "pay"
    """A payment."""
    PREAUTH = "preauth"
    """A hold of the payer's money."""
    CAPTURE = "capture"
    """The completion of a hold."""
    CANCEL = "cancel"
    """The reversal or closing of an order."""
    REFUND = "refund"
    """Money given back."""


class Source(_Words):
    """Where a reply comes from."""

    REPLY = "reply"
    """The answer to the request."""
    QUERY = "query"
    """The answer to an enquiry about it."""
    CALLBACK = "callback"
    """A notice from the provider whose digest was verified."""


class Kind(_Words):
    """What an attempt is, and who has the payer's means."""

    PAY_DIRECT = "pay_direct"
    """A payment whose request carries the payer's means: a scanned payment code, or the data of a
    card.
    """
    PAY_SHOWN = "pay_shown"
    """A payment whose answer brings what the payer acts on: a QR code, a link or a page."""
    PREAUTH_DIRECT = "preauth_direct"
    """A hold whose request carries the payer's means."""
    PREAUTH_SHOWN = "preauth_shown"
    """A hold whose answer brings what the payer acts on."""
    REFUND = "refund"
    """A refund, under a refund id of the caller's own."""


class Event(_Words):
    """What can be told of an attempt beside a verdict: a wish, or a fact that no code states."""

    CANCEL = "cancel"
    """The caller wants the order cancelled: the patience is over, or the payer has left."""
    CAPTURE = "capture"
    """The caller wants the hold captured."""
    STOP = "stop"
    """Staff take over."""
    EXPIRED = "expired"
    """The order takes no money any more, no request of this attempt is still on its way, and every
    answer that is told from now on was given after that.
    """
    NOTIFIED = "notified"
    """A verified notice came that states nothing."""
    SETTLED_DONE = "settled_done"
    """A person or the settlement file says that it happened; of a capture, that the amount was
    compared.
    """
    SETTLED_NOT_DONE = "settled_not_done"
    """A person or the settlement file says that it did not happen and will not."""


class Step(_Words):
    """The one thing to do next. The caller does it after the new number is stored."""

    SEND = "send"
    """Send the request of this attempt, once."""
    SHOW = "show"
    """Show the payer what the answer brought."""
    QUERY = "query"
    """Ask for the state, after a pause."""
    CANCEL = "cancel"
    """Send a cancellation."""
    CAPTURE = "capture"
    """Send the capture."""
    HELD = "held"
    """The hold stands: capture or cancel it when the time comes."""
    DONE = "done"
    """It happened: for a payment compare order, amount and currency, then hand over the goods."""
    NOT_DONE = "not_done"
    """It provably did not happen and will not: a new attempt under a new id is safe."""
    REVERSED = "reversed"
    """It happened, and money went back since, wholly or in part: staff look."""
    HAND_OVER = "hand_over"
    """Staff decide, and whatever still arrives is to be told."""
    NOTHING = "nothing"
    """Nothing new is to be done."""

    payer_text: str | None
    """What may be shown to the payer at this step; until then the last verdict's text holds, or
    that of a silence if that verdict is final.
    """

    def payer_text_in(self, tag: str | None) -> str | None:
        """Return the `payer_text` in the payer's language, as `Verdict.payer_text_in` does."""
        from rspcode._native import step_payer_text_in

        return step_payer_text_in(self, tag)


class Reason(_Words):
    """Why this step: for the log, and for staff."""

    STARTED = "started"
    """The attempt begins."""
    ACCEPTED = "accepted"
    """The request was accepted, which says nothing of its end."""
    NOTHING_PROVEN = "nothing_proven"
    """What was told proves nothing."""
    STILL_OPEN = "still_open"
    """The order is there and still open."""
    NOT_FOUND_PROVES_NOTHING = "not_found_proves_nothing"
    """That something is not found proves nothing before the order has expired."""
    REFUSAL_PROVES_NOTHING = "refusal_proves_nothing"
    """The refusal may answer another request than the one that counts."""
    SUCCESS_PROVES_NOTHING = "success_proves_nothing"
    """The state may be the one from before the cancellation that is open."""
    SUCCEEDED = "succeeded"
    """The state says that it happened."""
    REFUSED = "refused"
    """The only request was refused."""
    ORDER_CLOSED = "order_closed"
    """The order is closed and takes no more money."""
    ATTEMPT_FAILED = "attempt_failed"
    """The attempt is said to have failed, which for a payment only its cancellation makes certain.
    """
    NEVER_SHOWN = "never_shown"
    """What the payer would act on was never shown, so nobody can pay it."""
    EXPIRED_UNPAID = "expired_unpaid"
    """The order has expired and is not paid."""
    CANCEL_WANTED = "cancel_wanted"
    """The caller wants the order cancelled."""
    CANCEL_AGAIN = "cancel_again"
    """The cancellation was answered, and the order still stands."""
    CANCEL_REFUSED = "cancel_refused"
    """The only cancellation was refused, so the order stands as it was."""
    CANCELLED = "cancelled"
    """The cancellation is confirmed by the state."""
    NO_CANCEL_CALL = "no_cancel_call"
    """A cancellation is wanted, and there is no call for it."""
    MONEY_RETURNED = "money_returned"
    """Money went back, wholly or in part."""
    STOPPED = "stopped"
    """The caller has stopped, and staff decide."""
    FROZEN = "frozen"
    """The order is blocked, and a person must step in."""
    CONTRADICTION = "contradiction"
    """The order was said not to be paid, and now there is a sign that it is."""
    ALREADY_OVER = "already_over"
    """The attempt is over already."""
    SETTLED = "settled"
    """The caller says what happened, from a source outside the procedure."""
    CAPTURE_WANTED = "capture_wanted"
    """The caller wants the hold captured."""
    CAPTURE_REFUSED = "capture_refused"
    """The only capture was refused, so the hold stands."""
    CAPTURE_NOT_PROVABLE = "capture_not_provable"
    """No code proves a capture: the captured amount has to be compared."""
    OPEN_REQUEST = "open_request"
    """Another request of this attempt is still open."""
    REPEAT_SAME_ID = "repeat_same_id"
    """The same refund id may be sent again, because the provider carries it out once."""
    NOTIFIED = "notified"
    """A notice came that states nothing, which is a reason to ask."""
    NOT_A_STATE = "not_a_state"
    """The number is no state of this version."""


class End(_Words):
    """How an attempt ended."""

    DONE = "done"
    """It happened."""
    NOT_DONE = "not_done"
    """It provably did not happen and will not."""
    REVERSED = "reversed"
    """It happened, and money went back since, wholly or in part."""


class Code(StrEnum):
    """A listed code, as it stands on the wire."""

    SUCCESS = "SUCCESS"
    """In an answer it says only that the call was accepted; as the state of a payment, a hold or a
    refund it says that the thing is done. After a capture or a cancellation it may still be the
    state from before.
    """
    PROCESSING = "PROCESSING"
    """The operation is still running, often because the payer has not confirmed it yet. Keep asking
    for the state, and start nothing new beside it.
    """
    PWD_INCORRECT = "PWD_INCORRECT"
    """A password was not accepted, but the list does not say whose: the payer's, or one of the
    merchant's own. It proves nothing, so ask for the state.
    """
    FAIL = "FAIL"
    """The provider speaks of a failure and gives no reason. Only as the state of a refund does it
    prove anything: that this refund was not made.
    """
    TIMEOUT = "TIMEOUT"
    """Somewhere behind the provider no answer came in time. The money may have been taken, not
    taken, or taken and given back.
    """
    SYSTEM_ERROR = "SYSTEM_ERROR"
    """The provider had a fault of its own, or got no answer from the channel behind it. Whether
    money moved is open.
    """
    PARAM_INVALID = "PARAM_INVALID"
    """In answer to a request or an enquiry it says that a field holds a value which the provider
    does not accept, and that this message was not acted on. Correct the value before sending
    another.
    """
    PARAM_ERROR = "PARAM_ERROR"
    """In answer to a request or an enquiry it says that a field has the wrong format, and that this
    message was not acted on. Correct the format before sending another.
    """
    ORDER_PAID = "ORDER_PAID"
    """An earlier request has paid this order number, perhaps the first try of this very sale: do
    not charge again, and ask for the state. In answer to a cancellation it says that the payment
    stands.
    """
    ORDER_USED = "ORDER_USED"
    """This order number was sent before, and what became of that earlier request decides. Ask for
    its state; a new number now could charge twice.
    """
    ORDER_TYPE_ERROR = "ORDER_TYPE_ERROR"
    """The operation does not fit the kind of the order, which is an ordinary payment or a hold. The
    provider's lists contradict each other on which of the two is meant, so it proves nothing.
    """
    DB_ERROR = "DB_ERROR"
    """The provider could not read or write its records. The channel behind it may have acted
    already.
    """
    MER_NO_AUTH = "MER_NO_AUTH"
    """The merchant account does not exist, is switched off, or may not make this kind of
    transaction. The provider has to enable it.
    """
    CODE_EXPIRE = "CODE_EXPIRE"
    """In answer to a payment it says that the payment code or QR code is too old, and the payer
    needs a fresh one. If that code was sent before, settle the earlier request first; elsewhere it
    proves nothing.
    """
    AMOUNT_NOT_ENOUGH = "AMOUNT_NOT_ENOUGH"
    """There is not enough money for this: the payer's on a payment, the merchant's on a refund or a
    cancellation.
    """
    CARD_NOT_SUPPORT = "CARD_NOT_SUPPORT"
    """In answer to a payment it says that this card cannot be used here, or was taken away too
    soon, and the payer needs another card or another way to pay. Elsewhere it proves nothing.
    """
    CURRENCY_NOT_SUPPORT = "CURRENCY_NOT_SUPPORT"
    """This merchant account may not use the currency of the request. Correct the currency, or have
    the account changed.
    """
    ORDER_CLOSED = "ORDER_CLOSED"
    """The order is closed and takes no more money. As the state of an order it says that no money
    stays with the merchant, not that none ever came.
    """
    ORDER_REVERSED = "ORDER_REVERSED"
    """The order was cancelled and takes no more money. As the state of an order it says that none
    stays with the merchant: what had come is given back.
    """
    BANK_ERROR = "BANK_ERROR"
    """The bank behind the payment gave no clear answer. Whether money moved is open."""
    AUTH_CODE_ERROR = "AUTH_CODE_ERROR"
    """The scanned code is malformed, or it was used before, and then an earlier request with it may
    have been paid. It proves nothing alone: ask for the state before taking another code.
    """
    AUTH_CODE_INVALID = "AUTH_CODE_INVALID"
    """What was scanned is no valid payment code of the wallet, or no longer one, because an earlier
    request has used it. It proves nothing alone: ask for the state before taking another code.
    """
    REQ_AGAIN = "REQ_AGAIN"
    """The provider wants a new transaction and does not say how this one ended. Find that out
    first.
    """
    REFUND_INVALID = "REFUND_INVALID"
    """The refund is larger than what is left of the payment, perhaps because an earlier try has
    already given it back. Look at what was refunded before sending another.
    """
    MERCHANT_INVALID = "MERCHANT_INVALID"
    """The merchant named in the request is not the one to whom the account or the order belongs.
    The set-up has to be put right first.
    """
    REFUND_FEE_MISMATCH = "REFUND_FEE_MISMATCH"
    """The sum does not pass the provider's check, or is not the one sent before under this refund
    number. If that was this refund, keep the number and ask for its state; if it was another one of
    yours, take a new number.
    """
    REFUND_NOT_EXIST = "REFUND_NOT_EXIST"
    """The provider finds no refund with this number. Soon after the request it may only be too
    early, so ask again.
    """
    BODY_NOT_ENOUGH = "BODY_NOT_ENOUGH"
    """In answer to a request or an enquiry it says that a part of the message is missing, and that
    this message was not acted on. Complete it before sending another.
    """
    ORDER_NOT_EXIST = "ORDER_NOT_EXIST"
    """The provider finds no order with this number: too early perhaps, or nobody has scanned its QR
    code yet. It is seen of orders that exist, so it proves nothing.
    """
    PRE_AUTH_FINISHED = "PRE_AUTH_FINISHED"
    """An earlier request has finished the order; a hold may have been completed by it, or voided.
    Ask for the state before another capture or a refund.
    """
    REVERSE_NOT_SUPPORT = "REVERSE_NOT_SUPPORT"
    """This order cannot be reversed; if it is paid, the payment stands. A refund is the way to give
    the money back where a cancellation is refused; where a refund is, the provider has to be asked.
    """
    STATU_FAIL = "STATU_FAIL"
    """The institution that takes the payment is not in its normal state. Nothing says how far the
    transaction had come.
    """
    SIGN_FAIL = "SIGN_FAIL"
    """In answer to a request or an enquiry it says that the provider could not verify its digest,
    and that this message was not acted on. A digest of the provider's that you cannot verify is
    another matter: treat it as no answer.
    """
    REFUND = "REFUND"
    """A refund of the order was started. As the state of a payment it says that the money came and
    is going back, wholly or in part: hand nothing over.
    """
    REFUND_SUCCESS = "REFUND_SUCCESS"
    """A refund was made. As the state of a payment it says that the money came and went back,
    wholly or in part: hand nothing over.
    """
    PARTIAL_REFUNDED = "PARTIAL_REFUNDED"
    """The payment came, and a part of it was given back; which refund did so is not said. Hand
    nothing over until staff have compared the amounts.
    """
    FULLY_REFUNDED = "FULLY_REFUNDED"
    """The payment came, and all of it was given back. Hand nothing over, and refund nothing more.
    """
    REF_SUCCESS_CHANGE = "REF_SUCCESS_CHANGE"
    """A refund was booked, but the payer's card or account could not take it, and the money is
    probably back with the merchant. A person has to pay it out by another way; send no second
    refund by program.
    """
    NOTPAY = "NOTPAY"
    """The order exists and is not paid yet. Until it expires or is closed it can still be paid, for
    example through a QR code that is already on a screen.
    """
    PAYERROR = "PAYERROR"
    """The provider speaks of a payment that failed, but it is seen of orders that were paid. Ask
    again, or cancel the order and ask what became of it, before anything else.
    """
    NO_CHANNEL = "NO_CHANNEL"
    """No channel is set up for this merchant, way of paying and currency. The provider has to set
    one up.
    """
    MER_NO_INFO = "MER_NO_INFO"
    """The provider could not read the merchant's data, because of a gap in the set-up or a passing
    fault. Which of the two is not said, so it proves nothing.
    """
    MER_ACCOUNT_INSUFFICIENT = "MER_ACCOUNT_INSUFFICIENT"
    """The merchant's balance does not cover the refund or the cancellation. Add funds or wait for
    the next settlement, then send the same request with the same number.
    """
    OTHER = "OTHER"
    """Something happened for which the list has no word. Whether money moved is open."""
    SERIALNO_EXIST = "SERIALNO_EXIST"
    """A request with this serial number was sent before, and what became of it decides. Look that
    one up instead of sending it again.
    """
    REASON_TRADE_BEEN_FREEZEN = "REASON_TRADE_BEEN_FREEZEN"
    """The order is frozen for reasons of security. It can be neither refunded nor cancelled until
    staff have settled the matter with the provider.
    """
    HAS_NO_PRIVILEGE = "HAS_NO_PRIVILEGE"
    """The account has no right to use this service. The provider has to grant it."""
    BUYER_ERROR = "BUYER_ERROR"
    """The payer's account was not found or is not in order. A refund that was refused for this may
    have to be paid out in another way.
    """
    BUYER_ENABLE_STATUS_FORBID = "BUYER_ENABLE_STATUS_FORBID"
    """The state of the payer's account does not allow this, and the payer has to settle that with
    the wallet. A refund that was refused for this may have to be paid out in another way.
    """
    SELLER_ERROR = "SELLER_ERROR"
    """The wallet does not know the merchant. The provider has to correct the set-up."""
    TRADE_STATUS_ERROR = "TRADE_STATUS_ERROR"
    """The order is not in a state that allows this: it may be unpaid, paid or already given back,
    also by an earlier try. Ask which.
    """
    TRADE_HAS_FINISHED = "TRADE_HAS_FINISHED"
    """The order is finished and can no longer be changed, perhaps because an earlier try has done
    what was asked. Ask for its state.
    """
    MERCHANT_BALANCE_NOT_ENOUGH = "MERCHANT_BALANCE_NOT_ENOUGH"
    """The merchant's balance does not cover the refund or the cancellation. Add funds, then send
    the same request with the same number.
    """
    TRADE_CANCEL_TIME_OUT = "TRADE_CANCEL_TIME_OUT"
    """The time in which the order could be cancelled is over. If it is paid, the payment stands,
    and a refund is the way to give the money back.
    """
    UNKNOW = "UNKNOW"
    """The provider itself does not know the result. Wait, and ask again."""
