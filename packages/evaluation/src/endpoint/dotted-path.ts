/** A way into JSON: keys and places, and `*` for every item of a list. */
export type DottedPath = readonly string[]

const MOST_STEPS = 10

/** Reads `outputs.*.label`. Undefined for text that is no path. */
export function parsePath(text: string): DottedPath | undefined {
  const steps = text.split('.')
  return steps.length > MOST_STEPS || steps.some(step => step.trim() === '') ? undefined : steps
}

export function shownPathInto(path: DottedPath): string {
  return path.join('.')
}

/** What stands at a path: a list where the path has a `*`. Undefined where a step leads nowhere. Only own keys are looked at. */
export function valueAt(value: unknown, [step, ...rest]: DottedPath): unknown {
  if (step === undefined) return value
  if (step === '*') return Array.isArray(value) ? value.map(item => valueAt(item, rest)) : undefined
  if (Array.isArray(value)) return /^\d{1,9}$/.test(step) ? valueAt(value[Number(step)], rest) : undefined
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return valueAt(Reflect.get(value, step), rest)
}
