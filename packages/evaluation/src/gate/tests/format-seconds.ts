import { formatNumber } from '@gauntlet/core'

/** A short time as people say it, to four digits: `0.1408 µs`, `5.171 ms`, `2.5 s`. */
export function formatSeconds(seconds: number): string {
  const [unit, size] = UNITS.find(([, least]) => Math.abs(seconds) >= least) ?? ['ns', 1e-9]
  return `${formatNumber(Number((seconds / size).toPrecision(4)), 4)} ${unit}`
}

const UNITS: readonly (readonly [unit: string, size: number])[] = [
  ['s', 1],
  ['ms', 1e-3],
  ['µs', 1e-6],
  ['ns', 1e-9]
]
