// Made by `cargo run -p rspcode-tests -- write` from the Rust sources; do not edit.

@file:JvmMultifileClass
@file:JvmName("Rspcode")

package dev.rspcode

/** The version of this package. */
public const val VERSION: String = "0.1.0"

/** The version of the table: one integer, raised whenever a cell or a text changes. */
public const val TABLE_VERSION: Int = 1
