// Elements from what they are made of. Whatever comes from outside is text here and never markup.

const SVG = 'http://www.w3.org/2000/svg'

/** An element: attributes by name (`false` and `undefined` leave one out), what is heard by `on`, and children. */
export function h(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children)
}

/** The same in a drawing. */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children)
}

function filled(element, { on = {}, ...attributes }, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const [event, heard] of Object.entries(on)) element.addEventListener(event, heard)
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined))
  return element
}

/** Puts new content in the place of the old, and the focus where it was: on what has the same id. */
export function renew(place, ...content) {
  const { id } = document.activeElement ?? {}
  place.replaceChildren(...content)
  if (id && document.activeElement === document.body) document.getElementById(id)?.focus()
}

/** What has to be heard by who does not see it. */
export function announce(text) {
  document.getElementById('announced').textContent = text
}

/** Whether each yes or no is one. */
export const yesOrNo = (answer) => (answer ? 'yes' : 'no')

/** A word of a vocabulary, which stands in the code of every language. */
export const word = (text, attributes = {}) => h('code', attributes, text)

/** A sentence, with what stands between backquotes as words. */
export const prose = (sentence) => sentence.split('`').map((part, at) => (at % 2 === 1 ? word(part) : part))

/** An outcome or a step, with its colour; the colour says nothing that the word does not. */
export const badge = (text) => h('span', { class: `badge ${text}` }, text)
