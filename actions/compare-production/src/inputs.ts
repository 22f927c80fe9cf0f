import { type ConfigText, config, InputError, parse, type Run } from '@gauntlet/core'
import { type Drop, parseMargin } from '@gauntlet/evaluation'
import { parseModelName } from '@gauntlet/registry'
import type { definition } from './definition.ts'
import type { ChampionPlace } from './production-version.ts'

/** The `with:` block of `compare-production`, read once and never again. */
export interface Inputs {
  readonly candidate: readonly string[]
  readonly production: readonly string[]
  readonly comparison: ConfigText
  readonly margin: Drop | undefined
  readonly model: string | undefined
  /** Where the model in production is registered. */
  readonly champion: ChampionPlace | undefined
}

export function readInputs({ inputs }: Run<keyof typeof definition.inputs>): Inputs {
  return {
    candidate: inputs.required('candidate', parse.list(parse.text)),
    production: inputs.required('production', parse.list(parse.text)),
    comparison: inputs.required('comparison', config),
    margin: inputs.optional('margin', parseMargin),
    model: inputs.optional('model', parse.text),
    champion: championPlace(
      inputs.optional('registry', parse.text),
      inputs.optional('name', parseModelName),
      inputs.required('alias', parseModelName)
    )
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
