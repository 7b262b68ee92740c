// What is read of JSON is checked, and of an object only what identifies it is believed: nobody can permit
// anything by what else stands there.

extension Verdict: Decodable {
    /// This version's verdict of the context and the code; nothing else is looked at.
    ///
    /// A code that this version does not list is the unlisted answer of that context, and so is null. An unknown
    /// context is a `DecodingError`, and so is an object without one of the two.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let context = try fields.decode(Context.self, forKey: .context)
        // What was written has a code or null: without one it is something else.
        let code = try fields.decode(String?.self, forKey: .code)
        self = classify(context, code)
    }
}

extension CodeInfo: Decodable {
    /// What this version knows of the code; nothing else is looked at. A code that it does not list is a
    /// `DecodingError` that names it.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let code = try fields.decode(String.self, forKey: .code)
        guard let info = find(code) else {
            throw DecodingError.dataCorruptedError(
                forKey: .code, in: fields,
                debugDescription: "\(shown(code)) is no listed code of this version")
        }
        self = info
    }
}

/// What an error shows of a text: of a long one the beginning, which tells enough.
func shown(_ text: String) -> String {
    let beginning = String(String.UnicodeScalarView(text.unicodeScalars.prefix(32)))
    return beginning.debugDescription + (beginning.utf8.count == text.utf8.count ? "" : "…")
}
