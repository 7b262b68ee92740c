internal import RspcodeLookup
internal import RspcodeUniffi

/// One attempt to move money, once and under one id: the order id of a payment or a hold, the refund id (the
/// caller's own) of a refund.
///
/// It is one number, and has no clock, no input and no output. Tell what came; store the new number where the
/// old one stands (compare and swap), then do the step, then tell what came back. `Codable` writes the number,
/// and refuses one that is no attempt with a `DecodingError` that names it.
///
/// ```swift
/// let begun = Attempt.start(.payDirect)  // .step is .send
/// let asked = begun.attempt.heard(readReply(.pay, .reply))  // silence: .step is .query
/// let paid = asked.attempt.heard(readReply(.pay, .query, rspCode: "SUCCESS", state: "SUCCESS"))  // .done
/// ```
public struct Attempt: RawRepresentable, Codable, CodingKeyRepresentable, Hashable, Sendable {
    private let state: UInt32

    /// The attempt that was stored as a number, or `nil` if the number is no state of this version: staff have to
    /// look. Loading is no event: it gives no step.
    public init?(rawValue: Int) {
        guard let state = UInt32(exactly: rawValue), rspcode_mobile_state(state) != 0 else { return nil }
        self.state = state
    }

    /// Reads the number. One that is no attempt is a `DecodingError` that names it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let number = try container.decode(Int.self)
        guard let attempt = Self(rawValue: number) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "the number \(number) is no attempt of this version")
        }
        self = attempt
    }

    private init(state: UInt32) {
        self.state = state
    }

    /// Begins an attempt. The number already counts the request that is to be sent. What does not concern the
    /// kind is not taken up.
    ///
    /// - Parameters:
    ///   - kind: What it is, and who has the payer's means.
    ///   - canCancel: A call exists that cancels or voids the order.
    ///   - canRepeat: The provider carries out one refund id once, so the same request may be sent again.
    ///   - freshCode: The payment code in this request was in no request before.
    public static func start(
        _ kind: Kind, canCancel: Bool = false, canRepeat: Bool = false, freshCode: Bool = false
    ) -> Move {
        warmUp()  // Which refuses a native library of another version.
        return Move(
            rspcode_mobile_start(kind.number, canCancel ? 1 : 0, canRepeat ? 1 : 0, freshCode ? 1 : 0))
    }

    /// The number to store: positive, never 0, and of 31 bits.
    public var rawValue: Int { Int(state) }

    /// The number to store, as every language calls it.
    public var number: Int { rawValue }

    /// As `init(rawValue:)`.
    public init?(number: Int) {
        self.init(rawValue: number)
    }

    /// What it is.
    public var kind: Kind { kinds[Int(rspcode_mobile_state(state) & 0xFF) - 1] }

    /// How it ended, or `nil` while it is not over.
    public var end: End? {
        let number = Int(rspcode_mobile_state(state) >> 8)
        return number == 0 ? nil : ends[number - 1]
    }

    /// Tells what an answer means, or a silence.
    public func heard(_ verdict: Verdict) -> Move { next(UInt32(verdict.position)) }

    /// Tells a wish, or a fact that no code states.
    public func told(_ event: Event) -> Move {
        next(UInt32(Table.shared.verdicts.count) + UInt32(event.number) - 1)
    }

    /// Tells that the caller wants the order cancelled: the patience is over, or the payer has left.
    public func cancel() -> Move { told(.cancel) }

    /// Tells that the caller wants the hold captured.
    public func capture() -> Move { told(.capture) }

    /// Tells that staff take over.
    public func stop() -> Move { told(.stop) }

    /// Tells that the order takes no money any more, that no request of this attempt can still be on its way, and
    /// that every answer which is told from now on was given after that.
    public func expired() -> Move { told(.expired) }

    /// Tells of a verified notice that states nothing.
    public func notified() -> Move { told(.notified) }

    /// Tells what a person or the settlement file says: whether it happened.
    ///
    /// It may overrule any end. Of a capture, true says that the captured amount was compared.
    public func settled(_ happened: Bool) -> Move { told(happened ? .settledDone : .settledNotDone) }

    /// The number in words, for a log.
    public func describe() -> String { RspcodeUniffi.describe(attempt: state) }

    private func next(_ event: UInt32) -> Move { Move(rspcode_mobile_next(state, event)) }

    /// What to store, what to do, and what to log.
    ///
    /// It is `Encodable` for a log. It is not read back: whoever did the step of a stored move would do it twice.
    public struct Move: Encodable, Hashable, Sendable {
        /// The attempt to store in the place of the old one, before the step is done.
        public let attempt: Attempt
        /// The one thing to do next.
        public let step: Step
        /// Why.
        public let reason: Reason

        /// As the core gives it: the number, eight bits of the step, the reason.
        fileprivate init(_ moved: Int64) {
            attempt = Attempt(state: UInt32(truncatingIfNeeded: moved))
            step = steps[Int(moved >> 32 & 0xFF) - 1]
            reason = reasons[Int(moved >> 40) - 1]
        }
    }
}

extension Attempt: CustomStringConvertible {
    public var description: String { "Attempt(\(state): \(describe()))" }
}

// The values by number. `allCases` makes a new array whenever it is asked.
private let kinds = Attempt.Kind.allCases
private let ends = Attempt.End.allCases
private let steps = Attempt.Step.allCases
private let reasons = Attempt.Reason.allCases
