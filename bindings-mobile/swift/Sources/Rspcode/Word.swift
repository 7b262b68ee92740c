/// What every vocabulary is: its values are words, the same ones in every language, and in JSON as well.
protocol Word: RawRepresentable<String>, CaseIterable, Codable, CodingKeyRepresentable {}

extension Word {
    /// A word that is none of these is a `DecodingError` that says which there are.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let word = try container.decode(String.self)
        guard let value = Self(rawValue: word) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: Self.unknown(word))
        }
        self = value
    }

    /// As a key of a dictionary. A decoder whose keys are converted from snake case takes the word for the name of
    /// a field, and hands `startOver` over; one that writes them converts nothing.
    public init?<Key: CodingKey>(codingKey: Key) {
        let key = codingKey.stringValue
        guard let value = Self(rawValue: key) ?? Self.allCases.first(where: { $0.inCamelCase == key })
        else { return nil }
        self = value
    }

    private var inCamelCase: String {
        let parts = rawValue.split(separator: "_")
        return parts.dropFirst().reduce(String(parts[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }

    private static func unknown(_ word: String) -> String {
        let valid = allCases.map(\.rawValue).joined(separator: ", ")
        let vocabulary = String(describing: Self.self).lowercased()
        return "unknown \(vocabulary) \(shown(word)); the valid words are \(valid)"
    }
}
