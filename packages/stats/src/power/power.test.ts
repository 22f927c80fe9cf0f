import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalTail } from '../distributions/normal.ts'
import { minimumDetectable, rowsNeeded } from './detectable.ts'
import { mcnemarRows } from './mcnemar-rows.ts'

describe('the difference that can be found', () => {
  it('is found with the power asked for', () => {
    const level = fc.double({ min: 0.001, max: 0.2, noNaN: true })
    fc.assert(
      fc.property(
        level,
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        fc.double({ min: 1e-6, max: 10, noNaN: true }),
        (alpha, power, error) => {
          const found = minimumDetectable(error, { alpha, power }) / error
          const critical = minimumDetectable(1, { alpha, power: 0.5 })
          expect(normalTail(critical) * 2).toBeCloseTo(alpha, 9)
          expect(normalTail(critical - found)).toBeCloseTo(power, 9)
        }
      )
    )
  })

  it('at 5 % and a power of 80 % is 2.8 standard errors', () => expect(minimumDetectable(0.01)).toBeCloseTo(0.028016, 6))

  it.each([{ alpha: 0 }, { alpha: 1 }, { power: 1 }, { power: Number.NaN }])('is refused for %j', options =>
    expect(() => minimumDetectable(1, options)).toThrow('must be between 0 and 1')
  )
})

describe('the rows that are needed', () => {
  it('are those there are where the difference is just found', () => {
    expect(rowsNeeded({ rows: 500, standardError: 0.01, difference: minimumDetectable(0.01) * 1.000001 })).toBe(500)
    expect(rowsNeeded({ rows: 500, standardError: 0.01, difference: minimumDetectable(0.01) / 2 })).toBe(2000)
  })

  it('are endless for no difference, and unknown for none known', () => {
    expect(rowsNeeded({ rows: 500, standardError: 0.01, difference: 0 })).toBe(Number.POSITIVE_INFINITY)
    expect(rowsNeeded({ rows: 500, standardError: Number.NaN, difference: 0.1 })).toBeNaN()
    expect(mcnemarRows({ discordance: 0.1, difference: 0 })).toBe(Number.POSITIVE_INFINITY)
  })

  it('are as many whichever model is better, and more where they differ more often', () => {
    expect(mcnemarRows({ discordance: 0.1, difference: -0.01 })).toBe(mcnemarRows({ discordance: 0.1, difference: 0.01 }))
    expect(mcnemarRows({ discordance: 0.2, difference: 0.01 })).toBeGreaterThan(mcnemarRows({ discordance: 0.1, difference: 0.01 }))
  })

  it.each([
    [0.01, 0.02],
    [1.1, 0.5],
    [Number.NaN, 0]
  ])('are refused for models that differ on a share %d and are %d apart', (discordance, difference) => {
    expect(() => mcnemarRows({ discordance, difference })).toThrow(RangeError)
  })
})
