import { expect, it } from 'vitest'
import { blockBar, shade, sparkline } from './sparkline.ts'

it.each<[string, (number | null)[], string]>([
  ['rising values', [0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
  ['a gap', [0, null, 1], '▁ █'],
  ['a flat line', [5, 5, 5], '▄▄▄'],
  ['nothing finite', [Number.NaN, null], '  '],
  ['nothing', [], '']
])('draws %s', (_, values, expected) => {
  expect(sparkline(values)).toBe(expected)
})

it('keeps both ends of a long series', () => {
  const line = sparkline(Array.from({ length: 1000 }, (_, index) => index))
  expect(line).toHaveLength(40)
  expect([line.at(0), line.at(-1)]).toEqual(['▁', '█'])
})

it.each([
  [0, ''],
  [0.5, '██'],
  [1, '████'],
  [2, '████'],
  [0.03125, '▏']
])('draws the share %f as a bar of four', (share, expected) => {
  expect(blockBar(share, 4)).toBe(expected)
})

it.each([
  [0, '·'],
  [0.01, '░'],
  [0.5, '▒'],
  [1, '█']
])('shades %f', (share, expected) => {
  expect(shade(share)).toBe(expected)
})
