import { type Check, counted, formatNumber, formatShare } from '@gauntlet/core'
import { quotedLabel } from '../../predictions/wording.ts'
import type { JudgeContext } from '../section.ts'
import { checkOf, type Finding } from '../section-check.ts'
import { optionalNote } from '../section-fields.ts'
import { be, classes, constancy, presence, range, wrong } from './explain.ts'
import type { ColumnFindings, ValidityFindings } from './measure.ts'
import type { Validity } from './schema.ts'

/**
 * One check for each thing that can be wrong with a column. They are judged however few rows there are: a single NaN is one too many.
 * What makes metrics impossible and was found by none of them is a check of its own.
 */
export function judgeValidity(written: Validity, found: ValidityFindings | undefined, context: JudgeContext): Check[] {
  const check = (name: string, title: string, path: readonly PropertyKey[], finding: Finding) =>
    checkOf({ id: `validity.${name}`, title, severity: written.severity, path }, finding, context)
  if (found === undefined) return [check('usable', 'there are predictions', [], NO_PREDICTIONS)]
  const checks = found.columns.flatMap(column => {
    const name = nameFor(column, found.columns)
    return [
      check(`${name}-present`, `every row has a ${column.role}`, [], presence(column, found.rows)),
      ...(column.beyond === undefined
        ? []
        : [
            check(
              `${name}-range`,
              `${column.name} within its range`,
              ['range', column.role],
              range(column, column.beyond, written, found.rows)
            )
          ]),
      ...(column.unknown === undefined
        ? []
        : [
            check(`${name}-classes`, 'only known classes are predicted', ['classes'], classes(column, column.unknown, written, found.rows))
          ]),
      ...(written['allow-constant']
        ? []
        : [check(`${name}-constant`, `${column.name} is not the same for all rows`, [], constancy(column.frequent, column.name))])
    ]
  })
  const all = [...checks, ...sumCheck(written, found, check), ...shareChecks(written, found, check), ...absences(written, found, check)]
  return [...all, ...unfitness(found, all, check)]
}

type MakeCheck = (name: string, title: string, path: readonly PropertyKey[], finding: Finding) => Check

function sumCheck({ 'sum-tolerance': tolerance }: Validity, { sums, rows }: ValidityFindings, check: MakeCheck): Check[] {
  if (sums === undefined) return []
  const expected = `1, up to ${formatNumber(tolerance)}`
  const finding: Finding =
    sums.count === 0
      ? {
          outcome: 'pass',
          observed: 'all do',
          expected,
          value: 0,
          message: `The probabilities by class add up to 1 in every row, up to ${formatNumber(tolerance)}.`
        }
      : {
          outcome: 'fail',
          observed: `${counted(sums.count, 'row')} do not`,
          expected,
          value: sums.count,
          message: `There ${be(sums)} ${wrong(sums, rows, 'whose probabilities by class do not add up to 1')}. The worst sum is ${formatNumber(sums.worst)}. Does every class have its column, and are they probabilities?`
        }
  return [check('sum-to-one', 'probabilities by class add up to 1', ['sum-tolerance'], finding)]
}

/** How much of all rows the most frequent prediction makes up; where predictions are made of scores, also whether they are all the same. */
function shareChecks(written: Validity, { columns, decided }: ValidityFindings, check: MakeCheck): Check[] {
  const made =
    decided !== undefined && !written['allow-constant']
      ? [check('prediction-constant', 'predictions are not all the same', [], constancy(decided, 'prediction'))]
      : []
  const most = written['max-share']
  if (most === undefined) return made
  const frequent = decided ?? columns.find(({ role }) => role === 'prediction')?.frequent
  const expected = `at most ${formatShare(most)} of the rows`
  const title = 'no prediction makes up nearly all rows'
  if (frequent === undefined) {
    const message = 'There are no predictions whose shares could be counted.'
    return [...made, check('max-share', title, ['max-share'], { outcome: 'inconclusive', observed: 'no predictions', expected, message })]
  }
  const share = frequent.count / frequent.of
  const holds = share <= most
  const finding: Finding = {
    outcome: holds ? 'pass' : 'fail',
    observed: formatShare(share),
    expected,
    value: share,
    bounds: { atMost: most },
    message: `The most frequent prediction, ${quotedLabel(frequent.value)}, makes up ${formatShare(share)} of ${counted(frequent.of, 'row')}, ${holds ? 'at most' : 'more than'} ${formatShare(most)}.`
  }
  return [...made, check('max-share', title, ['max-share'], finding)]
}

/** What is asked of a column that is not there. */
function absences(written: Validity, { columns }: ValidityFindings, check: MakeCheck): Check[] {
  const has = (role: ColumnFindings['role'], holds: (column: ColumnFindings) => boolean) =>
    columns.some(column => column.role === role && holds(column))
  const asked = [
    {
      key: 'range.score',
      path: ['range', 'score'],
      absent: written.range.score !== undefined && !has('score', ({ beyond }) => beyond !== undefined),
      what: 'column of scores'
    },
    {
      key: 'range.prediction',
      path: ['range', 'prediction'],
      absent: written.range.prediction !== undefined && !has('prediction', ({ beyond }) => beyond !== undefined),
      what: 'column of predictions that are numbers'
    },
    {
      key: 'classes',
      path: ['classes'],
      absent: written.classes !== undefined && !has('prediction', () => true),
      what: 'column of predictions'
    }
  ]
  return asked
    .filter(({ absent }) => absent)
    .map(({ key, path, what }) => {
      const id = key.replace('range.', '').concat(key === 'classes' ? '' : '-range')
      if (written.optional) return optionalNote(`validity.${id}`, `there is no ${what}`)
      const message = `"${key}" cannot be judged: there is no ${what}. Name it under "columns".`
      return check(id, `${key} of the predictions`, path, { outcome: 'fail', observed: 'no such column', expected: `a ${what}`, message })
    })
}

function unfitness({ unfit }: ValidityFindings, checks: readonly Check[], check: MakeCheck): Check[] {
  if (unfit === undefined || checks.some(({ outcome }) => outcome === 'fail')) return []
  const finding: Finding = { outcome: 'fail', observed: 'they do not', expected: 'rows that metrics can be computed of', message: unfit }
  return [check('usable', 'predictions and labels go together', [], finding)]
}

const NO_PREDICTIONS: Finding = {
  outcome: 'inconclusive',
  observed: 'no predictions',
  expected: 'predictions',
  message: 'There are no predictions to look at: the input "predictions" is not given.'
}

/** The score of the positive class and probabilities by class may both be there. */
function nameFor(column: ColumnFindings, columns: readonly ColumnFindings[]): string {
  const [first] = columns.filter(({ role }) => role === column.role)
  return first === column ? column.role : 'scores'
}
