import { type Check, counted, formatNumber } from '@gauntlet/core'
import type { JudgeContext } from '../section.ts'
import { type Asked, against, boundsOf, checkOf, checkOfRows, type Finding, type Limit } from '../section-check.ts'
import { optionalNote } from '../section-fields.ts'
import { withoutProduction } from '../without-baseline.ts'
import { CRITERIA } from './criteria.ts'
import type { CriterionFound, DivisionFound, Estimate, FairnessFound, GroupsFound } from './found.ts'
import type { WrittenFairness } from './schema.ts'
import { certainty, named, places, undefinedSentence } from './wording.ts'

/**
 * One check for each bound of each criterion and each entry of `by`, and a note that names the groups which were left out.
 *
 * A bound that is broken by the groups that have a rate fails. Otherwise a group without one leaves it open, unless the author
 * ignores such groups; and so do fewer than two groups.
 */
export function judgeFairness(written: WrittenFairness, found: FairnessFound, context: JudgeContext): Check[] {
  if ('obstacle' in found) return [notAtAll(written, found.obstacle, context)]
  const notes = found.absent.map(({ by, column }) => optionalNote(`fairness.optional.${idOf(by)}`, `there is no column "${column}"`))
  return [...notes, ...found.divisions.flatMap(division => judgeDivision(written, division, found, context))]
}

function judgeDivision(written: WrittenFairness, division: DivisionFound, found: GroupsFound, context: JudgeContext): Check[] {
  const checks = division.criteria.flatMap(criterion => {
    const subject = { written, division, criterion, found, context }
    return [difference(subject), ratio(subject), change(subject)].filter(check => check !== undefined)
  })
  return division.small.length === 0 ? checks : [smallGroups(written, division, context), ...checks]
}

interface Subject {
  readonly written: WrittenFairness
  readonly division: DivisionFound
  readonly criterion: CriterionFound
  readonly found: GroupsFound
  readonly context: JudgeContext
}

function difference(subject: Subject): Check | undefined {
  const { written, criterion } = subject
  const at = written[criterion.name]?.['max-difference']
  if (at === undefined) return undefined
  const { of } = CRITERIA[criterion.name]
  const asked = askedOf(subject, 'max-difference', `the ${of} differ by at most ${formatNumber(at)}`)
  return judged(subject, asked, criterion.difference, { at, side: 'most' }, `the largest difference of ${of}`)
}

function ratio(subject: Subject): Check | undefined {
  const { written, criterion } = subject
  const at = written[criterion.name]?.['min-ratio']
  if (at === undefined) return undefined
  const { of } = CRITERIA[criterion.name]
  const asked = askedOf(subject, 'min-ratio', `the ratio of ${of} is at least ${formatNumber(at)}`)
  return judged(subject, asked, criterion.ratio, { at, side: 'least' }, `the smallest ratio of ${of}`)
}

function change(subject: Subject): Check | undefined {
  const { written, criterion, found, context, division } = subject
  const at = written['no-less-fair-than-champion']
  if (at === undefined) return undefined
  const { of, title } = CRITERIA[criterion.name]
  const asked = {
    ...askedOf(subject, 'no-less-fair-than-champion', `the ${of} differ at most ${formatNumber(at)} more than those of the champion`),
    path: ['no-less-fair-than-champion']
  }
  if (criterion.change === undefined && found.noChampion !== undefined) {
    const message = `Not compared with the model in production: ${found.noChampion}`
    return checkOfRows(
      asked,
      { outcome: 'inconclusive', observed: 'rows that cannot be used', expected: `at most ${formatNumber(at)}`, message },
      context
    )
  }
  if (criterion.change === undefined) {
    const check = withoutProduction('fairness', found.withoutBaseline, context)
    return { ...check, id: asked.id, title: `${title} by ${division.by}: no less fair than the model in production` }
  }
  const { champion } = criterion.change
  const what = `the difference of ${of} (${shown(criterion.difference.value)}) less that of the model in production (${shown(champion)})`
  return judged(subject, asked, criterion.change, { at, side: 'most' }, what)
}

function judged(subject: Subject, asked: Asked, estimate: Estimate, limit: Limit, what: string): Check {
  const { written, division, criterion, found, context } = subject
  const expected = `at ${limit.side} ${formatNumber(limit.at)}`
  const open = (message: string): Check =>
    checkOfRows(asked, { outcome: 'inconclusive', observed: shown(estimate.value), expected, message }, context)
  const least = counted(written['min-group'], 'row')
  if (division.groups.length < 2) {
    const has = division.groups.length === 0 ? 'No group has' : `Only ${named(division.groups)} has`
    return open(`${has} at least ${least}, so there are no two groups to compare. ${smallSentence(division)}`.trim())
  }
  const holes = criterion.undefinedGroups.filter(({ groups }) => groups.length > 0)
  const holesSentence = holes.map(({ rate, groups }) => undefinedSentence(rate, groups, division.groups.length)).join(' ')
  if (Number.isNaN(estimate.value)) {
    const why = holes.length > 0 ? holesSentence : 'No group has any, so the ratio is 0/0.'
    return open(`${capital(what)} by ${division.by} does not exist. ${why}`)
  }
  const atPoint = against(estimate.value, limit)
  const end = limit.side === 'most' ? estimate.interval?.high : estimate.interval?.low
  if (written.confidence !== undefined && end === undefined && atPoint.holds) {
    return open(`${capital(what)} by ${division.by} is ${atPoint.shown}, but how certain that is could not be computed: ${estimate.note}.`)
  }
  const byEnd = written.confidence !== undefined && end !== undefined
  const { holds, shown: value, limit: bound, relation } = byEnd ? against(end, limit) : atPoint
  const sentence = byEnd
    ? `${capital(what)} by ${division.by} is ${shown(estimate.value)} (${certainty(estimate, found)}); its ${limit.side === 'most' ? 'upper' : 'lower'} end ${value} is ${relation} ${bound}.`
    : `${capital(what)} by ${division.by} is ${value}, ${relation} ${bound}${estimate.interval === undefined ? '' : ` (${certainty(estimate, found)})`}.`
  const open_ = holds && holes.length > 0 && written['undefined-groups'] === 'inconclusive'
  const finding: Finding = {
    outcome: holds ? (open_ ? 'inconclusive' : 'pass') : 'fail',
    observed: byEnd ? `${shown(estimate.value)}, ${limit.side === 'most' ? 'upper' : 'lower'} end ${value}` : value,
    expected,
    value: estimate.value,
    bounds: { ...boundsOf(limit), ...(estimate.interval === undefined ? {} : { interval: estimate.interval }) },
    message: [sentence, places(criterion), holesSentence, open_ ? UNDEFINED_IS_OPEN : ''].filter(part => part !== '').join(' ')
  }
  return checkOfRows(asked, finding, context)
}

function askedOf({ written, division, criterion }: Subject, bound: string, title: string): Asked {
  return {
    id: `fairness.${criterion.name}-${bound}.${idOf(division.by)}`,
    title: `${CRITERIA[criterion.name].title} by ${division.by}: ${title}`,
    severity: written[criterion.name]?.severity ?? written.severity,
    path: [criterion.name, bound]
  }
}

/** The names of columns in the id of a check. */
function idOf(by: string): string {
  return by.replaceAll(' × ', '+').slice(0, 100)
}

function smallGroups({ 'min-group': least }: WrittenFairness, division: DivisionFound, context: JudgeContext): Check {
  const { by, small } = division
  const asked: Asked = {
    id: `fairness.small-groups.${idOf(by)}`,
    title: `groups by ${by} are large enough to compare`,
    severity: 'info',
    path: ['min-group']
  }
  return checkOf(
    asked,
    {
      outcome: 'inconclusive',
      observed: counted(small.length, 'smaller group'),
      expected: `at least ${counted(least, 'row')} in each group`,
      message: smallSentence(division)
    },
    context
  )
}

function smallSentence({ by, small }: DivisionFound): string {
  if (small.length === 0) return ''
  const rows = small.reduce((total, one) => total + one.rows, 0)
  return `${counted(small.length, 'group')} by ${by} with ${counted(rows, 'row')} in all ${small.length === 1 ? 'is' : 'are'} too small and left out: ${named(small)}.`
}

function notAtAll(written: WrittenFairness, obstacle: string, context: JudgeContext): Check {
  const asked: Asked = { id: 'fairness', title: 'groups are treated alike', severity: written.severity, path: [] }
  return checkOf(
    asked,
    {
      outcome: 'inconclusive',
      observed: 'not there',
      expected: 'predictions of classes, a row each',
      message: `Groups were not compared: ${obstacle}.`
    },
    context
  )
}

function shown(value: number): string {
  return Number.isNaN(value) ? 'undefined' : formatNumber(value)
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}`
}

const UNDEFINED_IS_OPEN = 'Without them this cannot pass: give it more rows, or write "undefined-groups: ignore".'
