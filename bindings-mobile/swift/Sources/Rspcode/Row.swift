/// A line of the native library's table: values by position. Which stands where is for the generator to
/// know.
struct Row {
    private let values: [String]

    /// The lines of a table. No value has a tab or the end of a line in it.
    static func all(of table: String) -> [Row] {
        table.utf8.split(separator: UInt8(ascii: "\n")).map { line in
            let values = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            return Row(values: values.map { String(Substring($0)) })
        }
    }

    func text(at position: Int) -> String { values[position] }

    func optionalText(at position: Int) -> String? {
        values[position].isEmpty ? nil : values[position]
    }

    func number(at position: Int) -> Int { known(position, Int.init) }

    func flag(at position: Int) -> Bool { known(position, Bool.init) }

    func word<Value: RawRepresentable<String>>(at position: Int) -> Value {
        known(position, Value.init(rawValue:))
    }

    private func known<Value>(_ position: Int, _ read: (String) -> Value?) -> Value {
        guard let value = read(values[position]) else {
            fatalError("rspcode: the native library is not that of this package, it says \(values[position])")
        }
        return value
    }
}
