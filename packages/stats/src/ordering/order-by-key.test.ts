import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderByKey } from './order-by-key.ts'

it('orders rows by their keys, and equal keys by their rows', () => {
  const key = fc.oneof(
    fc.integer({ min: 0, max: 0xffffffff }),
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom(2047, 2048, 2 ** 22, 2 ** 31)
  )
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), given => {
      const keys = Uint32Array.from(given)
      const found = orderByKey(keys)
      const expected = given.map((_, row) => row).sort((row, other) => (given[row] ?? 0) - (given[other] ?? 0) || row - other)
      expect([...found.rows]).toEqual(expected)
      expect([...found.keys]).toEqual(expected.map(row => given[row]))
      expect([...keys]).toEqual(given)
    })
  )
})
