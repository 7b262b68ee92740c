// What takes no call into the native library but the one for the table: it is to run with a library that ends
// the program at any other.
import Rspcode

let unlisted = [
    nil, "", "what?", "UNKNOWN", "UN\u{212A}NOW", "\u{A0}SUCCESS", "SUCCESS\u{B}", "SUC\r\nCESS",
    String(repeating: "SUCCESS", count: 1000),
]
for context in Context.allCases {
    let answers = verdicts.filter { $0.context == context }
    for answer in answers {
        precondition(classify(context, answer.code) == answer)
        precondition(find(answer.code)?.code == answer.code)
    }
    for text in unlisted {
        precondition(classify(context, text) == answers.first { $0.code == nil })
        precondition(find(text) == nil)
    }
    precondition(classify(context, "success").code == Code.success && find("success") == nil)
    // It is read in state fields alone.
    precondition((classify(context, "notpay").code == Code.notpay) == context.rawValue.hasSuffix("_state"))
}
print("answered")
