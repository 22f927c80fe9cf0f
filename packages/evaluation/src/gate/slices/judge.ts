import { type Check, counted, formatNumber } from '@gauntlet/core'
import type { JudgeContext } from '../section.ts'
import { type Asked, checkOf, checkOfRows, type Finding } from '../section-check.ts'
import { optionalNote } from '../section-fields.ts'
import { uniqueNames } from '../unique-names.ts'
import type { Sliced, SlicesFound } from './found.ts'
import { resultsOf, type SliceResult } from './results.ts'
import { BOUNDS, type Bound, type SliceRule, type WrittenSlices } from './schema.ts'

/** Beyond this many for one bound, failing slices are counted: the table has them all. */
const MOST_CHECKS = 20

/**
 * For each bound of each metric one check for each slice that does not keep to it, and one for all that do. Slices that were asked for
 * by name and cannot be judged are inconclusive; others that are too small are one note.
 */
export function judgeSlices(written: WrittenSlices, found: SlicesFound, context: JudgeContext): Check[] {
  if ('obstacle' in found) return [notAtAll(written, `Slices were not judged: ${found.obstacle}.`, context)]
  const results = resultsOf(written, found)
  // Of what is optional and in no row, the notes say all there is to say.
  const isOnlyNotes = written.optional && found.small.every(({ rows }) => rows === 0)
  const judged =
    found.slices.length === 0
      ? isOnlyNotes
        ? []
        : [nothingJudged(written, found, context)]
      : written.metrics.flatMap(rule =>
          BOUNDS.filter(bound => rule[bound] !== undefined).flatMap(bound => {
            const own = results.filter(result => result.rule === rule && result.bound === bound)
            return judgeBound(written, rule, bound, own, context)
          })
        )
  return [...notJudged(written, found, context), ...judged.filter(check => check !== undefined)]
}

function judgeBound(
  written: WrittenSlices,
  rule: SliceRule,
  bound: Bound,
  results: readonly SliceResult[],
  context: JudgeContext
): Check[] {
  const id = `slices.${rule.key}-${bound}`
  const asked: Omit<Asked, 'id' | 'title'> = { severity: rule.severity ?? written.severity, path: ['metrics', rule.key, bound] }
  const open = results.filter(({ outcome }) => outcome !== 'pass').sort((a, b) => order(a) - order(b) || b.excess - a.excess)
  const passing = results.filter(({ outcome }) => outcome === 'pass')
  const nameFor = uniqueNames()
  const shown = open.slice(0, MOST_CHECKS).map(result => {
    const subject = { ...asked, id: nameFor(`${id}.${result.slice.name}`), title: `${rule.key} on ${result.slice.name}` }
    return checkOfRows(subject, result, context)
  })
  const others = open.slice(MOST_CHECKS)
  const more = { ...asked, id: `${id}.others`, title: `${rule.key} on other slices` }
  const summary = { ...asked, id, title: `${rule.key} on ${open.length === 0 ? 'every slice' : 'the other slices'}` }
  return [
    ...shown,
    ...(others.length === 0 ? [] : [checkOfRows(more, counts(others), context)]),
    ...(passing.length === 0 ? [] : [checkOfRows(summary, allPass(passing, open.length > 0), context)])
  ]
}

function order({ outcome }: SliceResult): number {
  return outcome === 'fail' ? 0 : 1
}

function allPass(passing: readonly SliceResult[], isRest: boolean): Finding {
  const [first] = passing
  const worst = passing.reduce((one, other) => (other.excess > one.excess ? other : one), first ?? fail())
  const which = isRest ? `The other ${counted(passing.length, 'slice')}` : `All ${counted(passing.length, 'slice')}`
  return {
    outcome: 'pass',
    observed: `${worst.observed} on ${worst.slice.name}`,
    expected: worst.expected,
    ...(worst.value === undefined ? {} : { value: worst.value }),
    ...(worst.bounds === undefined ? {} : { bounds: worst.bounds }),
    message: `${which} keep to it. The nearest to failing: ${worst.message}`
  }
}

function fail(): never {
  throw new Error('Could not judge slices: there are none')
}

function counts(results: readonly SliceResult[]): Finding {
  const failed = results.filter(({ outcome }) => outcome === 'fail').length
  const [first] = results
  const parts = [
    failed > 0 ? `${counted(failed, 'more slice')} ${failed === 1 ? 'fails' : 'fail'}` : '',
    failed < results.length ? `${counted(results.length - failed, 'more slice')} could not be judged` : ''
  ]
  return {
    outcome: failed > 0 ? 'fail' : 'inconclusive',
    observed: counted(results.length, 'more slice'),
    expected: first?.expected ?? '',
    message: `${parts.filter(part => part !== '').join(', and ')}: the table of slices has them all.`
  }
}

/** Slices without a verdict: those that were asked for by name one by one, all others in one note. */
function notJudged(written: WrittenSlices, { small, missing, absent, slices }: Sliced, context: JudgeContext): Check[] {
  const nameFor = uniqueNames()
  const least = counted(written['min-rows'], 'row')
  const asked = (name: string): Asked => ({
    id: nameFor(`slices.rows.${name}`),
    title: `slice ${name} is large enough to judge`,
    severity: written.severity,
    path: Object.hasOwn(written.where, name) ? ['where', name] : ['expect']
  })
  const one = (name: string, rows: number, message: string): Check => {
    const subject = asked(name)
    if (written.optional && rows === 0) return optionalNote(subject.id, `no row is in slice "${name}"`)
    return checkOf(
      subject,
      { outcome: 'inconclusive', observed: counted(rows, 'row'), expected: `at least ${least}`, value: rows, message },
      context
    )
  }
  const named = small
    .filter(slice => slice.asked)
    .map(({ name, rows }) => one(name, rows, `Slice ${name} has ${counted(rows, 'row')}; below ${least} it is not judged.`))
  const gone = missing.map(({ name, meant }) => {
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`
    return one(name, 0, `Slice ${name} is expected, and no row is in it.${hint}`)
  })
  const notes = absent.map(({ by, column }) => optionalNote(nameFor(`slices.optional.${by}`), `there is no column "${column}"`))
  const others = small.filter(slice => !slice.asked)
  if (others.length === 0 || slices.length === 0) return [...notes, ...named, ...gone]
  return [...notes, ...named, ...gone, tooSmall(others, written, context)]
}

function tooSmall(small: Sliced['small'], written: WrittenSlices, context: JudgeContext): Check {
  const rows = small.reduce((total, slice) => total + slice.rows, 0)
  const subject: Asked = { id: 'slices.too-small', title: 'slices are large enough to judge', severity: 'info', path: ['min-rows'] }
  return checkOf(
    subject,
    {
      outcome: 'inconclusive',
      observed: counted(small.length, 'smaller slice'),
      expected: `at least ${counted(written['min-rows'], 'row')} in each slice`,
      message: `${counted(small.length, 'slice')} with ${counted(rows, 'row')} in all ${small.length === 1 ? 'is' : 'are'} too small and not judged: ${namesOf(small)}.`
    },
    context
  )
}

function nothingJudged(written: WrittenSlices, { small }: Sliced, context: JudgeContext): Check {
  const least = counted(written['min-rows'], 'row')
  const which = small.length === 0 ? '' : ` The ${small.length === 1 ? 'slice' : 'slices'}: ${namesOf(small)}.`
  return notAtAll(written, `No slice has at least ${least}, so that none was judged.${which}`, context)
}

function notAtAll({ severity }: WrittenSlices, message: string, context: JudgeContext): Check {
  const subject: Asked = { id: 'slices', title: 'every slice is good enough', severity, path: [] }
  return checkOf(subject, { outcome: 'inconclusive', observed: 'no slice', expected: 'slices with enough rows', message }, context)
}

function namesOf(small: Sliced['small']): string {
  const first = small.slice(0, 10).map(({ name, rows }) => `${name} (${formatNumber(rows)})`)
  return small.length > 10 ? `${first.join(', ')} and ${small.length - 10} more` : first.join(', ')
}
