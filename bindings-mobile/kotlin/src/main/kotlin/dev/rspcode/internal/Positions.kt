package dev.rspcode.internal

import com.sun.jna.Native

/**
 * The positions of texts that may be codes with white space around them, from the plain functions of
 * the native library: -1 is none. JNA maps them directly, so a call leaves no object behind.
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
}
