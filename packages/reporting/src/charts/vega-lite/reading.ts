/** One row of inline data. */
export type Datum = Readonly<Record<string, unknown>>

export type Spec = Readonly<Record<string, unknown>>

/** An object as a map of unknown values; anything else is an empty one. */
export function mapOf(value: unknown): Spec {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  // A title may be several lines.
  return Array.isArray(value) && value.every(line => typeof line === 'string') ? value.join(' ') : undefined
}

/** The value of a field, which may be a path (`a.b`, `a[0]`) or have its dots escaped (`a\.b`). */
export function fieldOf(datum: Datum, field: string): unknown {
  const plainName = field.replace(/\\(.)/g, '$1')
  if (Object.hasOwn(datum, plainName)) return datum[plainName]
  const steps = field.match(/(?:\\.|[^.[\]])+/g) ?? []
  return steps.reduce<unknown>((node, step) => {
    const name = step.replace(/\\(.)/g, '$1').replace(/^(['"])(.*)\1$/, '$2')
    if (Array.isArray(node)) return node[Number(name)]
    const map = mapOf(node)
    return Object.hasOwn(map, name) ? map[name] : undefined
  }, datum)
}

/** Numbers in text are numbers: CSV has no others. Undefined for what is none. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
