import { expect, test } from 'vitest'
import { lineReader } from './lines.ts'

test.each([
  [['a\nb\n'], ['a', 'b']],
  [
    ['a', 'b\n', '\nc'],
    ['ab', '', 'c']
  ],
  [['a\n', ''], ['a']],
  [[], []]
])('%j are the lines %j', (pieces, expected) => {
  const lines: string[] = []
  const reader = lineReader(line => lines.push(line))
  for (const piece of pieces) reader.push(piece)
  reader.end()
  expect(lines).toEqual(expected)
})
