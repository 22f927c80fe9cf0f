import { InputError, type parse, suggestion } from '@gauntlet/core'
import { CHAMPION } from './alias-names.ts'
import { ModelName, type ModelVersion, VersionName } from './model-version.ts'
import type { Registry } from './registry.ts'

/** What `name@alias` or `name/version` names. */
export type Reference = { readonly name: string; readonly alias: string } | { readonly name: string; readonly version: string }

/** A model as people name it: `flights@champion` or `flights/v20260104T101500Z_3fa9c1d2`. */
export const parseReference: parse.Parse<Reference> = (text, input) => {
  const [, name = '', sign, rest = ''] = /^([^@/]*)([@/])(.*)$/s.exec(text.trim()) ?? []
  if (sign === '@' && isModelName(name) && isModelName(rest)) return { name, alias: rest }
  if (sign === '/' && isModelName(name) && VersionName.safeParse(rest).success) return { name, version: rest }
  const example = isModelName(text.trim()) ? text.trim() : isModelName(name) ? name : 'flights'
  throw new InputError(
    input,
    `is "${text}"; expected a model as name@alias or name/version, such as ${example}@${CHAMPION} or ${example}/v20260104T101500Z_3fa9c1d2`
  )
}

/** The name of a model or an alias, which is also the name of a folder. */
export const parseModelName: parse.Parse<string> = (text, input) => {
  if (isModelName(text)) return text
  throw new InputError(
    input,
    `is "${text}"; expected letters, digits, dots, dashes and underscores, at most 100 of them, the first a letter or a digit`
  )
}

/** A reference as people write it. */
export function shownReference(reference: Reference): string {
  return 'alias' in reference ? `${reference.name}@${reference.alias}` : `${reference.name}/${reference.version}`
}

/** The version a reference names. What is not there is an `InputError` with the nearest name and what there is. */
export async function resolveReference(registry: Registry, reference: Reference, input = 'model'): Promise<ModelVersion> {
  const version = 'alias' in reference ? await pointedTo(registry, reference, input) : reference.version
  const found = await registry.find(reference.name, version)
  if (found !== undefined) return found
  if ('alias' in reference) {
    throw new Error(
      `Could not resolve ${shownReference(reference)}: it points to ${version}, which is not in ${registry.location}. Bring the version back, or move the alias.`
    )
  }
  const versions = (await registry.versions(reference.name)).map(each => each.version)
  if (versions.length === 0) throw await unknownModel(registry, reference, input)
  throw new InputError(
    input,
    `names "${shownReference(reference)}", but ${registry.location} has no such version.${suggestion(version, versions)}`
  )
}

async function pointedTo(registry: Registry, reference: { readonly name: string; readonly alias: string }, input: string): Promise<string> {
  const move = await registry.alias(reference.name, reference.alias)
  if (move !== undefined) return move.version
  const aliases = [...(await registry.aliases(reference.name)).keys()]
  const isKnown = aliases.length > 0 || (await registry.models()).includes(reference.name)
  if (!isKnown) throw await unknownModel(registry, reference, input)
  const choice = aliases.length === 0 ? ' It has no aliases yet.' : suggestion(reference.alias, aliases)
  throw new InputError(
    input,
    `names "${shownReference(reference)}", but "${reference.name}" has no alias "${reference.alias}" in ${registry.location}.${choice}`
  )
}

async function unknownModel(registry: Registry, reference: Reference, input: string): Promise<InputError> {
  const models = await registry.models()
  const choice = models.length === 0 ? ' It is empty: register a model first.' : suggestion(reference.name, models)
  return new InputError(
    input,
    `names "${shownReference(reference)}", but there is no model "${reference.name}" in ${registry.location}.${choice}`
  )
}

function isModelName(text: string): boolean {
  return ModelName.safeParse(text).success
}
