import Rspcode

/// What becomes of requests.
enum World: CaseIterable {
    case paidAtOnce, paidAndTheAnswerLost, paidAfterAWhile
    case refused, requestLost, neverPaid, neverPaidAndTheFirstCancellationLost

    var end: Attempt.End {
        switch self {
        case .paidAtOnce, .paidAndTheAnswerLost, .paidAfterAWhile: .done
        case .refused, .requestLost, .neverPaid, .neverPaidAndTheFirstCancellationLost: .notDone
        }
    }
}

/// Every request that it gets charges, if the payer pays: a second one charges twice.
final class Provider: Gateway {
    let world: World
    private(set) var charges = 0
    /// How often money went back, because a paid order was cancelled.
    private(set) var returned = 0
    private var state: String?
    private var asked = 0
    private var cancelled = 0

    init(_ world: World) {
        self.world = world
    }

    func pay(_ order: String) -> Answer? {
        switch world {
        case .paidAtOnce, .paidAndTheAnswerLost:
            charges += 1
            state = "SUCCESS"
        case .refused: return Answer(rspCode: "AMOUNT_NOT_ENOUGH")
        case .requestLost: return nil
        case .paidAfterAWhile, .neverPaid, .neverPaidAndTheFirstCancellationLost: state = "NOTPAY"
        }
        return world == .paidAndTheAnswerLost ? nil : Answer(rspCode: "SUCCESS")
    }

    func query(_ order: String) -> Answer? {
        if world == .paidAfterAWhile && state == "NOTPAY" {
            asked += 1
            if asked == 3 { payIfOpen() }
        }
        guard let state else { return Answer(rspCode: "ORDER_NOT_EXIST") }
        return Answer(rspCode: "SUCCESS", state: state)
    }

    /// The payer pays now, if that can still be.
    func payIfOpen() {
        guard state == "NOTPAY" else { return }
        charges += 1
        state = "SUCCESS"
    }

    func cancel(_ order: String) -> Answer? {
        cancelled += 1
        if world == .neverPaidAndTheFirstCancellationLost && cancelled == 1 { return nil }
        if state == "SUCCESS" {
            returned += 1
            state = "ORDER_REVERSED"
        } else {
            state = "ORDER_CLOSED"
        }
        return Answer(rspCode: "SUCCESS")
    }
}

struct MortalGateway: Gateway {
    let provider: Provider
    let points: Points

    func pay(_ order: String) throws -> Answer? { try points.around { provider.pay(order) } }
    func query(_ order: String) throws -> Answer? { try points.around { provider.query(order) } }
    func cancel(_ order: String) throws -> Answer? { try points.around { provider.cancel(order) } }
}
