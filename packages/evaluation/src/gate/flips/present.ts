import { type Cell, type Evidence, formatShare, plain, type Table } from '@gauntlet/core'
import type { Flipped, FlipsFound } from './found.ts'
import { rateOf } from './judge.ts'
import type { WrittenFlips } from './schema.ts'

/** The first rows that got worse, and how many did by group. */
export function presentFlips(written: WrittenFlips, found: FlipsFound): Partial<Evidence> {
  if ('obstacle' in found) return {}
  const rate = rateOf(found.all)
  return {
    figures: [
      { id: 'negative-flips', title: 'negative flips', value: Number.isNaN(rate) ? null : rate, better: 'lower', unit: 'share' },
      { id: 'positive-flips', title: 'positive flips', value: found.all.positive, better: 'higher', unit: 'count' }
    ],
    tables: [...(found.first.length === 0 ? [] : [rowTable(written, found)]), ...found.divisions.map(groupTable)]
  }
}

function rowTable({ ids }: WrittenFlips, { first, all, hasIds }: Flipped): Table {
  const withIds = ids > 0 && hasIds
  const title = `Negative flips: the first ${first.length} of ${all.negative} rows${ids > 0 && !hasIds ? ' (there is no column of ids)' : ''}`
  return {
    id: 'flips',
    title,
    columns: [
      { title: 'row', align: 'right' },
      ...(withIds ? [{ title: 'id', align: 'left' as const }] : []),
      ...['label', 'in production', 'now'].map(name => ({ title: name, align: 'left' as const }))
    ],
    rows: first.map(({ number, id, label, before, now }): Cell[] => [number, ...(withIds ? [id ?? ''] : []), label, before, now])
  }
}

function groupTable({ by, groups }: Flipped['divisions'][number]): Table {
  return {
    id: plain(`flips-${by}`, 200),
    title: plain(`Flips by ${by}`, 500),
    columns: ['group', 'rows', 'negative flips', 'positive flips', 'rate'].map((title, index) => ({
      title,
      align: index === 0 ? ('left' as const) : ('right' as const)
    })),
    rows: groups.map((group): Cell[] => {
      const rate = rateOf(group)
      return [group.name, group.rows, group.negative, group.positive, Number.isNaN(rate) ? 'undefined' : formatShare(rate)]
    })
  }
}
