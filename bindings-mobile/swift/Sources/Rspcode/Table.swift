internal import RspcodeLookup
internal import RspcodeUniffi

/// The whole table, taken over from the core once, by whoever asks first. Listed texts and their answers
/// stand here; how an answer comes about does not.
final class Table: Sendable {
    static let shared = Table(RspcodeUniffi.table())

    let codes: [CodeInfo]
    let verdicts: [Verdict]
    let texts: [VerdictTexts]
    /// Every sentence for payers in each language, by the English one, which is the first.
    private let payerTexts: [String: Row]

    /// The codes in their order, then the spellings.
    private let known: Positions
    /// The positions of the answers: context by context, in each those to what is known, then the one to
    /// every other text.
    private let answers: [Int]

    private init(_ table: RspcodeUniffi.Table) {
        // A library that was built from other sources would answer from another table, unseen.
        guard table.version == version && table.tableVersion == tableVersion else {
            fatalError(
                """
                rspcode: the native library is version \(table.version) with table \(table.tableVersion), and \
                the package is version \(version) with table \(tableVersion): build both from the same sources, the \
                program after `swift package clean`, because SwiftPM does not see that a library has changed
                """)
        }
        codes = Row.all(of: table.codes).map { CodeInfo($0) }
        let cells = Row.all(of: table.cells)
        verdicts = cells.enumerated().map { Verdict($1, at: $0) }
        var seen = Set<String>()
        texts = cells.map { cell in VerdictTexts(cell) { seen.insert($0).memberAfterInsert } }

        payerTexts = Dictionary(
            uniqueKeysWithValues: Row.all(of: table.payerTexts).map { ($0.text(at: 0), $0) })
        let spellings = Row.all(of: table.spellings).map { Spelling($0) }
        let known = Positions(codes.map(\.code) + spellings.map(\.text))
        self.known = known
        answers = Context.allCases.flatMap { [codes, verdicts] context in
            let inContext = verdicts.filter { $0.context == context }
            let answer = Dictionary(uniqueKeysWithValues: inContext.map { ($0.id, $0.position) })
            var answers = [Int](repeating: answer[0]!, count: known.count + 1)
            for code in codes {
                answers[known[code.code]!] = answer[code.id]!
            }
            for spelling in spellings where spelling.context == context {
                answers[known[spelling.text]!] = answer[spelling.id]!
            }
            return answers
        }
    }

    /// The position of an answer among the verdicts.
    func position(of code: String, in context: Context) -> Int {
        let start = Int(context.number - 1) * (known.count + 1)
        if let place = known[code] { return answers[start + place] }
        let unlisted = answers[start + known.count]
        return ask(about: code) { rspcode_mobile_index(context.number, $0, $1) } ?? unlisted
    }

    /// The sentence in the language that serves a tag, which the core alone knows.
    func payerText(_ english: String, in tag: String) -> String {
        var tag = tag
        let number = tag.withUTF8 { bytes in
            // Of a tag that is too long for the core's numbers the beginning tells enough.
            rspcode_mobile_payer_locale(bytes.baseAddress, UInt32(clamping: bytes.count))
        }
        return payerTexts[english]!.text(at: Int(number) - 1)
    }

    /// The position of a text among the codes.
    func row(of code: String) -> Int? {
        if let place = known[code] { return place < codes.count ? place : nil }
        return ask(about: code) { rspcode_mobile_find_index($0, $1) }
    }
}

/// What the core says of a text that stands nowhere here: it alone knows about white space. Without any at
/// an end such a text is not listed. Nothing of it is remembered, because there is no end of such texts.
private func ask(about code: String, _ core: (UnsafePointer<UInt8>?, UInt32) -> Int32) -> Int? {
    guard hasSpaceAtAnEnd(code) else { return nil }
    var code = code
    return code.withUTF8 { bytes in
        // A text too long for the core's numbers is not listed either.
        guard let length = UInt32(exactly: bytes.count) else { return nil }
        let position = core(bytes.baseAddress, length)
        return position < 0 ? nil : Int(position)
    }
}

/// By bytes: to Swift "\r\n" is one character, and so is a space with a mark on it.
private func hasSpaceAtAnEnd(_ code: String) -> Bool {
    guard let first = code.utf8.first, let last = code.utf8.last else { return false }
    return isSpace(first) || isSpace(last)
}

/// Space, tab, LF, FF or CR.
private func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D: true
    default: false
    }
}
