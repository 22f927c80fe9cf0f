import type { Test } from './cases.ts'

/** One entry of `results` in the file that `gx-result` names. */
export interface Result {
  readonly success: boolean
  readonly result: Readonly<Record<string, unknown>>
  readonly exception_info: { readonly raised_exception: boolean; readonly exception_message: string | null }
}

const TOLERANCE = 1e-6

/** How a result differs from what a case wants, in words; undefined where it agrees. */
export function differenceOf({ out, error, exact_match_out: exact, tolerance = TOLERANCE }: Test, given: Result): string | undefined {
  const raised = given.exception_info.raised_exception
  const wantsError = (error !== undefined && error !== null) || out.traceback_substring !== undefined
  if (wantsError) return raised ? undefined : `no error, but success ${given.success}`
  if (raised) return `an error: ${given.exception_info.exception_message ?? ''}`
  const differences = Object.entries(out).map(([key, wanted]) => {
    if (key === 'success') return wanted === given.success ? undefined : `success is ${given.success}`
    if (key === 'result') return exact ? commonDifference(record(wanted), given.result, tolerance) : undefined
    if (key === 'details') return commonDifference(record(wanted), record(given.result.details), tolerance)
    if (IN_DETAILS.has(key)) return equal(wanted, record(given.result.details)[key], tolerance, key)
    return equal(wanted, given.result[key], tolerance, key)
  })
  return differences.find(difference => difference !== undefined)
}

const IN_DETAILS = new Set(['value_counts', 'expected_partition', 'observed_partition'])

/** Of an exact match only what both sides have is compared, as Great Expectations does. */
function commonDifference(wanted: Readonly<Record<string, unknown>>, found: Readonly<Record<string, unknown>>, tolerance: number) {
  return Object.keys(wanted)
    .filter(key => key in found)
    .map(key => equal(wanted[key], found[key], tolerance, key))
    .find(difference => difference !== undefined)
}

function equal(wanted: unknown, found: unknown, tolerance: number, key: string): string | undefined {
  return isClose(wanted, found, tolerance) ? undefined : `${key} is ${shown(found)}, not ${shown(wanted)}`
}

/** Numbers within the tolerance, lists in any order, a number and its text alike: which of them it is says the type of the column. */
function isClose(a: unknown, b: unknown, tolerance: number): boolean {
  if (a === null || b === null || a === undefined || b === undefined) return (a ?? null) === (b ?? null)
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false
    const inOrder = (left: readonly unknown[], right: readonly unknown[]) =>
      left.every((item, index) => isClose(item, right[index], tolerance))
    return inOrder(a, b) || inOrder(sorted(a), sorted(b))
  }
  if (typeof a === 'object' && typeof b === 'object') {
    const [left, right] = [record(a), record(b)]
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].every(key => isClose(left[key], right[key], tolerance))
  }
  const [x, y] = [asNumber(a), asNumber(b)]
  if (x !== undefined && y !== undefined) return Math.abs(x - y) <= tolerance + tolerance * Math.abs(x)
  return String(a) === String(b)
}

function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined
}

function sorted(list: readonly unknown[]): unknown[] {
  return [...list].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1))
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${key}:${canonical(item)}`)
      .join(',')}}`
  return String(value)
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing'
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
