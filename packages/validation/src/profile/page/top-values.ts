import { formatNumber, formatShare } from '@gauntlet/core'
import { type Html, h } from '@gauntlet/reporting'
import type { ColumnProfile, Profile } from '../profile.ts'

const MOST_SHOWN = 6

/** The commonest values as bars, the reference's share as a mark on each. `undefined` where they are not known. */
export function topValues(
  column: ColumnProfile,
  before: ColumnProfile | undefined,
  profile: Profile,
  reference: Profile | undefined
): Html | undefined {
  const { top, missing, name } = column
  const values = profile.rows - missing
  if (top === undefined || top.length === 0 || values === 0) return undefined
  const shares = top.slice(0, MOST_SHOWN).map(({ value, count }, index) => {
    const share = count / values
    const then = value === null ? undefined : shareBefore(value, before, reference)
    const text = value === null ? (ORDINALS[index] ?? 'Value') : value === '' ? '(empty text)' : value
    return h`<li><span class="name${value === null && ' muted'}">${text}</span><span class="share">${formatShare(share)}${then !== undefined && h` <span class="muted">${formatShare(then)}</span>`}</span>
<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="6"/><rect class="bar" width="${(share * 100).toFixed(2)}" height="6"/>${then !== undefined && h`<rect class="mark" x="${Math.min(99, then * 100).toFixed(2)}" width="1" height="6"/>`}</svg></li>\n`
  })
  const rest = values - top.slice(0, MOST_SHOWN).reduce((sum, { count }) => sum + count, 0)
  return h`<ol class="top" aria-label="Commonest values of ${name}">${shares}</ol>${rest > 0 && h`<p class="rest muted">${formatShare(rest / values)} other values${column.distinct !== undefined && `, of ${column.distinct.exact ? '' : '≈ '}${formatNumber(column.distinct.count)} different ones`}</p>`}`
}

function shareBefore(value: string, before: ColumnProfile | undefined, reference: Profile | undefined): number | undefined {
  if (before?.top === undefined || reference === undefined) return undefined
  const values = reference.rows - before.missing
  const found = before.top.find(other => other.value === value)
  // Beyond the commonest ones of the reference its share is not known, unless those are all.
  if (found === undefined) return before.distinct?.exact === true && values > 0 && reference.valuesShown ? 0 : undefined
  return values === 0 ? undefined : found.count / values
}

const ORDINALS = ['Most common', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']
