import { basename } from 'node:path'
import { z } from 'zod'
import { type ConfigKind, configKinds } from './config-kinds.ts'
import type { PlacedYaml } from './placed-yaml.ts'

/** What a file is, for how it is to be checked. */
export type FileKind = { readonly is: 'workflow' } | { readonly is: 'gauntlet' } | { readonly is: 'config'; readonly kind: ConfigKind }

/** Of a file that somebody named: by what it says it is, by its name, or else by its keys. Undefined where nothing of that tells. */
export function kindOfFile(yaml: PlacedYaml): FileKind | undefined {
  const keys = yaml.entriesOf(yaml.contents).map(({ name }) => name)
  if (keys.includes('jobs') || keys.includes('runs')) return { is: 'workflow' }
  const said = basename(/yaml-language-server:\s*\$schema=(\S+)/.exec(yaml.text)?.[1] ?? '', '.schema.json')
  const stem = basename(yaml.file).replace(/\.(ya?ml|json)$/, '')
  if (said === 'gauntlet' || stem === 'gauntlet') return { is: 'gauntlet' }
  const kind = configKinds[said] ?? configKinds[stem] ?? byKeys(keys)
  return kind === undefined ? undefined : { is: 'config', kind }
}

/** The kind that knows most of the keys. */
function byKeys(keys: readonly string[]): ConfigKind | undefined {
  const counted = Object.values(configKinds)
    .map(kind => ({ kind, known: keys.filter(key => keysOf(kind, keys).includes(key)).length }))
    .filter(({ known }) => known > 0)
    .sort((a, b) => b.known - a.known)
  return counted[0]?.kind
}

function keysOf({ schemaFor }: ConfigKind, keys: readonly string[]): string[] {
  const schema = schemaFor(Object.fromEntries(keys.map(key => [key, true])))
  return Object.keys(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {})
}
