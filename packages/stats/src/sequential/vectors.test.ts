import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { sampleRatioEvidence } from './sample-ratio.ts'
import { sequentialTest } from './sequential-test.ts'

const Expected = z.strictObject({
  ratio: z.number().nullable(),
  harm: z.number(),
  nonInferiority: z.number(),
  flawless: z.number(),
  dispersion: z.number()
})
const Case = z.strictObject({
  name: z.string(),
  harmRatio: z.number(),
  nonInferiorityRatio: z.number(),
  maxBadShare: z.number(),
  /** Requests and bad requests of the canary, then of stable. */
  looks: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  expected: z.array(Expected)
})
const SampleRatio = z.strictObject({ canary: z.number(), stable: z.number(), share: z.number(), expected: z.number() })
const Vectors = z.strictObject({
  script: z.string(),
  versions: z.record(z.string(), z.string()),
  cases: z.array(Case),
  sampleRatios: z.array(SampleRatio)
})

const vectors = Vectors.parse(JSON.parse(readFileSync(new URL('vectors/mpmath.json', import.meta.url), 'utf8')))

it.each(vectors.cases.map(one => [one.name, one] as const))('agrees with the definitions in 60 digits: %s', (_, one) => {
  const { harmRatio, nonInferiorityRatio, maxBadShare, looks, expected } = one
  const test = sequentialTest({ alpha: 0.05, beta: 0.05, harmRatio, nonInferiorityRatio, maxBadShare, minRequests: 0 })
  expect(expected).toHaveLength(looks.length)
  for (const [index, [canaryTotal, canaryBad, stableTotal, stableBad]] of looks.entries()) {
    const { evidence } = test.add({ canary: { total: canaryTotal, bad: canaryBad }, stable: { total: stableTotal, bad: stableBad } })
    const reference = expected[index]
    expect(evidence.ratio === undefined, `ratio at look ${index + 1}`).toBe(reference?.ratio === null)
    expectClose(evidence.ratio ?? 0, reference?.ratio ?? 0, `ratio at look ${index + 1}`)
    for (const key of ['harm', 'nonInferiority', 'flawless', 'dispersion'] as const)
      expectClose(evidence[key], reference?.[key] ?? Number.NaN, `${key} at look ${index + 1}`)
  }
})

it.each(vectors.sampleRatios)('the evidence against a share of $share with $canary and $stable requests', one => {
  expectClose(sampleRatioEvidence(one, one.share), one.expected, 'ln M')
})

function expectClose(found: number, expected: number, what: string): void {
  const off = Math.abs(found - expected) / Math.max(1, Math.abs(expected))
  expect(off, `${what}: ${found} against ${expected}`).toBeLessThanOrEqual(1e-9)
}
