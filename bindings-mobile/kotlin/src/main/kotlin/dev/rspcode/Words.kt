package dev.rspcode

/** The error for a text that is no word of a vocabulary. */
@JvmSynthetic
internal fun unknownWord(vocabulary: String, word: String, valid: List<String>) =
    IllegalArgumentException(
        "unknown $vocabulary \"${word.take(40)}\"; the valid words are ${valid.joinToString()}"
    )
