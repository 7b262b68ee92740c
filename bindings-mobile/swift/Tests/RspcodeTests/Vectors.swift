import Foundation

/// A file that all languages replay.
func shared<Content: Decodable>(_ name: String) -> Content {
    let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../tests/\(name)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try! decoder.decode(Content.self, from: Data(contentsOf: file.standardized))
}

/// `vectors.json`: every answer, and hostile inputs with the positions of their answers.
struct Vectors: Decodable {
    let tableVersion: Int
    let cells: [Cell]
    let payerTexts: [PayerTexts]
    let tags: [[String]]
    let count: Int
    let inputs: [Input]

    static let all: Vectors = shared("vectors.json")

    /// What the listed codes have in one context.
    var codes: [Cell] { cells.filter { $0.context == cells[0].context && $0.code != nil } }

    struct Cell: Decodable {
        let context: String
        let id: Int
        let code: String?
        let outcome: String
        let cause: String
        let next: String
        let actor: String
        let isFinal: Bool
        let mayReleaseGoods: Bool
        let mayChargeAgain: Bool
        let basis: String
        let message: String
        let explanation: String
        let payerText: String
    }

    /// A sentence for payers by language.
    struct PayerTexts: Decodable {
        let texts: [String: String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Tag.self)
            let pairs = try container.allKeys.map { tag in
                (tag.stringValue, try container.decode(String.self, forKey: tag))
            }
            texts = Dictionary(uniqueKeysWithValues: pairs)
        }

        struct Tag: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }

            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }
    }

    struct Input: Decodable {
        let form: Form
        let cells: [Int]

        enum Key: CodingKey {
            case cells
        }

        init(from decoder: any Decoder) throws {
            form = try Form(from: decoder)
            cells = try decoder.container(keyedBy: Key.self).decode([Int].self, forKey: .cells)
        }
    }
}

/// A text of the shared files, in one of their forms.
struct Form: Decodable {
    let text: String

    /// Never longer than what a failed test can show.
    var name: String { text.utf8.count <= 100 ? text.debugDescription : "\(text.utf8.count) bytes" }

    enum Key: CodingKey {
        case text, hex, utf16, `repeat`
    }

    init(from decoder: any Decoder) throws {
        let form = try decoder.container(keyedBy: Key.self)
        if let plain = try form.decodeIfPresent(String.self, forKey: .text) {
            text = plain
        } else if let digits = try form.decodeIfPresent(String.self, forKey: .hex) {
            // As Swift reads bytes that are not UTF-8.
            let pairs = stride(from: 0, to: digits.count, by: 2).map { digits.dropFirst($0).prefix(2) }
            text = String(decoding: pairs.map { UInt8($0, radix: 16)! }, as: UTF8.self)
        } else if let units = try form.decodeIfPresent([UInt16].self, forKey: .utf16) {
            // As Swift reads lone surrogates, which its strings cannot hold.
            text = String(decoding: units, as: UTF16.self)
        } else {
            var pieces = try form.nestedUnkeyedContainer(forKey: .repeat)
            let piece = try pieces.decode(String.self)
            text = String(repeating: piece, count: try pieces.decode(Int.self))
        }
    }
}
