import { counted, formatNumber, formatShare, plain } from '@gauntlet/core'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { Found, PlannedCheck } from '../../plan/planned.ts'
import type { Volume } from '../../suite/volume.ts'
import { otherTable } from './other-table.ts'

/** The number of rows, as a multiple of those of a reference: a table, or a stored profile. */
export function volumeCheck(volume: Volume, written: Written, context: PlanContext): PlannedCheck {
  const { min, max, against } = volume
  const stored = context.storedRows.get(against)
  const { scope } = written
  const name = stored === undefined ? otherTable(against, written, context).name : against
  const shown = plain(name, 63)
  const key = `${written.id}/others`
  const parts = [min === undefined ? '' : `at least ${formatShare(min)}`, max === undefined ? '' : `at most ${formatShare(max)}`]
  const expected = `${parts.filter(part => part !== '').join(' and ')} of the rows of ${shown}`
  const before = (found: Found) => stored ?? found.count(key)
  return {
    ...written,
    title: `Volume against ${shown}`,
    expected,
    aggregates: [scope.rows],
    ...(stored === undefined ? { queries: [`SELECT count(*) AS others FROM ${context.dialect.identifier(name)}`] } : {}),
    judge: found => {
      const [ours, others] = [found.count(scope.rows.key), before(found)]
      if (others === 0)
        return { outcome: 'inconclusive', observed: 'no rows to compare with', message: `${shown} has no rows to compare with` }
      const ratio = ours / others
      const fits = (min === undefined || ratio >= min) && (max === undefined || ratio <= max)
      const message = `The data has ${counted(ours, 'row')}${scope.words}, ${formatShare(ratio)} of the ${formatNumber(others)} of ${shown}; expected ${expected}`
      return { outcome: !fits ? 'fail' : ours === 0 ? 'inconclusive' : 'pass', observed: formatShare(ratio), value: ratio, message }
    }
  }
}
