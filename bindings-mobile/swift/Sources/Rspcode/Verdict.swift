extension Verdict {
    /// They stand in the table. Here they would cost a count of their references on every copy, which
    /// takes longer than finding the verdict.
    var texts: VerdictTexts { Table.shared.texts[position] }
}

/// The same code in the same context has the same verdict.
extension Verdict: Hashable {
    public static func == (one: Verdict, other: Verdict) -> Bool {
        one.position == other.position
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(position)
    }
}
