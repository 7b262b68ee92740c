// The example, killed and started again at every point of the sequence, and at every two points close together;
// the same with the power cut; and a payment and its callback just before every store.
import Foundation
import Rspcode

typealias Till = (Payments, _ order: String) throws -> Void

func careful(_ payments: Payments, _ order: String) throws {
    try payments.pay(order)
}

/// The same sequence, but stored when the answer is there.
func storesAfterSending(_ payments: Payments, _ order: String) throws {
    guard try payments.store.orders().isEmpty else { return try payments.recover() }
    let begun = Attempt.start(.payDirect, canCancel: true)
    let answer = try payments.gateway.pay(order)
    let move = begun.attempt.heard(readReply(.pay, .reply, rspCode: answer?.rspCode))
    _ = try payments.store.insert(Record(attempt: move.attempt), order)
    try payments.recover()
}

/// How it dies.
enum Death: CaseIterable { case killed, powerCut }

/// What went wrong, and how many points were passed.
func run(
    _ world: World, _ deadly: Set<Int>, _ death: Death, _ till: Till, _ flaw: Flaw?
) throws -> (wrong: String?, points: Int) {
    let disk = try Disk()
    defer { try? disk.remove() }
    let provider = Provider(world)
    let points = Points(deadly)
    var isOver = false
    while !isOver {
        let gateway = MortalGateway(provider: provider, points: points)
        let store = MortalStore(disk, points, flaw)
        let payments = Payments(store: store, gateway: gateway, pause: {}, patience: 5)
        do {
            // What a program does when it starts; then the till, which had no answer, asks once more.
            try payments.recover()
            try till(payments, "ORDER-1")
            isOver = true
        } catch is Killed {
            if death == .powerCut { try disk.cutThePower() }
        } catch is DecodingError {
            return ("\(world), \(death) at \(deadly.sorted()): a file without a record", points.count)
        }
    }
    let record = try FileStore(disk.folder).load("ORDER-1")
    let end = record.attempt.end
    let wrong: String? =
        if provider.charges > 1 {
            "charged \(provider.charges) times"
        } else if provider.returned > 0 {
            "a paid order was cancelled"
        } else if end == nil || record.staff != nil {
            "no end"
        } else if record.deliver != (end == .done) {
            "delivered: \(record.deliver)"
        } else if end == .done && provider.charges == 0 {
            "goods for nothing"
        } else if end == .notDone && provider.charges > 0 {
            "paid, and given up"
        } else if deadly.isEmpty && end != world.end {
            "another end than \(world.end)"
        } else {
            nil
        }
    return (wrong.map { "\(world), \(death) at \(deadly.sorted()): \($0)" }, points.count)
}

/// One after another, so that whoever looks for one failure does not wait for all.
func failures(
    _ death: Death, _ till: @escaping Till = careful, _ flaw: Flaw? = nil
) -> some Sequence<String> {
    World.allCases.lazy.flatMap { world in
        let count = try! run(world, [], death, till, flaw).points
        // The second death, if any, comes within the next store or request: past that the sequence is as before.
        let deaths = (0..<count).flatMap { first in [[first]] + (1...6).map { [first, first + $0] } }
        return ([[]] + deaths).lazy.compactMap { try! run(world, Set($0), death, till, flaw).wrong }
    }
}

for death in Death.allCases {
    let wrong = Array(failures(death))
    precondition(wrong.isEmpty, wrong.joined(separator: "\n"))
    let bites = failures(death, storesAfterSending).contains { $0.contains("charged 2 times") }
    precondition(bites, "storing after sending passed")
}
for (flaw, wrong) in [
    (Flaw.filesAreNotFlushed, "a file without a record"), (.foldersAreNotFlushed, "charged 2 times"),
] {
    let bites = failures(.powerCut, careful, flaw).contains { $0.contains(wrong) }
    precondition(bites, "\(flaw), and that passed")
}

/// What went wrong if the payer pays, and the callback of it comes, just before this swap; and whether there is such
/// a swap.
func paidBefore(swap: Int, _ world: World, _ flaw: Flaw?) throws -> (wrong: String?, isThere: Bool) {
    let disk = try Disk()
    defer { try? disk.remove() }
    let provider = Provider(world)
    let store = MortalStore(disk, Points([]), flaw)
    let payments = Payments(store: store, gateway: provider, pause: {}, patience: 5)
    store.before(swap: swap) {
        provider.payIfOpen()
        guard provider.charges > 0 else { return }
        try payments.callback("ORDER-1", Answer(rspCode: "SUCCESS", state: "SUCCESS"))
    }
    try payments.pay("ORDER-1")
    let (charges, returned, deliveries) = (provider.charges, provider.returned, store.deliveries)
    let end = "charged \(charges) times, given back \(returned) times, delivered \(deliveries) times"
    // Staff have it where the callback was followed to its end before the answer to a cancellation was told.
    let owed = charges - returned - deliveries
    let staff = try store.load("ORDER-1").staff
    let isWrong = charges > 1 || owed < 0 || owed > 0 && staff == nil
    return (isWrong ? "\(world), paid before swap \(swap): \(end)" : nil, store.swaps >= swap)
}

func failuresOfCallbacks(_ flaw: Flaw? = nil) throws -> [String] {
    try World.allCases.flatMap { world in
        var wrong: [String] = []
        for swap in 1... {
            let end = try paidBefore(swap: swap, world, flaw)
            if let failure = end.wrong { wrong.append(failure) }
            if !end.isThere { break }
        }
        return wrong
    }
}

let wrong = try failuresOfCallbacks()
precondition(wrong.isEmpty, wrong.joined(separator: "\n"))
let unseen = try failuresOfCallbacks(.whateverStandsThereIsReplaced)
precondition(unseen.contains { $0.contains("delivered 2 times") }, "a store that does not compare passed")

// A callback that comes twice delivers once, whether or not it states anything, and a second till does not send.
let disk = try Disk(in: FileManager.default.temporaryDirectory)
let provider = Provider(.paidAndTheAnswerLost)
let store = MortalStore(disk, Points([]))
let payments = Payments(store: store, gateway: provider) {}
try payments.pay("ORDER-1")
for state in ["SUCCESS", nil, "SUCCESS", nil] {
    try payments.callback("ORDER-1", Answer(rspCode: "SUCCESS", state: state))
}
try payments.pay("ORDER-1")
precondition(provider.charges == 1 && store.deliveries == 1)
try disk.remove()

// A refused payment that is paid all the same is asked about, whatever dies in between, until staff have it.
let refused = try Disk()
let contradiction = Answer(rspCode: "SUCCESS", state: "SUCCESS")
try Payments(store: FileStore(refused.folder), gateway: Provider(.refused)) {}.pay("ORDER-1")
let diesIfAsked = { MortalGateway(provider: Provider(.refused), points: Points([0])) }
do {
    try Payments(store: FileStore(refused.folder), gateway: diesIfAsked()) {}
        .callback("ORDER-1", contradiction)
    preconditionFailure("nobody asked")
} catch is Killed {}
try Payments(store: FileStore(refused.folder), gateway: Provider(.refused)) {}.recover()
let record = try FileStore(refused.folder).load("ORDER-1")
precondition(record.attempt.end == .notDone && record.staff == .contradiction && !record.deliver)
precondition(record.last == Answer(rspCode: "ORDER_NOT_EXIST"))
// Staff have it: a restart asks no more.
try Payments(store: FileStore(refused.folder), gateway: diesIfAsked()) {}.recover()
let later = try FileStore(refused.folder).load("ORDER-1")
precondition(later == record)
try refused.remove()
print("killed at every point")
