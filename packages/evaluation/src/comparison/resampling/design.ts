import type { Categories } from '../../predictions/column.ts'
import type { ClassExamples, Examples } from '../../predictions/examples.ts'
import { strataOfClasses } from './strata.ts'

/** What is exchanged for each other in a resample: rows of a stratum, or whole clusters of rows. */
export type Design =
  | { readonly of: 'rows'; readonly strata: readonly Int32Array[] }
  | { readonly of: 'clusters'; readonly clusterOfRow: Int32Array; readonly clusters: number }

/** Clusters where there are any. Else rows: all together, but for those of rare labels, so that no resample loses one. */
export function designOf(examples: Examples, cluster: Categories | undefined): Design {
  if (cluster !== undefined) return { of: 'clusters', ...numbered(cluster) }
  return { of: 'rows', strata: examples.kind === 'classification' ? rowsByStratum(examples.of) : [allRows(examples.of.rows)] }
}

/** Clusters that occur, from 0 on. A row without one is a cluster by itself. */
function numbered({ codes, categories }: Categories): { readonly clusterOfRow: Int32Array; readonly clusters: number } {
  const numbers = new Int32Array(categories.length).fill(-1)
  const clusterOfRow = new Int32Array(codes.length)
  let clusters = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1
    if (code === -1 || numbers[code] === -1) {
      clusterOfRow[row] = clusters
      if (code !== -1) numbers[code] = clusters
      clusters++
    } else clusterOfRow[row] = numbers[code] ?? 0
  }
  return { clusterOfRow, clusters }
}

function rowsByStratum({ classes, actual, rows }: ClassExamples): Int32Array[] {
  const ofClass = strataOfClasses({ actual, classes })
  const sizes = new Int32Array(classes.length + 1)
  for (const code of actual) sizes[ofClass[code] ?? 0] = (sizes[ofClass[code] ?? 0] ?? 0) + 1
  const strata = Array.from(sizes, size => new Int32Array(size))
  const filled = new Int32Array(sizes.length)
  for (let row = 0; row < rows; row++) {
    const number = ofClass[actual[row] ?? -1] ?? 0
    const stratum = strata[number]
    const place = filled[number] ?? 0
    if (stratum !== undefined) stratum[place] = row
    filled[number] = place + 1
  }
  return strata.filter(({ length }) => length > 0)
}

function allRows(rows: number): Int32Array {
  const all = new Int32Array(rows)
  for (let row = 0; row < rows; row++) all[row] = row
  return all
}
