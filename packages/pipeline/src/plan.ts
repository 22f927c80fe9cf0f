import { configPart, InputError, suggestion } from '@gauntlet/core'
import { declared } from './declared.ts'
import { COMMON_INPUTS } from './declared-action.ts'
import { isConfig, Variable } from './input-schema.ts'
import { isSectionName, REPORT, SECTIONS, type SectionAction, type SectionName, sectionNames } from './section-names.ts'

/** One run of an action. */
export interface Step {
  /** Unique in the plan: its `id`, or that of its section. */
  readonly name: string
  readonly section: SectionName
  readonly action: SectionAction
  /** Whether the action has a post phase. */
  readonly post: boolean
  /** As the author gave it. */
  readonly id: string | undefined
  /** What the file gives its action, beside the id, as the text of a `with:` block. */
  readonly inputs: Readonly<Record<string, string>>
  /** Inputs whose value is in a variable of the environment, with the name of that. */
  readonly variables: Readonly<Record<string, string>>
  /** Where it stands in the file. */
  readonly path: readonly (string | number)[]
}

export interface PlanOptions {
  /** Sections and ids to run. Undefined for all. */
  readonly only?: readonly string[] | undefined
  readonly skip?: readonly string[] | undefined
  /** Path of the file, so that actions read their configs out of it and know their lines. Left out, configs are handed on as text. */
  readonly file?: { readonly name: string; readonly part: readonly string[] } | undefined
}

/**
 * The steps of a file as it was written (one that `GauntletFile` accepts), in the order in which they run: the report is last, and is
 * among them unless the file or `skip` leaves it out. A name that is in neither is an `InputError`.
 */
export function planOf(written: Readonly<Record<string, unknown>>, { only, skip, file }: PlanOptions = {}): Step[] {
  const steps = sectionNames.flatMap(section => stepsOf(section, written, file))
  refuseUnknown('only', only, steps)
  refuseUnknown('skip', skip, steps)
  const isNamed = (names: readonly string[], { name, section }: Step) => names.includes(name) || names.includes(section)
  const planned = steps.filter(step => (only === undefined || step.section === REPORT || isNamed(only, step)) && !isNamed(skip ?? [], step))
  if (planned.some(({ section }) => section !== REPORT)) return planned
  throw new InputError(
    only === undefined ? 'skip' : 'only',
    `leaves nothing to judge. The file has ${steps.flatMap(({ name, section }) => (section === REPORT ? [] : [name])).join(', ')}.`
  )
}

function stepsOf(section: SectionName, written: Readonly<Record<string, unknown>>, file: PlanOptions['file']): Step[] {
  const value = written[section]
  if (value === false || (value === undefined && section !== REPORT)) return []
  if (!Array.isArray(value)) return [stepOf(section, fieldsOf(value), [section], file)]
  return value.map((item, index) => stepOf(section, fieldsOf(item), [section, index], file))
}

function stepOf(section: SectionName, fields: Readonly<Record<string, unknown>>, path: Step['path'], file: PlanOptions['file']): Step {
  const action = SECTIONS[section]
  const { id, ...others } = section === 'tests' ? asGate(fields) : fields
  const variables: Record<string, string> = {}
  const inputs: Record<string, string> = {}
  for (const [name, value] of Object.entries(others)) {
    const variable = Variable.safeParse(value)
    if (variable.success) variables[name] = variable.data.env
    else if (file !== undefined && Object.hasOwn(fields, name) && isConfig(name) && typeof value === 'object') {
      inputs[name] = configPart(file.name, [...file.part, ...path, name])
    } else inputs[name] = textOf(value)
  }
  const given = typeof id === 'string' ? id : undefined
  return { name: given ?? section, section, action, post: declared[action].post, id: given, inputs, variables, path }
}

/** The section `tests` as the inputs of the gate that it is a part of. */
function asGate({ files, ...fields }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(fields)
  const isCommon = ([name]: [string, unknown]) => COMMON_INPUTS.includes(name)
  const tests = Object.fromEntries(entries.filter(entry => !isCommon(entry)))
  return { title: 'Tests', ...Object.fromEntries(entries.filter(isCommon)), tests: files, gate: { tests } }
}

/** What a `with:` block holds: of a list of lines one a line, of anything else YAML on one line. */
function textOf(value: unknown): string {
  if (Array.isArray(value) && value.every(item => typeof item !== 'object')) return value.map(String).join('\n')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function refuseUnknown(input: 'only' | 'skip', names: readonly string[] | undefined, steps: readonly Step[]): void {
  const known = [...new Set(steps.flatMap(({ name, section }) => [name, section]))]
  const unknown = names?.find(name => !known.includes(name))
  // What is to be left out and is not there is left out.
  if (unknown === undefined || (input === 'skip' && isSectionName(unknown))) return
  const why = isSectionName(unknown) ? 'which the file does not have' : 'which is neither a section nor an id of the file'
  throw new InputError(input, `names "${unknown}", ${why}.${suggestion(unknown, known)}`)
}
