import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RowIdBuilder, rowIdsOf } from './row-ids.ts'

const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'a', 'aa', 'ab', '1', '01', 'é', '😀')), {
  maxLength: 40
})

it('keeps ids apart as text, and orders them alike wherever they stand', () => {
  fc.assert(
    fc.property(texts, texts, (some, others) => {
      const [ours, theirs] = [rowIdsOf(some), rowIdsOf(others)]
      for (const [row, id] of some.entries())
        for (const [other, another] of others.entries()) expect(ours.compare(row, theirs, other) === 0).toBe(bytes(id) === bytes(another))
      const inOrder = (ids: readonly string[]) => [...rowIdsOf(ids).order.rows].map(row => ids[row])
      expect(inOrder(some)).toEqual(inOrder(some.toReversed()))
    })
  )
})

it('orders as it compares', () => {
  fc.assert(
    fc.property(texts, some => {
      const ids = rowIdsOf(some)
      const rows = ids.order.rows
      expect([...rows].sort()).toEqual(some.map((_, row) => row).sort())
      for (let place = 1; place < rows.length; place++) {
        const [before = 0, row = 0] = [rows[place - 1], rows[place]]
        expect(ids.compare(before, ids, row) || before - row).toBeLessThan(0)
      }
    })
  )
})

it('holds many', () => {
  const ids = Array.from({ length: 20_000 }, (_, row) => `row number ${row} ü`)
  const found = rowIdsOf(ids)
  expect(ids.map((_, row) => found.text(row))).toEqual(ids)
})

it('takes ids in pieces, with their sizes before them', () => {
  const piece = (...texts: string[]) => {
    const bytes = new Uint8Array(16 * texts.length)
    for (const [row, text] of texts.entries()) bytes.set([text.length, 9, 9, 9, ...Buffer.from(text)], 16 * row)
    return bytes
  }
  const builder = new RowIdBuilder(3, 15)
  builder.addPieces([piece('0123456789ab', ''), piece('cd', '')], 2)
  builder.addPieces([piece('x'), piece('')], 1)
  const ids = builder.build()
  expect([0, 1, 2].map(row => ids.text(row))).toEqual(['0123456789abcd', '', 'x'])
})

it('tells whether the same ids stand in the same rows', () => {
  fc.assert(
    fc.property(texts, texts, (some, others) => {
      const isSame = some.length === others.length && some.every((id, row) => bytes(id) === bytes(others[row] ?? ''))
      expect(rowIdsOf(some).isSame(rowIdsOf(others))).toBe(isSame)
      expect(rowIdsOf(some).isSame(rowIdsOf([...some]))).toBe(true)
    })
  )
})

it('does not take other cuts of the same text for the same ids', () => {
  expect(rowIdsOf(['ab', 'c']).isSame(rowIdsOf(['a', 'bc']))).toBe(false)
})

/** Text of half a surrogate pair has no bytes of its own. */
function bytes(text: string): string {
  return Buffer.from(text).toString('hex')
}
