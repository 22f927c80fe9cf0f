import { type Cell, type Evidence, formatNumber, formatShare } from '@gauntlet/core'
import type { SegmentsFound } from './found.ts'
import { shownP } from './judge.ts'
import type { WrittenWeakSegments } from './schema.ts'

/** The worst segments. */
export function presentSegments(written: WrittenWeakSegments, found: SegmentsFound): Partial<Evidence> {
  if ('obstacle' in found || found.worst.length === 0) return {}
  const { key } = written.metric
  const columns = ['segment', 'rows', 'share', `${key}`, 'the rest', 'difference', 'adjusted p', 'verdict']
  return {
    tables: [
      {
        id: 'weak-segments',
        title: `The ${found.worst.length} most doubtful of ${found.tested} segments (${found.method}, Holm over all)`,
        columns: columns.map((title, index) => ({ title, align: index === 0 || index === 7 ? ('left' as const) : ('right' as const) })),
        rows: found.worst.map(({ name, rows, value, rest, p, fails }): Cell[] => [
          name,
          rows,
          formatShare(rows / found.rows),
          formatNumber(value),
          formatNumber(rest),
          formatNumber(value - rest, 3),
          shownP(p),
          fails ? 'weak' : 'pass'
        ])
      }
    ]
  }
}
