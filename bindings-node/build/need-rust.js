'use strict'

// Before the build: without Rust, or with an old one, napi tells of an internal error.

const { execFileSync } = require('node:child_process')
const { existsSync, readFileSync } = require('node:fs')
const path = require('node:path')

const manifest = readFileSync(path.join(__dirname, '..', 'Cargo.toml'), 'utf8')
const [, needed] = manifest.match(/^rust-version = "(.*)"$/m)
const TARGET = 'wasm32-unknown-unknown'

/** The version of cargo that is here, or null. */
function found() {
  try {
    return execFileSync('cargo', ['--version'], { encoding: 'utf8' }).match(/^cargo (\d+\.\d+)/)?.[1] ?? null
  } catch {
    return null
  }
}

/** Whether what is compiled for the portable core finds Rust's library. */
function hasTarget() {
  const args = ['--print', 'target-libdir', '--target', TARGET]
  try {
    return existsSync(execFileSync('rustc', args, { encoding: 'utf8', stdio: 'pipe' }).trim())
  } catch {
    return false
  }
}

function missing() {
  const version = found()
  const needs = `The build needs Rust ${needed} or newer, and `
  if (version === null) return `${needs}there is no cargo: see https://rustup.rs`
  // As numbers: 1.100 is newer than 1.88.
  if (version.localeCompare(needed, 'en', { numeric: true }) < 0) {
    return `${needs}here is Rust ${version}: see https://rustup.rs`
  }
  if (!hasTarget()) return `The build needs Rust for ${TARGET}, too: \`rustup target add ${TARGET}\``
  return null
}

const message = missing()
if (message !== null) {
  console.error(message)
  process.exitCode = 1
}
