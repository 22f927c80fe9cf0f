/**
 * Numbers as people read them, the same on every machine: no locale, no time zone.
 */

/** Five significant digits, thousands grouped; `NaN` and infinities by their name. */
export function formatNumber(value: number, digits = 5): string {
  if (!Number.isFinite(value)) return String(value)
  if (Object.is(value, -0)) return '0'
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return grouped(String(value))
  const size = Math.abs(value)
  if (size < 1e-4 || size >= 1e15) return trimmed(value.toExponential(digits - 1))
  const decimals = Math.min(20, Math.max(0, digits - 1 - Math.floor(Math.log10(size))))
  return grouped(trimmed(value.toFixed(decimals)))
}

/** Two different numbers never look the same: as many digits as it takes to tell them apart. */
export function formatApart(a: number, b: number): [string, string] {
  for (let digits = 5; digits <= 16; digits++) {
    const pair: [string, string] = [formatNumber(a, digits), formatNumber(b, digits)]
    if (pair[0] !== pair[1] || a === b || !Number.isFinite(a) || !Number.isFinite(b)) return pair
  }
  return [String(a), String(b)]
}

/** A share as a percentage: `0.0213` is `2.13%`. */
export function formatShare(share: number): string {
  return Number.isFinite(share) ? `${formatNumber(share * 100, 4)}%` : String(share)
}

/** A count of bytes: `12.8 MB`. Decimal units, as disks and registries count. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${formatNumber(bytes / 1000 ** step, 3)} ${units[step] ?? 'B'}`
}

/** A length of time: `850 ms`, `12.3 s`, `4 min 10 s`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 60_000) return `${formatNumber(milliseconds / 1000, 3)} s`
  const minutes = Math.floor(milliseconds / 60_000)
  return `${grouped(String(minutes))} min ${Math.round((milliseconds % 60_000) / 1000)} s`
}

/** A time that was measured, to four digits: `140.8 ns`, `5.171 ms`, `2.5 s`. */
export function formatSeconds(seconds: number): string {
  if (seconds === 0) return '0 s'
  const [unit, size] = TIME_UNITS.find(([, least]) => Math.abs(seconds) >= least) ?? ['ns', 1e-9]
  return `${formatNumber(Number((seconds / size).toPrecision(4)), 4)} ${unit}`
}

const TIME_UNITS: readonly (readonly [unit: string, size: number])[] = [
  ['s', 1],
  ['ms', 1e-3],
  ['µs', 1e-6],
  ['ns', 1e-9]
]

/** `1 row`, `2 rows`, `3,000,000 rows`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`
}

function trimmed(text: string): string {
  return text.replace(/(\.\d*?)0+(?=e|$)/, '$1').replace(/\.(?=e|$)/, '')
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const head = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? head : `${head}.${fraction}`
}
