import { formatNumber, plain } from '@gauntlet/core'
import type { Column, Value } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { Finding, PlannedCheck } from '../../plan/planned.ts'
import type { Freshness } from '../../suite/freshness.ts'
import { describeType } from '../column/type.ts'
import { unsuited } from '../row-wise.ts'
import { nothingToJudge } from '../tolerance.ts'
import { columnsThere, lackingCheck } from './column-there.ts'
import { instantOf } from './time-zone.ts'

const DAY = 86_400_000

/**
 * The age of the newest row, against the moment of the run. A timestamp without a zone is one of `time-zone`. A date stands for the
 * whole of its day there: it ages from the day's end, and is in the future before the day begins.
 */
export function freshnessCheck({ column: name, ...limits }: Freshness, written: Written, context: PlanContext): PlannedCheck {
  const shown = plain(name, 100)
  const title = `Freshness of ${shown}`
  const future = limits['max-future'] === undefined ? 'not in the future' : `at most ${spanWords(limits['max-future'])} in the future`
  const expected = `at most ${spanWords(limits['max-age'])} old, and ${future}`
  const there = columnsThere([name], context.columns)
  if (there.lacking !== undefined) return lackingCheck(written, title, expected, there.lacking)
  const [column] = there.columns
  if (column === undefined || (column.type !== 'date' && column.type !== 'timestamp')) {
    const message = `${shown} is ${column === undefined ? 'missing' : describeType(column)}, which has no age; expected dates or timestamps`
    return column === undefined ? lackingCheck(written, title, expected, message) : unsuited(column, written, { title, expected, message })
  }
  const { dialect } = context
  const { scope } = written
  const values = scope.present(name)
  const newest = `max(${dialect.identifier(name)})`
  const seconds = { key: `${written.id}/newest`, sql: dialect.epoch(scope.over(newest)) }
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, values, seconds],
    reproduce: whole(`SELECT ${newest} FROM ${scope.of(context.shown([name, ...scope.columns]))}`),
    judge: found => {
      if (found.count(values.key) === 0) return nothingToJudge(shown, found.count(scope.rows.key), scope.words)
      const given = found.value(seconds.key)
      return judgeAge(agesOf(given, column, limits['time-zone'] ?? 'UTC', context.now), {
        shown: `${shown}${scope.words}`,
        expected,
        limits
      })
    }
  }
}

interface Ages {
  /** Milliseconds since the newest row; 0 where it is not over yet. */
  readonly age: number
  /** Milliseconds until the newest row begins; 0 or less where it has. */
  readonly ahead: number
  readonly moment: string
}

/** Undefined where the newest value is no moment, such as DuckDB's infinity. */
function agesOf(seconds: Value, column: Column, zone: string, now: number): Ages | undefined {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || Math.abs(seconds) > 8.64e12 - 1e6) return undefined
  const written = seconds * 1000
  if (column.type === 'date') {
    const [start, end] = [instantOf(written, zone), instantOf(written + DAY, zone)]
    return { age: Math.max(0, now - end), ahead: start - now, moment: new Date(written).toISOString().slice(0, 10) }
  }
  const instant = /WITH TIME ZONE/i.test(column.engineType) ? written : instantOf(written, zone)
  return { age: Math.max(0, now - instant), ahead: instant - now, moment: new Date(instant).toISOString().replace('.000Z', 'Z') }
}

interface Asked {
  readonly shown: string
  readonly expected: string
  readonly limits: Pick<Freshness, 'max-age' | 'max-future'>
}

function judgeAge(ages: Ages | undefined, { shown, expected, limits }: Asked): Finding {
  if (ages === undefined) {
    return {
      outcome: 'fail',
      observed: 'no moment',
      message: `${shown}: the newest value is not a moment that can be told; expected ${expected}`
    }
  }
  const { age, ahead, moment } = ages
  if (ahead > (limits['max-future'] ?? 0)) {
    const observed = `${spanWords(ahead)} in the future`
    return {
      outcome: 'fail',
      observed,
      value: -ahead / 1000,
      message: `${shown}: the newest row is of ${moment}, ${observed}; expected ${expected}`
    }
  }
  const observed = `${spanWords(age)} old`
  const message = `${shown}: the newest row is of ${moment}, ${observed}; expected ${expected}`
  return { outcome: age <= limits['max-age'] ? 'pass' : 'fail', observed, value: age / 1000, message }
}

/** `2 days 3 hours`: the two largest units that there are. */
export function spanWords(milliseconds: number): string {
  const units = [
    ['day', DAY],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000]
  ] as const
  const first = units.findIndex(([, length]) => milliseconds >= length)
  if (first === -1) return milliseconds === 0 ? '0 seconds' : 'less than a second'
  let rest = milliseconds
  return units
    .slice(first, first + 2)
    .map(([unit, length]) => {
      const count = Math.floor(rest / length)
      rest -= count * length
      return count === 0 ? '' : `${formatNumber(count)} ${unit}${count === 1 ? '' : 's'}`
    })
    .filter(part => part !== '')
    .join(' ')
}
