import { type Check, counted, formatNumber, formatShare } from '@gauntlet/core'
import { badge, checkBadge, type Html, type HtmlValue, h } from '@gauntlet/reporting'
import type { DriftFound } from '../../stage.ts'
import type { ColumnProfile, Profile } from '../profile.ts'
import { histogramSvg } from './histogram-svg.ts'
import { topValues } from './top-values.ts'

/** A column with what was found of it. */
export interface ColumnFindings {
  readonly column: ColumnProfile
  /** The same column of the reference. */
  readonly before: ColumnProfile | undefined
  /** Not in the reference. */
  readonly isNew: boolean
  readonly open: readonly Check[]
  readonly drift?: DriftFound['columns'][number]
}

/** One column: what it holds, how it is spread, beside the reference where there is one. */
export function columnCard(found: ColumnFindings, index: number, profile: Profile, reference: Profile | undefined): Html {
  const { column, before, isNew, open, drift } = found
  const id = `column-${index + 1}`
  const badges = [
    ...open.slice(0, 3).map(check => h`${checkBadge(check)}<code class="muted">${check.id}</code>`),
    open.length > 3 && h`<span class="muted">and ${counted(open.length - 3, 'more')}</span>`,
    drift?.drifted === true && badge('warn', 'Drifted'),
    isNew && badge('info', 'Not in the reference')
  ]
  const picture = histogramSvg(column, before) ?? topValues(column, before, profile, reference)
  return h`<article class="column" aria-labelledby="${id}">
<div class="title"><h3 id="${id}">${column.name === '' ? '(no name)' : column.name}</h3><span class="type">${typeWords(column)}</span></div>
${badges.some(one => one !== false) && h`<p class="marks">${badges}</p>`}
${drift !== undefined && drift.words !== '' && h`<p class="drift">${drift.words}</p>`}
<div class="inside">${numberTable(column, before, profile, reference, id)}${picture !== undefined && h`<div class="picture">${picture}</div>`}</div>
</article>
`
}

function typeWords({ type, engineType }: ColumnProfile): string {
  return type === 'other' ? engineType : type
}

interface Line {
  readonly term: string
  readonly of: (column: ColumnProfile, profile: Profile) => string
  /** A difference is worth a second look. Estimates differ by themselves. */
  readonly telling?: true
}

/** Two columns of numbers where there is a reference, one where there is none. */
function numberTable(
  column: ColumnProfile,
  before: ColumnProfile | undefined,
  profile: Profile,
  reference: Profile | undefined,
  id: string
): Html {
  const shown = linesOf(column, before).map(({ term, of, telling }) => {
    const now = of(column, profile)
    const then = before === undefined || reference === undefined ? '' : of(before, reference)
    const changed = telling === true && then !== '' && then !== now
    const cells: HtmlValue[] = [h`<td class="num${changed && ' changed'}">${now}</td>`]
    if (before !== undefined) cells.push(h`<td class="num muted">${then}</td>`)
    return h`<tr><th scope="row">${term}</th>${cells}</tr>\n`
  })
  const head = h`<thead><tr><th scope="col"><span class="unseen">What</span></th><th scope="col" class="num">Now</th>${before !== undefined && h`<th scope="col" class="num">Reference</th>`}</tr></thead>`
  return h`<table class="numbers" aria-labelledby="${id}">${head}<tbody>
${shown}</tbody></table>`
}

function linesOf(column: ColumnProfile, before: ColumnProfile | undefined): Line[] {
  const lines: (Line | false)[] = [
    before !== undefined && before.type !== column.type && { term: 'Type', of: typeWords, telling: true },
    {
      term: 'Missing',
      of: ({ missing }, { rows }) => (rows === 0 ? 'no rows' : missing === 0 ? 'none' : formatShare(missing / rows)),
      telling: true
    },
    column.distinct !== undefined && { term: 'Distinct', of: distinctText },
    ...numberLines(column, before),
    column.moments !== undefined && { term: 'First', of: ({ moments }) => moment(moments?.min) },
    column.moments !== undefined && { term: 'Last', of: ({ moments }) => moment(moments?.max) },
    column.lengths !== undefined && { term: 'Shortest', of: ({ lengths }) => figure(lengths?.min) },
    column.lengths !== undefined && {
      term: 'Mean length',
      of: ({ lengths }) => (lengths === undefined ? '' : formatNumber(lengths.mean, 3))
    },
    column.lengths !== undefined && { term: 'Longest', of: ({ lengths }) => figure(lengths?.max) }
  ]
  return lines.filter(line => line !== false)
}

function numberLines({ numbers }: ColumnProfile, before: ColumnProfile | undefined): (Line | false)[] {
  if (numbers === undefined) return []
  const isConstant = [numbers, before?.numbers ?? numbers].every(({ min, max }) => min !== null && min === max)
  if (isConstant) return [{ term: 'Always', of: of => figure(of.numbers?.min), telling: true }]
  return [
    { term: 'Least', of: of => figure(of.numbers?.min) },
    { term: '5%', of: of => quantile(of, 0.05) },
    { term: 'Median', of: of => quantile(of, 0.5) },
    { term: 'Mean', of: of => figure(of.numbers?.mean) },
    { term: '95%', of: of => quantile(of, 0.95) },
    { term: 'Largest', of: of => figure(of.numbers?.max) },
    { term: 'Deviation', of: of => figure(of.numbers?.std) },
    numbers.zeros > 0 && { term: 'Zeros', of: (of, profile) => part(of.numbers?.zeros, profile) },
    numbers.infinite > 0 && { term: 'Infinite', of: (of, profile) => part(of.numbers?.infinite, profile) }
  ]
}

function distinctText({ distinct }: ColumnProfile): string {
  return distinct === undefined ? '' : `${distinct.exact ? '' : '≈ '}${formatNumber(distinct.count)}`
}

function figure(value: number | null | undefined): string {
  if (value === undefined) return ''
  return value === null ? 'none' : formatNumber(value)
}

function quantile({ numbers }: ColumnProfile, share: number): string {
  const value = numbers?.quantiles.find(one => one.share === share)?.value
  return value === undefined || value === null ? figure(value) : `${numbers?.exact === true ? '' : '≈ '}${formatNumber(value, 4)}`
}

function part(count: number | undefined, { rows }: Profile): string {
  return count === undefined || rows === 0 ? '' : `${formatNumber((count / rows) * 100, 2)}%`
}

function moment(text: string | null | undefined): string {
  return text === null || text === undefined
    ? ''
    : text
        .replace('T', ' ')
        .replace(/\.\d+/, '')
        .replace(/ 00:00:00Z?$/, '')
}
