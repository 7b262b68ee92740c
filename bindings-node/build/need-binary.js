'use strict'

// Before the package is packed: it is of no use without a binary, or with that of another version.

try {
  require('../load.js')
} catch (error) {
  console.error(`There is nothing to pack yet: run \`npm run build\` first.\n${error.message}`)
  process.exitCode = 1
}
