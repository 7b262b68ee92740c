// What is made of many rounds, and the order of the sides in one.

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
export const shuffled = (list) =>
  list
    .map((item) => [Math.random(), item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
