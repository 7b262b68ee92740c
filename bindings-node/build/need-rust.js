'use strict'

// Before the build: without Rust, or with an old one, napi tells of an internal error.

const { execFileSync } = require('node:child_process')
const { readFileSync } = require('node:fs')
const path = require('node:path')

const manifest = readFileSync(path.join(__dirname, '..', 'Cargo.toml'), 'utf8')
const [, needed] = manifest.match(/^rust-version = "(.*)"$/m)

/** The version of cargo that is here, or null. */
function found() {
  try {
    return execFileSync('cargo', ['--version'], { encoding: 'utf8' }).match(/^cargo (\d+\.\d+)/)?.[1] ?? null
  } catch {
    return null
  }
}

const version = found()
// As numbers: 1.100 is newer than 1.88.
if (version === null || version.localeCompare(needed, 'en', { numeric: true }) < 0) {
  const here = version === null ? 'there is no cargo' : `here is Rust ${version}`
  console.error(`The build needs Rust ${needed} or newer, and ${here}: see https://rustup.rs`)
  process.exitCode = 1
}
