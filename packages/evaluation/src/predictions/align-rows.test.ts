import { InputError } from '@gauntlet/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alignedRows, alignRows } from './align-rows.ts'
import { type PredictionArrays, predictionsFrom } from './from-arrays.ts'
import { predictionsAt } from './predictions-at.ts'

const INPUTS = { ours: 'candidate', theirs: 'production' }
const align = (model: PredictionArrays, other: PredictionArrays) => alignRows(predictionsFrom(model), predictionsFrom(other), 'key', INPUTS)

it('finds each row of one in the other, whatever the order, by the text of the ids', () => {
  expect(align({ ids: ['a', 'b', '01'], label: [1, 2, 3] }, { ids: ['01', 'a', 'b'], label: [3, 1, 2] })).toEqual(Int32Array.of(1, 2, 0))
  expect(align({ ids: ['a', 'b'], label: ['x', 'y'] }, { ids: ['a', 'b'], label: ['x', 'y'] })).toEqual(Int32Array.of(0, 1))
})

it.each<[string, PredictionArrays, PredictionArrays, string]>([
  [
    'a row that only the first has',
    { ids: ['a', 'b', 'c'], label: [1, 1, 1] },
    { ids: ['a', 'b'], label: [1, 1] },
    'Input "candidate" does not hold the same rows as the other, by the text of "key": 1 of 3 rows of "candidate" are not in "production" (the first is row 3). Let both models predict the same rows.'
  ],
  [
    'a row that only the other has',
    { ids: ['b'], label: [1] },
    { ids: ['a', 'b'], label: [1, 1] },
    'Input "production" does not hold the same rows as the other, by the text of "key": 1 of 2 rows of "production" are not in "candidate" (the first is row 1).'
  ],
  [
    'rows that only one of them has, of both',
    { ids: ['a', 'b'], label: [1, 1] },
    { ids: ['c', 'b'], label: [1, 1] },
    '1 of 2 rows of "candidate" are not in "production" (the first is row 1), and 1 of 2 rows of "production" are not in "candidate" (the first is row 1).'
  ],
  [
    'ids that are alike as numbers alone',
    { ids: ['1', '2'], label: [1, 1] },
    { ids: ['1', '02'], label: [1, 1] },
    '1 of 2 rows of "candidate" are not in "production"'
  ],
  [
    'other labels',
    { ids: ['a', 'b', 'c'], label: [1, 0, 1] },
    { ids: ['c', 'b', 'a'], label: [0, 0, 0] },
    'Input "candidate" has other labels than "production" in 2 of 3 rows with the same id, the first in row 1, which is row 3 of "production". Compare both models on one version of the data.'
  ],
  [
    'other labels of text',
    { ids: ['a', 'b'], label: ['yes', 'no'] },
    { ids: ['a', 'b'], label: ['yes', 'No'] },
    'has other labels than "production" in 1 of 2 rows with the same id, the first in row 2'
  ],
  [
    'labels of another kind',
    { ids: ['a'], label: ['1'] },
    { ids: ['a'], label: [1] },
    'holds text in column "label", but "production" holds numbers there. Write labels the same way.'
  ]
])('refuses %s', (_, model, other, message) => {
  expect(() => align(model, other)).toThrow(InputError)
  expect(() => align(model, other)).toThrow(message)
})

it('puts the same pairs of rows in the same order, whatever the order in the files', () => {
  const sizes = fc.integer({ min: 1, max: 60 })
  fc.assert(
    fc.property(sizes, fc.infiniteStream(fc.nat()), (size, keys) => {
      const ids = Array.from({ length: size }, (_, row) => `${row % 3 === 0 ? 'long identifier of row ' : ''}${row}`)
      const shuffled = () => ids.map((_, row) => [row, keys.next().value ?? 0] as const).sort((a, b) => a[1] - b[1])
      const given = predictionsFrom({ ids, label: ids })
      const permuted = () =>
        predictionsAt(
          given,
          Int32Array.from(shuffled(), ([row]) => row)
        )
      const [some, others] = [permuted(), permuted()]
      const inOrder = (ours: Int32Array) => [...ours].map(row => some.ids?.text(row))
      const { ours, theirs } = alignedRows(some, others, 'key', INPUTS)
      expect([...theirs].map(row => others.ids?.text(row))).toEqual(inOrder(ours))
      const again = alignedRows(given, given, 'key', INPUTS)
      expect([...again.ours].map(row => given.ids?.text(row))).toEqual(inOrder(ours))
      const rows = alignRows(some, others, 'key', INPUTS)
      expect([...rows].map(row => others.ids?.text(row))).toEqual(
        [...(some.ids === undefined ? [] : rows.keys())].map(row => some.ids?.text(row))
      )
    })
  )
})
