import { createHash } from 'node:crypto'
import type { Value } from '@gauntlet/tables'
import type { CategoryCounts } from './distribution.ts'
import type { PairedCategories } from './paired.ts'

interface Counted {
  readonly name: string | null
  readonly reference: number
  readonly current: number
}

/** The answer of `categoriesQuery` for one expression. */
export function pairedCategories(answer: readonly (readonly Value[])[]): PairedCategories {
  const rows = answer.map(counted)
  const others = rows.find(({ name }) => name === null) ?? { reference: 0, current: 0 }
  return {
    categories: listed(rows),
    others: { reference: others.reference, current: others.current },
    complete: { reference: true, current: true },
    hashed: false
  }
}

/** The answer of `categoriesOfOneSideQuery` for one expression, to be stored. */
export function categoryCounts(answer: readonly (readonly Value[])[], hashed: boolean): CategoryCounts {
  const rows = answer.map(counted)
  const categories = listed(rows)
  return {
    hashed,
    names: categories.map(({ name }) => (hashed ? digestOf(name) : name)),
    counts: categories.map(({ current }) => current),
    others: rows.find(({ name }) => name === null)?.current ?? 0
  }
}

/** Stored categories, and how often each occurs in the data now (the answer of `categoriesOfOneSideQuery`). */
export function storedCategories(stored: CategoryCounts, answer: readonly (readonly Value[])[]): PairedCategories {
  const rows = answer.map(counted)
  const now = new Map(listed(rows).map(({ name, current }) => [stored.hashed ? digestOf(name) : name, { name, current }]))
  const known = stored.names.map((name, index) => ({
    name: now.get(name)?.name ?? name,
    reference: stored.counts[index] ?? 0,
    current: now.get(name)?.current ?? 0
  }))
  for (const name of stored.names) now.delete(name)
  const unlisted = rows.find(({ name }) => name === null)?.current ?? 0
  const strangers = [...now.values()].map(({ name, current }) => ({ name, reference: 0, current }))
  // Of a reference with more categories than it lists, a stranger may be one of those.
  const isComplete = stored.others === 0
  return {
    categories: [...known, ...(isComplete ? strangers : [])],
    others: {
      reference: stored.others,
      current: unlisted + (isComplete ? 0 : strangers.reduce((sum, { current }) => sum + current, 0))
    },
    complete: { reference: isComplete, current: unlisted === 0 },
    hashed: stored.hashed
  }
}

/** The first 128 bits of a SHA-256 digest, in hex. */
export function digestOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32)
}

function counted([, name, reference, current]: readonly Value[]): Counted {
  return { name: name === null || name === undefined ? null : String(name), reference: Number(reference), current: Number(current) }
}

function listed(rows: readonly Counted[]) {
  return rows.flatMap(({ name, reference, current }) => (name === null ? [] : [{ name, reference, current }]))
}
