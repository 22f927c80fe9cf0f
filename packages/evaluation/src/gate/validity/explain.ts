import { counted, formatNumber } from '@gauntlet/core'
import { quotedLabel, shownLabels } from '../../predictions/wording.ts'
import type { Finding } from '../section-check.ts'
import type { Rows } from './findings.ts'
import type { ColumnFindings, RowsOf } from './measure.ts'
import type { Validity } from './schema.ts'

/** Whether every row has a finite value. */
export function presence({ name, role, missing, infinite }: ColumnFindings, rows: number): Finding {
  const expected = `a ${role} in every row`
  const parts = [
    wrong(missing, rows, `without a value (or with NaN) in "${name}"`),
    infinite === undefined ? undefined : wrong(infinite, rows, `with an infinite value in "${name}"`)
  ].filter(part => part !== undefined)
  const count = missing.count + (infinite?.count ?? 0)
  if (parts.length === 0) {
    const message = `All ${counted(rows, 'row')} have a ${role} in "${name}"${infinite === undefined ? '' : ', and all are finite'}.`
    return { outcome: rows === 0 ? 'inconclusive' : 'pass', observed: 'none missing', expected, value: 0, message }
  }
  const message = `There ${count === 1 ? 'is' : 'are'} ${parts.join(', and ')}. A model that answers so cannot be measured.`
  return { outcome: 'fail', observed: `${counted(count, 'row')} without a finite ${role}`, expected, value: count, message }
}

/** Whether numbers lie where they have to. */
export function range({ name, role }: ColumnFindings, beyond: RowsOf, written: Validity, rows: number): Finding {
  const expected = `within ${shownRange(written.range[role])}`
  if (beyond.count === 0)
    return { outcome: 'pass', observed: 'all within', expected, value: 0, message: `All values of "${name}" lie ${expected}.` }
  const said = wrong(beyond, rows, `of "${name}" outside ${shownRange(written.range[role])}`)
  const value = beyond.value === undefined ? '' : ` It is ${quotedLabel(beyond.value)} there.`
  return {
    outcome: 'fail',
    observed: `${counted(beyond.count, 'row')} outside`,
    expected,
    value: beyond.count,
    message: `There ${be(beyond)} ${said}.${value}`
  }
}

/** Whether predictions are classes that there are. */
export function classes({ name }: ColumnFindings, unknown: RowsOf, { classes: known = [] }: Validity, rows: number): Finding {
  const expected = `one of ${shownLabels(known)}`
  if (unknown.count === 0)
    return {
      outcome: 'pass',
      observed: 'all known',
      expected,
      value: 0,
      message: `All values of "${name}" are among the ${counted(known.length, 'class', 'classes')} given.`
    }
  const said = wrong(unknown, rows, `of "${name}" that no class is written for`)
  const example = unknown.value
  const written = example === undefined ? '' : ` It is ${quotedLabel(example)} there; expected ${expected}.`
  const kinds = new Set(known.map(label => typeof label))
  const hint =
    example !== undefined && !kinds.has(typeof example)
      ? ' Text, numbers and booleans are different classes: write them as they stand in the data.'
      : ''
  return {
    outcome: 'fail',
    observed: `${counted(unknown.count, 'row')} of an unknown class`,
    expected,
    value: unknown.count,
    message: `There ${be(unknown)} ${said}.${written}${hint}`
  }
}

/** Whether a column says different things of different rows. */
export function constancy(frequent: ColumnFindings['frequent'], name: string): Finding {
  const expected = 'at least two different values'
  if (frequent === undefined) return { outcome: 'inconclusive', observed: 'no value', expected, message: `"${name}" holds no value.` }
  if (frequent.of < 2)
    return {
      outcome: 'inconclusive',
      observed: '1 row',
      expected,
      message: `"${name}" has one value only: nobody can say whether it is always the same.`
    }
  const same = frequent.count === frequent.of
  const value = quotedLabel(frequent.value)
  return {
    outcome: same ? 'fail' : 'pass',
    observed: same ? `always ${value}` : 'different values',
    expected,
    message: same
      ? `All ${counted(frequent.of, 'row')} have ${value} in "${name}": the model says the same of everything. Were its features empty?`
      : `"${name}" holds different values.`
  }
}

/** `3 of 1,000 rows without …, the first in row 17`; undefined for none. */
export function wrong({ count, first }: Rows, rows: number, what: string): string | undefined {
  return count === 0 ? undefined : `${formatNumber(count)} of ${counted(rows, 'row')} ${what}, the first in row ${formatNumber(first)}`
}

export function be({ count }: Rows): string {
  return count === 1 ? 'is' : 'are'
}

function shownRange(range: Validity['range']['score']): string {
  const [least, most] = range ?? [null, null]
  return `[${least === null ? '−∞' : formatNumber(least)}, ${most === null ? '∞' : formatNumber(most)}]`
}
