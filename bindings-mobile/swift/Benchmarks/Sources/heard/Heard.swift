// What one `heard` costs, beside the leanest call over the same border that takes two integers, and beside a
// dictionary of all transitions, as one would write the rules by hand.
//
//     swift run -c release heard [RUNS]
//
// All sides run in one process, in a new random order each round, on the same states and verdicts. Times are of
// this thread's processor, and the time of the empty loop is subtracted; they are medians over the rounds, and so
// are the ratios. Before anything is timed, the sides are checked to agree.
import Foundation
import Rspcode

/// The native library's own function, as the package declares it in C.
@_silgen_name("rspcode_mobile_next") func lean(_ attempt: UInt32, _ event: UInt32) -> Int64

let rounds = 41
let calls = 20_000
let goal = 1.5

struct Told: Hashable {
    let attempt: Int
    let event: Int
}

struct Traffic {
    let byHand: [Told: Attempt.Move]
    let attempts: [Attempt]
    let events: [Int]
    let verdicts: [Verdict]

    init() {
        let all = Rspcode.verdicts
        var states: [Attempt: [Attempt.Move]] = [:]
        var left = Attempt.Kind.allCases.map { Attempt.start($0, canCancel: true, canRepeat: true).attempt }
        while let attempt = left.popLast() {
            guard states[attempt] == nil else { continue }
            let heard = all.map { attempt.heard($0) }
            states[attempt] = heard
            let told = [attempt.cancel(), attempt.capture(), attempt.stop(), attempt.expired()]
            left += Set((heard + told).map(\.attempt))
        }
        var byHand: [Told: Attempt.Move] = [:]
        for (attempt, moves) in states {
            for (event, move) in moves.enumerated() {
                byHand[Told(attempt: attempt.number, event: event)] = move
            }
        }
        self.byHand = byHand
        let known = Array(states.keys)
        attempts = (0..<calls).map { _ in known.randomElement()! }
        events = (0..<calls).map { _ in all.indices.randomElement()! }
        verdicts = events.map { all[$0] }
    }

    @inline(never) func heardAll() -> Int {
        var sum = 0
        for at in attempts.indices { sum &+= attempts[at].heard(verdicts[at]).attempt.number }
        return sum
    }

    @inline(never) func leanAll() -> Int {
        var sum = 0
        for at in attempts.indices {
            sum &+= Int(UInt32(truncatingIfNeeded: lean(UInt32(attempts[at].number), UInt32(events[at]))))
        }
        return sum
    }

    @inline(never) func byHandAll() -> Int {
        var sum = 0
        for at in attempts.indices {
            sum &+= byHand[Told(attempt: attempts[at].number, event: events[at])]!.attempt.number
        }
        return sum
    }

    @inline(never) func countAll() -> Int {
        var sum = 0
        for at in attempts.indices { sum &+= attempts[at].number &+ events[at] }
        return sum
    }
}

func nanoseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

func median(_ numbers: [Double]) -> Double {
    numbers.sorted()[numbers.count / 2]
}

@main struct Benchmark {
    static func main() {
        let traffic = Traffic()
        for at in 0..<calls {
            let told = Told(attempt: traffic.attempts[at].number, event: traffic.events[at])
            precondition(traffic.attempts[at].heard(traffic.verdicts[at]) == traffic.byHand[told]!)
        }
        let sides = [traffic.heardAll, traffic.leanAll, traffic.byHandAll, traffic.countAll]
        var times = [[Double]](repeating: [], count: sides.count)
        var sums = [Set<Int>](repeating: [], count: sides.count)
        let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1
        for round in -5..<rounds * runs {
            for side in sides.indices.shuffled() {
                let start = nanoseconds()
                sums[side].insert(sides[side]())
                let time = nanoseconds() - start
                if round >= 0 { times[side].append(time / Double(calls)) }
            }
        }
        precondition(sums[0].count == 1 && sums[0] == sums[1] && sums[0] == sums[2])
        let own = times.dropLast().map { zip($0, times.last!).map { $0 - $1 } }
        func ratio(_ side: Int) -> Double { median(zip(own[0], own[side]).map { $0 / $1 }) }
        print(
            String(
                format: "heard %.1f ns, the leanest call %.1f ns, ratio %.2f, goal %.1f",
                median(own[0]), median(own[1]), ratio(1), goal))
        print(String(format: "a dictionary by hand %.1f ns, ratio %.2f", median(own[2]), ratio(2)))
    }
}
