import Rspcode

/// `procedure.json`: whole replies, walks of attempts, and the digest of the transition table.
struct Procedure: Decodable {
    let states: Int
    let digest: UInt32
    let replies: [Reply]
    let walks: [Walk]

    static let all: Procedure = shared("procedure.json")

    struct Reply: Decodable {
        let operation: Attempt.Operation
        let source: Attempt.Source
        let rspCode: Form?
        let inner: Form?
        let state: Form?
        let context: Context
        let id: Int
        /// The position of the verdict.
        let cell: Int
    }

    struct Walk: Decodable {
        let kind: Attempt.Kind
        let canCancel: Bool
        let canRepeat: Bool
        let freshCode: Bool
        let number: Int
        let moves: [Told]
    }

    /// A verdict by its context and code, or an event, and what comes of it.
    struct Told: Decodable {
        let context: Context?
        let code: String?
        let event: Attempt.Event?
        let number: Int
        let step: Attempt.Step
        let reason: Attempt.Reason
    }
}
