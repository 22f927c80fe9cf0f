import { counted, plain, suggestion } from '@gauntlet/core'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { Write } from '../../plan/writing.ts'
import type { ColumnChecks } from '../../suite/column-checks.ts'
import { decided } from '../row-wise.ts'
import { planColumnChecks } from './planners.ts'

/** The checks of one column by its name, whether or not it is there. `section` is where they stand in the config. */
export function planColumn(
  name: string,
  checks: ColumnChecks,
  written: Write,
  context: PlanContext,
  section: readonly PropertyKey[] = ['columns', name]
): PlannedCheck[] {
  const column = context.columns.find(candidate => candidate.name === name)
  const asked = planColumnChecks({ ...context, name, checks, column })
  if (column === undefined && checks.optional === true) {
    return [absent(name, asked.length, written(`${plain(name, 100)}.optional`, section, { severity: 'info' }), context)]
  }
  return asked.map(({ path, strictness, title, make }) => {
    const id = [plain(name, 100), ...path.map(step => plain(step, 60))].join('.')
    const here = written(id, [...section, ...path], strictness, checks.severity)
    return column === undefined ? noSuchColumn(name, title, here, context) : make(column, here)
  })
}

/**
 * One note in place of the checks of a column that may be absent. For information, so that it never counts; and not passed, as nothing
 * was judged: reports list it, and say how many checks were left out.
 */
function absent(name: string, checks: number, written: Written, { columns }: PlanContext): PlannedCheck {
  const names = columns.map(column => column.name)
  const nearest = suggestion(name, names)
  const instead = nearest.startsWith(' Did') ? nearest : ''
  const asked = `${counted(checks, 'check')} of it ${checks === 1 ? 'was' : 'were'} not asked`
  return {
    ...written,
    title: `Optional column ${plain(name, 100)}`,
    expected: `a column "${plain(name, 100)}", or none`,
    aggregates: [],
    judge: () => ({
      outcome: 'inconclusive',
      observed: 'not there',
      message: `There is no column "${plain(name, 100)}", which may be absent: ${asked}.${instead}`
    })
  }
}

function noSuchColumn(name: string, title: string, written: Written, { columns }: PlanContext): PlannedCheck {
  const message = `There is no column "${plain(name, 100)}".${suggestion(
    name,
    columns.map(column => column.name)
  )}`
  return decided(written, title, `a column "${plain(name, 100)}"`, 'no such column', message.replace(/\.$/, ''))
}
