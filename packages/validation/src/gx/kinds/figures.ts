import { plain } from '@gauntlet/core'
import { type Aggregate, approximately, type Column, isNumeric } from '@gauntlet/tables'
import { type Written, whole } from '../../plan/context.ts'
import type { Found } from '../../plan/planned.ts'
import { type Bounds, boundsOf, boundWords, holds, numberBoundsOf } from '../bounds.ts'
import { jsonValue, type Observed, observedCheck, words } from '../observed-check.ts'
import { comparable } from '../operand.ts'
import type { ColumnPlanner, GxCheck, GxContext } from '../planned.ts'
import { unsuitedColumn } from '../refused.ts'

/** `expect_column_min_to_be_between` and `…_max_…`: of numbers, texts, dates and times. */
export function extreme(side: 'min' | 'max'): ColumnPlanner {
  return (kwargs, column, written, context) => {
    const bounds = boundsOf(kwargs)
    const name = side === 'min' ? 'least value' : 'largest value'
    const expected = `${name} ${boundWords(bounds)}`
    const { scope } = written
    const id = context.dialect.identifier(column.name)
    const sides = [
      { name: 'above', bound: bounds.min, operator: bounds.strictMin ? '>' : '>=' },
      { name: 'below', bound: bounds.max, operator: bounds.strictMax ? '<' : '<=' }
    ]
    const tests: Aggregate[] = []
    for (const { name: key, bound, operator } of sides) {
      if (bound === undefined) continue
      const pair = comparable(column, bound, context.dialect)
      if (pair === undefined) return unsuitedColumn(column, written, `${column.name}: ${expected}`, expected, false)
      tests.push({ key: `${written.id}/${key}`, sql: `${scope.over(`${side}(${pair.column})`)} ${operator} ${pair.value}` })
    }
    const key = scope.key(`${side} ${column.name}`)
    const aggregate = { key, sql: scope.over(`${side}(${id})`) }
    return observedCheck(
      {
        title: `${plain(column.name, 100)}: ${expected}`,
        expected,
        subject: plain(column.name, 200),
        aggregates: [aggregate, ...tests],
        values: scope.present(column.name),
        reproduce: whole(`SELECT ${side}(${id}) FROM ${scope.of(context.shown([column.name, ...context.conditionColumns]))}`),
        observe: found => {
          const value = found.value(key)
          if (value === null) return undefined
          const observed = jsonValue(value)
          const success = tests.every(test => found.flag(test.key))
          const said = column.type === 'string' ? 'another one' : words(value)
          return { success, result: { observed_value: observed }, words: success ? said : `the ${name} is ${said}`, ...number(observed) }
        },
        holdsValues: column.type === 'string'
      },
      written
    )
  }
}

/** Mean, median, sum and standard deviation (of a sample). */
export function statistic(which: 'mean' | 'median' | 'sum' | 'stdev'): ColumnPlanner {
  return (kwargs, column, written, context) => {
    const bounds = numberBoundsOf(kwargs)
    const label = { mean: 'mean', median: 'median', sum: 'sum', stdev: 'standard deviation' }[which]
    const expected = `${label} ${boundWords(bounds)}`
    if (!isNumeric(column.type) && column.type !== 'boolean')
      return unsuitedColumn(column, written, `${column.name}: ${expected}`, `numbers with a ${expected}`, false)
    const { dialect } = context
    const { scope, id } = written
    const name = dialect.identifier(column.name)
    const value = column.type === 'boolean' ? `CAST(${name} AS INTEGER)` : name
    const sql = { mean: `avg(${value})`, sum: `sum(${value})`, stdev: dialect.stddev(dialect.asNumber(value)), median: '' }[which]
    const key = which === 'median' ? `${id}/q0` : scope.key(`${which} ${column.name}`)
    return figure(
      {
        label,
        expected,
        bounds,
        aggregates: which === 'median' ? [] : [{ key, sql: scope.over(sql) }],
        ...(which === 'median' ? { queries: [dialect.quantiles(scope.relation, value, [0.5], 'linear')] } : {}),
        observe: found => approximately(found.value(key))
      },
      column,
      written,
      context
    )
  }
}

/** Number and share of different values, and share of values that are there. */
export function share(which: 'unique count' | 'unique share' | 'present share'): ColumnPlanner {
  return (kwargs, column, written, context) => {
    const bounds = numberBoundsOf(kwargs)
    const label = {
      'unique count': 'number of different values',
      'unique share': 'share of different values',
      'present share': 'share of values that are there'
    }[which]
    const { scope, id } = written
    const values = scope.present(column.name)
    const name = context.dialect.identifier(column.name)
    const parts = { label, expected: `${label} ${boundWords(bounds)}`, bounds, aggregates: [values] }
    if (which === 'present share')
      return figure(
        { ...parts, ofRows: true, observe: found => found.count(values.key) / found.count(scope.rows.key) },
        column,
        written,
        context
      )
    const different = (found: Found) => found.count(`${id}/different`)
    const observe = (found: Found) => {
      const total = found.count(values.key)
      if (which === 'unique count') return different(found)
      return total === 0 ? 0 : different(found) / total
    }
    return figure({ ...parts, queries: [context.dialect.distinct(scope.relation, name)], observe, always: true }, column, written, context)
  }
}

interface Figure {
  readonly label: string
  readonly expected: string
  readonly bounds: Bounds
  readonly aggregates: GxCheck['planned']['aggregates']
  readonly queries?: readonly string[]
  readonly observe: (found: Found) => number | undefined
  /** Judged by the number of rows, not of values. */
  readonly ofRows?: boolean
  /** There is a figure also where there is no value: Great Expectations judges it. */
  readonly always?: boolean
}

function figure(parts: Figure, column: Column, written: Written, context: GxContext): GxCheck {
  const { label, expected, bounds, aggregates, queries, ofRows } = parts
  const { scope } = written
  const shown = context.shown([column.name, ...context.conditionColumns])
  return observedCheck(
    {
      title: `${plain(column.name, 100)}: ${expected}`,
      expected,
      subject: plain(column.name, 200),
      aggregates,
      ...(queries === undefined ? {} : { queries }),
      ...(ofRows === true ? {} : { values: scope.present(column.name) }),
      reproduce: whole(`SELECT ${context.dialect.identifier(column.name)} FROM ${scope.of(shown)}`),
      observe: found => {
        const value = parts.observe(found)
        if (value === undefined || Number.isNaN(value)) return undefined
        return observedNumber(value, label, bounds)
      }
    },
    written
  )
}

function observedNumber(value: number, label: string, bounds: Bounds): Observed {
  const observed = Number.isFinite(value) ? value : null
  return { success: holds(bounds, value), result: { observed_value: observed }, words: `the ${label} is ${words(value)}`, value }
}

function number(value: unknown): { value?: number } {
  return typeof value === 'number' ? { value } : {}
}
