import { formatNumber, plain } from '@gauntlet/core'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { nothingToJudge } from '../tolerance.ts'
import { columnList } from './missing-rows.ts'

/** No column has one of these names. `*` stands for any text, also none, and `?` for one character. */
export function forbiddenColumnsCheck(patterns: readonly string[], written: Written, context: PlanContext): PlannedCheck {
  const forbidden = context.columns.map(column => column.name).filter(name => patterns.some(pattern => isLike(name, pattern)))
  const expected = `no column named ${columnList(patterns, 30)}`
  const none = forbidden.length === 0
  return {
    ...written,
    title: 'Forbidden columns',
    expected,
    aggregates: [],
    reproduce: whole(`DESCRIBE SELECT * FROM ${context.shown([])}`),
    judge: () => ({
      outcome: none ? 'pass' : 'fail',
      observed: none ? 'none there' : columnList(forbidden, 20),
      value: forbidden.length,
      message: none ? 'There is no forbidden column' : `Columns: ${columnList(forbidden, 20)} must not be there; expected ${expected}`
    })
  }
}

/** Only these columns have missing values. */
export function nullableColumnsCheck(nullable: readonly string[], written: Written, context: PlanContext): PlannedCheck {
  const { scope } = written
  const others = context.columns.filter(column => !nullable.includes(column.name))
  const counts = others.map(column => ({ name: column.name, ...scope.present(column.name) }))
  const expected = `${nullable.length === 0 ? 'no missing value in any column' : `missing values in ${columnList(nullable, 30)} only`}${scope.words}`
  return {
    ...written,
    title: 'Columns that may have missing values',
    expected,
    aggregates: [scope.rows, ...counts.map(({ key, sql }) => ({ key, sql }))],
    judge: found => {
      const rows = found.count(scope.rows.key)
      if (rows === 0) return nothingToJudge('Which columns have missing values', 0, scope.words)
      const gaps = counts.map(({ name, key }) => ({ name, missing: rows - found.count(key) })).filter(({ missing }) => missing > 0)
      const shown = gaps.slice(0, 20).map(({ name, missing }) => `${plain(name, 100)} (${formatNumber(missing)})`)
      const list = `${shown.join(', ')}${gaps.length > 20 ? ` and ${gaps.length - 20} more` : ''}`
      const message =
        gaps.length === 0
          ? 'No other column has missing values'
          : `Missing values of ${formatNumber(rows)} rows: ${list}; expected ${expected}`
      return { outcome: gaps.length === 0 ? 'pass' : 'fail', observed: gaps.length === 0 ? 'no others' : list, value: gaps.length, message }
    }
  }
}

/** Whether a name is what a pattern with `*` and `?` says, whatever the case. Linear in the name for each star. */
export function isLike(name: string, pattern: string): boolean {
  const [text, wanted] = [[...name.toLowerCase()], [...pattern.toLowerCase()]]
  let at = 0
  let star = -1
  let resume = 0
  let place = 0
  while (at < text.length) {
    if (wanted[place] === '*') {
      star = place++
      resume = at
    } else if (wanted[place] === '?' || (place < wanted.length && wanted[place] === text[at])) {
      place++
      at++
    } else if (star >= 0) {
      place = star + 1
      at = ++resume
    } else return false
  }
  return wanted.slice(place).every(character => character === '*')
}
