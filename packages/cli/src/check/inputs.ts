import { config as asConfig, InputError, parse, suggestion } from '@gauntlet/core'
import { wordsOf } from '@gauntlet/pipeline'
import { isScalar, type Node } from 'yaml'
import { configKind } from './config-kinds.ts'
import { type Configs, checkText, insidePath } from './configs.ts'
import { type Entry, type PlacedYaml, textOf } from './placed-yaml.ts'
import type { Problem } from './problem.ts'

/** What is known of an action: its `action.yml`. */
export interface KnownAction {
  readonly inputs: Readonly<
    Record<
      string,
      { readonly description?: string | undefined; readonly required?: boolean | undefined; readonly default?: string | undefined }
    >
  >
  readonly outputs: Readonly<Record<string, unknown>>
}

/** A call of an action: a step of a workflow. */
export interface Call {
  /** Name of the action, such as `model-gate`. */
  readonly action: string
  readonly known: KnownAction
  /** The step, where what is missing is said. */
  readonly node: Node
  /** Its `with:`. */
  readonly given: readonly Entry[]
  /** Whether an earlier step could write this file. */
  readonly mayWrite: (path: string) => boolean
}

/** Inputs that name a file of the author which is no config. */
const EXISTING = new Set(['template'])

/** What is written of a call, without looking at files: names, words and what is required. */
export function checkNames({ action, known, node, given }: Call, yaml: PlacedYaml): Problem[] {
  const names = given.map(({ name }) => name.toLowerCase())
  const missing = Object.entries(known.inputs)
    .filter(([name, { required, default: value }]) => required === true && value === undefined && !names.includes(name))
    .map(([name]) => error(yaml, node, `${action} needs the input "${name}", which is not given. Add "${name}:" to its "with:"`))
  return [...given.flatMap(entry => checkInput(action, known, entry, yaml)), ...missing]
}

/** The configs that a call names or holds: what is wrong with them, and the text of those that are sound, by input. */
export async function checkConfigs(
  { action, given, mayWrite }: Call,
  yaml: PlacedYaml,
  configs: Configs
): Promise<{ readonly problems: readonly Problem[]; readonly sound: ReadonlyMap<string, string> }> {
  const problems: Problem[] = []
  const sound = new Map<string, string>()
  const text = (input: string) => textOf(given.find(({ name }) => name === input)?.value)
  for (const { name, value } of given) {
    const kind = configKind(action, name, text)
    const written = textOf(value)?.trim()
    const isFile = kind !== undefined || EXISTING.has(name)
    if (!isFile || !isScalar(value) || written === undefined || written === '' || written.includes('${{')) continue
    if (kind !== undefined && asConfig(written, name).inline) {
      const checked = checkText(textOf(value) ?? '', kind, yaml.file, inner => yaml.placeWithin(value, inner))
      problems.push(...checked.problems.map(problem => ({ ...problem, message: `${name}: ${problem.message}` })))
      if (checked.sound !== undefined) sound.set(name, checked.sound)
      continue
    }
    const path = insidePath(written)
    if (path === undefined) continue
    if (!(await configs.has(path))) {
      if (!mayWrite(path))
        problems.push(error(yaml, value, `"${name}" names "${written}", which does not exist.${await configs.suggestion(path)}`))
      continue
    }
    if (kind === undefined) continue
    const checked = await configs.file(path, kind)
    problems.push(...checked.problems)
    if (checked.sound !== undefined) sound.set(name, checked.sound)
  }
  return { problems, sound }
}

function checkInput(action: string, known: KnownAction, { name, key, value }: Entry, yaml: PlacedYaml): Problem[] {
  // The runner does not mind the case.
  const input = known.inputs[name.toLowerCase()]
  if (input === undefined) return [error(yaml, key, `"${name}" is no input of ${action}.${suggestion(name, Object.keys(known.inputs))}`)]
  const text = textOf(value)
  if (text === undefined)
    return [error(yaml, key, `"${name}" is a map or a list, which a step cannot be given. Make it text: write "|" after "${name}:"`)]
  if (text.includes('${{') || text.trim() === '') return []
  // The words in the description of this one are those of a key in it.
  const words = name === 'notify' ? undefined : wordsOf({ description: input.description ?? '' })
  return words === undefined || words.includes(text.trim()) || (isSwitch(words) && isBoolean(text.trim(), name))
    ? []
    : [error(yaml, value ?? key, `"${name}" is "${text.trim()}"; expected ${words.join(' or ')}`)]
}

function isSwitch(words: readonly string[]): boolean {
  return words.length === 2 && words[0] === 'true'
}

function isBoolean(text: string, name: string): boolean {
  try {
    parse.boolean(text, name)
    return true
  } catch (thrown) {
    if (thrown instanceof InputError) return false
    throw thrown
  }
}

function error(yaml: PlacedYaml, node: Node, message: string): Problem {
  return { file: yaml.file, place: yaml.placeOf(node), severity: 'error', message }
}
