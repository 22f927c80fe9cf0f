import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { benjaminiYekutieli } from './benjamini-yekutieli.ts'
import { holm } from './holm.ts'

const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })

describe.each(Object.entries({ holm, benjaminiHochberg, benjaminiYekutieli }))('p values adjusted by %s', (_, adjust) => {
  it('are no smaller, no larger than 1, and in the order they were', () => {
    fc.assert(
      fc.property(family, pValues => {
        const adjusted = adjust(pValues)
        for (const [index, p] of pValues.entries()) {
          expect(adjusted[index]).toBeGreaterThanOrEqual(p)
          expect(adjusted[index]).toBeLessThanOrEqual(1)
          for (const [other, q] of pValues.entries()) if (p < q) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[other] ?? Number.NaN)
        }
      })
    )
  })

  it('are the same whatever order they come in', () => {
    fc.assert(
      fc.property(family, pValues => {
        expect(adjust(pValues.toReversed())).toEqual(adjust(pValues).toReversed())
      })
    )
  })

  it('stay what they are where there is one, and none where there are none', () => {
    expect(adjust([0.3])).toEqual([0.3])
    expect(adjust([])).toEqual([])
  })

  it.each([-0.1, 1.1, Number.NaN])('must be p values, and %d is none', wrong =>
    expect(() => adjust([0.5, wrong])).toThrow(`${wrong} is no p value`)
  )
})

it('Holm is the strictest with few, and Benjamini and Hochberg the mildest', () => {
  fc.assert(
    fc.property(family, pValues => {
      const [mild, strict, dependent] = [benjaminiHochberg(pValues), holm(pValues), benjaminiYekutieli(pValues)]
      for (const [index, value] of mild.entries()) {
        expect(value).toBeLessThanOrEqual((strict[index] ?? Number.NaN) + 1e-12)
        expect(value).toBeLessThanOrEqual((dependent[index] ?? Number.NaN) + 1e-12)
      }
    })
  )
})
