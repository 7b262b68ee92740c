/// What a code means in a context, and what to do next.
///
/// Every text has an answer: one that is not listed is unknown, never failed. For no answer at all
/// (silence, a broken connection, an HTTP error, an unreadable body, a digest that does not verify)
/// classify `nil`. White space around a code is dropped; case counts, and beside the listed codes a few
/// spellings are read that the provider's answers use.
///
/// ```swift
/// classify(.payReply, "SUCCESS").next == .query
/// classify(.payReply, "UNKNOWN").code == nil
/// classify(.payReply, nil).next == .query
/// ```
public func classify(_ context: Context, _ code: String?) -> Verdict {
    let table = Table.shared
    return table.verdicts[table.position(of: code ?? "", in: context)]
}

/// The listed code that a text is, if any. White space around it is dropped; case counts, and a
/// spelling is no listed code.
///
/// ```swift
/// find(" UNKNOW\n")?.code == Code.unknow
/// find("UNKNOWN") == nil
/// find("success") == nil
/// ```
public func find(_ code: String?) -> CodeInfo? {
    let table = Table.shared
    return table.row(of: code ?? "").map { table.codes[$0] }
}

/// The listed codes, in published order.
public var codes: [CodeInfo] { Table.shared.codes }

/// All answers: context by context, in each the listed codes by id, then the answer for every text that
/// is not listed.
public var verdicts: [Verdict] { Table.shared.verdicts }

/// Takes the table over from the native library now. The first use does it anyway; an app that wants
/// that off its main thread calls this from another one before.
public func warmUp() {
    _ = Table.shared
}
