import { Comparison, Endpoint, Gate, PredictionLog } from '@gauntlet/evaluation'
import { JudgeSettings, Looks, RollbackSettings, Rollout } from '@gauntlet/rollout'
import { ReadOptions } from '@gauntlet/tables'
import { GxSuite, MoreTables, Suite } from '@gauntlet/validation'
import type { z } from 'zod'

/** A kind of config that people write. */
export interface ConfigKind {
  /** For people: "a gate". */
  readonly called: string
  /** The shape for what was written. */
  readonly schemaFor: (content: unknown) => z.ZodType
}

const always = (called: string, schema: z.ZodType): ConfigKind => ({ called, schemaFor: () => schema })

/** Every kind of config, by the input that takes it. Each may be a path or YAML. */
export const configKinds: Readonly<Record<string, ConfigKind>> = {
  checks: { called: 'a suite of checks', schemaFor: content => (hasKey(content, 'expectations') ? GxSuite : Suite) },
  gate: always('a gate', Gate),
  comparison: always('a comparison', Comparison),
  rollout: always('a rollout', Rollout),
  'staging-rollout': always('a rollout', Rollout),
  endpoint: always('an endpoint', Endpoint),
  'prediction-log': always('a prediction log', PredictionLog),
  read: always('options to read data', ReadOptions),
  tables: always('a map of tables', MoreTables),
  looks: always('a list of looks', Looks)
}

/** The kind of config that an input of an action takes. Undefined for inputs that take none. */
export function configKind(action: string, input: string, text: (input: string) => string | undefined): ConfigKind | undefined {
  if (input !== 'rollout') return Object.hasOwn(configKinds, input) ? configKinds[input] : undefined
  if (action === 'rollback') return always('a rollout', RollbackSettings)
  return text('mode') === 'judge' ? always('a rollout', JudgeSettings) : configKinds.rollout
}

function hasKey(content: unknown, key: string): boolean {
  return typeof content === 'object' && content !== null && Object.hasOwn(content, key)
}
