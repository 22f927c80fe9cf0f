import { plain, type VerdictFile } from '@gauntlet/core'

type Combination = Readonly<Record<string, unknown>>

/**
 * What people call a leg of a matrix that left nothing: `train (h100, fp16)`. A matrix without `include` and `exclude` is every
 * combination of its values, the last key changing fastest: where the legs that are there fit that, the one that is not follows.
 * Else `train, leg 4 of 5`.
 */
export function legName(job: string, index: number, total: number, files: readonly VerdictFile[]): string {
  const legs = files.flatMap(({ provenance }) => {
    const combination = combinationOf(provenance.matrix)
    return combination === undefined || provenance.leg === undefined ? [] : [{ index: provenance.leg.index, combination }]
  })
  const values = productAt(index, total, legs)
  return values === undefined
    ? `${plain(job)}, leg ${index + 1} of ${total}`
    : `${plain(job)} (${values.map(value => plain(value)).join(', ')})`
}

interface Leg {
  readonly index: number
  readonly combination: Combination
}

function productAt(index: number, total: number, legs: readonly Leg[]): string[] | undefined {
  const keys = Object.keys(legs[0]?.combination ?? {})
  if (keys.length === 0) return undefined
  // In the order of the matrix, which is that of the legs.
  const byIndex = [...legs].sort((a, b) => a.index - b.index)
  const axes = keys.map(key => [...new Set(byIndex.map(({ combination }) => shown(combination[key])))])
  if (axes.reduce((product, axis) => product * axis.length, 1) !== total) return undefined
  const at = (leg: number) => {
    let rest = leg
    return [...axes].reverse().map(axis => {
      const value = axis[rest % axis.length] ?? ''
      rest = Math.floor(rest / axis.length)
      return value
    })
  }
  const fits = byIndex.every(leg => {
    const expected = at(leg.index).reverse()
    return keys.every((key, place) => shown(leg.combination[key]) === expected[place])
  })
  return fits ? at(index).reverse() : undefined
}

function combinationOf(matrix: string | undefined): Combination | undefined {
  try {
    const parsed: unknown = JSON.parse(matrix ?? '')
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : undefined
  } catch {
    return undefined
  }
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
