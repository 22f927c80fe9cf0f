import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError, suggestion } from '@gauntlet/core'
import { parse } from 'yaml'
import { z } from 'zod'

/** What we use of `action.yml`. Closed, so that no input or output goes without a description. */
const Metadata = z.strictObject({
  name: z.string(),
  description: z.string().min(1),
  author: z.string(),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  inputs: z.record(
    z.string(),
    z.strictObject({ description: z.string().min(1), required: z.boolean().optional(), default: z.string().optional() })
  ),
  outputs: z.record(z.string(), z.strictObject({ description: z.string().min(1) })),
  runs: z.strictObject({ using: z.literal('node24'), main: z.string(), post: z.string().optional() })
})
export type Metadata = z.infer<typeof Metadata>

/** The actions of a checkout or release, by the folders under `actions/`. */
export async function actionNames(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'actions'), { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}

/** Reads `actions/<action>/action.yml`. An action that does not exist is an `InputError` with the nearest name. */
export async function readMetadata(root: string, action: string): Promise<Metadata> {
  const known = await actionNames(root)
  if (!known.includes(action)) throw new InputError('action', `is "${action}", which is not an action.${suggestion(action, known)}`)
  const path = join(root, 'actions', action, 'action.yml')
  try {
    return Metadata.parse(parse(await readFile(path, 'utf8')))
  } catch (cause) {
    throw new Error(`Could not read ${path}`, { cause })
  }
}

/** The commands shown as examples: the `sh` block of the action's README. */
export async function readExamples(root: string, action: string): Promise<string[]> {
  const readme = await readFile(join(root, 'actions', action, 'README.md'), 'utf8')
  const block = /```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  return block.split('\n').filter(line => line.trim() !== '')
}
