internal import Foundation
internal import RspcodeUniffi

/// The whole table, taken over from the core once, by whoever asks first. Answers are remembered here;
/// how they come about is not.
final class Table: Sendable {
    static let shared = Table(RspcodeUniffi.table())

    let codes: [CodeInfo]
    let verdicts: [Verdict]
    let texts: [VerdictTexts]

    /// The positions of the listed codes.
    private let rows: [String: Int]
    private let longest: Int

    private init(_ table: RspcodeUniffi.Table) {
        // A library that was built from other sources would answer from another table, unseen.
        precondition(
            table.version == version && table.tableVersion == tableVersion,
            "rspcode: the native library is of version \(table.version), and the package of \(version)")
        codes = table.codes.map { CodeInfo($0) }
        verdicts = table.cells.enumerated().map { Verdict($1, at: $0) }
        var seen = Set<String>()
        texts = table.cells.map { cell in VerdictTexts(cell) { seen.insert($0).memberAfterInsert } }
        rows = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1.code, $0) })
        longest = codes.map(\.code.utf8.count).max() ?? 0
    }

    /// The position of an answer among the verdicts.
    func position(of code: String, in context: Context) -> Int {
        if let row = rowOfExactly(code) {
            return Int(context.number - 1) * (codes.count + 1) + row
        }
        return Int(RspcodeUniffi.index(context: context.number, code: bytes(of: code)))
    }

    /// The position of a text among the codes.
    func row(of code: String) -> Int? {
        rowOfExactly(code) ?? RspcodeUniffi.findIndex(code: bytes(of: code)).map { Int($0) }
    }

    /// The position of a text that is a listed code as it stands.
    ///
    /// Codes are compared byte by byte, but Swift holds two strings to be equal if Unicode does:
    /// `"UN\u{212A}NOW" == "UNKNOW"`. A string that equals an ASCII one without being it is longer in
    /// UTF-8, so the length tells. And a long text is not hashed at all, because the time which that
    /// takes may grow with the square of the length.
    private func rowOfExactly(_ code: String) -> Int? {
        let length = code.utf8.count
        guard length <= longest, let row = rows[code], length == codes[row].code.utf8.count else {
            return nil
        }
        return row
    }
}

/// What is not remembered is asked of the core: it alone knows about white space, about the spellings
/// of state fields and about what is not listed. Such texts are not remembered, because there is no end
/// of them. Two gigabytes are more than UniFFI can carry, so the empty text stands for a text that
/// long: it is not listed either.
private func bytes(of code: String) -> Data {
    let limit = Int(Int32.max) - MemoryLayout<Int32>.size
    return code.utf8.count <= limit ? Data(code.utf8) : Data()
}

/// The value of a word that the library gave.
func known<Value: RawRepresentable<String>>(_ word: String) -> Value {
    guard let value = Value(rawValue: word) else {
        fatalError("rspcode: the native library is not the one of this package, it says \(word)")
    }
    return value
}
