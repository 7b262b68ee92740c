#!/usr/bin/env node
'use strict'

const { run } = require('./load.js')

if (run === undefined) {
  console.error(
    `rspcode: this package has no command for ${process.platform} ${process.arch}, only the library. ` +
      'With Rust, `cargo install rspcode-cli` installs the command.',
  )
  process.exitCode = 69
} else {
  process.exitCode = run(['rspcode', ...process.argv.slice(2)])
}
