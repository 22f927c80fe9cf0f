import { expect, it } from 'vitest'
import { nearest, suggestion } from './nearest.ts'

it.each([
  ['a missing letter', 'colums', ['rows', 'columns'], 'columns'],
  ['two letters swapped, though another name is as near', 'mxa', ['min', 'max'], 'max'],
  ['another case', 'MIN', ['min', 'max'], 'min'],
  ['nothing near', 'temperature', ['min', 'max'], undefined],
  ['nothing known', 'min', [], undefined]
])('finds what was meant by %s', (_, written, known, expected) => {
  expect(nearest(written, known)).toBe(expected)
})

it('lists what there is when nothing is near', () => {
  expect(suggestion('temperature', ['min', 'max'])).toBe(' Known: min, max.')
  expect(
    suggestion(
      'x'.repeat(20),
      Array.from({ length: 40 }, (_, index) => `n${index}`)
    )
  ).toContain(', and 10 more.')
})
