// What users expect of the types, one test each.
import Foundation
import Rspcode
import Testing

/// Compiles only for what may cross between tasks.
private func isSendable<Value: Sendable & Hashable>(_: Value.Type) -> Bool { true }

private func words<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type) -> [String] {
    Value.allCases.map(\.rawValue)
}

/// Compiles only if a `switch` without a default is exhaustive.
private func whatToDo(_ next: Next) -> String {
    switch next {
    case .accept: "act on it"
    case .inspect, .query: "ask"
    case .startOver: "send a new one"
    case .stop: "leave it to the actor"
    }
}

@Test func theWordsAreThoseOfTheVectors() {
    let cells = Vectors.all.cells
    #expect(Set(words(Context.self)) == Set(cells.map(\.context)))
    #expect(Set(words(Outcome.self)) == Set(cells.map(\.outcome)))
    #expect(Set(words(Cause.self)) == Set(cells.map(\.cause)))
    #expect(Set(words(Next.self)) == Set(cells.map(\.next)))
    #expect(Set(words(Verdict.Actor.self)) == Set(cells.map(\.actor)))
    #expect(Set(words(Basis.self)) == Set(cells.map(\.basis)))
    // In the order of the model.
    #expect(words(Outcome.self) == ["succeeded", "pending", "unknown", "failed", "reversed"])
    #expect(Context(rawValue: "pay_reply") == .payReply)
    #expect(Context(rawValue: "PAY_REPLY") == nil)
    #expect(Basis(rawValue: "none") == .nothing)
}

@Test func everythingMayCrossBetweenTasksAndBeAKey() {
    #expect(isSendable(Verdict.self) && isSendable(CodeInfo.self))
    #expect(isSendable(Context.self) && isSendable(Outcome.self) && isSendable(Cause.self))
    #expect(isSendable(Next.self) && isSendable(Verdict.Actor.self) && isSendable(Basis.self))
    #expect(isSendable(Attempt.self) && isSendable(Attempt.Move.self) && isSendable(Attempt.Step.self))
    #expect(isSendable(Attempt.Kind.self) && isSendable(Attempt.Event.self) && isSendable(Attempt.End.self))
    #expect(isSendable(Attempt.Operation.self) && isSendable(Attempt.Source.self))
    #expect(isSendable(Attempt.Reason.self))
    #expect(Set(verdicts).count == Vectors.all.cells.count)
    #expect(Set(codes).count == Vectors.all.codes.count)
    #expect(codes.map(\.id) == Array(1...Vectors.all.codes.count))
}

@Test func aVerdictHoldsNoReferences() {
    #expect(_isPOD(Verdict.self))
}

@Test func aSwitchIsExhaustive() {
    #expect(whatToDo(classify(.queryReply, "SUCCESS").next) == "ask")
    #expect(whatToDo(classify(.payState, "SUCCESS").next) == "act on it")
}

@Test func theNameOfSwiftsActorIsStillItsOwn() async {
    actor Till {
        func isIsolated(_ isolation: isolated (any Actor)? = #isolation) -> Bool { isolation === self }
        func check() -> Bool { isIsolated() }
    }
    #expect(await Till().check())
}

@Test func theConstantsAreTheListedCodes() throws {
    #expect(Code.systemError == "SYSTEM_ERROR")
    #expect(classify(.payReply, Code.timeout).code == Code.timeout)
    // All there are, as they stand in the source.
    let package = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized
    let file = package.appendingPathComponent("Sources/Rspcode/Vocabulary.swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    let constants = source.matches(of: /static let \w+ = "(\w+)"/).map { String($0.1) }
    #expect(constants == codes.map(\.code))
}

@Test func aVerdictShowsWhatItSays() {
    let shown = String(describing: classify(.payState, "SUCCESS"))
    #expect(shown.hasPrefix("Verdict(context: Rspcode.Context.payState, id: 1, code: Optional(\"SUCCESS\")"))
    #expect(shown.hasSuffix("payerText: \"Your payment has arrived, thank you.\")"))
}

@Test func theVersionIsThatOfTheCrates() throws {
    let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../Cargo.toml")
    let manifest = try String(contentsOf: file.standardized, encoding: .utf8)
    #expect(manifest.contains("\nversion = \"\(version)\"\n"))
    #expect(tableVersion >= 1)
}
