// A program that dies, and a disk that forgets.
import Foundation

struct Killed: Error {}

/// The points where a program can die: before and after each store, each flush of one, each request.
final class Points {
    let deadly: Set<Int>
    var count = 0

    init(_ deadly: Set<Int>) {
        self.deadly = deadly
    }

    func pass() throws {
        defer { count += 1 }
        if deadly.contains(count) { throw Killed() }
    }

    func around<Result>(_ act: () throws -> Result) throws -> Result {
        try pass()
        let result = try act()
        try pass()
        return result
    }
}

/// A folder on a disk that keeps, when the power is cut, no more than was flushed: of a file what stood in it, of
/// the folder what is called how.
final class Disk {
    let folder: URL
    private var flushed: Set<Data> = []
    private var kept: [String: Data] = [:]

    /// In memory where that is a folder: a disk would be waited for at each of many thousand stores.
    private static var memory: URL {
        let folder = URL(fileURLWithPath: "/dev/shm")
        let isThere = FileManager.default.fileExists(atPath: folder.path)
        return isThere ? folder : FileManager.default.temporaryDirectory
    }

    init(in parent: URL = memory) throws {
        folder = parent.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func flush(_ url: URL) throws {
        if url.path != folder.path {
            flushed.insert(try Data(contentsOf: url))
        } else {
            kept = try files().mapValues { flushed.contains($0) ? $0 : Data() }
        }
    }

    func cutThePower() throws {
        for name in try files().keys {
            try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
        for (name, content) in kept {
            try content.write(to: folder.appendingPathComponent(name))
        }
    }

    func remove() throws { try FileManager.default.removeItem(at: folder) }

    private func files() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let contents = try names.map { try Data(contentsOf: folder.appendingPathComponent($0)) }
        return Dictionary(uniqueKeysWithValues: zip(names, contents))
    }
}

/// What a store may do wrong.
enum Flaw { case filesAreNotFlushed, foldersAreNotFlushed, whateverStandsThereIsReplaced }

/// The example's own store, which dies at each point, and counts what is newly to be delivered.
final class MortalStore: FileStore {
    private let disk: Disk
    private let points: Points
    private let flaw: Flaw?
    private(set) var swaps = 0
    private(set) var deliveries = 0
    private var meanwhile: (swap: Int, act: () throws -> Void)?

    init(_ disk: Disk, _ points: Points, _ flaw: Flaw? = nil) {
        self.disk = disk
        self.points = points
        self.flaw = flaw
        super.init(disk.folder)
    }

    /// What happens just before a swap: the first is 1.
    func before(swap: Int, _ act: @escaping () throws -> Void) {
        meanwhile = (swap, act)
    }

    override func insert(_ record: Record, _ order: String) throws -> Bool {
        try points.around { try super.insert(record, order) }
    }

    override func swap(_ old: Record, _ new: Record, _ order: String) throws -> Bool {
        swaps += 1
        if let meanwhile, meanwhile.swap == swaps { try meanwhile.act() }
        return try points.around {
            let replaced = flaw == .whateverStandsThereIsReplaced ? try load(order) : old
            let swapped = try super.swap(replaced, new, order)
            if swapped && new.deliver && !old.deliver { deliveries += 1 }
            return swapped
        }
    }

    override func flush(_ url: URL) throws {
        let isFolder = url.path == disk.folder.path
        if flaw == (isFolder ? .foldersAreNotFlushed : .filesAreNotFlushed) { return }
        try points.around {
            // The real one, which takes its time and changes nothing that a program sees, where nobody dies.
            if points.deadly.isEmpty { try super.flush(url) }
            try disk.flush(url)
        }
    }
}
