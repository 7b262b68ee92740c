// Follow a payment: what it is, what came, and what is to be done next.

import { describe, end, heard, kinds, verdicts } from 'rspcode'
import { concerning, flagsOf } from './concerns.js'
import { pictures, sentences } from './derived.js'
import { announce, badge, h, word } from './dom.js'
import { languageChoice } from './language.js'
import { readLog } from './log.js'
import { locale } from './payer.js'
import { pictureOf } from './picture.js'
import { FLAGS, followHash } from './route.js'
import { shown } from './text.js'
import { toldBy } from './told.js'
import { stateOf, trailOf } from './trail.js'

/** More rows than that nobody reads; the command line has them all. */
const MOST_ROWS = 500

const FLAG_TEXTS = {
  can_cancel: 'A call exists that cancels or voids the order.',
  can_repeat: 'The provider carries out one refund id once, so the same request may be sent again.',
  fresh_code: 'The payment code in this request was in no request before.',
}

// What was chosen and written here and stands in no link.
const chosen = { context: null, log: '' }

/** `go` shows another attempt; the address follows. */
export function followView(asked, go) {
  const attempt = { kind: asked.kind, calls: callsOf(asked), told: asked.told }
  const { rows, last } = trailOf(attempt)
  const tell = (text) => {
    go(followHash({ ...attempt, told: [...attempt.told, text] }))
    const { last } = trailOf({ ...attempt, told: [...attempt.told, text] })
    announce(`${last.text}: ${last.step}. ${sentences.reason[last.reason]}`)
  }
  return {
    title: 'Follow a payment',
    content: [
      h('h1', { tabindex: '-1' }, 'Follow a payment'),
      h(
        'p',
        { class: 'lead' },
        'One answer can be read rightly and the payment still be charged twice. Tell what came, one by one, and see ' +
          'the one next step.',
      ),
      asked.unread
        ? h(
            'p',
            { class: 'note', role: 'alert' },
            'The link names a kind or a flag that there is none of; it was left out.',
          )
        : null,
      h(
        'div',
        { class: 'columns' },
        setUp(attempt, go),
        h('div', { class: 'aside' }, now(last, attempt, go), picture(attempt, rows)),
        whatCame(attempt, last, tell),
      ),
      trail(attempt, rows),
      log(attempt),
    ],
  }
}

/** The flags that the kind takes up; a link may name others. */
function callsOf({ kind, calls }) {
  const own = flagsOf(kind).map((flag) => FLAGS[flag])
  return Object.fromEntries(Object.values(FLAGS).map((name) => [name, own.includes(name) && calls[name]]))
}

function setUp({ kind, calls, told }, go) {
  const changed = (change) => go(followHash({ kind, calls, told, ...change }))
  return h(
    'section',
    { 'aria-labelledby': 'what' },
    h('h2', { id: 'what' }, 'What it is'),
    h(
      'fieldset',
      { class: 'kinds' },
      h('legend', {}, 'Kind'),
      kinds.map((each) =>
        option(
          'radio',
          `kind-${each}`,
          each,
          sentences.kind[each],
          each === kind,
          () => changed({ kind: each, told: [] }),
          'kind',
        ),
      ),
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, 'What there is beside the request'),
      flagsOf(kind).map((flag) =>
        option('checkbox', `flag-${flag}`, flag, FLAG_TEXTS[flag], calls[FLAGS[flag]], () =>
          changed({ calls: { ...calls, [FLAGS[flag]]: !calls[FLAGS[flag]] } }),
        ),
      ),
    ),
  )
}

function option(type, id, label, sentence, checked, change, name) {
  return h(
    'div',
    { class: 'option' },
    h('input', { type, id, name, checked, 'aria-describedby': `${id}-means`, on: { change } }),
    h('label', { for: id }, word(label)),
    h('span', { id: `${id}-means`, class: 'means' }, sentence),
  )
}

function whatCame({ kind, told }, last, tell) {
  const { contexts, events } = concerning(kind)
  if (!contexts.includes(chosen.context)) chosen.context = contexts[0]
  const answers = h('div', { id: 'answers' }, groups(last, tell))
  const choose = (context) => {
    chosen.context = context
    answers.replaceChildren(...groups(last, tell))
  }
  const wrong = h('p', { id: 'wrong', role: 'alert' })
  const written = h('input', {
    id: 'written',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    placeholder: `${kind.split('_')[0]}:query:SUCCESS/-/NOTPAY`,
    'aria-describedby': 'written-how wrong',
  })
  return h(
    'section',
    { 'aria-labelledby': 'came' },
    h('h2', { id: 'came' }, told.length === 0 ? 'What came' : 'What came then'),
    h(
      'fieldset',
      { class: 'places' },
      h('legend', {}, 'A code, and where it stands'),
      contexts.map((context) =>
        h(
          'div',
          { class: 'place' },
          h('input', {
            type: 'radio',
            name: 'context',
            id: `at-${context}`,
            checked: context === chosen.context,
            on: { change: () => choose(context) },
          }),
          h('label', { for: `at-${context}` }, context),
        ),
      ),
    ),
    answers,
    h('h3', {}, 'A wish, or a fact that no code states'),
    h(
      'ul',
      { class: 'events' },
      events.map((event) =>
        h(
          'li',
          {},
          h('button', { type: 'button', id: `tell-${event}`, on: { click: () => tell(event) } }, word(event)),
          h('span', { class: 'means' }, sentences.event[event]),
        ),
      ),
    ),
    h(
      'form',
      {
        class: 'write',
        on: {
          submit: (event) => {
            event.preventDefault()
            const { error } = toldBy(written.value)
            wrong.textContent = error === undefined ? '' : `This tells nothing: ${error}.`
            if (error === undefined) tell(written.value)
          },
        },
      },
      h('label', { for: 'written' }, 'Or write it'),
      h('div', { class: 'row' }, written, h('button', { id: 'tell' }, 'Tell')),
      h(
        'p',
        { id: 'written-how', class: 'means' },
        'As the command line takes it: CONTEXT:CODE, or a whole answer as OPERATION:SOURCE:CODE/INNER/STATE with - for ' +
          'what is absent.',
      ),
      wrong,
    ),
  )
}

/** The answers of the chosen context, together where the same comes of them. */
function groups(last, tell) {
  const groups = new Map()
  for (const verdict of verdicts.filter(({ context }) => context === chosen.context)) {
    const { step, reason } = heard(last.attempt, verdict)
    const key = `${step} ${reason}`
    if (!groups.has(key)) groups.set(key, { step, reason, codes: [] })
    groups.get(key).codes.push(verdict.code)
  }
  return [...groups.values()]
    .sort((one, other) => one.codes.length - other.codes.length)
    .map(({ step, reason, codes }) =>
      h(
        'section',
        { class: 'group', 'aria-label': `${step}, ${reason}` },
        h('p', { class: 'comes' }, badge(step), ' ', sentences.reason[reason]),
        h(
          'div',
          { class: 'chips' },
          codes.map((code) => {
            const text = `${chosen.context}:${code ?? ''}`
            return h(
              'button',
              { type: 'button', id: `tell-${text}`, 'data-told': text, on: { click: () => tell(text) } },
              code === null ? 'silence, or any other text' : word(code),
            )
          }),
        ),
      ),
    )
}

function now(last, attempt, go) {
  const { step, reason } = last
  const over = end(last.attempt)
  const link = h('input', {
    id: 'link',
    readonly: true,
    value: location.href.replace(/#.*$/s, '') + followHash(attempt),
    on: { focus: () => link.select() },
  })
  return h(
    'section',
    { class: 'now', 'aria-labelledby': 'now' },
    h('h2', { id: 'now' }, 'What is to be done now'),
    h('p', { class: 'step' }, badge(step)),
    h('p', { id: 'step-means' }, sentences.step[step]),
    h(
      'dl',
      { class: 'facts' },
      h('dt', {}, 'reason'),
      h('dd', { id: 'reason' }, word(reason), ` ${sentences.reason[reason]}`),
      h('dt', {}, 'stored'),
      h(
        'dd',
        {},
        h('code', { id: 'number' }, String(last.attempt)),
        h('span', { class: 'means' }, describe(last.attempt)),
      ),
      h('dt', {}, 'over'),
      h('dd', {}, over === null ? 'not yet' : word(over)),
      h('dt', {}, 'the payer sees'),
      h(
        'dd',
        {},
        h('span', { id: 'payer', lang: locale() }, last.payerText),
        languageChoice(() => go(followHash(attempt))),
      ),
    ),
    h(
      'div',
      { class: 'row' },
      h(
        'button',
        {
          type: 'button',
          id: 'take-back',
          disabled: attempt.told.length === 0,
          on: { click: () => go(followHash({ ...attempt, told: attempt.told.slice(0, -1) })) },
        },
        'Take back the last',
      ),
      h(
        'button',
        {
          type: 'button',
          id: 'anew',
          disabled: attempt.told.length === 0,
          on: { click: () => go(followHash({ ...attempt, told: [] })) },
        },
        'Begin anew',
      ),
    ),
    h('label', { for: 'link' }, 'A link to this sequence'),
    h(
      'div',
      { class: 'row' },
      link,
      h('button', { type: 'button', id: 'copy', on: { click: () => copy(link) } }, 'Copy'),
    ),
  )
}

/** From a file there may be no clipboard; then the link is selected, and a person copies it. */
async function copy(link) {
  link.select()
  try {
    await navigator.clipboard.writeText(link.value)
    announce('The link is copied.')
  } catch {
    announce(document.execCommand('copy') ? 'The link is copied.' : 'The link is selected: copy it.')
  }
}

function picture({ kind }, rows) {
  const passed = rows.filter(({ error }) => error === undefined).map(({ attempt }) => stateOf(attempt))
  const current = passed.at(-1)
  const { states, arrows, fromEverywhere } = pictures[kind]
  const names = new Map(states)
  const onward = arrows.filter(({ from }) => from === current)
  const everywhere = fromEverywhere.filter(({ to }) => to !== current)
  return h(
    'section',
    { 'aria-labelledby': 'states' },
    h('h2', { id: 'states' }, 'Where it stands'),
    pictureOf(kind, passed),
    h(
      'details',
      {},
      h('summary', {}, 'What leads on from here'),
      h('p', { class: 'means' }, 'With every call that this kind can have.'),
      h(
        'ul',
        {},
        onward.map(({ to, label }) => h('li', {}, word(names.get(to)), `: ${label}`)),
        everywhere.map(({ to, event }) => h('li', {}, word(names.get(to)), `: ${event}`)),
      ),
    ),
  )
}

const TRAIL = ['told', 'step', 'reason', 'stored']

function trail(attempt, rows) {
  let count = 0
  const row = ({ text, step, reason, attempt: number, error }, at) => {
    const href = followHash({ ...attempt, told: attempt.told.slice(0, at === 0 ? 0 : told[at - 1] + 1) })
    count++
    return tableRow(
      h('a', { href }, word(shown(text))),
      error === undefined ? moved(step, reason, number) : error,
    )
  }
  // What the program did has no row, so rows and what was told are not counted alike.
  const told = [...attempt.told.keys()].filter((at) => toldBy(attempt.told[at]).deed === undefined)
  const content = rows.slice(0, MOST_ROWS).map(row)
  return h(
    'section',
    { 'aria-labelledby': 'trail' },
    h('h2', { id: 'trail' }, 'The way'),
    table('trail', TRAIL, content),
    rows.length > count ? h('p', { class: 'note' }, `${rows.length - count} more rows are not shown.`) : null,
  )
}

const moved = (step, reason, number) => [
  badge(step),
  [word(reason), ` ${sentences.reason[reason]}`],
  h('code', {}, String(number)),
]

function tableRow(first, cells) {
  const header = h('th', { role: 'rowheader', scope: 'row' }, first)
  if (typeof cells === 'string') {
    return h(
      'tr',
      { role: 'row' },
      header,
      h('td', { role: 'cell', colspan: '3', class: 'wrong' }, `tells nothing: ${cells}`),
    )
  }
  return h(
    'tr',
    { role: 'row' },
    header,
    cells.map((cell, at) => h('td', { role: 'cell', 'data-name': TRAIL[at + 1] }, cell)),
  )
}

/** The roles are spelled out because a narrow screen shows rows as blocks, which takes them away. */
function table(labelled, columns, rows) {
  return h(
    'table',
    { role: 'table', class: 'moves', 'aria-labelledby': labelled },
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        columns.map((name) => h('th', { role: 'columnheader', scope: 'col' }, name)),
      ),
    ),
    h('tbody', { role: 'rowgroup' }, rows),
  )
}

function log(attempt) {
  const given = h(
    'textarea',
    {
      id: 'log',
      rows: '6',
      spellcheck: 'false',
      autocapitalize: 'off',
      'aria-describedby': 'log-how',
      on: {
        input: () => {
          chosen.log = given.value
        },
      },
    },
    chosen.log,
  )
  const read = h('div', { id: 'read' })
  return h(
    'section',
    { 'aria-labelledby': 'paste' },
    h('h2', { id: 'paste' }, 'Read a log'),
    h('label', { for: 'log' }, 'What was told, line by line'),
    given,
    h(
      'p',
      { id: 'log-how', class: 'means' },
      'Each line as above, behind the id of its order if there is more than one: ',
      word('ORDER-1 pay_reply:TIMEOUT'),
      '. All are of the kind that is chosen. Nothing leaves this page.',
    ),
    h(
      'button',
      {
        type: 'button',
        id: 'read-log',
        on: {
          click: () => {
            const log = readLog(given.value, attempt)
            read.replaceChildren(...logRead(log, attempt))
            announce(`${log.orders.size} orders, ${log.unread.length} lines that tell nothing.`)
          },
        },
      },
      'Read it',
    ),
    read,
  )
}

function logRead({ orders, rows, unread }, attempt) {
  const row = ({ id, text, step, reason, attempt: number }) =>
    tableRow(
      [id === '' ? null : h('span', { class: 'id' }, `${shown(id)} `), word(shown(text))],
      moved(step, reason, number),
    )
  const left = (all) =>
    all > MOST_ROWS
      ? h('p', { class: 'note' }, `${all - MOST_ROWS} more are not shown; the command line has them all.`)
      : ''
  return [
    unread.length === 0
      ? ''
      : h(
          'ul',
          { class: 'unread' },
          unread
            .slice(0, MOST_ROWS)
            .map(({ line, text, error }) =>
              h('li', { class: 'wrong' }, `line ${line}: `, word(shown(text)), ` tells nothing: ${error}`),
            ),
        ),
    left(unread.length),
    h('h3', { id: 'orders' }, 'Where each order stands'),
    h(
      'ul',
      { class: 'orders' },
      [...orders]
        .slice(0, MOST_ROWS)
        .map(([id, { told, last }]) =>
          h(
            'li',
            {},
            h('a', { href: followHash({ ...attempt, told }) }, id === '' ? 'the order' : shown(id)),
            ' ',
            badge(last.step),
            ` ${sentences.reason[last.reason]}`,
          ),
        ),
    ),
    left(orders.size),
    h('h3', { id: 'moves' }, 'Line by line'),
    table('moves', TRAIL, rows.slice(0, MOST_ROWS).map(row)),
    left(rows.length),
  ]
}
