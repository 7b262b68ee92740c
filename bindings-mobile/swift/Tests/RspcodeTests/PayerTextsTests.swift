// The sentences for payers in every language.
import Foundation
import Rspcode
import Testing

private let vectors = Vectors.all
private let texts = Dictionary(uniqueKeysWithValues: vectors.payerTexts.map { ($0.texts["en"]!, $0.texts) })
private let paid = classify(.payState, "SUCCESS")

@Test(arguments: ["en", "fr-CA", "zh-Hans", "zh-Hant"])
func everyVerdictAndStepHasTheSentenceInTheVectors(tag: String) {
    for verdict in verdicts {
        #expect(verdict.payerText(in: tag) == texts[verdict.payerText]![tag])
        #expect(verdict.payerText(in: Locale(identifier: tag)) == verdict.payerText(in: tag))
    }
    for step in Attempt.Step.allCases {
        #expect(step.payerText(in: tag) == step.payerText.map { texts[$0]![tag]! })
        #expect(step.payerText(in: Locale(identifier: tag)) == step.payerText(in: tag))
    }
}

@Test func everyTagIsServedAsTheVectorsSay() throws {
    #expect(vectors.tags.count > 40)
    for pair in vectors.tags {
        try #require(pair.count == 2)
        #expect(paid.payerText(in: pair[0]) == texts[paid.payerText]![pair[1]], "\(pair)")
    }
    #expect(paid.payerText(in: String(repeating: "zh", count: 1_000_000)) == paid.payerText)
}

@Test func aLocaleIsServedAsItsTag() {
    for (identifier, tag) in [
        ("zh_TW", "zh-Hant"), ("zh-Hant_HK", "zh-Hant"), ("zh_Hans_HK", "zh-Hans"), ("fr_CA", "fr-CA"),
        ("fr_CA@currency=CAD", "fr-CA"), ("de_DE", "en"), ("", "en"),
    ] {
        let locale = Locale(identifier: identifier)
        #expect(paid.payerText(in: locale) == paid.payerText(in: tag), "\(identifier)")
    }
}
