import { codingOf, codingOfNumbers } from '../../groups/coding.ts'
import { sizesOf } from '../../groups/grouping.ts'
import { quantileBins } from '../../groups/quantile-bins.ts'
import type { Column } from '../../predictions/column.ts'
import type { Origin } from '../../predictions/origin.ts'

/** A column as parts that are large enough to look at. */
export interface Parts {
  readonly column: string
  readonly names: readonly string[]
  /** The part of each row, or the number of parts where it is in none. */
  readonly codes: Uint16Array
  readonly sizes: Int32Array
}

/** Numbers of which there are so few are taken as they are. */
const FEW = 10

/** Undefined where no value has enough rows, or all rows have the same one. */
export function partsOf(column: Column, name: string, bins: number, least: number, origin: Origin): Parts | undefined {
  const { codes, labels } =
    column.kind === 'number'
      ? (codingOfNumbers(column, name, FEW) ?? quantileBins(column, name, bins))
      : codingOf(column, name, origin, 'weak-segments.columns')
  const sizes = sizesOf({ codes, names: labels })
  const kept = labels.map((_, code) => code).filter(code => (sizes[code] ?? 0) >= least && (sizes[code] ?? 0) < codes.length)
  if (kept.length === 0) return undefined
  const place = new Int32Array(labels.length).fill(kept.length)
  for (const [index, code] of kept.entries()) place[code] = index
  const parts = new Uint16Array(codes.length)
  for (let row = 0; row < codes.length; row++) parts[row] = place[codes[row] ?? 0] ?? 0
  return { column: name, names: kept.map(code => labels[code] ?? ''), codes: parts, sizes: Int32Array.from(kept, code => sizes[code] ?? 0) }
}
