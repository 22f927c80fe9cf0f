import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalReach } from '../distributions/normal.ts'
import { mcnemar } from './mcnemar.ts'
import { tango, tangoScore } from './tango.ts'

const count = fc.integer({ min: 0, max: 3000 })
const counts = fc
  .tuple(count, count, count)
  .filter(all => all.some(one => one > 0))
  .map(([onlyCandidate, onlyProduction, both]) => ({ onlyCandidate, onlyProduction, rows: onlyCandidate + onlyProduction + both }))
const turned = <Counts extends { onlyCandidate: number; onlyProduction: number }>(one: Counts) => ({
  ...one,
  onlyCandidate: one.onlyProduction,
  onlyProduction: one.onlyCandidate
})

describe("McNemar's test", () => {
  it('turns around with the models', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom('mid-p', 'exact'), (one, method) => {
        const [found, other] = [mcnemar(one, method), mcnemar(turned(one), method)]
        expect(other).toEqual({ p: found.p, pWorse: found.pBetter, pBetter: found.pWorse })
      })
    )
  })

  it('is never more certain when exact, and its mid-p tails are each the rest of the other', () => {
    fc.assert(
      fc.property(counts, one => {
        const [midP, exact] = [mcnemar(one), mcnemar(one, 'exact')]
        expect(midP.pWorse + midP.pBetter).toBeCloseTo(1, 10)
        expect(exact.pWorse).toBeGreaterThanOrEqual(midP.pWorse)
        expect(exact.pBetter).toBeGreaterThanOrEqual(midP.pBetter)
        expect(exact.p).toBeGreaterThanOrEqual(midP.p)
      })
    )
  })

  it('says that the candidate is worse where production alone is right more often', () => {
    expect(mcnemar({ onlyCandidate: 3, onlyProduction: 30 }).pWorse).toBeLessThan(0.001)
    expect(mcnemar({ onlyCandidate: 30, onlyProduction: 3 }).pBetter).toBeLessThan(0.001)
  })

  it.each(['mid-p', 'exact'] as const)('is 1 where no row tells the models apart (%s)', method => {
    expect(mcnemar({ onlyCandidate: 0, onlyProduction: 0 }, method).p).toBe(1)
  })

  it('of a billion rows is there, and is 1 for as many of either', () => {
    expect(mcnemar({ onlyCandidate: 5e8, onlyProduction: 5e8 }).p).toBeCloseTo(1, 6)
    // z is 3.16: half a row less does not matter.
    expect(mcnemar({ onlyCandidate: 5e8, onlyProduction: 5e8 + 100_000 }).p).toBeCloseTo(0.001565, 5)
  })

  it.each([-1, 0.5, Number.NaN])('refuses %d rows', wrong => {
    expect(() => mcnemar({ onlyCandidate: wrong, onlyProduction: 1 })).toThrow('not a whole number from 0')
  })
})

describe("Tango's interval", () => {
  it('turns around with the models, and lies around the difference', () => {
    fc.assert(
      fc.property(counts, one => {
        const [{ low, high }, other] = [tango(one, 0.95), tango(turned(one), 0.95)]
        const difference = (one.onlyCandidate - one.onlyProduction) / one.rows
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(difference)
        expect(high).toBeGreaterThanOrEqual(difference)
        expect(low).toBeLessThan(high)
        expect(other.low).toBeCloseTo(-high, 14)
        expect(other.high).toBeCloseTo(-low, 14)
      })
    )
  })

  it('ends where the score is that of its confidence', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (one, confidence) => {
        const { low, high } = tango(one, confidence)
        const reach = normalReach(confidence)
        if (low > -1) expect(tangoScore(one, low)).toBeCloseTo(reach, 5)
        if (high < 1) expect(tangoScore(one, high)).toBeCloseTo(-reach, 5)
      })
    )
  })

  it('has a score that falls with the difference, and whose square at 0 is that of McNemar', () => {
    fc.assert(
      fc.property(counts, one => {
        const scores = [-0.9, -0.5, -0.1, -0.01, 0, 0.01, 0.1, 0.5, 0.9].map(delta => tangoScore(one, delta))
        for (const [index, score] of scores.entries()) if (index > 0) expect(score).toBeLessThan(scores[index - 1] ?? Number.NaN)
        const { onlyCandidate: x, onlyProduction: y } = one
        expect(tangoScore(one, 0)).toBeCloseTo(x === y ? 0 : (x - y) / Math.sqrt(x + y), 8)
      })
    )
  })

  it('narrows with rows where nothing tells the models apart', () => {
    const widths = [1, 10, 1000, 1_000_000, 1_000_000_000].map(rows => {
      const { low, high } = tango({ onlyCandidate: 0, onlyProduction: 0, rows }, 0.95)
      expect(low).toBeCloseTo(-high, 12)
      return high - low
    })
    expect(widths.every((width, index) => width > 0 && width < (widths[index - 1] ?? 2))).toBe(true)
    // z² ∕ (n + z²) on either side.
    expect((widths[1] ?? 0) / 2).toBeCloseTo(3.8414588 / 13.8414588, 7)
  })

  it.each([
    ['all rows the candidate alone', { onlyCandidate: 5, onlyProduction: 0, rows: 5 }, { high: 1 }],
    ['all rows production alone', { onlyCandidate: 0, onlyProduction: 5, rows: 5 }, { low: -1 }]
  ])('reaches the end where %s gets right', (_, one, end) => expect(tango(one, 0.95)).toMatchObject(end))

  it('of no rows is none', () => {
    expect(tango({ onlyCandidate: 0, onlyProduction: 0, rows: 0 }, 0.95)).toEqual({ low: Number.NaN, high: Number.NaN })
  })

  it.each([
    [{ onlyCandidate: 2, onlyProduction: 2, rows: 3 }, '4 rows differ among 3'],
    [{ onlyCandidate: -1, onlyProduction: 2, rows: 3 }, '-1 rows are not a whole number'],
    [{ onlyCandidate: 1, onlyProduction: 2, rows: 3.5 }, '3.5 rows are not a whole number']
  ])('refuses %j', (one, message) => expect(() => tango(one, 0.95)).toThrow(message))

  it.each([-1.1, 1.1, Number.NaN])('has no score at a difference of %d', delta => {
    expect(() => tangoScore({ onlyCandidate: 1, onlyProduction: 1, rows: 5 }, delta)).toThrow(RangeError)
  })
})
