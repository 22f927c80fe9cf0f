import { describe, it } from 'vitest'
import { z } from 'zod'
import { Ends, expectClose, expectCloseEnds, storedVectors } from '../../test/stored-vectors.ts'
import { agrestiCoull } from './agresti-coull.ts'
import { clopperPearson, jeffreys } from './beta-intervals.ts'
import { fisherLess } from './fisher-less.ts'
import { newcombe } from './newcombe.ts'
import { wilson } from './wilson.ts'

const number = z.number()
const methods = { wilson, clopperPearson, agrestiCoull, jeffreys }
const ends = { wilson: Ends, clopperPearson: Ends, agrestiCoull: Ends, jeffreys: Ends }
const pair = { a: number, n: number, b: number, m: number }
const vectors = storedVectors(new URL('vectors/statsmodels.json', import.meta.url), {
  shares: z.array(z.strictObject({ hits: number, trials: number, confidence: number, ...ends })),
  differences: z.array(z.strictObject({ ...pair, confidence: number, newcombe: Ends })),
  tables: z.array(z.strictObject({ ...pair, less: number }))
})

describe('agrees with statsmodels to 1e-9', () => {
  describe.each(Object.keys(methods) as (keyof typeof methods)[])('on the %s interval', method => {
    it.each(vectors.shares)('of $hits in $trials at $confidence', one => expectCloseEnds(methods[method](one, one.confidence), one[method]))
  })

  it.each(vectors.differences)('on the difference of $a in $n and $b in $m', ({ a, n, b, m, confidence, newcombe: expected }) =>
    expectCloseEnds(newcombe({ hits: a, trials: n }, { hits: b, trials: m }, confidence), expected)
  )

  it.each(vectors.tables)("on Fisher's test that $a in $n is less than $b in $m", ({ a, n, b, m, less }) =>
    expectClose(fisherLess({ hits: a, trials: n }, { hits: b, trials: m }), less)
  )
})
