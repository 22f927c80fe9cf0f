import { plain, type Severity, suggestion } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import { isLarger } from './bound.ts'
import { conditionCheck } from './condition.ts'
import { configError, type PlanContext, type Written } from './context.ts'
import { missingShareCheck, notNullCheck, tableMissingCheck } from './missing.ts'
import type { PlannedCheck } from './planned.ts'
import { rangeCheck } from './range.ts'
import { decided } from './row-wise.ts'
import type { ColumnChecks, Strictness, Suite } from './suite.ts'
import { columnCountCheck, columnsCheck, duplicateRowsCheck, orderCheck, rowCountCheck } from './table-checks.ts'
import { typeCheck } from './type.ts'
import { classShareCheck, inSetCheck, regexCheck, uniqueCheck } from './values.ts'

/** As many checks as a verdict holds. */
const MOST_CHECKS = 10_000

/** A suite and the columns of a table, as the checks to be computed and judged. Pure. */
export function planSuite(suite: Suite, context: PlanContext): PlannedCheck[] {
  const names = new Names()
  const written = (
    id: string,
    path: readonly PropertyKey[],
    strictness: Strictness,
    severity: Severity | undefined = suite.severity
  ): Written => ({
    ...strictness,
    id: names.unique(id),
    severity: strictness.severity ?? severity ?? 'critical',
    location: context.locate(path)
  })
  const checks = [
    // Always there: data without rows would otherwise pass every check on its shape.
    rowCountCheck(
      suite.rows ?? { min: 1 },
      written('rows', suite.rows === undefined ? [] : ['rows'], suite.rows ?? { severity: 'critical' }),
      context
    ),
    ...planSchema(suite, context, written),
    ...(suite.missing === undefined ? [] : [tableMissingCheck(suite.missing.max, written('missing', ['missing'], suite.missing), context)]),
    ...(suite['duplicate-rows'] === undefined
      ? []
      : [duplicateRowsCheck(suite['duplicate-rows'].max, written('duplicate-rows', ['duplicate-rows'], suite['duplicate-rows']), context)]),
    ...Object.entries(suite.columns ?? {}).flatMap(([name, column]) =>
      planColumn(name, column, context, (id, path, strictness) => written(id, path, strictness, column.severity ?? suite.severity))
    ),
    ...(suite.conditions ?? []).map((condition, index) =>
      conditionCheck(condition, index, written(`conditions.${condition.id ?? index + 1}`, ['conditions', index], condition), context)
    )
  ]
  if (checks.length > MOST_CHECKS)
    throw configError(context, undefined, `it holds ${checks.length} checks; a verdict holds at most ${MOST_CHECKS}`)
  return checks
}

type Write = (id: string, path: readonly PropertyKey[], strictness: Strictness) => Written

function planSchema({ schema }: Suite, context: PlanContext, written: Write): PlannedCheck[] {
  if (schema === undefined) return []
  const { required, exact, ordered, count } = schema
  const at = (key: string, strictness: Strictness) => written(`schema.${key}`, ['schema', key], strictness)
  return [
    ...(required === undefined ? [] : [columnsCheck(required.value, false, at('required', required), context)]),
    ...(exact === undefined ? [] : [columnsCheck(exact.value, true, at('exact', exact), context)]),
    ...(ordered === undefined ? [] : [orderCheck((exact ?? required)?.value ?? [], at('ordered', ordered), context)]),
    ...(count === undefined ? [] : [columnCountCheck(count, at('count', count), context)])
  ]
}

type Make = (column: Column, written: Written) => PlannedCheck

function planColumn(name: string, checks: ColumnChecks, context: PlanContext, written: Write): PlannedCheck[] {
  const column = context.columns.find(candidate => candidate.name === name)
  return columnChecks(checks, context, name).map(({ path, strictness, title, make }) => {
    const here = written([plain(name, 100), ...path.map(step => plain(step, 60))].join('.'), ['columns', name, ...path], strictness)
    return column === undefined ? noSuchColumn(name, title, here, context) : make(column, here)
  })
}

interface ColumnCheck {
  readonly path: readonly string[]
  readonly strictness: Strictness
  readonly title: string
  readonly make: Make
}

/** The checks of one column, in the order of the reference in the README. */
function columnChecks(checks: ColumnChecks, context: PlanContext, name: string): ColumnCheck[] {
  const { type, nullable, missing, min, max, regex, unique, 'in-set': inSet, 'class-share': classShare } = checks
  const column = context.columns.find(candidate => candidate.name === name)
  if (min !== undefined && max !== undefined && isLarger(min.value, max.value, column?.type)) {
    throw configError(
      context,
      context.locate(['columns', name, 'min']),
      `"${plain(name, 100)}.min" is larger than its "max", so no value could pass`
    )
  }
  const one = (key: string, strictness: Strictness, title: string, make: Make): ColumnCheck => ({ path: [key], strictness, title, make })
  return [
    ...(type === undefined ? [] : [one('type', type, `Holds ${type.value}`, (column, w) => typeCheck(type.value, column, w, context))]),
    ...(nullable?.value === false
      ? [one('nullable', nullable, 'No value is missing', (column, w) => notNullCheck(column, w, context))]
      : []),
    ...(missing === undefined
      ? []
      : [one('missing', missing, 'Missing values', (column, w) => missingShareCheck(missing.max, column, w, context))]),
    ...(min === undefined ? [] : [one('min', min, 'Least value', (column, w) => rangeCheck('min', min.value, column, w, context))]),
    ...(max === undefined ? [] : [one('max', max, 'Largest value', (column, w) => rangeCheck('max', max.value, column, w, context))]),
    ...(inSet === undefined ? [] : [one('in-set', inSet, 'Values in a set', (column, w) => inSetCheck(inSet.value, column, w, context))]),
    ...(regex === undefined ? [] : [one('regex', regex, 'Matches a pattern', (column, w) => regexCheck(regex.value, column, w, context))]),
    ...(unique === undefined ? [] : [one('unique', unique, 'Unique', (column, w) => uniqueCheck(column, w, context))]),
    ...Object.entries(classShare ?? {}).map(([label, share]) => ({
      path: ['class-share', label],
      strictness: share,
      title: `Share of ${plain(label, 100)}`,
      make: (column: Column, w: Written) => classShareCheck(label, share, column, w, context)
    }))
  ]
}

function noSuchColumn(name: string, title: string, written: Written, { columns }: PlanContext): PlannedCheck {
  const message = `There is no column "${plain(name, 100)}".${suggestion(
    name,
    columns.map(column => column.name)
  )}`
  return decided(written, title, `a column "${plain(name, 100)}"`, 'no such column', message.replace(/\.$/, ''))
}

/** Ids are unique within a verdict, also where a column is called "schema". */
class Names {
  readonly #taken = new Set<string>()

  unique(id: string): string {
    let name = id
    for (let copy = 2; this.#taken.has(name); copy++) name = `${id}.${copy}`
    this.#taken.add(name)
    return name
  }
}
