/** The value at a path of own properties, `undefined` as soon as one is missing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((here: unknown, key) => {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    return (here as Record<string, unknown>)[key]
  }, value)
}
