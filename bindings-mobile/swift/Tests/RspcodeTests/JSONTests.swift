// What systems hand to each other: verdicts, codes, words and attempts as JSON.
import Foundation
import Rspcode
import Testing

/// The cells of the vectors as they stand there.
private func rawCells() throws -> [[String: Any]] {
    let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../tests/vectors.json")
    let vectors = try JSONSerialization.jsonObject(with: Data(contentsOf: file.standardized))
    return try #require((vectors as? [String: Any])?["cells"] as? [[String: Any]])
}

/// With the keys in order, so that equal objects are equal texts.
private func text(_ object: Any) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
}

private func written(_ value: some Encodable, as encoder: JSONEncoder = JSONEncoder()) throws -> String {
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

private func read<Value: Decodable>(
    _ json: String, as _: Value.Type = Value.self, by decoder: JSONDecoder = JSONDecoder()
) throws -> Value {
    try decoder.decode(Value.self, from: Data(json.utf8))
}

/// Where it went wrong and what an error says.
private struct Refusal: Equatable, CustomStringConvertible {
    let path: [String]
    let says: String

    var description: String { "\(path): \(says)" }

    init(_ path: [String], _ says: String) {
        self.path = path
        self.says = says
    }

    /// `nil` if it is read.
    init?<Value: Decodable>(of json: String, as _: Value.Type) {
        do {
            _ = try read(json, as: Value.self)
            return nil
        } catch DecodingError.dataCorrupted(let context) {
            self.init(context.codingPath.map(\.stringValue), context.debugDescription)
        } catch {
            self.init([], "\(error)")
        }
    }
}

private let words = "the valid words are \(Context.allCases.map(\.rawValue).joined(separator: ", "))"

@Test func everyVerdictIsTheObjectOfTheVectors() throws {
    let cells = try rawCells()
    try #require(cells.count == verdicts.count)
    for (verdict, cell) in zip(verdicts, cells) {
        let json = try written(verdict)
        #expect(try json == text(cell.merging(["table_version": tableVersion]) { _, new in new }))
        #expect(try read(json) == verdict)
        // As the command prints it, which has no version in it.
        #expect(try read(text(cell)) == verdict)
    }
}

@Test func ofAVerdictTheContextAndTheCodeAloneAreRead() throws {
    let timeout = classify(.payReply, "TIMEOUT")
    #expect(try read(#"{"context": "pay_reply", "code": "TIMEOUT"}"#) == timeout)
    let forged = #"""
        {"table_version": 999, "id": 1, "code": "TIMEOUT", "context": "pay_reply", "next": "accept", "outcome": 7,
        "may_release_goods": true, "is_final": null, "more": [1]}
        """#
    #expect(try read(forged) == timeout)
}

@Test func aCodeOfAnotherVersionIsTheUnlistedAnswer() throws {
    for context in Context.allCases {
        for code in ["null", #""""#, #""A_NEW_CODE""#, #""timeout""#] {
            let json = #"{"context": "\#(context.rawValue)", "id": 5, "code": \#(code), "next": "accept"}"#
            #expect(try read(json) == classify(context, nil))
        }
    }
}

@Test func whatIsNoVerdictIsAnErrorThatSaysWhere() throws {
    let unknown = Refusal(of: #"[{"context": "payment", "code": "FAIL"}]"#, as: [Verdict].self)
    #expect(unknown == Refusal(["Index 0", "context"], "unknown context \"payment\"; \(words)"))

    for missing in ["context", "code"] {
        let rest = ["context": "pay_state", "code": "FAIL"].filter { $0.key != missing }
        do {
            let verdict = try read(text(rest), as: Verdict.self)
            Issue.record("without a \(missing) it was read as \(verdict)")
        } catch DecodingError.keyNotFound(let key, _) {
            #expect(key.stringValue == missing)
        }
    }
    for wrong in [
        #"{"context": 1, "code": null}"#, #"{"context": null, "code": null}"#,
        #"{"context": "pay_state", "code": 1}"#, "null", "[]", #""SUCCESS""#,
    ] {
        #expect(throws: DecodingError.self) { try read(wrong, as: Verdict.self) }
    }
}

/// The names are what they are, whatever an encoder makes of those of other types.
@Test func keysThatAreConvertedChangeNothing() throws {
    struct Payment: Codable, Equatable {
        var lastVerdict: Verdict
        var waysOut: [Next: [Attempt.Step: Int]]
    }
    let payment = Payment(
        lastVerdict: verdicts[0],
        waysOut: Dictionary(
            uniqueKeysWithValues: Next.allCases.map { next in
                (next, Dictionary(uniqueKeysWithValues: Attempt.Step.allCases.map { ($0, 1) }))
            }))
    let (encoder, decoder) = (JSONEncoder(), JSONDecoder())
    encoder.keyEncodingStrategy = .convertToSnakeCase
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let json = try written(payment, as: encoder)
    #expect(try json.hasPrefix(#"{"last_verdict":\#(written(verdicts[0])),"ways_out":{"accept":{"#))
    #expect(json.contains(#""start_over":{"#) && json.contains(#""hand_over":1"#))
    #expect(try read(json, by: decoder) == payment)
}

@Test func whatIsWrittenInAPropertyListIsReadBack() throws {
    let list = try PropertyListEncoder().encode(verdicts)
    #expect(try PropertyListDecoder().decode([Verdict].self, from: list) == verdicts)
}

@Test func everyCodeIsWrittenAsTheVectorsHaveItAndReadBack() throws {
    let names = ["id", "code", "message", "cause", "basis", "explanation"]
    // Where no rule moves a cause, a cell has the code's own.
    let listed = try rawCells().filter { $0["context"] as? String == "pay_reply" && $0["code"] is String }
    try #require(listed.count == codes.count)
    for (code, cell) in zip(codes, listed) {
        let json = try written(code)
        #expect(try json == text(cell.filter { names.contains($0.key) }))
        #expect(try read(json) == code)
        #expect(try read(#"{"code": "\#(code.code)", "cause": "completed", "basis": 1}"#) == code)
    }
    let unlisted = Refusal(of: #"[{"code": "A_NEW_CODE", "id": 1}]"#, as: [CodeInfo].self)
    #expect(unlisted == Refusal(["Index 0", "code"], "\"A_NEW_CODE\" is no listed code of this version"))
}

@Test func everyWordIsWrittenAndReadAsItself() throws {
    func check<Value: CaseIterable & Codable & CodingKeyRepresentable & Hashable & RawRepresentable<String>>(
        _: Value.Type
    ) throws {
        let values = Array(Value.allCases), valid = values.map(\.rawValue)
        #expect(try written(values) == text(valid))
        #expect(try read(text(valid)) == values)
        // As keys, too.
        let positions = Dictionary(uniqueKeysWithValues: zip(values, 0...))
        let object = Dictionary(uniqueKeysWithValues: zip(valid, 0...))
        #expect(try written(positions) == text(object))
        #expect(try read(text(object)) == positions)

        let name = "\(Value.self)".lowercased()
        for wrong in ["", "?", valid[0].uppercased(), " \(valid[0])", "none?"] {
            let says = "unknown \(name) \"\(wrong)\"; the valid words are \(valid.joined(separator: ", "))"
            #expect(try Refusal(of: text([valid[0], wrong]), as: [Value].self) == Refusal(["Index 1"], says))
            // Here the error is the dictionary's own, which names the key.
            let key = Refusal(of: try text([wrong: 1]), as: [Value: Int].self)
            #expect(key == Refusal([wrong], "Could not convert key to type \(Value.self)"))
        }
        for wrong in ["[1]", "[null]", "[[]]"] {
            #expect(throws: DecodingError.self) { try read(wrong, as: [Value].self) }
        }
    }
    try check(Context.self)
    try check(Outcome.self)
    try check(Cause.self)
    try check(Next.self)
    try check(Verdict.Actor.self)
    try check(Basis.self)
    try check(Attempt.Operation.self)
    try check(Attempt.Source.self)
    try check(Attempt.Kind.self)
    try check(Attempt.Event.self)
    try check(Attempt.Step.self)
    try check(Attempt.Reason.self)
    try check(Attempt.End.self)
}

@Test func anErrorShowsTheBeginningOfALongText() throws {
    // The last one is a single character to Swift.
    for piece in ["x", "\n", "\u{301}"] {
        let text = String(repeating: piece, count: 100_000)
        let beginning = String(repeating: piece, count: 32).debugDescription
        let says = "unknown context \(beginning)…; \(words)"
        #expect(try Refusal(of: written([text]), as: [Context].self) == Refusal(["Index 0"], says))
    }
}

@Test func anAttemptIsANumberAsAKey() throws {
    let attempt = Attempt.start(.payDirect).attempt
    let json = #"{"\#(attempt.number)":"ORDER-1"}"#
    #expect(try written([attempt: "ORDER-1"]) == json)
    #expect(try read(json) == [attempt: "ORDER-1"])
    for wrong in ["0", "1", "x", "-\(attempt.number)"] {
        let refusal = Refusal(of: #"{"\#(wrong)": "ORDER-1"}"#, as: [Attempt: String].self)
        #expect(refusal == Refusal([wrong], "Could not convert key to type Attempt"))
    }
}
