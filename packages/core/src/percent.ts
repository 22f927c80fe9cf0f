import { z } from 'zod'
import { cut } from './text.ts'

/**
 * A percentage such as `2%` as a share, or `undefined` for text that is none.
 *
 * Read by its digits: 99.9 / 100 is not 0.999 in floating point, and 999 of 1000 rows would not be "99.9%".
 */
export function shareOfPercent(text: string): number | undefined {
  const digits = /^(\d+(?:\.\d*)?|\.\d+)\s*%$/.exec(text.trim())?.[1]
  return digits === undefined ? undefined : Number(`${digits}e-2`)
}

/** A share in a config, written `0.1` or `10%`. `expected` names those that are allowed, as the rest of a sentence. */
export function shareWhere(isAllowed: (share: number) => boolean, expected: string) {
  return z.union([z.number(), z.string()]).transform((written, context): number => {
    const share = typeof written === 'number' ? written : shareOfPercent(written)
    if (share !== undefined && isAllowed(share)) return share
    context.addIssue({ code: 'custom', message: `is ${cut(String(written), 60)}; expected ${expected}` })
    return z.NEVER
  })
}
