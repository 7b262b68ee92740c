// The texts of the vectors, in the forms in which JSON can hold them.

export function textOf({ text, utf16, hex, repeat }) {
  if (text !== undefined) return text
  if (utf16 !== undefined) return String.fromCharCode(...utf16)
  if (repeat !== undefined) return repeat[0].repeat(repeat[1])
  // As Node reads bytes that are not UTF-8.
  return Buffer.from(hex, 'hex').toString('utf8')
}
