// Texts that came from somewhere, made fit to be seen and to stand in a link.

const LONGEST = 160

/** A text in a line: cut, and with what would not be seen or would turn the line around made visible. */
export function shown(text) {
  const visible = text.replace(/[\p{C}\u2028\u2029]/gu, (unit) => `\\u{${unit.codePointAt(0).toString(16)}}`)
  const letters = [...visible]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : visible
}

/** A text in the part of an address behind `#`. What stands for itself there stays readable. */
export function encoded(text) {
  // Half a character has no place in an address.
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd')
  return encodeURIComponent(whole).replace(/%3A/g, ':')
}

/** The text again; what is not encoded rightly is taken as it stands. */
export function decoded(part) {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
