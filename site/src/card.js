// A code's card: what it is, and its eleven answers. Any other text has one, too.

import { classify, codes, contexts } from 'rspcode'
import { sentences, spellings } from './derived.js'
import { badge, h, prose, word, yesOrNo } from './dom.js'
import { languageChoice } from './language.js'
import { locale, payerText } from './payer.js'
import { cardHash } from './route.js'
import { lookAlikes, readAs } from './search.js'
import { shown } from './text.js'

// What the code cannot know stands beside every yes.
const RELEASE = 'Compare order, amount and currency first.'
const CHARGE = 'Proven for this request alone: the actor acts first, no other in doubt.'

/** `again` shows it anew. */
export function cardView({ context, text }, again) {
  const code = readAs(text)
  const about = classify('pay_state', text)
  const title = text === '' ? 'No answer' : shown(text)
  return {
    title: context === null ? title : `${title} in ${context}`,
    content: [
      neighbours(context, code),
      h('h1', { tabindex: '-1' }, text === '' ? title : word(title)),
      reading(text, code),
      code === null ? null : h('p', { class: 'message' }, about.message),
      h('p', { class: 'lead' }, about.explanation),
      h(
        'dl',
        { class: 'facts' },
        fact('cause', about.cause, sentences.cause[about.cause]),
        fact('basis', about.basis, sentences.basis[about.basis]),
        spelled(code),
      ),
      context === null ? null : inContext(classify(context, text), again),
      h('h2', { id: 'contexts' }, 'In each context'),
      h('p', {}, 'Choose a context to see the whole answer.'),
      table(context, text),
    ],
  }
}

/** How a text is read that is not exactly a listed code. */
function reading(text, code) {
  if (code === text) return null
  if (code !== null) {
    const everywhere = contexts.every((context) => classify(context, text).code === code)
    return h(
      'p',
      { class: 'note' },
      'Read as ',
      link(code),
      everywhere ? '.' : ' in the contexts of a state alone.',
    )
  }
  if (text === '')
    return h('p', { class: 'note' }, 'Silence, a broken connection, an answer that cannot be read.')
  const like = lookAlikes(text)
  return h(
    'p',
    { class: 'note' },
    'Not listed.',
    like.length === 0
      ? null
      : [
          ' It looks like ',
          like.map((each, at) => [at === 0 ? '' : ' or ', link(each)]),
          ', which is not the same text.',
        ],
  )
}

const link = (code) => h('a', { href: cardHash(null, code) }, word(code))

function spelled(code) {
  const own = spellings.filter((spelling) => spelling.code === code)
  return own.map(({ text, contexts: read }) =>
    fact(
      'also spelled',
      text,
      read.length === contexts.length ? 'in every context' : `in ${read.join(', ')}`,
    ),
  )
}

function fact(name, value, sentence) {
  return [h('dt', {}, name), h('dd', {}, word(value), sentence === '' ? null : ` ${sentence}`)]
}

function inContext(verdict, again) {
  const { context, outcome, next, actor, cause, isFinal, mayReleaseGoods, mayChargeAgain } = verdict
  return h(
    'section',
    { class: 'answer', 'aria-labelledby': 'answer' },
    h('h2', { id: 'answer' }, 'In ', word(context)),
    h('p', {}, prose(sentences.context[context])),
    h(
      'dl',
      { class: 'facts' },
      h('dt', {}, 'outcome'),
      h('dd', {}, badge(outcome), ` ${sentences.outcome[outcome]}`),
      fact('next', next, sentences.next[next]),
      fact('actor', actor, sentences.actor[actor]),
      fact('may release goods', yesOrNo(mayReleaseGoods), mayReleaseGoods ? RELEASE : ''),
      fact('may charge again', yesOrNo(mayChargeAgain), mayChargeAgain ? CHARGE : ''),
      fact('is final', yesOrNo(isFinal), ''),
      fact('cause', cause, sentences.cause[cause]),
      h('dt', {}, 'for the payer'),
      h('dd', {}, h('span', { lang: locale() }, payerText(verdict, locale())), languageChoice(again)),
    ),
  )
}

const COLUMNS = ['context', 'outcome', 'cause', 'next', 'actor', 'release', 'charge']

/** The roles are spelled out because a narrow screen shows rows as blocks, which takes them away. */
function table(chosen, text) {
  const row = (context) => {
    const { outcome, cause, next, actor, mayReleaseGoods, mayChargeAgain } = classify(context, text)
    const cells = [badge(outcome), cause, next, actor, yesOrNo(mayReleaseGoods), yesOrNo(mayChargeAgain)]
    return h(
      'tr',
      { role: 'row', id: `in-${context}`, class: context === chosen ? 'chosen' : undefined },
      h(
        'th',
        { role: 'rowheader', scope: 'row' },
        h(
          'a',
          { href: cardHash(context, text), 'aria-current': context === chosen ? 'true' : false },
          word(context),
        ),
      ),
      cells.map((cell, at) => h('td', { role: 'cell', 'data-name': COLUMNS[at + 1] }, cell)),
    )
  }
  return h(
    'table',
    { role: 'table', class: 'contexts', 'aria-labelledby': 'contexts' },
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        COLUMNS.map((name) => h('th', { role: 'columnheader', scope: 'col' }, name)),
      ),
    ),
    h('tbody', { role: 'rowgroup' }, contexts.map(row)),
  )
}

function neighbours(context, code) {
  const at = codes.findIndex((row) => row.code === code)
  const to = (row, label) =>
    row === undefined ? null : h('a', { href: cardHash(context, row.code) }, `${label} `, word(row.code))
  return h(
    'nav',
    { class: 'neighbours', 'aria-label': 'Codes' },
    h('a', { href: '#' }, 'All codes'),
    code === null ? null : [to(codes[at - 1], '←'), to(codes[at + 1], '→')],
  )
}
