import { type ConfigText, config, InputError, parse, type Run } from '@gauntlet/core'
import { type Drop, parseMargin } from '@gauntlet/evaluation'
import { parseModelName } from '@gauntlet/registry'
import type { definition } from './definition.ts'
import type { ChampionPlace } from './production-version.ts'

/** The `with:` block of `compare-production`, read once and never again. */
export interface Inputs {
  /** Paths, patterns and addresses, or a file of metrics. */
  readonly candidate: readonly string[]
  /** The same, or `live`, `endpoint` or `run:…` alone. */
  readonly production: readonly string[]
  readonly comparison: ConfigText
  readonly margin: Drop | undefined
  readonly predictionLog: ConfigText | undefined
  readonly endpoint: ConfigText | undefined
  readonly endpointToken: string | undefined
  readonly githubToken: string | undefined
  readonly experiment: readonly string[] | undefined
  readonly model: string | undefined
  /** Where the model in production is registered. */
  readonly champion: ChampionPlace | undefined
  readonly allowPrivateNetwork: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

export function readInputs({ inputs }: Run<keyof typeof definition.inputs>): Inputs {
  return {
    candidate: inputs.required('candidate', parse.list(parse.text)),
    production: inputs.required('production', parse.list(parse.text)),
    comparison: inputs.required('comparison', config),
    margin: inputs.optional('margin', parseMargin),
    predictionLog: inputs.optional('prediction-log', config),
    endpoint: inputs.optional('endpoint', config),
    endpointToken: inputs.secret('endpoint-token'),
    githubToken: inputs.secret('github-token'),
    experiment: inputs.optional('experiment', parse.list(parse.text)),
    model: inputs.optional('model', parse.text),
    champion: championPlace(
      inputs.optional('registry', parse.text),
      inputs.optional('name', parseModelName),
      inputs.required('alias', parseModelName)
    ),
    allowPrivateNetwork: inputs.required('allow-private-network', parse.boolean),
    now: inputs.optional('now', parse.instant) ?? Date.now()
  }
}

function championPlace(registry: string | undefined, name: string | undefined, alias: string): ChampionPlace | undefined {
  if (registry === undefined && name === undefined) return undefined
  if (name === undefined)
    throw new InputError('name', 'is missing: a registry holds many models. Write the name of this one, such as "name: flights".')
  if (registry === undefined)
    throw new InputError(
      'registry',
      `is missing, so that "${name}" cannot be looked up. Write where it is, such as "registry: folder:models".`
    )
  return { registry, name, alias }
}
