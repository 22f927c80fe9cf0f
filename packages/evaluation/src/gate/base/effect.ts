import { parse, shareOfPercent } from '@gauntlet/core'
import { defaultAt } from './default-at.ts'

/** What a change of a gate does to what passes. `unclear`: it cannot be told from the gate alone. */
export type Effect = 'looser' | 'stricter' | 'unclear'

/** Which way is better, by the key of a metric. */
export type Directions = ReadonlyMap<string, 'higher' | 'lower'>

/** A key of a gate whose value is another one now; `undefined` where there is none. */
export interface Changed {
  readonly path: readonly string[]
  readonly base: unknown
  readonly now: unknown
}

/** What a change does. Undefined where nothing that passes depends on it, such as the title. */
export function effectOf(written: Changed, directions: Directions): Effect | undefined {
  const { path } = written
  const [section = ''] = path
  const key = path.at(-1) ?? ''
  if (NEUTRAL.includes(section) || NEUTRAL.includes(key)) return undefined
  if (section === 'waivers') return ofWaiver(written.base, written.now, key)
  if (isPart(written)) return written.base === undefined ? 'stricter' : 'looser'
  // Otherwise a bound that is laxer than its default would look like one that was added.
  const [base, now] = [written.base ?? defaultAt(path), written.now ?? defaultAt(path)]
  if (base === now) return undefined
  const strictest = RANKED.get(key)
  if (strictest !== undefined) return ofRank(strictest, base, now)
  if (LISTS.includes(key) && Array.isArray(base) && Array.isArray(now)) return ofLists(base, now)
  const rising = stricterWhen(path, directions)
  if (rising === undefined) return 'unclear'
  if (base === undefined || now === undefined) {
    if (section === 'baseline') return 'unclear'
    return base === undefined ? 'stricter' : 'looser'
  }
  const [before, after] = [sizeOf(base), sizeOf(now)]
  if (before === undefined || after === undefined || before.unit !== after.unit || before.size === after.size) return 'unclear'
  return after.size > before.size === (rising === 'higher') ? 'stricter' : 'looser'
}

/** Whether something that is judged by itself came or went: a section, a metric, a criterion, a slice. */
function isPart({ path, base, now }: Changed): boolean {
  const key = path.at(-1) ?? ''
  if ((base !== undefined && now !== undefined) || NO_PARTS.includes(path[0] ?? '') || PARAMETERS.includes(key)) return false
  const there = base ?? now
  return (
    (typeof there === 'object' && !Array.isArray(there)) || path.at(-2) === 'where' || (OPTIONAL_LISTS.includes(key) && path.length > 1)
  )
}

/** Whether a bound is stricter when it is higher or when it is lower. Undefined for what is no bound. */
function stricterWhen(path: readonly string[], directions: Directions): 'higher' | 'lower' | undefined {
  const key = path.at(-1) ?? ''
  const owner = path.at(-2) ?? ''
  const better = directions.get(path[0] === 'baseline' ? key : owner)
  if (path[0] === 'baseline') return better
  if (key === 'too-good') return better === undefined ? undefined : better === 'higher' ? 'lower' : 'higher'
  if (key === 'max-columns') return 'higher'
  if (PARAMETERS.includes(key)) return undefined
  // With more rows asked for in all, more is inconclusive; with more asked of a group, fewer groups are judged.
  if (key === 'min-rows') return path.length === 1 || path.join('.') === 'comparison.min-rows' ? 'higher' : 'lower'
  if (path.join('.') === 'weak-segments.min-share' || key === 'min-group' || key === 'min-labels') return 'lower'
  if (/^min(-|$)/.test(key) || key === 'confidence') return 'higher'
  return /^max(-|$)/.test(key) || key === 'margin' || key === 'no-less-fair-than-champion' ? 'lower' : undefined
}

const NEUTRAL: readonly string[] = ['title', 'seed', 'resamples', 'ids', 'top', 'shown', 'name']

/** What decides how rows are read, and not what is asked of them. */
const NO_PARTS: readonly string[] = ['baseline', 'columns', 'positive', 'threshold']

/** With more cases asked for, more groups have no rate: that is inconclusive, or they are left out, as `undefined-groups` says. */
const EITHER_WAY: readonly string[] = ['min-cases']

/** Parameters of metrics that are called like bounds, or hold maps. */
const PARAMETERS: readonly string[] = ['max-fpr', 'values', 'scores', ...EITHER_WAY]

/** Lists that ask for more the more they hold. */
const LISTS: readonly string[] = ['by', 'columns', 'metrics']

/** Those of them of which none asks for nothing. */
const OPTIONAL_LISTS: readonly string[] = ['by', 'metrics']

/** Words from the strictest on. The first is what it is where it is not written. */
const RANKED: ReadonlyMap<string, readonly unknown[]> = new Map<string, readonly unknown[]>([
  ['severity', ['critical', 'warning', 'info']],
  ['optional', [false, true]],
  ['without-baseline', ['error', 'skip', 'pass']],
  ['mode', ['interval', 'point']],
  ['undefined-groups', ['inconclusive', 'ignore']],
  ['allow-constant', [false, true]],
  // Of slices `proven` or `not-refuted`, of a comparison the first two others, of its slices the last two.
  ['require', ['proven', 'not-refuted', 'superior', 'non-inferior', 'not-worse']]
])

function ofRank(strictest: readonly unknown[], base: unknown, now: unknown): Effect | undefined {
  const [before, after] = [base ?? strictest[0], now ?? strictest[0]].map(word => strictest.indexOf(word))
  if (before === undefined || after === undefined || before === -1 || after === -1) return 'unclear'
  if (before === after) return undefined
  return after > before ? 'looser' : 'stricter'
}

function ofWaiver(base: unknown, now: unknown, key: string): Effect | undefined {
  if (key === 'owner' || key === 'reason') return undefined
  if (base === undefined || now === undefined) return base === undefined ? 'looser' : 'stricter'
  return String(now) > String(base) ? 'looser' : 'stricter'
}

function ofLists(base: readonly unknown[], now: readonly unknown[]): Effect {
  const [before, after] = [base, now].map(list => list.map(item => JSON.stringify(item)))
  if (before?.every(item => after?.includes(item))) return 'stricter'
  return after?.every(item => before?.includes(item)) ? 'looser' : 'unclear'
}

/** A number, a percentage or a length of time, to be compared with another of its kind. */
function sizeOf(written: unknown): { readonly size: number; readonly unit: string } | undefined {
  if (typeof written === 'number') return { size: written, unit: 'number' }
  if (typeof written !== 'string') return undefined
  const share = shareOfPercent(written)
  if (share !== undefined) return { size: share, unit: 'share' }
  try {
    return { size: parse.duration(written, 'gate'), unit: 'duration' }
  } catch {
    return undefined
  }
}
