internal import RspcodeLookup

/// What an answer means as a whole, and what to do next: the code of the envelope, the inner code that some
/// answers carry beside the data, and the state of the order or the refund.
///
/// Absent and null are `nil`. Present but empty is the empty text, and nothing at all is silence. A level that
/// says SUCCESS has only said that it carries what is inside, and gives way to it; of the others the most careful
/// is the answer. A notice whose digest does not verify is no answer: pass nothing of it.
///
/// ```swift
/// readReply(.pay, .reply).next == .query  // silence
/// readReply(.pay, .query, rspCode: "SUCCESS", state: "SUCCESS").mayReleaseGoods
/// ```
public func readReply(
    _ operation: Attempt.Operation, _ source: Attempt.Source,
    rspCode: String? = nil, inner: String? = nil, state: String? = nil
) -> Verdict {
    let position = withBytes(of: rspCode) { rspCode, rspCodeLength in
        withBytes(of: inner) { inner, innerLength in
            withBytes(of: state) { state, stateLength in
                rspcode_mobile_reply_index(
                    operation.number, source.number,
                    rspCode, rspCodeLength, inner, innerLength, state, stateLength
                )
            }
        }
    }
    return Table.shared.verdicts[Int(position)]
}

/// As the native library takes a text: a negative length is an absent one.
private func withBytes<Result>(
    of text: String?, _ body: (UnsafePointer<UInt8>?, Int64) -> Result
) -> Result {
    guard var text else { return body(nil, -1) }
    return text.withUTF8 { body($0.baseAddress, Int64($0.count)) }
}
