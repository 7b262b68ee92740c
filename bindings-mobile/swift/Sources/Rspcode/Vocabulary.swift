// Made by `cargo run -p rspcode-tests -- write` from the doc comments in `core`; do not edit.

/// What a code answers: one of five operations at one of two levels, or an enquiry.
public enum Context: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
    /// The answer to a request that takes the payer's money. Fields: `rsp_code` of ACTIVEPAY,
    /// PASSIVEPAY, H5PAY, MAPPPAY, CC_PURCHASE, PREPAY_INIT; the inner `respcode`.
    case payReply = "pay_reply"
    /// The state of a payment's order. Fields: `order_status` or `status` in the data of an
    /// enquiry, of PASSIVEPAY or of a callback.
    case payState = "pay_state"
    /// The answer to a request that holds the payer's money. Fields: `rsp_code` of CC_PREAUTH; the
    /// inner `respcode`.
    case preauthReply = "preauth_reply"
    /// The state of a hold's order. Fields: as `pay_state`, for an order made by CC_PREAUTH.
    case preauthState = "preauth_state"
    /// The answer to a request that completes a hold. Fields: none, as no call is documented.
    case captureReply = "capture_reply"
    /// The state of an order after a capture was asked for. Fields: as `pay_state`.
    case captureState = "capture_state"
    /// The answer to a request that reverses or closes an order. Fields: none, as no call is
    /// documented.
    case cancelReply = "cancel_reply"
    /// The state of an order after a cancellation was asked for. Fields: as `pay_state`.
    case cancelState = "cancel_state"
    /// The answer to a request that gives money back. Fields: `rsp_code` of REFUND.
    case refundReply = "refund_reply"
    /// The state of a refund. Fields: a field that states the refund, asked for by its own id; a
    /// field that states the original order is `pay_state`.
    case refundState = "refund_state"
    /// The answer to an enquiry, which tells only whether the enquiry worked. Fields: `rsp_code` of
    /// STATUS_QUERY, CC_QUERYPAY, PREPAY_QUERY or of a refund query; the inner `rspCode`; the
    /// `rsp_code` of a callback whose data has no state field.
    case queryReply = "query_reply"

    /// What the core knows it by.
    var number: UInt8 {
        switch self {
        case .payReply: 1
        case .payState: 2
        case .preauthReply: 3
        case .preauthState: 4
        case .captureReply: 5
        case .captureState: 6
        case .cancelReply: 7
        case .cancelState: 8
        case .refundReply: 9
        case .refundState: 10
        case .queryReply: 11
        }
    }
}

/// What happened to the operation that the context names.
public enum Outcome: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
    /// It happened: act on it.
    case succeeded
    /// It was accepted and is still open: ask again.
    case pending
    /// It is not proven either way: ask.
    case unknown
    /// It is proven that this request did not do it and will not, which says nothing of an earlier
    /// request.
    case failed
    /// It happened and was undone since, or is being undone, wholly or in part.
    case reversed
}

/// Why the provider gave this code.
public enum Cause: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
    /// The provider reports success.
    case completed
    /// The operation is running, or the payer has not paid yet.
    case inProgress = "in_progress"
    /// The payer's balance is not enough.
    case payerFunds = "payer_funds"
    /// The payer's password, payment code or QR code was not accepted.
    case payerCode = "payer_code"
    /// The payer's account or card cannot be used here.
    case payerAccount = "payer_account"
    /// The request itself is wrong and has to be corrected.
    case request
    /// The merchant's account is not set up for this.
    case merchantSetup = "merchant_setup"
    /// The merchant's balance is not enough.
    case merchantFunds = "merchant_funds"
    /// The code tells what state the order is in.
    case orderState = "order_state"
    /// This operation is not to be had for this order.
    case notAllowed = "not_allowed"
    /// It was done, or its number was used, by an earlier request.
    case alreadyDone = "already_done"
    /// Money was given back, or is being given back.
    case refunded
    /// The provider does not find the order or the refund.
    case notFound = "not_found"
    /// The order is blocked and a person must step in.
    case frozen
    /// The provider, or a bank behind it, had a fault.
    case providerFault = "provider_fault"
    /// No reason is given.
    case unspecified
}

/// What the program does next.
public enum Next: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
    /// It is done: act on it.
    case accept
    /// The enquiry was answered: classify the state inside it, or ask again if there is none.
    case inspect
    /// Ask the provider for the state, after a pause, before doing anything else.
    case query
    /// This request provably did nothing: once the actor has acted, a corrected or fresh request of
    /// the same kind is safe.
    case startOver = "start_over"
    /// Nothing is left to do by program: the actor, if any, decides.
    case stop
}

extension Verdict {
    /// Who has to act before the next step.
    public enum Actor: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
        /// Nobody has to act.
        case nobody
        /// The payer, at the till or in the app.
        case payer
        /// The merchant's staff.
        case staff
        /// The developer of the program that sent the request.
        case developer
        /// The payment provider, at the merchant's request.
        case provider
    }
}

/// What the reading of a code rests on.
public enum Basis: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
    /// The provider's own documents say so.
    case documented
    /// The same word is in WeChat Pay's or Alipay's tables.
    case upstream
    /// Only the wording suggests it, so the code proves nothing.
    case inferred
    /// There is none, because the code is not listed.
    case nothing = "none"
}

extension Attempt {
    /// What an order was, or what was last asked of it.
    public enum Operation: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
        /// A payment.
        case pay
        /// A hold of the payer's money.
        case preauth
        /// The completion of a hold.
        case capture
        /// The reversal or closing of an order.
        case cancel
        /// Money given back.
        case refund

        /// What the core knows it by.
        var number: UInt8 {
            switch self {
            case .pay: 1
            case .preauth: 2
            case .capture: 3
            case .cancel: 4
            case .refund: 5
            }
        }
    }
}

extension Attempt {
    /// Where a reply comes from.
    public enum Source: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
        /// The answer to the request.
        case reply
        /// The answer to an enquiry about it.
        case query
        /// A notice from the provider whose digest was verified.
        case callback

        /// What the core knows it by.
        var number: UInt8 {
            switch self {
            case .reply: 1
            case .query: 2
            case .callback: 3
            }
        }
    }
}

extension Attempt {
    /// What an attempt is, and who has the payer's means.
    public enum Kind: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
        /// A payment whose request carries the payer's means: a scanned payment code, or the data
        /// of a card.
        case payDirect = "pay_direct"
        /// A payment whose answer brings what the payer acts on: a QR code, a link or a page.
        case payShown = "pay_shown"
        /// A hold whose request carries the payer's means.
        case preauthDirect = "preauth_direct"
        /// A hold whose answer brings what the payer acts on.
        case preauthShown = "preauth_shown"
        /// A refund, under a refund id of the caller's own.
        case refund

        /// What the core knows it by.
        var number: UInt8 {
            switch self {
            case .payDirect: 1
            case .payShown: 2
            case .preauthDirect: 3
            case .preauthShown: 4
            case .refund: 5
            }
        }
    }
}

extension Attempt {
    /// What can be told of an attempt beside a verdict: a wish, or a fact that no code states.
    public enum Event: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
        /// The caller wants the order cancelled: the patience is over, or the payer has left.
        case cancel
        /// The caller wants the hold captured.
        case capture
        /// Staff take over.
        case stop
        /// The order takes no money any more, no request of this attempt is still on its way, and
        /// every answer that is told from now on was given after that.
        case expired
        /// A verified notice came that states nothing.
        case notified
        /// A person or the settlement file says that it happened; of a capture, that the amount was
        /// compared.
        case settledDone = "settled_done"
        /// A person or the settlement file says that it did not happen and will not.
        case settledNotDone = "settled_not_done"

        /// What the core knows it by.
        var number: UInt8 {
            switch self {
            case .cancel: 1
            case .capture: 2
            case .stop: 3
            case .expired: 4
            case .notified: 5
            case .settledDone: 6
            case .settledNotDone: 7
            }
        }
    }
}

extension Attempt {
    /// The one thing to do next. The caller does it after the new number is stored.
    public enum Step: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
        /// Send the request of this attempt, once.
        case send
        /// Show the payer what the answer brought.
        case show
        /// Ask for the state, after a pause.
        case query
        /// Send a cancellation.
        case cancel
        /// Send the capture.
        case capture
        /// The hold stands: capture or cancel it when the time comes.
        case held
        /// It happened: for a payment compare order, amount and currency, then hand over the goods.
        case done
        /// It provably did not happen and will not: a new attempt under a new id is safe.
        case notDone = "not_done"
        /// It happened, and money went back since, wholly or in part: staff look.
        case reversed
        /// Staff decide, and whatever still arrives is to be told.
        case handOver = "hand_over"
        /// Nothing new is to be done.
        case nothing

        /// What may be shown to the payer at this step; until then the last verdict's text holds,
        /// or that of a silence if that verdict is final.
        public var payerText: String? {
            switch self {
            case .send: nil
            case .show: nil
            case .query: nil
            case .cancel: nil
            case .capture: nil
            case .held: nil
            case .done: "This is complete, thank you."
            case .notDone: "This was not carried out, so please tell us how you want to go on."
            case .reversed:
                "Money has been or is being given back, so please ask our staff if this is a surprise."
            case .handOver: "Our staff are looking into this, so please do not pay again yet."
            case .nothing: nil
            }
        }
    }
}

extension Attempt {
    /// Why this step: for the log, and for staff.
    public enum Reason: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
        /// The attempt begins.
        case started
        /// The request was accepted, which says nothing of its end.
        case accepted
        /// What was told proves nothing.
        case nothingProven = "nothing_proven"
        /// The order is there and still open.
        case stillOpen = "still_open"
        /// That something is not found proves nothing before the order has expired.
        case notFoundProvesNothing = "not_found_proves_nothing"
        /// The refusal may answer another request than the one that counts.
        case refusalProvesNothing = "refusal_proves_nothing"
        /// The state may be the one from before the cancellation that is open.
        case successProvesNothing = "success_proves_nothing"
        /// The state says that it happened.
        case succeeded
        /// The only request was refused.
        case refused
        /// The order is closed and takes no more money.
        case orderClosed = "order_closed"
        /// The attempt is said to have failed, which for a payment only its cancellation makes
        /// certain.
        case attemptFailed = "attempt_failed"
        /// What the payer would act on was never shown, so nobody can pay it.
        case neverShown = "never_shown"
        /// The order has expired and is not paid.
        case expiredUnpaid = "expired_unpaid"
        /// The caller wants the order cancelled.
        case cancelWanted = "cancel_wanted"
        /// The cancellation was answered, and the order still stands.
        case cancelAgain = "cancel_again"
        /// The only cancellation was refused, so the order stands as it was.
        case cancelRefused = "cancel_refused"
        /// The cancellation is confirmed by the state.
        case cancelled
        /// A cancellation is wanted, and there is no call for it.
        case noCancelCall = "no_cancel_call"
        /// Money went back, wholly or in part.
        case moneyReturned = "money_returned"
        /// The caller has stopped, and staff decide.
        case stopped
        /// The order is blocked, and a person must step in.
        case frozen
        /// The order was said not to be paid, and now there is a sign that it is.
        case contradiction
        /// The attempt is over already.
        case alreadyOver = "already_over"
        /// The caller says what happened, from a source outside the procedure.
        case settled
        /// The caller wants the hold captured.
        case captureWanted = "capture_wanted"
        /// The only capture was refused, so the hold stands.
        case captureRefused = "capture_refused"
        /// No code proves a capture: the captured amount has to be compared.
        case captureNotProvable = "capture_not_provable"
        /// Another request of this attempt is still open.
        case openRequest = "open_request"
        /// The same refund id may be sent again, because the provider carries it out once.
        case repeatSameId = "repeat_same_id"
        /// A notice came that states nothing, which is a reason to ask.
        case notified
        /// The number is no state of this version.
        case notAState = "not_a_state"
    }
}

extension Attempt {
    /// How an attempt ended.
    public enum End: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, Word {
        /// It happened.
        case done
        /// It provably did not happen and will not.
        case notDone = "not_done"
        /// It happened, and money went back since, wholly or in part.
        case reversed
    }
}

/// The listed codes, as they stand on the wire.
public enum Code {
    /// In an answer it says only that the call was accepted; as the state of a payment, a hold or a
    /// refund it says that the thing is done. After a capture or a cancellation it may still be the
    /// state from before.
    public static let success = "SUCCESS"
    /// The operation is still running, often because the payer has not confirmed it yet. Keep
    /// asking for the state, and start nothing new beside it.
    public static let processing = "PROCESSING"
    /// A password was not accepted, but the list does not say whose: the payer's, or one of the
    /// merchant's own. It proves nothing, so ask for the state.
    public static let pwdIncorrect = "PWD_INCORRECT"
    /// The provider speaks of a failure and gives no reason. Only as the state of a refund does it
    /// prove anything: that this refund was not made.
    public static let fail = "FAIL"
    /// Somewhere behind the provider no answer came in time. The money may have been taken, not
    /// taken, or taken and given back.
    public static let timeout = "TIMEOUT"
    /// The provider had a fault of its own, or got no answer from the channel behind it. Whether
    /// money moved is open.
    public static let systemError = "SYSTEM_ERROR"
    /// In answer to a request or an enquiry it says that a field holds a value which the provider
    /// does not accept, and that this message was not acted on. Correct the value before sending
    /// another.
    public static let paramInvalid = "PARAM_INVALID"
    /// In answer to a request or an enquiry it says that a field has the wrong format, and that
    /// this message was not acted on. Correct the format before sending another.
    public static let paramError = "PARAM_ERROR"
    /// An earlier request has paid this order number, perhaps the first try of this very sale: do
    /// not charge again, and ask for the state. In answer to a cancellation it says that the
    /// payment stands.
    public static let orderPaid = "ORDER_PAID"
    /// This order number was sent before, and what became of that earlier request decides. Ask for
    /// its state; a new number now could charge twice.
    public static let orderUsed = "ORDER_USED"
    /// The operation does not fit the kind of the order, which is an ordinary payment or a hold.
    /// The provider's lists contradict each other on which of the two is meant, so it proves
    /// nothing.
    public static let orderTypeError = "ORDER_TYPE_ERROR"
    /// The provider could not read or write its records. The channel behind it may have acted
    /// already.
    public static let dbError = "DB_ERROR"
    /// The merchant account does not exist, is switched off, or may not make this kind of
    /// transaction. The provider has to enable it.
    public static let merNoAuth = "MER_NO_AUTH"
    /// In answer to a payment it says that the payment code or QR code is too old, and the payer
    /// needs a fresh one. If that code was sent before, settle the earlier request first; elsewhere
    /// it proves nothing.
    public static let codeExpire = "CODE_EXPIRE"
    /// There is not enough money for this: the payer's on a payment, the merchant's on a refund or
    /// a cancellation.
    public static let amountNotEnough = "AMOUNT_NOT_ENOUGH"
    /// In answer to a payment it says that this card cannot be used here, or was taken away too
    /// soon, and the payer needs another card or another way to pay. Elsewhere it proves nothing.
    public static let cardNotSupport = "CARD_NOT_SUPPORT"
    /// This merchant account may not use the currency of the request. Correct the currency, or have
    /// the account changed.
    public static let currencyNotSupport = "CURRENCY_NOT_SUPPORT"
    /// The order is closed and takes no more money. As the state of an order it says that no money
    /// stays with the merchant, not that none ever came.
    public static let orderClosed = "ORDER_CLOSED"
    /// The order was cancelled and takes no more money. As the state of an order it says that none
    /// stays with the merchant: what had come is given back.
    public static let orderReversed = "ORDER_REVERSED"
    /// The bank behind the payment gave no clear answer. Whether money moved is open.
    public static let bankError = "BANK_ERROR"
    /// The scanned code is malformed, or it was used before, and then an earlier request with it
    /// may have been paid. It proves nothing alone: ask for the state before taking another code.
    public static let authCodeError = "AUTH_CODE_ERROR"
    /// What was scanned is no valid payment code of the wallet, or no longer one, because an
    /// earlier request has used it. It proves nothing alone: ask for the state before taking
    /// another code.
    public static let authCodeInvalid = "AUTH_CODE_INVALID"
    /// The provider wants a new transaction and does not say how this one ended. Find that out
    /// first.
    public static let reqAgain = "REQ_AGAIN"
    /// The refund is larger than what is left of the payment, perhaps because an earlier try has
    /// already given it back. Look at what was refunded before sending another.
    public static let refundInvalid = "REFUND_INVALID"
    /// The merchant named in the request is not the one to whom the account or the order belongs.
    /// The set-up has to be put right first.
    public static let merchantInvalid = "MERCHANT_INVALID"
    /// The sum does not pass the provider's check, or is not the one sent before under this refund
    /// number. If that was this refund, keep the number and ask for its state; if it was another
    /// one of yours, take a new number.
    public static let refundFeeMismatch = "REFUND_FEE_MISMATCH"
    /// The provider finds no refund with this number. Soon after the request it may only be too
    /// early, so ask again.
    public static let refundNotExist = "REFUND_NOT_EXIST"
    /// In answer to a request or an enquiry it says that a part of the message is missing, and that
    /// this message was not acted on. Complete it before sending another.
    public static let bodyNotEnough = "BODY_NOT_ENOUGH"
    /// The provider finds no order with this number: too early perhaps, or nobody has scanned its
    /// QR code yet. It is seen of orders that exist, so it proves nothing.
    public static let orderNotExist = "ORDER_NOT_EXIST"
    /// An earlier request has finished the order; a hold may have been completed by it, or voided.
    /// Ask for the state before another capture or a refund.
    public static let preAuthFinished = "PRE_AUTH_FINISHED"
    /// This order cannot be reversed; if it is paid, the payment stands. A refund is the way to
    /// give the money back where a cancellation is refused; where a refund is, the provider has to
    /// be asked.
    public static let reverseNotSupport = "REVERSE_NOT_SUPPORT"
    /// The institution that takes the payment is not in its normal state. Nothing says how far the
    /// transaction had come.
    public static let statuFail = "STATU_FAIL"
    /// In answer to a request or an enquiry it says that the provider could not verify its digest,
    /// and that this message was not acted on. A digest of the provider's that you cannot verify is
    /// another matter: treat it as no answer.
    public static let signFail = "SIGN_FAIL"
    /// A refund of the order was started. As the state of a payment it says that the money came and
    /// is going back, wholly or in part: hand nothing over.
    public static let refund = "REFUND"
    /// A refund was made. As the state of a payment it says that the money came and went back,
    /// wholly or in part: hand nothing over.
    public static let refundSuccess = "REFUND_SUCCESS"
    /// The payment came, and a part of it was given back; which refund did so is not said. Hand
    /// nothing over until staff have compared the amounts.
    public static let partialRefunded = "PARTIAL_REFUNDED"
    /// The payment came, and all of it was given back. Hand nothing over, and refund nothing more.
    public static let fullyRefunded = "FULLY_REFUNDED"
    /// A refund was booked, but the payer's card or account could not take it, and the money is
    /// probably back with the merchant. A person has to pay it out by another way; send no second
    /// refund by program.
    public static let refSuccessChange = "REF_SUCCESS_CHANGE"
    /// The order exists and is not paid yet. Until it expires or is closed it can still be paid,
    /// for example through a QR code that is already on a screen.
    public static let notpay = "NOTPAY"
    /// The provider speaks of a payment that failed, but it is seen of orders that were paid. Ask
    /// again, or cancel the order and ask what became of it, before anything else.
    public static let payerror = "PAYERROR"
    /// No channel is set up for this merchant, way of paying and currency. The provider has to set
    /// one up.
    public static let noChannel = "NO_CHANNEL"
    /// The provider could not read the merchant's data, because of a gap in the set-up or a passing
    /// fault. Which of the two is not said, so it proves nothing.
    public static let merNoInfo = "MER_NO_INFO"
    /// The merchant's balance does not cover the refund or the cancellation. Add funds or wait for
    /// the next settlement, then send the same request with the same number.
    public static let merAccountInsufficient = "MER_ACCOUNT_INSUFFICIENT"
    /// Something happened for which the list has no word. Whether money moved is open.
    public static let other = "OTHER"
    /// A request with this serial number was sent before, and what became of it decides. Look that
    /// one up instead of sending it again.
    public static let serialnoExist = "SERIALNO_EXIST"
    /// The order is frozen for reasons of security. It can be neither refunded nor cancelled until
    /// staff have settled the matter with the provider.
    public static let reasonTradeBeenFreezen = "REASON_TRADE_BEEN_FREEZEN"
    /// The account has no right to use this service. The provider has to grant it.
    public static let hasNoPrivilege = "HAS_NO_PRIVILEGE"
    /// The payer's account was not found or is not in order. A refund that was refused for this may
    /// have to be paid out in another way.
    public static let buyerError = "BUYER_ERROR"
    /// The state of the payer's account does not allow this, and the payer has to settle that with
    /// the wallet. A refund that was refused for this may have to be paid out in another way.
    public static let buyerEnableStatusForbid = "BUYER_ENABLE_STATUS_FORBID"
    /// The wallet does not know the merchant. The provider has to correct the set-up.
    public static let sellerError = "SELLER_ERROR"
    /// The order is not in a state that allows this: it may be unpaid, paid or already given back,
    /// also by an earlier try. Ask which.
    public static let tradeStatusError = "TRADE_STATUS_ERROR"
    /// The order is finished and can no longer be changed, perhaps because an earlier try has done
    /// what was asked. Ask for its state.
    public static let tradeHasFinished = "TRADE_HAS_FINISHED"
    /// The merchant's balance does not cover the refund or the cancellation. Add funds, then send
    /// the same request with the same number.
    public static let merchantBalanceNotEnough = "MERCHANT_BALANCE_NOT_ENOUGH"
    /// The time in which the order could be cancelled is over. If it is paid, the payment stands,
    /// and a refund is the way to give the money back.
    public static let tradeCancelTimeOut = "TRADE_CANCEL_TIME_OUT"
    /// The provider itself does not know the result. Wait, and ask again.
    public static let unknow = "UNKNOW"
}
