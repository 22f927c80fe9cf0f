import { join } from 'node:path'
import {
  type Config,
  type ConfigText,
  configFile,
  configPart,
  type Environment,
  filesAtRevision,
  holdsMap,
  InputError,
  notice,
  readConfig
} from '@gauntlet/core'
import { type BaseGate, Gate, gateChanges, WrittenGate } from '@gauntlet/evaluation'
import type { Inputs } from '../inputs.ts'

export interface GivenGate {
  /** The one to judge by. */
  readonly gate: Config<Gate>
  /** Undefined where no base is named, or where it has no gate yet. */
  readonly base: BaseGate | undefined
}

/** Reads the gate, and the one it was on the base, where one is named. */
export async function readGate(inputs: Inputs, environment: Environment, signal: AbortSignal): Promise<GivenGate> {
  const { useBase } = inputs
  if (useBase && inputs.base === undefined)
    throw new InputError('use-base', 'is true, but "base" names no gate. Add "base: git:origin/main", or the path of the gate to judge by.')
  const gate = await readConfig(inputs.gate, Gate, environment)
  if (inputs.base === undefined) return { gate, base: undefined }
  const found = await findBase(inputs.base, inputs.gate, environment, signal)
  if (found === undefined) {
    if (!useBase) return { gate, base: undefined }
    throw new InputError(
      'base',
      `is "${inputs.base.text}", which has no ${inputs.gate.text} yet, so "use-base" has nothing to judge by. Set it once the gate is there.`
    )
  }
  const [before, now] = [await readConfig(found.text, WrittenGate, environment), await readConfig(inputs.gate, WrittenGate, environment)]
  const directions = new Map((gate.value.metrics ?? []).map(({ key, metric }) => [key, metric.better]))
  const changes = gateChanges(before.value, now.value, directions)
  const base: BaseGate = { name: found.name, changes, isUsed: useBase, locate: path => gate.locate(path) }
  if (!useBase) return { gate, base }
  const { value } = await readConfig(found.text, Gate, environment)
  // Lines of the base are not lines of the files that a reviewer sees.
  return { gate: { value, locate: () => undefined }, base }
}

interface FoundBase {
  /** How people call it. */
  readonly name: string
  readonly text: ConfigText
}

async function findBase(base: ConfigText, gate: ConfigText, environment: Environment, signal: AbortSignal): Promise<FoundBase | undefined> {
  const revision = /^git:(.*)$/.exec(base.text.trim())?.[1]
  if (revision === undefined) return { name: base.inline ? 'the base' : base.text, text: base }
  if (gate.inline) {
    throw new InputError(
      'base',
      `is "${base.text}", but the gate is written into the workflow, which git keeps elsewhere. Put the gate into a file and name its path.`
    )
  }
  const folder = join(environment.temp, 'gauntlet', 'base')
  const { name, part } = configFile(gate)
  const { files } = await filesAtRevision(revision, [name], { workspace: environment.workspace, folder }, signal)
  const [file] = files
  if (file !== undefined) {
    const text: ConfigText = { input: 'base', text: part.length === 0 ? file : configPart(file, part), inline: false }
    // A file that held other things, or the path of the gate, before it came to hold the gate.
    if (part.length === 0 || (await holdsMap(text, environment))) return { name: revision, text }
  }
  notice(`The revision ${revision} has no ${gate.text} yet, so its bounds are not compared with this gate.`)
  return undefined
}
