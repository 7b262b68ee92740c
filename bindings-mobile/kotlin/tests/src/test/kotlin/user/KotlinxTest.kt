package user

import dev.rspcode.Context
import dev.rspcode.Next
import kotlinx.serialization.json.Json
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class KotlinxTest {
    /** In no class of the user's, for which the compiler's plugin has another way. */
    @Test
    fun `a word that stands alone is the word, too`() {
        assertEquals("\"pay_state\"", Json.encodeToString(Context.PAY_STATE))
        assertEquals(Context.PAY_STATE, Json.decodeFromString<Context>("\"pay_state\""))
        val steps = mapOf(Context.PAY_REPLY to listOf(Next.START_OVER))
        val text = """{"pay_reply":["start_over"]}"""
        assertEquals(text, Json.encodeToString(steps))
        assertEquals(steps, Json.decodeFromString<Map<Context, List<Next>>>(text))
    }
}
