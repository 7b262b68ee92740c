// What users expect of an attempt and of its moves, one test each.
import Foundation
import Rspcode
import Testing

private let begun = Attempt.start(.payDirect, canCancel: true)
private let attempt = begun.attempt

@Test func anAttemptIsItsNumber() {
    #expect(Attempt(rawValue: attempt.rawValue) == attempt && Attempt(number: attempt.number) == attempt)
    #expect(attempt.kind == .payDirect && attempt.end == nil)
    #expect(attempt.settled(true).attempt.end == .done && attempt.settled(false).attempt.end == .notDone)
    #expect(attempt.describe() == "pay_direct can_cancel open sent=once")
    #expect("\(attempt)" == "Attempt(\(attempt.number): pay_direct can_cancel open sent=once)")
}

@Test func aNumberThatIsNoAttemptIsNil() {
    for wrong in [0, -1, 1, attempt.number + 1 << 32, .max, .min] {
        #expect(Attempt(number: wrong) == nil && Attempt(rawValue: wrong) == nil)
    }
}

@Test func attemptsAndMovesAreValues() {
    #expect(begun == Attempt.start(.payDirect, canCancel: true) && begun != Attempt.start(.payDirect))
    // The same number and step for another reason.
    let stopped = attempt.stop().attempt
    let (silence, notified) = (stopped.heard(readReply(.pay, .reply)), stopped.notified())
    #expect(silence.attempt == notified.attempt && silence.step == notified.step && silence != notified)
    #expect(_isPOD(Attempt.self) && _isPOD(Attempt.Move.self))
}

@Test func attemptsAndMovesAreKeys() {
    let other = Attempt.start(.payShown)
    #expect(Set([attempt, attempt, other.attempt]).count == 2)
    #expect(Set([begun, begun, other]).count == 2)
    #expect([attempt: "ORDER-1"][Attempt(number: attempt.number)!] == "ORDER-1")
}

@Test func attemptsAndMovesCrossBetweenTasks() async {
    let move = await Task.detached { attempt.cancel() }.value
    #expect(move == attempt.cancel())
    let told = await Task.detached { move.attempt.heard(readReply(.cancel, .reply)) }.value
    #expect(told.attempt.kind == .payDirect && told.step == .query)
}

@Test func anAttemptIsANumberInJSON() throws {
    struct Row: Codable, Equatable {
        var order: String
        var attempt: Attempt?
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let rows = [Row(order: "ORDER-1", attempt: attempt), Row(order: "ORDER-2")]
    let json = try encoder.encode(rows)
    let text = #"[{"attempt":\#(attempt.number),"order":"ORDER-1"},{"order":"ORDER-2"}]"#
    #expect(String(decoding: json, as: UTF8.self) == text)
    #expect(try JSONDecoder().decode([Row].self, from: json) == rows)
    // And in any other coding.
    let list = try PropertyListEncoder().encode([attempt])
    #expect(try PropertyListDecoder().decode([Attempt].self, from: list) == [attempt])
}

@Test func aNumberThatIsNoAttemptIsADecodingErrorThatNamesIt() throws {
    for wrong in [0, 1, -1, attempt.number ^ 1, attempt.number + 1 << 32] {
        do {
            let read = try JSONDecoder().decode([Attempt].self, from: Data("[\(wrong)]".utf8))
            Issue.record("\(wrong) was read as \(read)")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.debugDescription == "the number \(wrong) is no attempt of this version")
            #expect(context.codingPath.map(\.intValue) == [0])
        }
    }
    // A text is not a number.
    #expect(throws: DecodingError.self) {
        try JSONDecoder().decode([Attempt].self, from: Data("[\"\(attempt.number)\"]".utf8))
    }
}

@Test func aMoveIsWrittenForALogAndNotReadBack() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(begun), as: UTF8.self)
    #expect(json == #"{"attempt":\#(attempt.number),"reason":"started","step":"send"}"#)
    // A step that was read back would be done twice.
    #expect(!(Attempt.Move.self is any Decodable.Type))
}

@Test func silenceIsToldAsItIs() {
    let silence = readReply(.pay, .reply)
    #expect(silence == readReply(.pay, .reply, rspCode: ""))
    #expect(attempt.heard(silence).step == .query)
}

@Test func aPayerIsToldOfTheEndsAndOfStaffAndOfNothingElse() {
    #expect(Attempt.Step.allCases.filter { $0.payerText != nil } == [.done, .notDone, .reversed, .handOver])
    #expect(Attempt.Step.done.payerText == "This is complete, thank you.")
}

/// Foundation's `Operation` is still its own, and so is what an app calls a step.
@Test func theNamesOfFoundationAreStillItsOwn() {
    enum Step { case first }
    let operation: Operation = BlockOperation {}
    #expect(operation.isReady && Step.first == .first)
}
