import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { expectClose, storedVectors } from '../../test/stored-vectors.ts'
import { minimumDetectable, rowsNeeded } from './detectable.ts'
import { mcnemarRows } from './mcnemar-rows.ts'

const number = z.number()
const asked = { difference: number, alpha: number, power: number }
const vectors = storedVectors(new URL('vectors/statsmodels.json', import.meta.url), {
  paired: z.array(z.strictObject({ ...asked, discordance: number, rows: number })),
  measured: z.array(z.strictObject({ ...asked, rows: number, standardError: number, needed: number }))
})

describe('agrees with statsmodels', () => {
  it.each(vectors.paired)("on the rows of McNemar's test to see $difference of $discordance", one =>
    expect(mcnemarRows(one, one)).toBe(Math.ceil(one.rows))
  )

  it.each(vectors.measured)('on the rows to see $difference where $rows have an error of $standardError', one => {
    expect(rowsNeeded(one, one)).toBe(Math.ceil(one.needed))
    // So many times the rows make the error small enough to see it.
    expectClose(minimumDetectable(one.standardError, one), Math.abs(one.difference) * Math.sqrt(one.needed / one.rows))
  })
})
