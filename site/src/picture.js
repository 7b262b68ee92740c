// The states of a kind as a drawing, with where the attempt is and how it came there.

import { pictures } from './derived.js'
import { svg } from './dom.js'

// A state's place: column and row.
const PLACES = {
  open: [1, 0],
  shown: [0, 1],
  expired: [2, 1],
  held: [0, 2],
  cancel_sent: [1, 2],
  capturing: [0, 3],
  not_done: [2, 3],
  done: [0, 4],
  reversed: [1, 4],
  alarm: [2, 4],
}
const [WIDTH, HEIGHT, ACROSS, DOWN, MARGIN] = [140, 42, 172, 84, 6]
const LINES = { alarm: ['not_done, with a', 'sign of success'] }

/** `passed` are the states in the order in which the attempt was in them, the last one where it is. */
export function pictureOf(kind, passed) {
  const { states, arrows } = pictures[kind]
  const names = new Map(states)
  const current = passed.at(-1)
  const steps = new Set(passed.slice(1).map((to, at) => `${passed[at]} ${to}`))
  const way = passed.filter((state, at) => state !== passed[at - 1]).map((state) => names.get(state))
  const drawn = new Set()
  const lines = arrows
    .filter(({ from, to }) => from !== to && !drawn.has(`${from} ${to}`) && drawn.add(`${from} ${to}`))
    .map(({ from, to }) => {
      const name = steps.has(`${from} ${to}`) ? 'passed' : from === current ? 'onward' : 'other'
      return [name, arrow(from, to, name)]
    })
  // A word that leads somewhere from everywhere has no arrow of its own; what was passed has one all the same.
  for (const step of steps) {
    const [from, to] = step.split(' ')
    if (from !== to && !drawn.has(step)) lines.push(['passed', arrow(from, to, 'passed')])
  }
  const order = ['other', 'onward', 'passed']
  lines.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  return svg(
    'svg',
    {
      class: 'picture',
      viewBox: `0 0 ${2 * ACROSS + WIDTH + 2 * MARGIN} ${4 * DOWN + HEIGHT + 2 * MARGIN}`,
      role: 'img',
      'aria-label': `The states of ${kind}. The attempt is in the state ${names.get(current)}; its way: ${way.join(', ')}.`,
    },
    svg('defs', {}, order.map(head)),
    lines.map(([, line]) => line),
    states.map(([name, shown]) =>
      box(name, shown, name === current ? 'current' : passed.includes(name) ? 'passed' : 'other'),
    ),
  )
}

function head(name) {
  return svg(
    'marker',
    {
      id: `head-${name}`,
      viewBox: '0 0 8 8',
      refX: 7,
      refY: 4,
      markerWidth: 8,
      markerHeight: 8,
      orient: 'auto',
      markerUnits: 'userSpaceOnUse',
    },
    svg('path', { d: 'M0 0 8 4 0 8z', class: `head ${name}` }),
  )
}

function box(name, shown, how) {
  const [x, y] = corner(name)
  const lines = LINES[name] ?? [shown]
  return svg(
    'g',
    { class: `state ${how}`, 'data-state': name },
    svg('rect', { x, y, width: WIDTH, height: HEIGHT, rx: 8 }),
    lines.map((line, at) =>
      svg(
        'text',
        {
          x: x + WIDTH / 2,
          y: y + HEIGHT / 2 + 16 * (at - (lines.length - 1) / 2),
          'text-anchor': 'middle',
          'dominant-baseline': 'central',
        },
        line,
      ),
    ),
  )
}

/** A line from border to border, bent a little, so that there and back are two. */
function arrow(from, to, name) {
  const [one, other] = [middle(from), middle(to)]
  const [dx, dy] = [other[0] - one[0], other[1] - one[1]]
  const length = Math.hypot(dx, dy)
  const bend = 0.12 * length
  const via = [(one[0] + other[0]) / 2 - (dy / length) * bend, (one[1] + other[1]) / 2 + (dx / length) * bend]
  const [start, end] = [border(one, via), border(other, via)]
  return svg('path', {
    class: `arrow ${name}`,
    'data-arrow': `${from} ${to}`,
    'marker-end': `url(#head-${name})`,
    d: `M${point(start)}Q${point(via)} ${point(end)}`,
  })
}

/** Where a line from the middle of a box towards a place leaves it. */
function border([x, y], [tx, ty]) {
  const [dx, dy] = [tx - x, ty - y]
  const scale = Math.min(WIDTH / 2 / Math.abs(dx || 1e-9), HEIGHT / 2 / Math.abs(dy || 1e-9))
  return [x + dx * scale, y + dy * scale]
}

const point = (place) => place.map((each) => each.toFixed(1)).join(' ')

function corner(name) {
  const [column, row] = PLACES[name]
  return [MARGIN + column * ACROSS, MARGIN + row * DOWN]
}

function middle(name) {
  const [x, y] = corner(name)
  return [x + WIDTH / 2, y + HEIGHT / 2]
}
