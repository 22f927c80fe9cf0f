import type { LogicalType } from '@gauntlet/tables'
import type { Suite } from './suite.ts'

/**
 * The types that a suite expects of columns: what text formats are tried as. "number" is left to what the values are, so that
 * integers stay exact.
 */
export function declaredTypes(suite: Suite): ReadonlyMap<string, LogicalType> {
  const types = new Map<string, LogicalType>()
  for (const [name, { type }] of Object.entries(suite.columns ?? {}))
    if (type !== undefined && type.value !== 'number') types.set(name, type.value)
  return types
}
