package user

import dev.rspcode.Context
import dev.rspcode.Step
import dev.rspcode.classify
import dev.rspcode.verdicts
import java.util.Locale
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The sentences for payers in every language. */
class PayerTextsTest {
    /** Each by the English one. */
    private val texts =
        Vectors.all.getAsJsonArray("payer_texts")
            .map { line -> line.asJsonObject.entrySet().associate { it.key to it.value.asString } }
            .associateBy { it.getValue("en") }

    private val tags =
        Vectors.all.getAsJsonArray("tags").map { it.asJsonArray.let { pair -> pair[0].asString to pair[1].asString } }

    private val paid = classify(Context.PAY_STATE, "SUCCESS")

    @Test
    fun `every verdict and step has the sentence in the vectors`() {
        for (locale in listOf("en", "fr-CA", "zh-Hans", "zh-Hant")) {
            for (verdict in verdicts) {
                assertEquals(texts.getValue(verdict.payerText)[locale], verdict.payerText(locale))
                assertEquals(verdict.payerText(locale), verdict.payerText(Locale.forLanguageTag(locale)))
            }
            for (step in Step.entries) {
                assertEquals(step.payerText?.let { texts.getValue(it)[locale] }, step.payerText(locale))
                assertEquals(step.payerText(locale), step.payerText(Locale.forLanguageTag(locale)))
            }
        }
    }

    @Test
    fun `every tag is served as the vectors say`() {
        assertTrue(tags.size > 40)
        for ((tag, locale) in tags) {
            assertEquals(texts.getValue(paid.payerText)[locale], paid.payerText(tag), tag)
            assertEquals(texts.getValue(Step.DONE.payerText!!)[locale], Step.DONE.payerText(tag), tag)
        }
    }

    @Test
    fun `every locale of this machine has a language`() {
        for (locale in Locale.getAvailableLocales()) {
            val traditional = locale.script == "Hant" || locale.script == "" && locale.country in setOf("TW", "HK", "MO")
            val expected =
                when (locale.language) {
                    "zh" -> if (traditional) "zh-Hant" else "zh-Hans"
                    "fr" -> "fr-CA"
                    else -> "en"
                }
            assertEquals(paid.payerText(expected), paid.payerText(locale), locale.toLanguageTag())
        }
        assertEquals(paid.payerText("zh-Hant"), paid.payerText(Locale.TRADITIONAL_CHINESE))
        assertEquals(paid.payerText("fr-CA"), paid.payerText(Locale.CANADA_FRENCH))
    }

    @Test
    fun `what is no tag is English`() {
        val none: String? = null
        for (tag in listOf(none, "", "\uD800", "zh".repeat(1_000_000))) {
            assertEquals(paid.payerText, paid.payerText(tag))
            assertNull(Step.QUERY.payerText(tag))
        }
        assertEquals(paid.payerText, paid.payerText(Locale.ROOT))
    }
}
