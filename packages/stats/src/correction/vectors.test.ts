import { expect, it } from 'vitest'
import { z } from 'zod'
import { expectClose, Numbers, storedVectors } from '../../test/stored-vectors.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { benjaminiYekutieli } from './benjamini-yekutieli.ts'
import { holm } from './holm.ts'

const methods = { holm, benjaminiHochberg, benjaminiYekutieli }
const { families } = storedVectors(new URL('vectors/statsmodels.json', import.meta.url), {
  families: z.array(z.strictObject({ p: Numbers, holm: Numbers, benjaminiHochberg: Numbers, benjaminiYekutieli: Numbers }))
})

it.each(families)('agrees with statsmodels on $p', family => {
  for (const name of Object.keys(methods) as (keyof typeof methods)[]) {
    const adjusted = methods[name](family.p)
    expect(adjusted).toHaveLength(family.p.length)
    for (const [index, value] of adjusted.entries()) expectClose(value, family[name][index] ?? Number.NaN)
  }
})
