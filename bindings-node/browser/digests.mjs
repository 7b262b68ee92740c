// Every answer and every move that a package gives, in a few numbers. It is plain JavaScript, for any run time.

// A run time on Node's machinery for contexts takes long to find what is global.
const { imul } = Math

/** FNV-1a of 32 bits over whole numbers of 32 bits, their lower bytes first. */
function digest() {
  let state = 0x811c9dc5
  return {
    add(number) {
      for (let at = 0; at < 32; at += 8) state = imul(state ^ ((number >>> at) & 0xff), 0x01000193)
    },
    value: () => state >>> 0,
  }
}

/** The digest of a text's UTF-16 units. */
export function digestOf(text) {
  const units = digest()
  for (let at = 0; at < text.length; at++) units.add(text.charCodeAt(at))
  return units.value()
}

/** The digest of numbers, in order. */
export function digestOfNumbers(numbers) {
  const all = digest()
  for (const number of numbers) all.add(number)
  return all.value()
}

/** A text as it is given: itself, or what is repeated and how often. */
const textOf = (given) => (Array.isArray(given) ? given[0].repeat(given[1]) : given)

/** What was asked of a package, and the digests of what it has answered. */
export function digests(rspcode, { inputs, replies }) {
  const { classify, codes, contexts, events, find, heard, kinds, readReply, reasons, start, steps, told } =
    rspcode
  const { verdicts, verdictToJson } = rspcode
  const positions = new Map(verdicts.map((verdict, position) => [verdict, position]))
  const texts = inputs.map(textOf)
  const answers = contexts.flatMap((context) => texts.map((text) => positions.get(classify(context, text))))
  const found = texts.map((text) => find(text)?.id ?? 0)
  const read = replies.map(({ operation, source, ...levels }) => {
    const given = Object.fromEntries(Object.entries(levels).map(([name, text]) => [name, textOf(text)]))
    return positions.get(readReply(operation, source, given))
  })

  const flags = [false, true]
  const starts = kinds.flatMap((kind) =>
    flags.flatMap((canCancel) =>
      flags.flatMap((canRepeat) =>
        flags.map((freshCode) => start(kind, { canCancel, canRepeat, freshCode }).attempt),
      ),
    ),
  )
  const moves = new Map()
  const left = [...starts]
  while (left.length > 0) {
    const from = left.pop()
    if (moves.has(from)) continue
    const numbers = []
    for (const { attempt, step, reason } of [
      ...verdicts.map((verdict) => heard(from, verdict)),
      ...events.map((event) => told(from, event)),
    ]) {
      numbers.push(attempt, steps.indexOf(step) + 1 + (reasons.indexOf(reason) + 1) * 256)
      if (!moves.has(attempt)) left.push(attempt)
    }
    moves.set(from, numbers)
  }
  const states = [...moves.keys()].sort((a, b) => a - b)
  const all = digest()
  for (const from of states) for (const number of moves.get(from)) all.add(number)

  return {
    cells: digestOf(JSON.stringify(verdicts.map(verdictToJson))),
    codes: codes.length,
    asked: answers.length,
    answers: digestOfNumbers(answers),
    found: digestOfNumbers(found),
    read: digestOfNumbers(read),
    described: digestOf(states.map(rspcode.describe).join('\n')),
    states: states.length,
    moves: all.value(),
  }
}
