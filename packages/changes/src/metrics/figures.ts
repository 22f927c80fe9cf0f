import { type Figure, unitOfMetric } from '@gauntlet/core'
import { momentsOf, welch } from '@gauntlet/stats'
import type { Comparison } from './comparison.ts'
import { directionOf } from './direction.ts'
import { type Measured, measuredOf } from './measured.ts'
import { namesOf } from './named.ts'

const MOST_FIGURES = 500

/**
 * A figure for every number that one of the sides has, those that changed first. One that only the base has is a figure without a
 * value; one that is new has no `previous`. Lists of both sides give an interval of the change (Welch, 95%).
 */
export function figuresOf(comparison: Comparison): { figures: Figure[]; leftOut: number } {
  const names = namesOf(comparison.pairs)
  const all = comparison.pairs.flatMap(pair => {
    const now = pair.now === undefined ? undefined : measuredOf(pair.now)
    const before = pair.before === undefined ? undefined : measuredOf(pair.before)
    if (now === undefined && before === undefined) return []
    // What was text and is a number now, or the other way round, is in the table of texts.
    if ((now === undefined && pair.now !== undefined) || (before === undefined && pair.before !== undefined)) return []
    const unread = comparison.unread.find(({ path }) => path === pair.path)
    return [figureOf(names.get(pair) ?? pair.key, { now, before, unread, base: comparison.base })]
  })
  const ordered = [...all.filter(hasChanged), ...all.filter(figure => !hasChanged(figure))]
  return { figures: ordered.slice(0, MOST_FIGURES), leftOut: Math.max(0, ordered.length - MOST_FIGURES) }
}

interface Sides {
  readonly now: Measured | undefined
  readonly before: Measured | undefined
  readonly unread: Comparison['unread'][number] | undefined
  readonly base: string | undefined
}

function figureOf(name: string, { now, before, unread, base }: Sides): Figure {
  const unit = unitOfMetric(name)
  const better = directionOf(name)
  const notes = [
    now === undefined ? (unread?.side === 'now' ? unread.why : 'not there any more') : now.note,
    base === undefined || before !== undefined ? before?.values === undefined && before?.note : undefined,
    base !== undefined && before === undefined ? (unread?.side === 'base' ? `the base has none to read: ${unread.why}` : 'new') : undefined
  ].filter(note => typeof note === 'string')
  return {
    id: name,
    title: name,
    value: now?.value ?? null,
    ...(before !== undefined ? { previous: before.value, against: 'base' as const } : {}),
    ...(base !== undefined && before === undefined && unread?.side === 'base' ? { previous: null, against: 'base' as const } : {}),
    ...intervalOf(now, before),
    topic: unit === 'none' ? 'metrics' : 'budgets',
    ...(better === undefined ? (unit === 'none' ? {} : { better: 'lower' as const }) : { better }),
    unit,
    ...(notes.length > 0 ? { note: [...new Set(notes)].join('; ').slice(0, 1000) } : {})
  }
}

/** How certain the difference of two means is. Nothing is known of pairs, so that the samples count as independent. */
function intervalOf(now: Measured | undefined, before: Measured | undefined): Pick<Figure, 'interval'> {
  if (now?.values === undefined || before?.values === undefined) return {}
  const { interval } = welch(momentsOf(now.values), momentsOf(before.values))
  return Number.isFinite(interval.low) && Number.isFinite(interval.high) ? { interval } : {}
}

function hasChanged(figure: Figure): boolean {
  return figure.value !== figure.previous
}
