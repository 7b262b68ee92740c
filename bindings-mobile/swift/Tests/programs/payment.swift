// The view model of README.md, whatever the server does.
import Rspcode

struct NoConnection: Error {}

/// What the server says, one after another, and the last one for ever.
actor Server {
    private var answers: [String?]
    private(set) var asked = 0

    init(_ answers: [String?]) {
        self.answers = answers
    }

    /// `nil` breaks the connection.
    func state() throws -> String? {
        asked += 1
        let answer = answers.count > 1 ? answers.removeFirst() : answers[0]
        guard let answer else { throw NoConnection() }
        return answer
    }
}

@MainActor func check(
    _ answers: [String?], _ step: PaymentModel.Step, asked: Int, _ code: String?, line: Int = #line
) async {
    let server = Server(answers)
    let model = PaymentModel(pause: .zero, attempts: 5) { try await server.state() }
    await model.follow()
    precondition(model.step == step, "line \(line): \(model.step)")
    let times = await server.asked
    precondition(times == asked, "line \(line): asked \(times) times")
    precondition(model.text == classify(.payState, code).payerText, "line \(line): \(model.text)")
}

await check(["SUCCESS"], .paid, asked: 1, "SUCCESS")
await check(["NOTPAY", nil, "", "what?", "success"], .paid, asked: 5, "SUCCESS")
await check(["NOTPAY", "ORDER_CLOSED"], .mayPayAgain, asked: 2, "ORDER_CLOSED")
// The money is back or on its way: staff know why.
await check(["REFUND_SUCCESS"], .callStaff, asked: 1, "REFUND_SUCCESS")
await check(["REASON_TRADE_BEEN_FREEZEN"], .callStaff, asked: 1, "REASON_TRADE_BEEN_FREEZEN")
// Silence is asked about again, and stays a doubt.
await check([nil], .callStaff, asked: 5, nil)
await check(["NOTPAY"], .callStaff, asked: 5, "NOTPAY")

// What was decided stays, however often the screen comes back and whatever is heard then.
for (state, step) in [("success", PaymentModel.Step.paid), ("ORDER_CLOSED", .mayPayAgain)] {
    let server = Server([state, nil])
    let model = PaymentModel(pause: .zero, attempts: 3) { try await server.state() }
    await model.follow()
    let text = model.text
    await model.follow()
    precondition(model.step == step && model.text == text)
}

// The screen is gone: nothing is decided.
let model = PaymentModel(pause: .seconds(60)) { "NOTPAY" }
let screen = Task { await model.follow() }
screen.cancel()
await screen.value
precondition(model.step == .waiting)
