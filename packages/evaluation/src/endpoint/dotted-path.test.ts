import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePath, valueAt } from './dotted-path.ts'

const answer = {
  predictions: [1, 0],
  results: [
    { label: 'a', p: [0.1, 0.9] },
    { label: 'b', p: [0.8, 0.2] }
  ],
  0: 'zero'
}

it.each<[string, unknown]>([
  ['predictions', [1, 0]],
  ['predictions.1', 0],
  ['results.*.label', ['a', 'b']],
  ['results.*.p.1', [0.9, 0.2]],
  ['results.1.p', [0.8, 0.2]],
  ['results.*.none', [undefined, undefined]],
  ['0', 'zero'],
  ['none', undefined],
  ['predictions.7', undefined],
  ['predictions.-1', undefined],
  ['predictions.length', undefined],
  ['predictions.*.x.y', [undefined, undefined]],
  ['*', undefined],
  ['constructor', undefined],
  ['__proto__.x', undefined]
])('%s', (path, expected) => {
  expect(valueAt(answer, parsePath(path) ?? [])).toEqual(expected)
})

it.each(['', '.', 'a.', '.a', 'a..b', 'a.b.c.d.e.f.g.h.i.j.k'])('%j is no path', text => {
  expect(parsePath(text)).toBeUndefined()
})

it('leads nowhere without an error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(fc.constantFrom('*', '0', 'a', 'toString', '__proto__'), { maxLength: 6 }), (value, path) => {
      expect(() => valueAt(value, path)).not.toThrow()
    })
  )
})
