import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { calibrationBins } from '../../metrics/calibration.ts'
import type { ClassExamples } from '../../predictions/examples.ts'
import { brierParts } from './brier-parts.ts'
import { recalibration } from './recalibration.ts'

const Vectors = z.object({
  cases: z.array(
    z.object({
      name: z.string(),
      came: z.array(z.number()),
      said: z.array(z.number()),
      weight: z.array(z.number()).optional(),
      cluster: z.array(z.number()).optional(),
      slope: z.number(),
      intercept: z.number(),
      errors: z.union([z.literal(false), z.tuple([z.number(), z.number()])]),
      brier: z.object({ brier: z.number(), reliability: z.number(), resolution: z.number(), uncertainty: z.number() })
    })
  )
})
const { cases } = Vectors.parse(JSON.parse(await readFile(new URL('vectors/statsmodels.json', import.meta.url), 'utf8')))

/** To 1e-9, as far as the digits of the reference go. */
function near(expected: number) {
  return expect.toSatisfy((value: number) => Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))
}

describe.each(cases)('logistic recalibration of $name', ({ came, said, weight, cluster, slope, intercept, errors, brier }) => {
  const confidences = { came: Uint8Array.from(came), said: Float64Array.from(said) }
  const weights = weight && Float64Array.from(weight)

  it('has the slope, the intercept and the errors of statsmodels', () => {
    const [slopeError, interceptError] = errors === false ? [undefined, undefined] : errors.map(near)
    expect(recalibration(confidences, weights, cluster && Int32Array.from(cluster))).toEqual({
      slope: { value: near(slope), standardError: slopeError ?? expect.any(Number) },
      intercept: { value: near(intercept), standardError: interceptError ?? expect.any(Number) }
    })
  })

  it("has the parts of Murphy's decomposition", () => {
    const examples: ClassExamples = {
      rows: came.length,
      classes: [0, 1],
      positive: 1,
      actual: Int32Array.from(came),
      predicted: undefined,
      score: confidences.said,
      scores: undefined,
      weight: weights
    }
    const parts = brierParts(confidences, weights, calibrationBins(examples))
    expect(parts).toMatchObject(Object.fromEntries(Object.entries(brier).map(([key, value]) => [key, near(value)])))
    expect(parts.reliability - parts.resolution + parts.uncertainty + parts.within).toBeCloseTo(parts.brier, 12)
  })
})
