// The first use, by 64 threads at once.
import Foundation
import Rspcode

let threads = 64
let start = DispatchSemaphore(value: 0)
let results = Results()

/// The right answers, by thread.
final class Results: @unchecked Sendable {
    private let lock = NSLock()
    private var answers: [Verdict] = []
    let end = DispatchSemaphore(value: 0)

    func add(_ verdict: Verdict) {
        lock.withLock { answers.append(verdict) }
        end.signal()
    }

    var all: [Verdict] { lock.withLock { answers } }
}

for _ in 0..<threads {
    Thread {
        start.wait()
        results.add(classify(.payState, "notpay"))
    }.start()
}
for _ in 0..<threads { start.signal() }
for _ in 0..<threads { results.end.wait() }
precondition(results.all == Array(repeating: classify(.payState, "NOTPAY"), count: threads))
precondition(results.all.allSatisfy { $0.id == 39 && $0.next == .query })
