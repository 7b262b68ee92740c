package dev.rspcode

/** Only the context and the code are looked at: nobody can permit anything by what else stands there. */
@JvmSynthetic
internal fun verdictOf(map: Map<String, *>): Verdict {
    for (name in listOf("context", "code")) {
        require(name in map) { "a verdict has a context and a code, and here is no $name" }
    }
    val context = map["context"]
    val code = map["code"]
    require(context is String) { "context must be a string, not ${shown(context)}" }
    require(code is String?) { "code must be a string or null, not ${shown(code)}" }
    return classify(Context.of(context), code)
}

internal const val NO_MOVE_IS_READ: String =
    "a move is not read back, as loading gives no step: read its attempt"

internal const val NO_CODE_INFO_IS_READ: String =
    "a listed code's row is not read back: read its code, and find that"

private fun shown(value: Any?): String = "$value".take(40)
