// What a call costs, beside what a Swift developer would have written instead.
//
//     swift run -c release classify [RUNS]
//
// Both sides run in one process, in a new random order each round, on the same traffic, with strings fresh
// from JSONDecoder, as from a reply, and contexts varied. Times are of this thread's processor, and the time
// of the empty loop is subtracted; they are medians over the rounds, and so are the ratios. Before anything
// is timed, both sides are checked to agree.
import Foundation
import Rspcode

let rounds = 41
let calls = 20_000

struct Mix {
    let name: String
    /// What `classify` may cost, in dictionary lookups.
    let goal: Double?
    /// What stands behind the text. The dictionaries know the texts with it, so that they look up and do not
    /// trim.
    var space = ""
    let text: () -> String
}

/// A dictionary per context, as one would fill it from a table of one's own, and the answer to all else.
struct Dictionaries {
    let answers: [[String: Verdict]]
    let unlisted = Context.allCases.map { context in
        verdicts.first { $0.context == context && $0.code == nil }!
    }

    init(space: String) {
        let texts = codes.map(\.code) + ["success"]
        answers = Context.allCases.map { context in
            Dictionary(uniqueKeysWithValues: texts.map { ($0 + space, classify(context, $0)) })
        }
    }

    /// The context by its position, which costs nothing.
    @inline(__always) func lookUp(_ context: Int, _ code: String) -> Verdict {
        answers[context][code] ?? unlisted[context]
    }
}

struct Traffic {
    let json: Data
    let contexts: [Context]
    let positions: [Int]
    let dictionaries: Dictionaries

    init(_ mix: Mix) throws {
        json = try JSONEncoder().encode((0..<calls).map { _ in mix.text() + mix.space })
        dictionaries = Dictionaries(space: mix.space)
        positions = (0..<calls).map { _ in Context.allCases.indices.randomElement()! }
        contexts = positions.map { Context.allCases[$0] }
    }

    func texts() throws -> [String] {
        try JSONDecoder().decode([String].self, from: json)
    }

    @inline(never) func classifyAll(_ texts: [String]) -> Int {
        var sum = 0
        for at in texts.indices {
            sum += classify(contexts[at], texts[at]).id
        }
        return sum
    }

    @inline(never) func lookUpAll(_ texts: [String]) -> Int {
        var sum = 0
        for at in texts.indices {
            sum += dictionaries.lookUp(positions[at], texts[at]).id
        }
        return sum
    }

    @inline(never) func countAll(_ texts: [String]) -> Int {
        var sum = 0
        for at in texts.indices {
            sum += positions[at] &+ texts[at].utf8.count
        }
        return sum
    }

    /// Nanoseconds per call, by side and round: classify, dictionaries.
    func measure() throws -> [[Double]] {
        for (at, text) in try texts().enumerated() {
            precondition(classify(contexts[at], text) == dictionaries.lookUp(positions[at], text))
        }
        let sides = [classifyAll, lookUpAll, countAll]
        var times = [[Double]](repeating: [], count: sides.count)
        var sums = [Set<Int>](repeating: [], count: sides.count)
        for round in -5..<rounds {
            for side in sides.indices.shuffled() {
                let texts = try texts()
                let start = nanoseconds()
                sums[side].insert(sides[side](texts))
                let time = nanoseconds() - start
                if round >= 0 { times[side].append(time / Double(calls)) }
            }
        }
        precondition(sums.allSatisfy { $0.count == 1 } && sums[0] == sums[1])
        return times.dropLast().map { zip($0, times.last!).map { $0 - $1 } }
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
    static func main() throws {
        let start = nanoseconds()
        warmUp()
        let loading = (nanoseconds() - start) / 1e6

        let listed = codes.map(\.code)
        let mixes = [
            // As every language's benchmark has it.
            Mix(name: "typical", goal: 2) {
                switch Int.random(in: 0..<100) {
                case ..<40: "SUCCESS"
                case ..<70: "success"
                case ..<80: "PROCESSING"
                case ..<99: listed.randomElement()!
                default: "what?"
                }
            },
            Mix(name: "uniform", goal: 2) { listed.randomElement()! },
            Mix(name: "success", goal: 2) { "success" },
            Mix(name: "unlisted", goal: 2) { listed.randomElement()!.dropLast() + "_" },
            Mix(name: "white space", goal: nil, space: "\n") { listed.randomElement()! },
        ]
        let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1
        print("medians of \(runs) runs")
        for mix in mixes {
            var results: [(own: Double, dictionary: Double, ratio: Double)] = []
            for _ in 0..<runs {
                let times = try Traffic(mix).measure()
                let ratios = zip(times[0], times[1]).map { $0 / $1 }
                results.append((median(times[0]), median(times[1]), median(ratios)))
            }
            let goal = mix.goal.map { "goal \($0)" } ?? "no goal"
            print(
                String(
                    format: "%@: classify %.1f ns, Dictionary %.1f ns, ratio %.2f, %@", mix.name,
                    median(results.map(\.own)), median(results.map(\.dictionary)),
                    median(results.map(\.ratio)), goal))
        }
        print(String(format: "warmUp: %.1f ms", loading))
    }
}
