import { counted, plain } from '@gauntlet/core'
import { type Written, whole } from '../../plan/context.ts'
import type { Found } from '../../plan/planned.ts'
import type { GxCheck, GxContext, TablePlanner } from '../planned.ts'
import { ExpectationProblem } from '../problem.ts'
import { countTest } from './table-shape.ts'

/** `expect_table_row_count_to_equal` and `…_to_be_between`. */
export function rowCount(exactly: boolean): TablePlanner {
  return (kwargs, written, context) => {
    const { fits, expected } = countTest(exactly, kwargs)
    const { rows } = written.scope
    return counts(written, context, {
      expected: `${expected} rows${plain(written.scope.words, 300)}`,
      judge: found => ({ fits: fits(found.count(rows.key)), observed: found.count(rows.key), words: counted(found.count(rows.key), 'row') })
    })
  }
}

/** `expect_table_row_count_to_equal_other_table`: a table that the input `tables` names. */
export const rowCountOfOther: TablePlanner = (kwargs, written, context) => {
  const other = kwargs.text('other_table_name')
  const name = [...context.others.keys()].find(candidate => candidate.toLowerCase() === other.toLowerCase())
  if (name === undefined) throw new ExpectationProblem(`there is no table "${plain(other, 100)}"; name its files in the input "tables"`)
  const key = `${written.id}/other`
  return counts(written, context, {
    expected: `as many rows as ${plain(name, 100)}`,
    queries: [`SELECT count(*) AS other FROM ${context.dialect.identifier(name)}`],
    judge: found => {
      const [self, others] = [found.count(written.scope.rows.key), found.count(key)]
      const words = `${counted(self, 'row')}, ${plain(name, 100)} has ${counted(others, 'row')}`
      return { fits: self === others, observed: { self, other: others }, words }
    }
  })
}

interface Counts {
  readonly expected: string
  readonly queries?: readonly string[]
  readonly judge: (found: Found) => { readonly fits: boolean; readonly observed: unknown; readonly words: string }
}

function counts(written: Written, context: GxContext, { expected, queries, judge }: Counts): GxCheck {
  return {
    planned: {
      ...written,
      title: `Number of rows: ${expected}`,
      expected,
      aggregates: [written.scope.rows],
      ...(queries === undefined ? {} : { queries }),
      reproduce: whole(`SELECT count(*) FROM ${written.scope.of(context.shown(context.conditionColumns))}`),
      judge: found => {
        const { fits, words } = judge(found)
        const rows = found.count(written.scope.rows.key)
        return { outcome: fits ? 'pass' : 'fail', observed: words, value: rows, message: `The data has ${words}; expected ${expected}` }
      }
    },
    judge: found => {
      const { fits, observed } = judge(found)
      return { kind: 'observed', success: fits, result: { observed_value: observed }, holdsValues: false }
    }
  }
}
