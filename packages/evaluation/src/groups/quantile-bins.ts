import { formatNumber, plain } from '@gauntlet/core'
import type { Numbers } from '../predictions/column.ts'
import { type Coding, labelOf } from './coding.ts'

/**
 * Divides rows into at most `bins` bins of about as many rows each. An edge is a value of the data and belongs to the bin below
 * it, so that equal numbers are always together. Missing values are a bin of their own, the last.
 */
export function quantileBins({ values }: Numbers, name: string, bins: number): Coding {
  const edges = edgesOf(values, bins)
  const codes = new Int32Array(values.length)
  const missing = edges.length + 1
  let holes = false
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN
    if (Number.isNaN(value)) {
      codes[row] = missing
      holes = true
      continue
    }
    let bin = 0
    while (bin < edges.length && value > (edges[bin] ?? 0)) bin++
    codes[row] = bin
  }
  return { codes, labels: [...labelsOf(edges, plain(name, 60)), ...(holes ? [labelOf(name, undefined)] : [])] }
}

function labelsOf(edges: readonly number[], name: string): string[] {
  const [first] = edges
  if (first === undefined) return [`${name} is there`]
  const between = edges.slice(1).map((edge, index) => `${formatNumber(edges[index] ?? 0)} < ${name} ≤ ${formatNumber(edge)}`)
  return [`${name} ≤ ${formatNumber(first)}`, ...between, `${name} > ${formatNumber(edges.at(-1) ?? 0)}`]
}

/** The values below and at which 1/n, 2/n … of all lie, each once, without the largest value: nothing lies above it. */
function edgesOf(values: Float64Array, bins: number): number[] {
  let [rows, least, most] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN
    if (Number.isNaN(value)) continue
    rows++
    if (value < least) least = value
    if (value > most) most = value
  }
  const ranks = Array.from({ length: bins - 1 }, (_, index) => Math.ceil(((index + 1) * rows) / bins) - 1).filter(rank => rank >= 0)
  return [...new Set(atRanks(values, ranks, least, most))].filter(edge => edge < most)
}

/** The values at some ranks (from 0 on, rising), without sorting all: counted in narrow buckets first, of which few are sorted. */
function atRanks(values: Float64Array, ranks: readonly number[], least: number, most: number): number[] {
  const scale = BUCKETS / (most - least)
  if (!(scale > 0 && Number.isFinite(scale))) {
    const sorted = values.filter(value => !Number.isNaN(value)).sort()
    return ranks.map(rank => sorted[rank] ?? least)
  }
  const bucketOf = (value: number) => Math.min(BUCKETS - 1, Math.floor((value - least) * scale))
  const counts = new Int32Array(BUCKETS)
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN
    if (Number.isNaN(value)) continue
    const bucket = bucketOf(value)
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
  const wanted: { readonly bucket: number; readonly rank: number }[] = []
  let below = 0
  let next = 0
  for (let bucket = 0; bucket < BUCKETS && next < ranks.length; bucket++) {
    const upTo = below + (counts[bucket] ?? 0)
    for (; next < ranks.length && (ranks[next] ?? 0) < upTo; next++) wanted.push({ bucket, rank: (ranks[next] ?? 0) - below })
    below = upTo
  }
  const sorted = new Map<number, Float64Array>()
  for (const { bucket } of wanted) if (!sorted.has(bucket)) sorted.set(bucket, new Float64Array(counts[bucket] ?? 0))
  const filled = new Int32Array(BUCKETS)
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN
    if (Number.isNaN(value)) continue
    const bucket = bucketOf(value)
    const own = sorted.get(bucket)
    if (own === undefined) continue
    const place = filled[bucket] ?? 0
    own[place] = value
    filled[bucket] = place + 1
  }
  for (const own of sorted.values()) own.sort()
  return wanted.map(({ bucket, rank }) => sorted.get(bucket)?.[rank] ?? least)
}

const BUCKETS = 4096
