package dev.rspcode.internal

import com.sun.jna.Native

/**
 * The plain functions of the native library: the positions of texts and of whole replies, where -1 is none, and the
 * steps of an attempt, which is a number. JNA maps them directly, so a call leaves no object behind.
 *
 * The names are those of the library, and R8 has to leave them alone.
 */
internal object Positions {
    /** Loads the library, or finds it loaded, as UniFFI's own code does. */
    fun register() {
        val other = System.getProperty("uniffi.component.rspcode_mobile.libraryOverride")
        Native.register(Positions::class.java, other ?: "rspcode_mobile")
    }

    @JvmStatic
    external fun rspcode_mobile_index(context: Byte, code: ByteArray, length: Int): Int

    @JvmStatic external fun rspcode_mobile_find_index(code: ByteArray, length: Int): Int

    /** The number of a locale, from 1. */
    @JvmStatic external fun rspcode_mobile_payer_locale(tag: ByteArray, length: Int): Int

    /** A negative length is an absent text. */
    @JvmStatic
    external fun rspcode_mobile_reply_index(
        operation: Byte,
        source: Byte,
        rspCode: ByteArray?,
        rspCodeLength: Long,
        inner: ByteArray?,
        innerLength: Long,
        state: ByteArray?,
        stateLength: Long,
    ): Int

    /** The number in the lower half, then eight bits of the step, then the reason. */
    @JvmStatic
    external fun rspcode_mobile_start(kind: Byte, canCancel: Byte, canRepeat: Byte, freshCode: Byte): Long

    /** As for a start. An event is the position of a verdict, or their count and on for the other events. */
    @JvmStatic external fun rspcode_mobile_next(attempt: Int, event: Int): Long

    /** The kind, and from bit 8 on the end or 0; 0 for a number that is no state. */
    @JvmStatic external fun rspcode_mobile_state(attempt: Int): Int
}
