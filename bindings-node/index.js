'use strict'

module.exports = {
  ...require('./words.js'),
  ...require('./classify.js'),
  ...require('./json.js'),
  ...require('./reply.js'),
  ...require('./attempt.js'),
}
