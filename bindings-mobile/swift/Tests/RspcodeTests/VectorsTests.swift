// Replays the vectors: every answer, and hostile inputs.
import Rspcode
import Testing

private let vectors = Vectors.all

@Test func everyCellIsTheOneInTheVectors() throws {
    #expect(tableVersion == vectors.tableVersion)
    try #require(vectors.cells.count == verdicts.count)
    for (verdict, cell) in zip(verdicts, vectors.cells) {
        #expect(verdict.context.rawValue == cell.context)
        #expect(verdict.id == cell.id)
        #expect(verdict.code == cell.code)
        #expect(verdict.outcome.rawValue == cell.outcome)
        #expect(verdict.cause.rawValue == cell.cause)
        #expect(verdict.next.rawValue == cell.next)
        #expect(verdict.actor.rawValue == cell.actor)
        #expect(verdict.isFinal == cell.isFinal)
        #expect(verdict.mayReleaseGoods == cell.mayReleaseGoods)
        #expect(verdict.mayChargeAgain == cell.mayChargeAgain)
        #expect(verdict.basis.rawValue == cell.basis)
        #expect(verdict.message == cell.message)
        #expect(verdict.explanation == cell.explanation)
        #expect(verdict.payerText == cell.payerText)
        #expect(classify(verdict.context, cell.code) == verdict)
    }
}

@Test func aVerdictHasTheFieldsOfACell() {
    let fields = { (value: Any) in Mirror(reflecting: value).children.map(\.label) }
    #expect(fields(verdicts[0]) == fields(vectors.cells[0]))
}

@Test func everyInputGetsTheAnswerInTheVectors() throws {
    #expect(vectors.inputs.count == vectors.count)
    #expect(vectors.count > 3000)
    for input in vectors.inputs {
        let (text, name) = (input.form.text, input.form.name)
        try #require(input.cells.count == Context.allCases.count)
        for (context, position) in zip(Context.allCases, input.cells) {
            #expect(classify(context, text) == verdicts[position], "\(context), \(name)")
        }
        // A spelling is read as a code without being one.
        let code = verdicts[input.cells[0]].code
        let isCode = code.map { Array($0.utf8) == text.trimmedBytes } ?? false
        #expect(find(text)?.code == (isCode ? code : nil), "\(name)")
    }
}

@Test func everyCodeIsTheOneInTheVectors() throws {
    try #require(codes.count == vectors.codes.count)
    for (code, cell) in zip(codes, vectors.codes) {
        #expect(code.id == cell.id)
        #expect(code.code == cell.code)
        #expect(code.message == cell.message)
        #expect(code.cause.rawValue == cell.cause)
        #expect(code.basis.rawValue == cell.basis)
        #expect(code.explanation == cell.explanation)
        #expect(find(code.code) == code)
    }
}
