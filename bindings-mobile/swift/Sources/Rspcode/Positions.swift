/// Texts that are known, and their positions: the first is 0.
///
/// Codes are compared byte by byte, but Swift holds two strings to be equal if Unicode does:
/// `"UN\u{212A}NOW" == "UNKNOW"`. A string that equals an ASCII one without being it is longer in
/// UTF-8, so the length tells. And a long text is not hashed at all, because the time which that takes
/// may grow with the square of the length.
struct Positions: Sendable {
    private var positions: [String: (position: Int, length: Int)] = [:]
    private var longest = 0

    /// A text that comes twice stands where it came first.
    init(_ texts: [String]) {
        for text in texts where positions[text] == nil {
            positions[text] = (positions.count, text.utf8.count)
            longest = max(longest, text.utf8.count)
        }
    }

    var count: Int { positions.count }

    /// The position of a text that is one of these to the byte.
    subscript(_ text: String) -> Int? {
        let length = text.utf8.count
        guard length <= longest, let found = positions[text], found.length == length else { return nil }
        return found.position
    }
}
