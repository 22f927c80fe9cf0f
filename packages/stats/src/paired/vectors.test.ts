import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Ends, expectClose, expectCloseEnds, Numbers, storedVectors } from '../../test/stored-vectors.ts'
import { deLong, deLongPaired } from './de-long.ts'
import { dieboldMariano } from './diebold-mariano.ts'
import { mcnemar } from './mcnemar.ts'
import { nadeauBengio } from './nadeau-bengio.ts'
import { pairedT } from './paired-t.ts'
import { tango, tangoScore } from './tango.ts'

const number = z.number()
const counts = { onlyCandidate: number, onlyProduction: number }
const python = storedVectors(new URL('vectors/statsmodels.json', import.meta.url), {
  mcnemar: z.array(z.strictObject({ ...counts, exact: number, exactTails: Ends, midP: number, midPTails: Ends })),
  tango: z.array(z.strictObject({ ...counts, rows: number, confidence: number, interval: Ends, scores: z.array(Ends) })),
  nadeauBengio: z.array(z.strictObject({ values: Numbers, testToTrain: number, confidence: number, t: number, p: number, interval: Ends })),
  paired: z.array(z.strictObject({ candidate: Numbers, production: Numbers, t: number, p: number, interval: Ends }))
})
const r = storedVectors(new URL('vectors/r.json', import.meta.url), {
  areas: z.array(
    z.strictObject({
      name: z.string(),
      labels: Numbers,
      candidate: Numbers,
      production: Numbers,
      areas: Ends,
      variances: Ends,
      covariance: number,
      z: number,
      p: number
    })
  ),
  forecasts: z.array(
    z.strictObject({
      name: z.string(),
      differences: Numbers,
      horizon: number,
      weights: z.enum(['equal', 'bartlett']),
      statistic: number,
      p: number,
      pLess: number,
      pGreater: number
    })
  )
})

describe('agrees with statsmodels and SciPy to 1e-9', () => {
  it.each(python.mcnemar)('on McNemar of $onlyCandidate and $onlyProduction', one => {
    for (const [method, p, tails] of [
      ['exact', one.exact, one.exactTails],
      ['mid-p', one.midP, one.midPTails]
    ] as const) {
      const found = mcnemar(one, method)
      expectClose(found.p, p)
      expectClose(found.pWorse, tails[0])
      expectClose(found.pBetter, tails[1])
    }
  })

  it.each(python.tango)('on Tango of $onlyCandidate and $onlyProduction in $rows', one => {
    expectCloseEnds(tango(one, one.confidence), one.interval)
    for (const [delta, score] of one.scores) expectClose(tangoScore(one, delta), score)
  })

  it.each(python.nadeauBengio)('on the folds $values', one => {
    const found = nadeauBengio(Float64Array.from(one.values), one.testToTrain, one)
    expectClose(found.t, one.t)
    expectClose(found.p, one.p)
    expectCloseEnds(found.interval, one.interval)
  })

  it.each(python.paired)('on pairs of $candidate and $production', ({ candidate, production, t, p, interval }) => {
    const found = pairedT(Float64Array.from(candidate, (value, row) => value - (production[row] ?? Number.NaN)))
    expectClose(found.t, t)
    expectClose(found.p, p)
    expectCloseEnds(found.interval, interval)
  })
})

describe('agrees with R to 1e-9', () => {
  it.each(r.areas)('on areas: $name', one => {
    const isPositive = Uint8Array.from(one.labels)
    const [candidate, production] = [Float64Array.from(one.candidate), Float64Array.from(one.production)]
    const found = deLongPaired(candidate, production, isPositive)
    expect([found.candidate, found.production]).toEqual([deLong(candidate, isPositive), deLong(production, isPositive)])
    for (const [place, { area, variance }] of [found.candidate, found.production].entries()) {
      expectClose(area, one.areas[place] ?? Number.NaN)
      expectClose(variance, one.variances[place] ?? Number.NaN)
    }
    expectClose(found.covariance, one.covariance)
    expectClose(found.z, one.z)
    expectClose(found.p, one.p)
  })

  it.each(r.forecasts)('on forecasts: $name', one => {
    const found = dieboldMariano(Float64Array.from(one.differences), one.horizon)
    expect(found.weights).toBe(one.weights)
    expectClose(found.t, one.statistic)
    for (const name of ['p', 'pLess', 'pGreater'] as const) expectClose(found[name], one[name])
  })
})
