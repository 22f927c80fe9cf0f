import { describe, it } from 'vitest'
import { z } from 'zod'
import { expectClose, storedVectors } from '../../test/stored-vectors.ts'
import { betaQuantile, incompleteBeta } from './beta.ts'
import { binomialCdf, binomialProbability } from './binomial.ts'
import { studentReach, studentTail } from './student.ts'

const number = z.number()
const vectors = storedVectors(new URL('vectors/scipy.json', import.meta.url), {
  beta: z.array(z.strictObject({ a: number, b: number, x: number, cdf: number })),
  betaQuantile: z.array(z.strictObject({ a: number, b: number, probability: number, x: number })),
  student: z.array(z.strictObject({ degrees: number, t: number, tail: number })),
  studentReach: z.array(z.strictObject({ degrees: number, confidence: number, reach: number })),
  binomial: z.array(z.strictObject({ trials: number, chance: number, successes: number, pmf: number, cdf: number }))
})

describe('agrees with SciPy to 1e-9 of the value', () => {
  it.each(vectors.beta)('on Beta($a, $b) at $x', ({ a, b, x, cdf }) => expectClose(incompleteBeta(a, b, x), cdf))

  it.each(vectors.betaQuantile)('on the quantile of Beta($a, $b) at $probability', ({ a, b, probability, x }) =>
    expectClose(betaQuantile(probability, a, b), x)
  )

  it.each(vectors.student)('on the tail of $degrees degrees at $t', ({ degrees, t, tail }) => expectClose(studentTail(t, degrees), tail))

  it.each(vectors.studentReach)('on the reach of $degrees degrees at $confidence', ({ degrees, confidence, reach }) =>
    expectClose(studentReach(confidence, degrees), reach)
  )

  it.each(vectors.binomial)('on $successes of $trials at $chance', ({ successes, trials, chance, pmf, cdf }) => {
    expectClose(binomialProbability(successes, trials, chance), pmf)
    expectClose(binomialCdf(successes, trials, chance), cdf)
  })
})
