'use strict'

module.exports = {
  engine: require('./load.js').engine,
  ...require('./words.js'),
  ...require('./classify.js'),
  ...require('./json.js'),
  ...require('./reply.js'),
  ...require('./attempt.js'),
  ...require('./payer-text.js'),
}
