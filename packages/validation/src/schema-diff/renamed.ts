import type { ColumnShape } from './column-shape.ts'
import { typeChange } from './type-change.ts'

/** More columns than this that came or went are a new table, of which nobody could say what was renamed. */
const MOST_COMPARED = 300

/** A name so much like the other is enough; one less like it has to stand in the same place, too. */
const ALIKE = 0.6
const ALIKE_IN_PLACE = 0.3

/**
 * Which of the lost columns are likely to have become which of the new ones: of the same type, with a name that is like the other, or
 * with one that is somewhat like it, in the same place. Each column stands in one pair at most.
 */
export function likelyRenamed(before: readonly ColumnShape[], after: readonly ColumnShape[]): [lost: ColumnShape, found: ColumnShape][] {
  const lost = before.filter(column => !after.some(({ name }) => name === column.name))
  const found = after.filter(column => !before.some(({ name }) => name === column.name))
  if (lost.length > MOST_COMPARED || found.length > MOST_COMPARED) return []
  const pairs = lost
    .flatMap(one => found.map(other => ({ one, other, score: score(one, other, before, after) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const taken = new Set<ColumnShape>()
  return pairs.flatMap(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return []
    taken.add(one).add(other)
    return [[one, other]]
  })
}

function score(one: ColumnShape, other: ColumnShape, before: readonly ColumnShape[], after: readonly ColumnShape[]): number {
  if (one.type !== other.type || typeChange(one, other) !== undefined) return 0
  const alike = similarity(one.name, other.name)
  const place = inPlace(one, other, before, after)
  return alike >= ALIKE || (place && alike >= ALIKE_IN_PLACE) ? alike + (place ? 0.25 : 0) : 0
}

/** Whether the columns before or after them are the same. */
function inPlace(one: ColumnShape, other: ColumnShape, before: readonly ColumnShape[], after: readonly ColumnShape[]): boolean {
  const [at, there] = [before.indexOf(one), after.indexOf(other)]
  return [-1, 1].some(step => before[at + step]?.name === after[there + step]?.name)
}

/** Dice's coefficient of the pairs of neighbouring letters and digits (1945): 1 for names that differ in case and signs alone, 0 for none in common. */
export function similarity(a: string, b: string): number {
  const [one, other] = [a, b].map(bare)
  if (one === undefined || other === undefined || one === '' || other === '') return 0
  if (one === other) return 1
  const counts = new Map<string, number>()
  for (const pair of pairsOf(one)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of pairsOf(other)) {
    const left = counts.get(pair) ?? 0
    if (left === 0) continue
    counts.set(pair, left - 1)
    common++
  }
  return (2 * common) / Math.max(1, one.length + other.length - 2)
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 200)
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2))
}
