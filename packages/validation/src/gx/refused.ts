import { plain } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import { describeType } from '../checks/column/type.ts'
import { decided } from '../checks/row-wise.ts'
import { nothingToJudge } from '../checks/tolerance.ts'
import type { Written } from '../plan/context.ts'
import type { GxCheck } from './planned.ts'

/** An expectation that cannot be judged: inconclusive here, an exception there. */
export function refused(written: Written, title: string, problem: string): GxCheck {
  const message = `This expectation cannot be judged: ${problem}`
  return {
    planned: {
      ...written,
      title,
      expected: 'an expectation that can be judged',
      aggregates: [],
      judge: () => ({ outcome: 'inconclusive', observed: 'not judged', message })
    },
    judge: () => ({ kind: 'error', message: problem })
  }
}

/** An expectation about a column that is not there: a failure here, an exception there. */
export function noSuchColumn(written: Written, title: string, problem: string): GxCheck {
  return {
    planned: decided(written, title, 'columns that are there', 'no such column', problem),
    judge: () => ({ kind: 'error', message: problem })
  }
}

/**
 * An expectation that cannot be asked of a column of this type: a failure here and an exception there, unless the column has no value
 * that could have a type: then inconclusive here, and a success there.
 */
export function unsuitedColumn(column: Column, written: Written, title: string, expected: string, mostly: boolean): GxCheck {
  const values = written.scope.present(column.name)
  const name = plain(column.name, 200)
  const message = `${name} is ${describeType(column)}; expected ${expected}`
  return {
    planned: {
      ...written,
      title,
      expected,
      aggregates: [written.scope.rows, values],
      judge: found =>
        found.count(values.key) === 0
          ? nothingToJudge(name, found.count(written.scope.rows.key))
          : { outcome: 'fail', observed: column.type === 'other' ? plain(column.engineType, 200) : column.type, message }
    },
    judge: found => {
      if (found.count(values.key) > 0) return { kind: 'error', message }
      if (!mostly) return { kind: 'observed', success: false, result: { observed_value: null }, holdsValues: false }
      return { kind: 'map', success: true, counts: { elements: found.count(written.scope.rows.key), considered: 0, unexpected: 0 } }
    }
  }
}
