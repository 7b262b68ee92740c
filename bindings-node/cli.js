#!/usr/bin/env node
'use strict'

process.exitCode = require('./load.js').run(['rspcode', ...process.argv.slice(2)])
