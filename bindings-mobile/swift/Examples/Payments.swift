// Payments by a scanned code, on a server or a till that is one program: to be copied, and changed to what the
// shop does. Attempts stand in files, one for each order. The rule of use:
//
//   1. Insert the number under the order id before anything is sent. If it is there, go on with that one.
//   2. Tell what came; store the new number where the old one stands (compare and swap), then do the step.
//   3. The goods, and the call of staff, are in the same file as the number, so they are stored together.
//   4. One `send` is one delivery: no automatic repeats in the HTTP client.
//   5. After a restart tell the silence of what was under way.
//
// Several programs that share their orders need a database instead of files: the same rule, with
// `UPDATE … WHERE id = ? AND number = ?` as the compare and swap.
import Foundation
import Rspcode

/// What an answer brought, digest verified and data decrypted. Absent is `nil`.
struct Answer: Codable, Equatable {
    var rspCode: String?
    var inner: String?
    var state: String?
}

/// The provider. Each call is one delivery, and `nil` is silence: a time-out, an HTTP error, what cannot be read.
protocol Gateway {
    func pay(_ order: String) throws -> Answer?
    func query(_ order: String) throws -> Answer?
    func cancel(_ order: String) throws -> Answer?
}

/// What is stored of an order.
struct Record: Codable, Equatable {
    /// Its number, in JSON.
    var attempt: Attempt
    /// To be handed over. Whoever does it ticks that off in a book of the shop's own.
    var deliver = false
    /// Why staff are called, if they are. They are shown the last answer with it: who is told nothing guesses.
    var staff: Attempt.Reason?
    var last: Answer?
}

protocol Store {
    /// Whether it is new; if the order is there, nothing is changed.
    func insert(_ record: Record, _ order: String) throws -> Bool
    func load(_ order: String) throws -> Record
    /// Whether the old record stood there still; if not, nothing is changed.
    func swap(_ old: Record, _ new: Record, _ order: String) throws -> Bool
    func orders() throws -> [String]
}

/// One folder, and one program that uses it: the lock is that program's. An order id is a file's name here.
class FileStore: Store {
    private let folder: URL
    private let lock = NSLock()

    init(_ folder: URL) {
        self.folder = folder
    }

    func insert(_ record: Record, _ order: String) throws -> Bool {
        try lock.withLock {
            guard !FileManager.default.fileExists(atPath: file(order).path) else { return false }
            try write(record, order)
            return true
        }
    }

    func load(_ order: String) throws -> Record {
        try JSONDecoder().decode(Record.self, from: Data(contentsOf: file(order)))
    }

    func swap(_ old: Record, _ new: Record, _ order: String) throws -> Bool {
        try lock.withLock {
            guard try load(order) == old else { return false }
            try write(new, order)
            return true
        }
    }

    func orders() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }

    private func file(_ order: String) -> URL { folder.appendingPathComponent("\(order).json") }

    /// Another file takes the place of the old one, so whoever reads finds the one or the other. The file is on the
    /// disk before that, and the folder after it: the option `.atomic` leaves both to the system, and a power cut in
    /// between would leave an empty file, or none beside a request that was sent.
    private func write(_ record: Record, _ order: String) throws {
        let new = folder.appendingPathComponent("\(order).new")
        try JSONEncoder().encode(record).write(to: new)
        try flush(new)
        guard rename(new.path, file(order).path) == 0 else { throw failure() }
        try flush(folder)
    }

    /// Returns when the disk has that file or folder.
    func flush(_ url: URL) throws {
        let descriptor = open(url.path, O_RDONLY)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        #if canImport(Darwin)
            // There `fsync` ends at the drive's own cache. Not every file system knows what goes further.
            if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
        #endif
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    private func failure() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}

struct Payments {
    let store: any Store
    let gateway: any Gateway
    /// Between enquiries, as in `{ Thread.sleep(forTimeInterval: 3) }`.
    let pause: () -> Void
    /// After so many enquiries the payer has waited long enough. With pauses of 3 seconds: a minute.
    var patience = 20
    /// After so many staff take over.
    var staff = 200

    /// Pays the order, or goes on with the payment that was begun before under its id.
    /// Where no call cancels, say so, and tell `expired` when its time has come: that ends it then.
    func pay(_ order: String) throws {
        let begun = Attempt.start(.payDirect, canCancel: true)
        if try store.insert(Record(attempt: begun.attempt), order) {
            try follow(order, begun)
        } else {
            try recover(order)
        }
    }

    /// After a restart. Loading is no event and gives no step: what was under way is told as silence. Where that
    /// would give nothing to do it is over, or staff have it.
    func recover() throws {
        let silence = readReply(.pay, .reply)
        for order in try store.orders() where try store.load(order).attempt.heard(silence).step != .nothing {
            try recover(order)
        }
    }

    /// What was not sent is told as silence, too, and that changes nothing.
    private func recover(_ order: String) throws {
        _ = try hear(order, .pay, .reply, nil)
        try follow(order, hear(order, .cancel, .reply, nil))
    }

    /// A verified callback: tell it, and do what it leads to. The goods are booked once, whoever hears first.
    func callback(_ order: String, _ answer: Answer) throws {
        if answer.state == nil {
            try follow(order, tell(order, answer) { $0.notified() })
        } else {
            try follow(order, hear(order, .pay, .callback, answer))
        }
    }

    /// Does step after step. Each is done after its number was stored, never before.
    private func follow(_ order: String, _ first: Attempt.Move) throws {
        var move = first
        var asked = 0
        while true {
            switch move.step {
            case .send:
                move = try hear(order, .pay, .reply, gateway.pay(order))
            case .cancel:
                move = try hear(order, .cancel, .reply, gateway.cancel(order))
            case .query:
                pause()
                asked += 1
                // After its end it is asked about only if there is a sign of money that should not be there.
                if asked == patience && move.attempt.end == nil {
                    move = try tell(order) { $0.cancel() }
                } else if asked == staff {
                    move = try tell(order) { $0.stop() }
                } else {
                    move = try hear(order, .pay, .query, gateway.query(order))
                }
            // These were written down together with the number, in `tell`.
            case .done, .notDone, .reversed, .handOver, .nothing:
                return
            case .show, .capture, .held:
                preconditionFailure("\(move.step) is not for a payment by code")
            }
        }
    }

    private func hear(
        _ order: String, _ operation: Attempt.Operation, _ source: Attempt.Source, _ answer: Answer?
    ) throws -> Attempt.Move {
        let verdict = readReply(
            operation, source, rspCode: answer?.rspCode, inner: answer?.inner, state: answer?.state)
        return try tell(order, answer) { $0.heard(verdict) }
    }

    /// If the record had changed, somebody else was told something: load that, and tell it again.
    private func tell(
        _ order: String, _ answer: Answer? = nil, _ told: (Attempt) -> Attempt.Move
    ) throws -> Attempt.Move {
        while true {
            let old = try store.load(order)
            let move = told(old.attempt)
            var new = old
            new.attempt = move.attempt
            new.last = answer ?? old.last
            // Compare order, amount and currency first; what does not fit is for staff.
            if move.step == .done { new.deliver = true }
            if move.step == .reversed || move.step == .handOver { new.staff = move.reason }
            if try store.swap(old, new, order) { return move }
        }
    }
}
