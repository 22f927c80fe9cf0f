import { InputError, type Roots } from '@gauntlet/core'
import type { ProductionModel } from '@gauntlet/evaluation'
import { openRegistry, resolveReference } from '@gauntlet/registry'

/** Where the model in production is registered. */
export interface ChampionPlace {
  readonly registry: string
  readonly name: string
  readonly alias: string
}

/** The version that an alias points to. No such alias is an `InputError`: there is nothing to compare with. */
export async function productionModel({ registry: location, name, alias }: ChampionPlace, roots: Roots): Promise<ProductionModel> {
  const registry = await openRegistry(location, roots)
  if ((await registry.alias(name, alias)) === undefined) {
    const others = [...(await registry.aliases(name)).keys()]
    const known = others.length === 0 ? '' : ` Its aliases are ${others.map(other => `"${other}"`).join(', ')}.`
    const wayOut = 'Leave this step out for the first model, or fix "name" and "alias"; register-model has "allow-first" for it.'
    throw new InputError(
      'registry',
      `has no "${alias}" of "${name}" in ${registry.location}, so there is nothing to compare with.${known} ${wayOut}`
    )
  }
  const { version, digest } = await resolveReference(registry, { name, alias }, 'alias')
  return { name, alias, version, digest }
}
