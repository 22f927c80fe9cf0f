import { counted, InputError } from '@gauntlet/core'
import { groupingBy, sizesOf } from '../../groups/grouping.ts'
import type { Predictions } from '../../predictions/column.ts'

/** More groups than this are more than anybody looks at. */
const MOST_GROUPS = 200

/** Groups that are large enough, and all others as one after the last. */
export interface Division {
  readonly by: string
  readonly codes: Int32Array
  readonly groups: readonly { readonly name: string; readonly rows: number }[]
  readonly small: readonly { readonly name: string; readonly rows: number }[]
}

export function divisionOf(predictions: Predictions, columns: readonly string[], least: number): Division {
  const { by, codes, names } = groupingBy(predictions, columns, 'fairness.by')
  const all = Array.from(sizesOf({ codes, names }), (rows, code) => ({ code, rows, name: names[code] ?? '' }))
  const groups = all.filter(({ rows }) => rows >= least)
  if (groups.length > MOST_GROUPS) {
    const problem = `has "${by}" in "fairness.by", which makes ${counted(groups.length, 'group')} of at least ${least} rows`
    throw new InputError(
      predictions.origin.config,
      `${problem}; at most ${MOST_GROUPS} are judged. Divide by fewer columns, or by wider bands.`
    )
  }
  const place = new Int32Array(names.length).fill(groups.length)
  for (const [index, { code }] of groups.entries()) place[code] = index
  return { by, codes: codes.map(code => place[code] ?? 0), groups, small: all.filter(({ rows }) => rows < least) }
}
