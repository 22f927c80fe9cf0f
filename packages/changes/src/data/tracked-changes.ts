import { formatBytes, formatNumber, plain, type Table } from '@gauntlet/core'
import { changesTable } from '../changes-table.ts'
import type { Tracked } from '../dvc/tracked.ts'
import { kindOf } from './kinds.ts'

/** Something that DVC knows by its hash, and that differs. */
export interface TrackedChange {
  readonly path: string
  /** `made data` is what a stage makes of other data: it is another where any of its causes is. */
  readonly kind: 'data' | 'made data' | 'model' | 'code' | 'other'
  readonly before: Tracked | undefined
  readonly now: Tracked | undefined
}

/**
 * What DVC's hashes say of data, models and code, without a download. `results` are metrics and plots, which are compared by their
 * content. What has no hash on one of the sides is not known to have changed.
 */
export function trackedChanges(before: readonly Tracked[], now: readonly Tracked[], results: ReadonlySet<string>): TrackedChange[] {
  const [old, current] = [byPath(before), byPath(now)]
  const paths = [...new Set([...old.keys(), ...current.keys()])].filter(path => !results.has(path)).sort()
  return paths.flatMap(path => {
    const [one, other] = [old.get(path), current.get(path)]
    const isSame =
      one !== undefined && other !== undefined && (one.hash === undefined || other.hash === undefined || one.hash === other.hash)
    return isSame ? [] : [{ path, kind: changeKind(path, other ?? one), before: one, now: other }]
  })
}

/** What a stage makes says more than what another one reads. */
function byPath(tracked: readonly Tracked[]): ReadonlyMap<string, Tracked> {
  const found = new Map<string, Tracked>()
  for (const entry of tracked) {
    const known = found.get(entry.path)
    if (known === undefined || (known.role === 'dependency' && entry.role === 'output')) found.set(entry.path, entry)
  }
  return found
}

/** What DVC tracks by itself, and what a stage reads or makes, is data unless its name says something else. */
function changeKind(path: string, tracked: Tracked | undefined): TrackedChange['kind'] {
  const kind = kindOf(path)
  if (kind === 'code' || kind === 'notebook' || kind === 'test' || /^(src|scripts?|lib)(\/|$)/.test(path)) return 'code'
  if (kind === 'model') return 'model'
  const isMade = tracked?.role === 'output' && tracked.stage !== undefined
  if (kind !== 'data' && kind !== 'other' && tracked?.stage !== undefined) return 'other'
  return isMade ? 'made data' : 'data'
}

const SHAPE = {
  id: 'dvc-changes',
  title: "Data, models and code that changed, by DVC's hashes",
  columns: ['What', 'Path', 'Base', 'Now', 'Stage'],
  mostRows: 200
} as const

export function trackedTable(changes: readonly TrackedChange[]): Table | undefined {
  return changesTable(
    SHAPE,
    changes.map(({ path, kind, before, now }) => [
      kind,
      plain(path, 300),
      versionOf(before),
      versionOf(now),
      plain((now ?? before)?.stage ?? '', 100)
    ])
  )
}

/** `b1946ac (12.8 MB, 3 files)`. */
export function versionOf(tracked: Tracked | undefined): string {
  if (tracked === undefined) return 'not there'
  const sizes = [
    ...(tracked.bytes === undefined ? [] : [formatBytes(tracked.bytes)]),
    ...(tracked.files === undefined ? [] : [`${formatNumber(tracked.files)} files`])
  ]
  const hash = tracked.hash === undefined ? 'no hash' : plain(tracked.hash.slice(0, 7), 7)
  return sizes.length === 0 ? hash : `${hash} (${sizes.join(', ')})`
}
