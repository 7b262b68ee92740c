public import Foundation

extension Verdict {
    /// ``payerText`` in the payer's language, which a BCP 47 tag names.
    ///
    /// `zh-TW`, `zh-HK`, `zh-MO` and `zh-Hant` are Chinese in traditional characters, any other `zh` in simplified
    /// ones, any `fr` is Canadian French, and everything else is English. The translations were made by this project
    /// and not reviewed by the provider.
    ///
    /// ```swift
    /// classify(.payState, "SUCCESS").payerText(in: "zh-TW") == "您的付款已收到，謝謝。"
    /// ```
    public func payerText(in tag: String) -> String { Table.shared.payerText(payerText, in: tag) }

    /// ``payerText`` in the payer's language: that of the locale's identifier.
    public func payerText(in locale: Locale) -> String { payerText(in: locale.identifier) }
}

extension Attempt.Step {
    /// ``payerText`` in the payer's language, as of a ``Verdict``.
    public func payerText(in tag: String) -> String? {
        payerText.map { Table.shared.payerText($0, in: tag) }
    }

    /// ``payerText`` in the payer's language: that of the locale's identifier.
    public func payerText(in locale: Locale) -> String? { payerText(in: locale.identifier) }
}
