// Made by `cargo run -p rspcode-tests -- write` from the doc comments in `core`; do not edit.

/// What a code means in a context, and what to do next.
public struct Verdict: Sendable {
    /// The context that was asked about.
    public let context: Context
    /// The listed code's position in the published list, from 1, or 0 if the text was not listed.
    public let id: Int
    /// The listed code, or none if the text was not listed.
    public var code: String? { texts.code }
    /// What happened to the operation that the context names.
    public let outcome: Outcome
    /// Why, as it reads in this context.
    public let cause: Cause
    /// What to do next.
    public let next: Next
    /// Who has to act before the next step.
    public let actor: Verdict.Actor
    /// Whether the outcome will not change by waiting.
    public let isFinal: Bool
    /// Whether the goods may be handed over, once order, amount and currency were compared.
    public let mayReleaseGoods: Bool
    /// Whether another charge is proven safe for this request alone, once the actor has acted and
    /// no other request of the sale is in doubt.
    public let mayChargeAgain: Bool
    /// What the reading rests on.
    public let basis: Basis
    /// The published message, verbatim, for logs and never to decide by; empty if the text was not
    /// listed.
    public var message: String { texts.message }
    /// One or two plain sentences for the merchant's staff and developers.
    public var explanation: String { texts.explanation }
    /// One short sentence that may be shown to the payer.
    public var payerText: String { texts.payerText }

    /// The position of this answer in the table.
    let position: Int

    init(_ row: Row, at position: Int) {
        self.context = row.word(at: 0)
        self.id = row.number(at: 1)
        self.outcome = row.word(at: 3)
        self.cause = row.word(at: 4)
        self.next = row.word(at: 5)
        self.actor = row.word(at: 6)
        self.isFinal = row.flag(at: 7)
        self.mayReleaseGoods = row.flag(at: 8)
        self.mayChargeAgain = row.flag(at: 9)
        self.basis = row.word(at: 10)
        self.position = position
    }
}

/// What a verdict leaves in the table.
struct VerdictTexts: Sendable {
    let code: String?
    let message: String
    let explanation: String
    let payerText: String

    /// Equal texts are to be held once.
    init(_ row: Row, once: (String) -> String) {
        self.code = row.optionalText(at: 2).map(once)
        self.message = once(row.text(at: 11))
        self.explanation = once(row.text(at: 12))
        self.payerText = once(row.text(at: 13))
    }
}

extension Verdict: Encodable {
    enum CodingKeys: String, CodingKey {
        case tableVersion = "table_version"
        case context
        case id
        case code
        case outcome
        case cause
        case next
        case actor
        case isFinal = "is_final"
        case mayReleaseGoods = "may_release_goods"
        case mayChargeAgain = "may_charge_again"
        case basis
        case message
        case explanation
        case payerText = "payer_text"
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(tableVersion, forKey: .tableVersion)
        try fields.encode(context, forKey: .context)
        try fields.encode(id, forKey: .id)
        try fields.encode(code, forKey: .code)
        try fields.encode(outcome, forKey: .outcome)
        try fields.encode(cause, forKey: .cause)
        try fields.encode(next, forKey: .next)
        try fields.encode(actor, forKey: .actor)
        try fields.encode(isFinal, forKey: .isFinal)
        try fields.encode(mayReleaseGoods, forKey: .mayReleaseGoods)
        try fields.encode(mayChargeAgain, forKey: .mayChargeAgain)
        try fields.encode(basis, forKey: .basis)
        try fields.encode(message, forKey: .message)
        try fields.encode(explanation, forKey: .explanation)
        try fields.encode(payerText, forKey: .payerText)
    }
}

extension Verdict: CustomReflectable {
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "context": context,
                "id": id,
                "code": code as Any,
                "outcome": outcome,
                "cause": cause,
                "next": next,
                "actor": actor,
                "isFinal": isFinal,
                "mayReleaseGoods": mayReleaseGoods,
                "mayChargeAgain": mayChargeAgain,
                "basis": basis,
                "message": message,
                "explanation": explanation,
                "payerText": payerText,
            ],
            displayStyle: .struct)
    }
}

/// A listed code: what is true of it in every context.
public struct CodeInfo: Hashable, Identifiable, Sendable {
    /// The position in the published list, from 1, which never changes.
    public let id: Int
    /// The code as it stands on the wire.
    public let code: String
    /// The published message, verbatim, for logs and never to decide by.
    public let message: String
    /// Why the provider gives this code.
    public let cause: Cause
    /// What our reading of the code rests on.
    public let basis: Basis
    /// One or two plain sentences for the merchant's staff and developers.
    public let explanation: String

    init(_ row: Row) {
        self.id = row.number(at: 0)
        self.code = row.text(at: 1)
        self.message = row.text(at: 2)
        self.cause = row.word(at: 3)
        self.basis = row.word(at: 4)
        self.explanation = row.text(at: 5)
    }
}

extension CodeInfo: Encodable {
    enum CodingKeys: String, CodingKey {
        case id
        case code
        case message
        case cause
        case basis
        case explanation
    }
}

/// A text that is read as a listed code in a context.
struct Spelling {
    /// Where it is read.
    let context: Context
    /// The spelling as it stands on the wire.
    let text: String
    /// The listed code's position in the published list.
    let id: Int

    init(_ row: Row) {
        self.context = row.word(at: 0)
        self.text = row.text(at: 1)
        self.id = row.number(at: 2)
    }
}
