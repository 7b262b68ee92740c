// Made by `cargo run -p rspcode-tests -- write` from `core` and `words`; do not edit.

/** By vocabulary and word, what the word means. */
export const sentences = {
  "actor": {
    "developer": "The developer of the program that sent the request.",
    "nobody": "Nobody has to act.",
    "payer": "The payer, at the till or in the app.",
    "provider": "The payment provider, at the merchant's request.",
    "staff": "The merchant's staff."
  },
  "basis": {
    "documented": "The provider's own documents say so.",
    "inferred": "Only the wording suggests it, so the code proves nothing.",
    "none": "There is none, because the code is not listed.",
    "upstream": "The same word is in WeChat Pay's or Alipay's tables."
  },
  "cause": {
    "already_done": "It was done, or its number was used, by an earlier request.",
    "completed": "The provider reports success.",
    "frozen": "The order is blocked and a person must step in.",
    "in_progress": "The operation is running, or the payer has not paid yet.",
    "merchant_funds": "The merchant's balance is not enough.",
    "merchant_setup": "The merchant's account is not set up for this.",
    "not_allowed": "This operation is not to be had for this order.",
    "not_found": "The provider does not find the order or the refund.",
    "order_state": "The code tells what state the order is in.",
    "payer_account": "The payer's account or card cannot be used here.",
    "payer_code": "The payer's password, payment code or QR code was not accepted.",
    "payer_funds": "The payer's balance is not enough.",
    "provider_fault": "The provider, or a bank behind it, had a fault.",
    "refunded": "Money was given back, or is being given back.",
    "request": "The request itself is wrong and has to be corrected.",
    "unspecified": "No reason is given."
  },
  "context": {
    "cancel_reply": "The answer to a request that reverses or closes an order. Fields: none, as no call is documented.",
    "cancel_state": "The state of an order after a cancellation was asked for. Fields: as `pay_state`.",
    "capture_reply": "The answer to a request that completes a hold. Fields: none, as no call is documented.",
    "capture_state": "The state of an order after a capture was asked for. Fields: as `pay_state`.",
    "pay_reply": "The answer to a request that takes the payer's money. Fields: `rsp_code` of ACTIVEPAY, PASSIVEPAY, H5PAY, MAPPPAY, CC_PURCHASE, PREPAY_INIT; the inner `respcode`.",
    "pay_state": "The state of a payment's order. Fields: `order_status` or `status` in the data of an enquiry, of PASSIVEPAY or of a callback.",
    "preauth_reply": "The answer to a request that holds the payer's money. Fields: `rsp_code` of CC_PREAUTH; the inner `respcode`.",
    "preauth_state": "The state of a hold's order. Fields: as `pay_state`, for an order made by CC_PREAUTH.",
    "query_reply": "The answer to an enquiry, which tells only whether the enquiry worked. Fields: `rsp_code` of STATUS_QUERY, CC_QUERYPAY, PREPAY_QUERY or of a refund query; the inner `rspCode`; the `rsp_code` of a callback whose data has no state field.",
    "refund_reply": "The answer to a request that gives money back. Fields: `rsp_code` of REFUND.",
    "refund_state": "The state of a refund. Fields: a field that states the refund, asked for by its own id; a field that states the original order is `pay_state`."
  },
  "end": {
    "done": "It happened.",
    "not_done": "It provably did not happen and will not.",
    "reversed": "It happened, and money went back since, wholly or in part."
  },
  "event": {
    "cancel": "The caller wants the order cancelled: the patience is over, or the payer has left.",
    "capture": "The caller wants the hold captured.",
    "expired": "The order takes no money any more, no request of this attempt is still on its way, and every answer that is told from now on was given after that.",
    "notified": "A verified notice came that states nothing.",
    "settled_done": "A person or the settlement file says that it happened; of a capture, that the amount was compared.",
    "settled_not_done": "A person or the settlement file says that it did not happen and will not.",
    "stop": "Staff take over."
  },
  "kind": {
    "pay_direct": "A payment whose request carries the payer's means: a scanned payment code, or the data of a card.",
    "pay_shown": "A payment whose answer brings what the payer acts on: a QR code, a link or a page.",
    "preauth_direct": "A hold whose request carries the payer's means.",
    "preauth_shown": "A hold whose answer brings what the payer acts on.",
    "refund": "A refund, under a refund id of the caller's own."
  },
  "next": {
    "accept": "It is done: act on it.",
    "inspect": "The enquiry was answered: classify the state inside it, or ask again if there is none.",
    "query": "Ask the provider for the state, after a pause, before doing anything else.",
    "start_over": "This request provably did nothing: once the actor has acted, a corrected or fresh request of the same kind is safe.",
    "stop": "Nothing is left to do by program: the actor, if any, decides."
  },
  "operation": {
    "cancel": "The reversal or closing of an order.",
    "capture": "The completion of a hold.",
    "pay": "A payment.",
    "preauth": "A hold of the payer's money.",
    "refund": "Money given back."
  },
  "outcome": {
    "failed": "It is proven that this request did not do it and will not, which says nothing of an earlier request.",
    "pending": "It was accepted and is still open: ask again.",
    "reversed": "It happened and was undone since, or is being undone, wholly or in part.",
    "succeeded": "It happened: act on it.",
    "unknown": "It is not proven either way: ask."
  },
  "reason": {
    "accepted": "The request was accepted, which says nothing of its end.",
    "already_over": "The attempt is over already.",
    "attempt_failed": "The attempt is said to have failed, which for a payment only its cancellation makes certain.",
    "cancel_again": "The cancellation was answered, and the order still stands.",
    "cancel_refused": "The only cancellation was refused, so the order stands as it was.",
    "cancel_wanted": "The caller wants the order cancelled.",
    "cancelled": "The cancellation is confirmed by the state.",
    "capture_not_provable": "No code proves a capture: the captured amount has to be compared.",
    "capture_refused": "The only capture was refused, so the hold stands.",
    "capture_wanted": "The caller wants the hold captured.",
    "contradiction": "The order was said not to be paid, and now there is a sign that it is.",
    "expired_unpaid": "The order has expired and is not paid.",
    "frozen": "The order is blocked, and a person must step in.",
    "money_returned": "Money went back, wholly or in part.",
    "never_shown": "What the payer would act on was never shown, so nobody can pay it.",
    "no_cancel_call": "A cancellation is wanted, and there is no call for it.",
    "not_a_state": "The number is no state of this version.",
    "not_found_proves_nothing": "That something is not found proves nothing before the order has expired.",
    "nothing_proven": "What was told proves nothing.",
    "notified": "A notice came that states nothing, which is a reason to ask.",
    "open_request": "Another request of this attempt is still open.",
    "order_closed": "The order is closed and takes no more money.",
    "refusal_proves_nothing": "The refusal may answer another request than the one that counts.",
    "refused": "The only request was refused.",
    "repeat_same_id": "The same refund id may be sent again, because the provider carries it out once.",
    "settled": "The caller says what happened, from a source outside the procedure.",
    "started": "The attempt begins.",
    "still_open": "The order is there and still open.",
    "stopped": "The caller has stopped, and staff decide.",
    "succeeded": "The state says that it happened.",
    "success_proves_nothing": "The state may be the one from before the cancellation that is open."
  },
  "source": {
    "callback": "A notice from the provider whose digest was verified.",
    "query": "The answer to an enquiry about it.",
    "reply": "The answer to the request."
  },
  "step": {
    "cancel": "Send a cancellation.",
    "capture": "Send the capture.",
    "done": "It happened: for a payment compare order, amount and currency, then hand over the goods.",
    "hand_over": "Staff decide, and whatever still arrives is to be told.",
    "held": "The hold stands: capture or cancel it when the time comes.",
    "not_done": "It provably did not happen and will not: a new attempt under a new id is safe.",
    "nothing": "Nothing new is to be done.",
    "query": "Ask for the state, after a pause.",
    "reversed": "It happened, and money went back since, wholly or in part: staff look.",
    "send": "Send the request of this attempt, once.",
    "show": "Show the payer what the answer brought."
  }
}

/** The spellings that are read as a code, and where. */
export const spellings = [
  {
    "code": "SUCCESS",
    "contexts": [
      "pay_reply",
      "pay_state",
      "preauth_reply",
      "preauth_state",
      "capture_reply",
      "capture_state",
      "cancel_reply",
      "cancel_state",
      "refund_reply",
      "refund_state",
      "query_reply"
    ],
    "text": "success"
  },
  {
    "code": "NOTPAY",
    "contexts": [
      "pay_state",
      "preauth_state",
      "capture_state",
      "cancel_state",
      "refund_state"
    ],
    "text": "notpay"
  },
  {
    "code": "ORDER_CLOSED",
    "contexts": [
      "pay_state",
      "preauth_state",
      "capture_state",
      "cancel_state",
      "refund_state"
    ],
    "text": "ORDERCLOSE"
  },
  {
    "code": "ORDER_CLOSED",
    "contexts": [
      "pay_state",
      "preauth_state",
      "capture_state",
      "cancel_state",
      "refund_state"
    ],
    "text": "orderclosed"
  }
]

/** By words of an attempt's description, the state of the picture; the first that is there, else open. */
export const signs = [
  [
    "alarm",
    "alarm"
  ],
  [
    "done",
    "done"
  ],
  [
    "not_done",
    "not_done"
  ],
  [
    "reversed",
    "reversed"
  ],
  [
    "capturing",
    "capturing"
  ],
  [
    "cancellation=once",
    "cancel_sent"
  ],
  [
    "cancellation=answered",
    "cancel_sent"
  ],
  [
    "cancellation=often",
    "cancel_sent"
  ],
  [
    "held",
    "held"
  ],
  [
    "expired",
    "expired"
  ],
  [
    "shown",
    "shown"
  ]
]

/** By kind, its states and what leads from one to another. */
export const pictures = {
  "pay_direct": {
    "arrows": [
      {
        "from": "open",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "open"
      },
      {
        "from": "open",
        "label": "cancel, PAYERROR / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "open",
        "label": "expired",
        "to": "expired"
      },
      {
        "from": "open",
        "label": "state succeeded",
        "to": "done"
      },
      {
        "from": "open",
        "label": "reply failed, state failed",
        "to": "not_done"
      },
      {
        "from": "open",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "cancel_sent",
        "label": "cancel reply failed",
        "to": "open"
      },
      {
        "from": "cancel_sent",
        "label": "cancel, query not found, NOTPAY, state succeeded, PAYERROR / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "cancel_sent",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "cancel_sent"
      },
      {
        "from": "cancel_sent",
        "label": "cancel reply failed",
        "to": "expired"
      },
      {
        "from": "cancel_sent",
        "label": "query not found, reply failed, state failed, NOTPAY, FULLY_REFUNDED",
        "to": "not_done"
      },
      {
        "from": "cancel_sent",
        "label": "PARTIAL_REFUNDED, REFUND_SUCCESS, REF_SUCCESS_CHANGE",
        "to": "reversed"
      },
      {
        "from": "expired",
        "label": "cancel, PAYERROR / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "expired",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "expired"
      },
      {
        "from": "expired",
        "label": "state succeeded",
        "to": "done"
      },
      {
        "from": "expired",
        "label": "query not found, reply failed, state failed, NOTPAY",
        "to": "not_done"
      },
      {
        "from": "expired",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "done",
        "label": "state failed, state reversed",
        "to": "reversed"
      },
      {
        "from": "not_done",
        "label": "notified, state succeeded",
        "to": "alarm"
      },
      {
        "from": "alarm",
        "label": "state failed, FULLY_REFUNDED",
        "to": "not_done"
      },
      {
        "from": "alarm",
        "label": "stop / hand_over",
        "to": "alarm"
      }
    ],
    "fromEverywhere": [
      {
        "event": "settled_done",
        "to": "done"
      },
      {
        "event": "settled_not_done",
        "to": "not_done"
      }
    ],
    "states": [
      [
        "open",
        "open"
      ],
      [
        "cancel_sent",
        "cancellation sent"
      ],
      [
        "expired",
        "expired"
      ],
      [
        "done",
        "done"
      ],
      [
        "not_done",
        "not_done"
      ],
      [
        "alarm",
        "not_done, with a sign of success"
      ],
      [
        "reversed",
        "reversed"
      ]
    ]
  },
  "pay_shown": {
    "arrows": [
      {
        "from": "open",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen / hand_over",
        "to": "open"
      },
      {
        "from": "open",
        "label": "number used",
        "to": "shown"
      },
      {
        "from": "open",
        "label": "reply pending / show",
        "to": "shown"
      },
      {
        "from": "open",
        "label": "state succeeded",
        "to": "done"
      },
      {
        "from": "open",
        "label": "cancel, expired, reply failed, reply unknown, state failed, stop",
        "to": "not_done"
      },
      {
        "from": "open",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "shown",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "shown"
      },
      {
        "from": "shown",
        "label": "cancel / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "shown",
        "label": "expired",
        "to": "expired"
      },
      {
        "from": "shown",
        "label": "state succeeded",
        "to": "done"
      },
      {
        "from": "shown",
        "label": "state failed",
        "to": "not_done"
      },
      {
        "from": "shown",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "cancel_sent",
        "label": "cancel reply failed",
        "to": "shown"
      },
      {
        "from": "cancel_sent",
        "label": "cancel, query not found, NOTPAY, state succeeded, PAYERROR / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "cancel_sent",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "cancel_sent"
      },
      {
        "from": "cancel_sent",
        "label": "cancel reply failed",
        "to": "expired"
      },
      {
        "from": "cancel_sent",
        "label": "query not found, state failed, NOTPAY, FULLY_REFUNDED",
        "to": "not_done"
      },
      {
        "from": "cancel_sent",
        "label": "PARTIAL_REFUNDED, REFUND_SUCCESS, REF_SUCCESS_CHANGE",
        "to": "reversed"
      },
      {
        "from": "expired",
        "label": "cancel / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "expired",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "expired"
      },
      {
        "from": "expired",
        "label": "state succeeded",
        "to": "done"
      },
      {
        "from": "expired",
        "label": "query not found, state failed, NOTPAY",
        "to": "not_done"
      },
      {
        "from": "expired",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "done",
        "label": "state failed, state reversed",
        "to": "reversed"
      },
      {
        "from": "not_done",
        "label": "notified, state succeeded",
        "to": "alarm"
      },
      {
        "from": "alarm",
        "label": "state failed, FULLY_REFUNDED",
        "to": "not_done"
      },
      {
        "from": "alarm",
        "label": "stop / hand_over",
        "to": "alarm"
      }
    ],
    "fromEverywhere": [
      {
        "event": "settled_done",
        "to": "done"
      },
      {
        "event": "settled_not_done",
        "to": "not_done"
      }
    ],
    "states": [
      [
        "open",
        "open"
      ],
      [
        "shown",
        "shown to the payer"
      ],
      [
        "cancel_sent",
        "cancellation sent"
      ],
      [
        "expired",
        "expired"
      ],
      [
        "done",
        "done"
      ],
      [
        "not_done",
        "not_done"
      ],
      [
        "alarm",
        "not_done, with a sign of success"
      ],
      [
        "reversed",
        "reversed"
      ]
    ]
  },
  "preauth_direct": {
    "arrows": [
      {
        "from": "open",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "open"
      },
      {
        "from": "open",
        "label": "state succeeded",
        "to": "held"
      },
      {
        "from": "open",
        "label": "cancel, PAYERROR / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "open",
        "label": "expired",
        "to": "expired"
      },
      {
        "from": "open",
        "label": "reply failed, state failed",
        "to": "not_done"
      },
      {
        "from": "open",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "held",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "held"
      },
      {
        "from": "held",
        "label": "cancel / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "held",
        "label": "capture / capture",
        "to": "capturing"
      },
      {
        "from": "held",
        "label": "state failed",
        "to": "not_done"
      },
      {
        "from": "held",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "cancel_sent",
        "label": "cancel reply failed",
        "to": "open"
      },
      {
        "from": "cancel_sent",
        "label": "cancel reply failed",
        "to": "held"
      },
      {
        "from": "cancel_sent",
        "label": "cancel, query not found, NOTPAY, state succeeded, PAYERROR / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "cancel_sent",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "cancel_sent"
      },
      {
        "from": "cancel_sent",
        "label": "cancel reply failed",
        "to": "expired"
      },
      {
        "from": "cancel_sent",
        "label": "query not found, reply failed, state failed, NOTPAY, FULLY_REFUNDED",
        "to": "not_done"
      },
      {
        "from": "cancel_sent",
        "label": "PARTIAL_REFUNDED, REFUND_SUCCESS, REF_SUCCESS_CHANGE",
        "to": "reversed"
      },
      {
        "from": "capturing",
        "label": "capture reply failed",
        "to": "held"
      },
      {
        "from": "capturing",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "capturing"
      },
      {
        "from": "capturing",
        "label": "state failed",
        "to": "not_done"
      },
      {
        "from": "capturing",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "expired",
        "label": "state succeeded",
        "to": "held"
      },
      {
        "from": "expired",
        "label": "cancel, PAYERROR / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "expired",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "expired"
      },
      {
        "from": "expired",
        "label": "query not found, reply failed, state failed, NOTPAY",
        "to": "not_done"
      },
      {
        "from": "expired",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "done",
        "label": "state failed, state reversed",
        "to": "reversed"
      },
      {
        "from": "not_done",
        "label": "notified, state succeeded",
        "to": "alarm"
      },
      {
        "from": "alarm",
        "label": "state failed, FULLY_REFUNDED",
        "to": "not_done"
      },
      {
        "from": "alarm",
        "label": "stop / hand_over",
        "to": "alarm"
      }
    ],
    "fromEverywhere": [
      {
        "event": "settled_done",
        "to": "done"
      },
      {
        "event": "settled_not_done",
        "to": "not_done"
      }
    ],
    "states": [
      [
        "open",
        "open"
      ],
      [
        "held",
        "held"
      ],
      [
        "cancel_sent",
        "cancellation sent"
      ],
      [
        "capturing",
        "capture sent"
      ],
      [
        "expired",
        "expired"
      ],
      [
        "done",
        "done"
      ],
      [
        "not_done",
        "not_done"
      ],
      [
        "alarm",
        "not_done, with a sign of success"
      ],
      [
        "reversed",
        "reversed"
      ]
    ]
  },
  "preauth_shown": {
    "arrows": [
      {
        "from": "open",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen / hand_over",
        "to": "open"
      },
      {
        "from": "open",
        "label": "number used",
        "to": "shown"
      },
      {
        "from": "open",
        "label": "reply pending / show",
        "to": "shown"
      },
      {
        "from": "open",
        "label": "state succeeded",
        "to": "held"
      },
      {
        "from": "open",
        "label": "cancel, expired, reply failed, reply unknown, state failed, stop",
        "to": "not_done"
      },
      {
        "from": "open",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "shown",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "shown"
      },
      {
        "from": "shown",
        "label": "state succeeded",
        "to": "held"
      },
      {
        "from": "shown",
        "label": "cancel / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "shown",
        "label": "expired",
        "to": "expired"
      },
      {
        "from": "shown",
        "label": "state failed",
        "to": "not_done"
      },
      {
        "from": "shown",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "held",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "held"
      },
      {
        "from": "held",
        "label": "cancel / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "held",
        "label": "capture / capture",
        "to": "capturing"
      },
      {
        "from": "held",
        "label": "state failed",
        "to": "not_done"
      },
      {
        "from": "held",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "cancel_sent",
        "label": "cancel reply failed",
        "to": "shown"
      },
      {
        "from": "cancel_sent",
        "label": "cancel reply failed",
        "to": "held"
      },
      {
        "from": "cancel_sent",
        "label": "cancel, query not found, NOTPAY, state succeeded, PAYERROR / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "cancel_sent",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "cancel_sent"
      },
      {
        "from": "cancel_sent",
        "label": "cancel reply failed",
        "to": "expired"
      },
      {
        "from": "cancel_sent",
        "label": "query not found, state failed, NOTPAY, FULLY_REFUNDED",
        "to": "not_done"
      },
      {
        "from": "cancel_sent",
        "label": "PARTIAL_REFUNDED, REFUND_SUCCESS, REF_SUCCESS_CHANGE",
        "to": "reversed"
      },
      {
        "from": "capturing",
        "label": "capture reply failed",
        "to": "held"
      },
      {
        "from": "capturing",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "capturing"
      },
      {
        "from": "capturing",
        "label": "state failed",
        "to": "not_done"
      },
      {
        "from": "capturing",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "expired",
        "label": "state succeeded",
        "to": "held"
      },
      {
        "from": "expired",
        "label": "cancel / cancel",
        "to": "cancel_sent"
      },
      {
        "from": "expired",
        "label": "REASON_TRADE_BEEN_FREEZEN, REF_SUCCESS_CHANGE, frozen, stop / hand_over",
        "to": "expired"
      },
      {
        "from": "expired",
        "label": "query not found, state failed, NOTPAY",
        "to": "not_done"
      },
      {
        "from": "expired",
        "label": "state reversed",
        "to": "reversed"
      },
      {
        "from": "done",
        "label": "state failed, state reversed",
        "to": "reversed"
      },
      {
        "from": "not_done",
        "label": "notified, state succeeded",
        "to": "alarm"
      },
      {
        "from": "alarm",
        "label": "state failed, FULLY_REFUNDED",
        "to": "not_done"
      },
      {
        "from": "alarm",
        "label": "stop / hand_over",
        "to": "alarm"
      }
    ],
    "fromEverywhere": [
      {
        "event": "settled_done",
        "to": "done"
      },
      {
        "event": "settled_not_done",
        "to": "not_done"
      }
    ],
    "states": [
      [
        "open",
        "open"
      ],
      [
        "shown",
        "shown to the payer"
      ],
      [
        "held",
        "held"
      ],
      [
        "cancel_sent",
        "cancellation sent"
      ],
      [
        "capturing",
        "capture sent"
      ],
      [
        "expired",
        "expired"
      ],
      [
        "done",
        "done"
      ],
      [
        "not_done",
        "not_done"
      ],
      [
        "alarm",
        "not_done, with a sign of success"
      ],
      [
        "reversed",
        "reversed"
      ]
    ]
  },
  "refund": {
    "arrows": [
      {
        "from": "open",
        "label": "query not found / send",
        "to": "open"
      },
      {
        "from": "open",
        "label": "frozen, stop / hand_over",
        "to": "open"
      },
      {
        "from": "open",
        "label": "expired",
        "to": "expired"
      },
      {
        "from": "open",
        "label": "state succeeded",
        "to": "done"
      },
      {
        "from": "open",
        "label": "reply failed, state failed",
        "to": "not_done"
      },
      {
        "from": "expired",
        "label": "frozen, stop / hand_over",
        "to": "expired"
      },
      {
        "from": "expired",
        "label": "state succeeded",
        "to": "done"
      },
      {
        "from": "expired",
        "label": "query not found, reply failed, state failed",
        "to": "not_done"
      },
      {
        "from": "not_done",
        "label": "notified, state succeeded",
        "to": "alarm"
      },
      {
        "from": "alarm",
        "label": "state failed",
        "to": "not_done"
      },
      {
        "from": "alarm",
        "label": "stop / hand_over",
        "to": "alarm"
      }
    ],
    "fromEverywhere": [
      {
        "event": "settled_done",
        "to": "done"
      },
      {
        "event": "settled_not_done",
        "to": "not_done"
      }
    ],
    "states": [
      [
        "open",
        "open"
      ],
      [
        "expired",
        "expired"
      ],
      [
        "done",
        "done"
      ],
      [
        "not_done",
        "not_done"
      ],
      [
        "alarm",
        "not_done, with a sign of success"
      ]
    ]
  }
}
