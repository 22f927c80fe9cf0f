import { basename } from 'node:path'
import {
  type Environment,
  existingFile,
  InputError,
  type JudgedFile,
  judgedFile,
  messageOf,
  readVerdictFile,
  shownPath,
  verdictPaths
} from '@gauntlet/core'
import { CHAMPION, FileName, openRegistry, PREVIOUS_CHAMPION, type Registry } from '@gauntlet/registry'
import { type Given, isAboutCandidates, speaksOf, type Unreadable } from './given.ts'
import type { Inputs } from './inputs.ts'

/** The model, the verdicts given for it, and what the registry knows. */
export interface Gathered {
  readonly registry: Registry
  /** Real path of the model file. */
  readonly path: string
  readonly file: string
  readonly model: JudgedFile
  readonly given: readonly Given[]
  readonly unreadable: readonly Unreadable[]
  /** Where the verdicts were looked for, for people. */
  readonly place: string
  /** The version that serves now, or the last one known to have served. */
  readonly champion: string | undefined
  readonly judged: readonly JudgedFile[]
}

export async function gather(inputs: Inputs, environment: Environment): Promise<Gathered> {
  const registry = await openRegistry(inputs.registry, environment)
  // An alias can be removed by hand; what served before it says that this is not the first model all the same.
  const champion = (await registry.alias(inputs.name, CHAMPION)) ?? (await registry.alias(inputs.name, PREVIOUS_CHAMPION))
  const path = await existingFile('model', inputs.model, environment)
  const file = fileName(path)
  const model = await judgedFile('model', path, environment.workspace)
  if (model.bytes === 0)
    throw new InputError('model', `names "${inputs.model}", which is empty (0 bytes). Did the step that writes it fail?`)

  const given: Given[] = []
  const unreadable: Unreadable[] = []
  const judged: JudgedFile[] = [model]
  // One after the other: a matrix may leave more files than a process may hold open.
  for (const verdict of await verdictPaths(inputs.verdicts, environment)) {
    const read = await readVerdictFile(verdict).catch(messageOf)
    if (typeof read === 'string') {
      unreadable.push({ path: shownPath(verdict, environment), problem: read })
    } else if (isAboutCandidates(read)) {
      given.push({ file: read, speaksOf: speaksOf(read, model.sha256) })
      judged.push(await judgedFile('verdicts', verdict, environment.workspace))
    }
  }
  const place = inputs.verdicts === undefined ? 'this job' : inputs.verdicts.join(', ')
  return { registry, path, file, model, given, unreadable, place, champion: champion?.version, judged }
}

function fileName(path: string): string {
  const parsed = FileName.safeParse(basename(path))
  if (parsed.success) return parsed.data
  throw new InputError('model', `is called "${basename(path)}", which the registry needs for itself or cannot keep. Give it another name.`)
}
