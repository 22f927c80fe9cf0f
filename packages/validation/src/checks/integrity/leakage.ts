import { counted, formatNumber, formatShare, plain } from '@gauntlet/core'
import { type Column, isNumeric, isTemporal, TABLE } from '@gauntlet/tables'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { Found, PlannedCheck } from '../../plan/planned.ts'
import type { Leakage, OrderLeakage } from '../../suite/integrity.ts'
import { columnsThere, lackingCheck } from '../table/column-there.ts'
import { nothingToJudge } from '../tolerance.ts'
import { offenderList } from './offenders.ts'
import { type Predictor, powerQuery } from './predictive-power.ts'
import { someColumns } from './some-columns.ts'

/** Columns asked about in one query: more make it long, fewer read the data more often. */
const MOST_IN_QUERY = 25

/** A column beside those of the table, which is not likely to have one of this name. */
const ORDER = 'gauntlet order'

/** No single column explains more of the label than `max`. */
export function leakageCheck(given: Leakage, written: Written, context: PlanContext): PlannedCheck {
  const { label, max } = given
  const title = `Leakage of ${plain(label, 100)}`
  const expected = `no column that alone explains more than ${formatShare(max)} of it`
  const there = someColumns({ columns: given.columns, except: [label, ...(given.except ?? [])] }, context.columns, canForetell)
  const predictors = there.lacking === undefined ? there.columns.map(column => ({ name: column.name, ranked: isOrdered(column) })) : []
  const asked = { ...given, title, expected, predictors, lacking: there.lacking, from: written.scope.relation, names: nameOf }
  return powerCheck(asked, written, context)
}

/** Neither an id nor a date nor the order of the rows explains more of the label than `max`. */
export function orderLeakageCheck(given: OrderLeakage, written: Written, context: PlanContext): PlannedCheck {
  const { label, max, columns = [] } = given
  const title = `Order of ${plain(label, 100)}`
  const expected = `no order that explains more than ${formatShare(max)} of it`
  const { position, identifier } = context.dialect
  const there = columnsThere(columns, context.columns)
  const ordered = columns.map(name => ({ name, ranked: true }))
  const withOrder = given['row-order'] && position !== undefined
  const predictors = withOrder ? [...ordered, { name: ORDER, ranked: true }] : ordered
  const from = withOrder ? written.scope.of(`(SELECT *, ${position} AS ${identifier(ORDER)} FROM ${TABLE})`) : written.scope.relation
  const names = (predictor: Predictor) => (predictor.name === ORDER ? 'the order of the rows' : predictor.name)
  return powerCheck({ ...given, title, expected, predictors, lacking: there.lacking, from, names }, written, context)
}

interface Asked {
  readonly label: string
  readonly title: string
  readonly expected: string
  readonly max: number
  readonly 'min-rows': number
  readonly sample: number
  readonly predictors: readonly Predictor[]
  /** How a predictor is called in a message. */
  readonly names: (predictor: Predictor) => string
  readonly lacking: string | undefined
  /** Follows FROM: the rows with all predictors. */
  readonly from: string
}

function powerCheck(asked: Asked, written: Written, context: PlanContext): PlannedCheck {
  const { label, title, expected, predictors, from, sample } = asked
  const there = columnsThere([label], context.columns)
  if (there.lacking !== undefined) return lackingCheck(written, title, expected, there.lacking)
  if (asked.lacking !== undefined) return lackingCheck(written, title, expected, asked.lacking)
  const [column] = there.columns
  if (column === undefined || predictors.length === 0)
    return lackingCheck(written, title, expected, 'The data has no column beside the label')
  const { scope } = written
  const values = scope.present(label)
  const queries: string[] = []
  for (let first = 0; first < predictors.length; first += MOST_IN_QUERY)
    queries.push(powerQuery(from, column, predictors.slice(first, first + MOST_IN_QUERY), { sample, first }, context.dialect))
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, values],
    queries,
    judge: found => {
      const rows = found.count(values.key)
      if (rows === 0) return nothingToJudge(plain(label, 100), found.count(scope.rows.key), scope.words)
      return judgePowers(asked, written.id, rows, found)
    }
  }
}

function judgePowers(asked: Asked, id: string, rows: number, found: Found) {
  const { label, max, expected, predictors, sample, names } = asked
  const name = plain(label, 100)
  const inconclusive = (observed: string, message: string) => ({ outcome: 'inconclusive' as const, observed, message })
  if (rows < asked['min-rows']) {
    return inconclusive(
      counted(rows, 'row'),
      `${name} cannot be judged by ${counted(rows, 'row')} with a label; it takes ${formatNumber(asked['min-rows'])}`
    )
  }
  const powers = predictors.map((predictor, index) => ({ name: names(predictor), power: found.value(`${id}/p${index}`) }))
  const known = powers.flatMap(({ name, power }) => (typeof power === 'number' && Number.isFinite(power) ? [{ name, power }] : []))
  if (known.length < powers.length) return inconclusive('one label', `${name} cannot be judged: all its labels are the same`)
  const sorted = known.sort((a, b) => b.power - a.power)
  const most = sorted[0]?.power ?? 0
  const offenders = sorted.filter(({ power }) => power > max).map(({ name, power }) => ({ name, says: formatShare(power) }))
  const drawn = rows > sample ? `, by a sample of ${counted(sample, 'row')}` : ''
  const message =
    offenders.length === 0
      ? `${name}: ${plain(sorted[0]?.name ?? '', 100)} explains most of it, ${formatShare(Math.max(0, most))}${drawn}; expected ${expected}`
      : `${name} is explained by ${offenderList(offenders)}${drawn}; expected ${expected}`
  return {
    outcome: offenders.length === 0 ? ('pass' as const) : ('fail' as const),
    observed: formatShare(Math.max(0, most)),
    value: most,
    message
  }
}

/** Lists and other nested values are left out. */
function canForetell(column: Column): boolean {
  return column.type !== 'other'
}

function isOrdered(column: Column): boolean {
  return isNumeric(column.type) || isTemporal(column.type)
}

function nameOf({ name }: Predictor): string {
  return name
}
