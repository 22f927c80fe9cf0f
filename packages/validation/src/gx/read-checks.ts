import { type Config, type ConfigText, type Roots, readConfig } from '@gauntlet/core'
import { z } from 'zod'
import { Suite } from '../suite/suite.ts'
import { GxSuite } from './suite.ts'

/** What the input `checks` holds: our YAML, or a Great Expectations suite as JSON or YAML. */
export type Checks = { readonly kind: 'suite'; readonly suite: Config<Suite> } | { readonly kind: 'gx'; readonly suite: Config<GxSuite> }

/** Reads the checks and tells by their content which of the two they are: a Great Expectations suite has `expectations`. */
export async function readChecks(given: ConfigText, roots: Roots): Promise<Checks> {
  const { value } = await readConfig(given, z.unknown(), roots)
  return isGxSuite(value)
    ? { kind: 'gx', suite: await readConfig(given, GxSuite, roots) }
    : { kind: 'suite', suite: await readConfig(given, Suite, roots) }
}

/** Our own schema is closed and has no such key. */
export function isGxSuite(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'expectations' in content
}
