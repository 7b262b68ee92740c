// Replays what all languages replay of the procedure, and all that can happen, through the public calls.
import Rspcode
import Testing

private let procedure = Procedure.all

@Test func everyReplyIsReadAsTheVectorsSay() {
    #expect(procedure.replies.count > 900)
    for reply in procedure.replies {
        let levels = [reply.rspCode, reply.inner, reply.state]
        let verdict = readReply(
            reply.operation, reply.source,
            rspCode: reply.rspCode?.text, inner: reply.inner?.text, state: reply.state?.text)
        let names = levels.map { $0?.name ?? "absent" }
        #expect(verdict == verdicts[reply.cell], "\(reply.operation), \(reply.source), \(names)")
        #expect(verdict.context == reply.context && verdict.id == reply.id)
    }
}

@Test func everyWalkIsTheOneInTheVectors() throws {
    #expect(procedure.walks.count > 200)
    for walk in procedure.walks {
        let begun = Attempt.start(
            walk.kind, canCancel: walk.canCancel, canRepeat: walk.canRepeat, freshCode: walk.freshCode)
        #expect(begun.attempt.number == walk.number && begun.step == .send && begun.reason == .started)
        var attempt = begun.attempt
        for told in walk.moves {
            let move =
                if let context = told.context {
                    attempt.heard(classify(context, told.code))
                } else {
                    attempt.told(try #require(told.event))
                }
            #expect(move.attempt.number == told.number, "\(attempt), \(told)")
            #expect(move.step == told.step && move.reason == told.reason, "\(attempt), \(told)")
            attempt = move.attempt
        }
    }
}

/// All states that can be reached, each with its moves: of every verdict, then of every event.
private let table: [Attempt: [Attempt.Move]] = {
    let all = verdicts
    let flags = [false, true]
    var left = Attempt.Kind.allCases.flatMap { kind in
        flags.flatMap { cancel in
            flags.flatMap { again in
                flags.map { fresh in
                    Attempt.start(kind, canCancel: cancel, canRepeat: again, freshCode: fresh).attempt
                }
            }
        }
    }
    var table: [Attempt: [Attempt.Move]] = [:]
    while let attempt = left.popLast() {
        guard table[attempt] == nil else { continue }
        let moves = all.map { attempt.heard($0) } + Attempt.Event.allCases.map { attempt.told($0) }
        table[attempt] = moves
        left += Set(moves.map(\.attempt))
    }
    return table
}()

@Test func theWholeTransitionTableIsTheCores() {
    #expect(table.count == procedure.states)
    let steps = Dictionary(uniqueKeysWithValues: zip(Attempt.Step.allCases, UInt64(1)...))
    let reasons = Dictionary(uniqueKeysWithValues: zip(Attempt.Reason.allCases, UInt64(1)...))
    // FNV-1a of 32 bits, the lowest byte first.
    var digest: UInt32 = 0x811C_9DC5
    for (_, moves) in table.sorted(by: { $0.key.number < $1.key.number }) {
        for move in moves {
            var number = UInt64(move.attempt.number) | steps[move.step]! << 32 | reasons[move.reason]! << 40
            for _ in 0..<8 {
                digest = (digest ^ UInt32(truncatingIfNeeded: number & 0xFF)) &* 0x0100_0193
                number >>= 8
            }
        }
    }
    #expect(digest == procedure.digest)
}

@Test func aWordIsToldByItsOwnCall() {
    var wrong: [Attempt] = []
    for (attempt, moves) in table {
        let called = [
            attempt.cancel(), attempt.capture(), attempt.stop(), attempt.expired(), attempt.notified(),
            attempt.settled(true), attempt.settled(false),
        ]
        if called != Array(moves.suffix(called.count)) { wrong.append(attempt) }
    }
    #expect(wrong.isEmpty)
}

@Test func anEndIsGivenByTheMoveThatReachesIt() {
    let ends: [Attempt.Step: Attempt.End] = [.done: .done, .notDone: .notDone, .reversed: .reversed]
    var wrong: [Attempt.Move] = []
    for (attempt, moves) in table {
        for move in moves where move.attempt.end != ends[move.step] ?? attempt.end {
            wrong.append(move)
        }
    }
    #expect(wrong.isEmpty)
}

@Test func everyStateIsReadBackAndItsNeighboursAreRefused() {
    var wrong: [Attempt] = []
    for attempt in table.keys {
        if Attempt(number: attempt.number) != attempt { wrong.append(attempt) }
        if !attempt.describe().hasPrefix(attempt.kind.rawValue) { wrong.append(attempt) }
        for bit in 0..<Int.bitWidth where Attempt(number: attempt.number ^ 1 << bit) != nil {
            wrong.append(attempt)
        }
    }
    #expect(wrong.isEmpty)
}
