import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareIds, orderById, RowIdBuilder } from './row-ids.ts'

const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'a', 'aa', 'ab', '1', '01', 'é', '😀')), {
  maxLength: 40
})

it('keeps ids apart as text, and orders them alike wherever they stand', () => {
  fc.assert(
    fc.property(texts, texts, (some, others) => {
      const [ours, theirs] = [built(some), built(others)]
      for (const [row, id] of some.entries())
        for (const [other, another] of others.entries()) expect(compareIds(ours, row, theirs, other) === 0).toBe(id === another)
      const inOrder = (ids: readonly string[]) => [...orderById(built(ids))].map(row => ids[row])
      expect(inOrder(some)).toEqual(inOrder(some.toReversed()))
    })
  )
})

it('holds many', () => {
  const ids = Array.from({ length: 20_000 }, (_, row) => `row number ${row} ü`)
  const found = built(ids)
  expect(found.ends).toHaveLength(ids.length)
  expect(found.bytes.toString('utf8')).toBe(ids.join(''))
})

function built(ids: readonly string[]) {
  const builder = new RowIdBuilder()
  for (const id of ids) builder.add(id)
  return builder.build()
}
