import { describe, it } from 'vitest'
import { z } from 'zod'
import { Ends, expectClose, expectCloseEnds, Numbers, storedVectors } from '../../test/stored-vectors.ts'
import { pairedT } from '../paired/paired-t.ts'
import type { MeanTest } from './mean-test.ts'
import { momentsOf } from './moments.ts'
import { welch } from './welch.ts'

const number = z.number()
const results = {
  against: number,
  confidence: number,
  degrees: number,
  t: number,
  p: number,
  pLess: number,
  pGreater: number,
  interval: Ends
}
const vectors = storedVectors(new URL('vectors/scipy.json', import.meta.url), {
  welch: z.array(z.strictObject({ a: Numbers, b: Numbers, ...results })),
  single: z.array(z.strictObject({ values: Numbers, ...results }))
})

describe('agrees with SciPy to 1e-9', () => {
  it.each(vectors.welch)("on Welch's test of $a and $b", one =>
    expectAgreement(welch(momentsOf(Float64Array.from(one.a)), momentsOf(Float64Array.from(one.b)), one), one)
  )

  it.each(vectors.single)("on Student's test of $values", one => expectAgreement(pairedT(Float64Array.from(one.values), one), one))
})

function expectAgreement(found: MeanTest, expected: z.infer<z.ZodObject<typeof results>>): void {
  for (const name of ['degrees', 't', 'p', 'pLess', 'pGreater'] as const) expectClose(found[name], expected[name])
  expectCloseEnds(found.interval, expected.interval)
}
