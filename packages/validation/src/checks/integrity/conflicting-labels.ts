import { counted, formatShare, plain } from '@gauntlet/core'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { ConflictingLabels } from '../../suite/integrity.ts'
import { columnsThere, lackingCheck } from '../table/column-there.ts'
import { nothingToJudge, ofTotal } from '../tolerance.ts'
import { someColumns } from './some-columns.ts'

/** A column beside those of the table, which is not likely to have one of this name. */
const CONFLICT = 'gauntlet conflict'

/**
 * Rows with the same features have the same label. Every row of a group with two labels or more counts. Rows without a label are left
 * out; two missing features are the same.
 */
export function conflictingLabelsCheck(given: ConflictingLabels, written: Written, context: PlanContext): PlannedCheck {
  const { label, features, except = [], max } = given
  const name = plain(label, 100)
  const title = `Conflicting labels of ${name}`
  const expected = `${max === 0 ? 'one label for the same features' : `at most ${formatShare(max)} of the rows with another label for the same features`}${written.scope.words}`
  const labelled = columnsThere([label], context.columns)
  if (labelled.lacking !== undefined) return lackingCheck(written, title, expected, labelled.lacking)
  const there = someColumns({ columns: features, except: [label, ...except] }, context.columns)
  if (there.lacking !== undefined) return lackingCheck(written, title, expected, there.lacking)
  if (there.columns.length === 0) return lackingCheck(written, title, expected, 'The data has no feature beside the label')
  const { dialect } = context
  const { scope } = written
  const id = dialect.identifier(label)
  const names = there.columns.map(column => column.name)
  const keys = names.map(feature => dialect.identifier(feature)).join(', ')
  const values = scope.present(label)
  const groups = (from: string) =>
    `SELECT ${keys}, count(*) AS n FROM ${from} WHERE ${id} IS NOT NULL GROUP BY ${keys} HAVING min(${id}) <> max(${id})`
  const window = `OVER (PARTITION BY ${keys})`
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, values],
    queries: [`SELECT coalesce(sum(n), 0) AS conflicting, count(*) AS groups FROM (${groups(scope.relation)}) AS conflicts`],
    unexpected: {
      from: `(SELECT *, min(${id}) ${window} <> max(${id}) ${window} AS ${dialect.identifier(CONFLICT)} FROM ${scope.relation} WHERE ${id} IS NOT NULL)`,
      condition: dialect.identifier(CONFLICT),
      columns: [...names, label]
    },
    reproduce: whole(`${groups(scope.of(context.shown([...names, label, ...scope.columns])))} ORDER BY n DESC`),
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(scope.rows.key), scope.words)
      const unexpected = found.count(`${written.id}/conflicting`)
      const share = unexpected / total
      const groups = counted(found.count(`${written.id}/groups`), 'group')
      const message =
        unexpected === 0
          ? `${name}: rows with the same features have the same label`
          : `${name}: ${ofTotal(unexpected, total, 'rows')} have the features of a row with another label (${formatShare(share)}, ${groups}); expected ${expected}`
      const tally = { total, unexpected }
      return { outcome: share <= max ? 'pass' : 'fail', observed: `${formatShare(share)} conflicting`, value: share, tally, message }
    }
  }
}
