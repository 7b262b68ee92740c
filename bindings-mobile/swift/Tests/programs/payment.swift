// The view model of README.md, whatever its server does.
import Foundation
import Rspcode

struct NoConnection: Error {}

/// What the server says, one after another, and the last one for ever. `nil` breaks the connection.
actor Server {
    private var bodies: [String?]
    private(set) var asked = 0

    init(_ bodies: [String?]) {
        self.bodies = bodies
    }

    func status() throws -> PaymentStatus {
        asked += 1
        let body = bodies.count > 1 ? bodies.removeFirst() : bodies[0]
        guard let body else { throw NoConnection() }
        return try JSONDecoder().decode(PaymentStatus.self, from: Data(body.utf8))
    }
}

/// As a server writes it, in whatever language.
func body(_ number: Int, _ text: String) -> String {
    #"{"number": \#(number), "payer_text": "\#(text)"}"#
}

/// As a server that is told these has it.
func body(_ told: Attempt.Event...) -> String {
    let silence = readReply(.pay, .reply)
    var move = Attempt.start(.payDirect, canCancel: true).attempt.heard(silence)
    for event in told { move = move.attempt.told(event) }
    return body(move.attempt.number, move.step.payerText ?? silence.payerText)
}

@MainActor func check(
    _ bodies: [String?], _ screen: PaymentModel.Screen, asked: Int, _ text: String?, line: Int = #line
) async {
    let server = Server(bodies)
    let model = PaymentModel(pause: .zero, patience: 5) { try await server.status() }
    await model.follow()
    precondition(model.screen == screen, "line \(line): \(model.screen)")
    let times = await server.asked
    precondition(times == asked, "line \(line): asked \(times) times")
    precondition(model.text == text ?? readReply(.pay, .reply).payerText, "line \(line): \(model.text)")
}

let (done, notDone) = (Attempt.Step.done.payerText, Attempt.Step.notDone.payerText)
await check([body(.settledDone)], .paid, asked: 1, done)
await check([body(), body(.cancel), body(.settledDone)], .paid, asked: 3, done)
await check([body(), body(.settledNotDone)], .mayPayAgain, asked: 2, notDone)
// The money went back: staff know why.
let succeeded = readReply(.pay, .query, rspCode: "SUCCESS", state: "SUCCESS")
let refunded = readReply(.pay, .query, rspCode: "SUCCESS", state: "FULLY_REFUNDED")
let back = Attempt.start(.payDirect).attempt.heard(succeeded).attempt.heard(refunded)
precondition(back.step == .reversed)
await check([body(back.attempt.number, "Ask our staff.")], .callStaff, asked: 1, "Ask our staff.")
// Staff decide, and the app hears how it ends.
await check([body(.stop), body(.stop, .settledDone)], .paid, asked: 2, done)
await check([body(.stop)], .callStaff, asked: 5, Attempt.Step.handOver.payerText)
// What does not come, or is no attempt, is no news, and stays a doubt.
await check([nil, "", "{}", body(12345, "paid"), body(.settledDone)], .paid, asked: 5, done)
await check([nil], .callStaff, asked: 5, nil)
await check([body(12345, "paid")], .callStaff, asked: 5, nil)
await check([body()], .callStaff, asked: 5, nil)

// What is over stays, however often the screen comes back and whatever is heard then.
let ends: [(String, PaymentModel.Screen)] = [
    (body(.settledDone), .paid), (body(.settledNotDone), .mayPayAgain),
]
for (over, screen) in ends {
    let server = Server([over, body(), nil])
    let model = PaymentModel(pause: .zero, patience: 3) { try await server.status() }
    await model.follow()
    let text = model.text
    await model.follow()
    precondition(model.screen == screen && model.text == text)
}

// The screen is gone: nothing is decided.
let server = Server([body()])
let model = PaymentModel(pause: .seconds(60)) { try await server.status() }
let screen = Task { await model.follow() }
screen.cancel()
await screen.value
precondition(model.screen == .waiting)
