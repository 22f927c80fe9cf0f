import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MOST_STATE_BYTES, packState, unpackState } from './hidden-state.ts'

it('is read back as it was kept, and ends no HTML comment', () => {
  fc.assert(
    fc.property(fc.json(), text => {
      const packed = packState(text)
      expect(packed).toMatch(/^[A-Za-z0-9+/=]+$/)
      expect(unpackState(packed ?? '')).toBe(text)
    })
  )
})

it.each<[string, string, boolean]>([
  ['nothing', '[]', true],
  ['ten results of twelve figures', JSON.stringify(results(10)), true],
  ['64 kB that repeat', 'a'.repeat(64 * 1024), true],
  ['more than 64 kB', 'a'.repeat(64 * 1024 + 1), false],
  ['what cannot be packed', randomBytes(MOST_STATE_BYTES).toString('hex'), false]
])('%s: kept is %o', (_, text, isKept) => {
  const packed = packState(text)
  expect(packed !== undefined).toBe(isKept)
  expect(packed?.length ?? 0).toBeLessThanOrEqual(MOST_STATE_BYTES)
})

it.each<[string, string]>([
  ['nothing', ''],
  ['no base64', '****'],
  ['no deflate', Buffer.from('hello').toString('base64')],
  ['half of it', (packState(JSON.stringify(results(3))) ?? '').slice(0, 40)],
  ['no JSON', deflateRawSync('[1').toString('base64')],
  ['no UTF-8', deflateRawSync(Buffer.from([0x22, 0xc3, 0x28, 0x22])).toString('base64')],
  ['a bomb', deflateRawSync(Buffer.alloc(5_000_000)).toString('base64')]
])('%s is not read', (_, packed) => {
  expect(unpackState(packed)).toBeUndefined()
})

/** What the report keeps: names, and numbers with all their digits. */
function results(count: number) {
  const at = (index: number) => randomBytes(2).readUInt16BE() / 65_537 + index
  return Array.from({ length: count }, (_, run) => ({
    run: 9_000_000_000 + run,
    sha: randomBytes(20).toString('hex'),
    values: Object.fromEntries(Array.from({ length: 12 }, (_value, index) => [`model-gate/metric-number-${index}`, at(index)]))
  }))
}
