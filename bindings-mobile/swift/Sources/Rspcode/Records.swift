// Made by `cargo run -p rspcode-tests -- write` from the doc comments in `core`; do not edit.

internal import RspcodeUniffi

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

    init(_ cell: Cell, at position: Int) {
        self.context = known(cell.context)
        self.id = Int(cell.id)
        self.outcome = known(cell.outcome)
        self.cause = known(cell.cause)
        self.next = known(cell.next)
        self.actor = known(cell.actor)
        self.isFinal = cell.isFinal
        self.mayReleaseGoods = cell.mayReleaseGoods
        self.mayChargeAgain = cell.mayChargeAgain
        self.basis = known(cell.basis)
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
    init(_ cell: Cell, once: (String) -> String) {
        code = cell.code.map(once)
        message = once(cell.message)
        explanation = once(cell.explanation)
        payerText = once(cell.payerText)
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

    init(_ code: RspcodeUniffi.Code) {
        self.id = Int(code.id)
        self.code = code.code
        self.message = code.message
        self.cause = known(code.cause)
        self.basis = known(code.basis)
        self.explanation = code.explanation
    }
}
