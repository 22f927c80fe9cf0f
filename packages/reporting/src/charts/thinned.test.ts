import { expect, it } from 'vitest'
import { thinned } from './thinned.ts'

const curve = (length: number) => Array.from({ length }, (_, x) => ({ x, y: x === 500 ? 99 : x === 700 ? -99 : x === 800 ? null : x % 10 }))

it.each([2, 3, 10, 101, 2000])('keeps at most %i points in order, with both ends', most => {
  const kept = thinned(curve(5000), most)
  expect(kept.length).toBeLessThanOrEqual(Math.max(most, 4))
  expect(kept.map(({ x }) => x)).toEqual([...new Set(kept.map(({ x }) => x))].toSorted((a, b) => Number(a) - Number(b)))
  expect([kept[0]?.x, kept.at(-1)?.x]).toEqual([0, 4999])
})

it('keeps the least and the largest value, and a short curve whole', () => {
  const kept = thinned(curve(5000), 20)
  expect(kept).toContainEqual({ x: 500, y: 99 })
  expect(kept).toContainEqual({ x: 700, y: -99 })
  expect(thinned(curve(20), 20)).toEqual(curve(20))
  expect(thinned([], 20)).toEqual([])
})
