import { stat } from 'node:fs/promises'
import {
  type Inputs as ActionInputs,
  type ConfigText,
  config,
  InputError,
  parse,
  type Roots,
  shownPath,
  writablePath
} from '@gauntlet/core'
import type { definition } from './definition.ts'
import { alreadyThere } from './suggestion.ts'

type Name = keyof (typeof definition)['inputs']

/** The `with:` block of `validate-data`, read once and never again. */
export interface Inputs {
  /** Paths, patterns, folders and addresses, as written. */
  readonly data: readonly string[]
  readonly checks: ConfigText | undefined
  readonly read: ConfigText | undefined
  readonly tables: ConfigText | undefined
  readonly reference: readonly string[] | undefined
  readonly base: readonly string[] | undefined
  readonly idColumns: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: number
  readonly failOn: 'critical' | 'warning'
  readonly maxWarnings: number | undefined
  /** Bytes. */
  readonly memoryLimit: number
  readonly showValues: boolean
  readonly profile: string | undefined
  readonly gxResult: string | undefined
  readonly junit: string | undefined
  readonly sarif: string | undefined
  readonly rejectedRows: string | undefined
  /** Where to write first checks; `-` is standard output. */
  readonly suggest: string | undefined
  readonly allowPrivateNetwork: boolean
}

export async function readInputs(inputs: ActionInputs<Name>, roots: Roots): Promise<Inputs> {
  const read: Inputs = {
    data: inputs.required('data', parse.onePerLine),
    checks: inputs.optional('checks', config),
    read: inputs.optional('read', config),
    tables: inputs.optional('tables', config),
    reference: inputs.optional('reference', parse.onePerLine),
    base: inputs.optional('base', parse.onePerLine),
    idColumns: inputs.optional('id-columns', parse.list(parse.text)) ?? [],
    now: inputs.optional('now', parse.instant) ?? Date.now(),
    failOn: inputs.required('fail-on', parse.oneOf(['critical', 'warning'])),
    maxWarnings: inputs.optional('max-warnings', parse.integer(0)),
    memoryLimit: inputs.required('memory-limit', engineMemory),
    showValues: inputs.required('show-values', parse.boolean),
    profile: await inputs.optional('profile', fileToWrite(roots, ['.html'])),
    gxResult: await inputs.optional('gx-result', fileToWrite(roots, ['.json'])),
    junit: await inputs.optional('junit', fileToWrite(roots, ['.xml'])),
    sarif: await inputs.optional('sarif', fileToWrite(roots, ['.sarif', '.json'])),
    rejectedRows: await inputs.optional('rejected-rows', fileToWrite(roots, ['.csv', '.jsonl', '.parquet'])),
    suggest:
      inputs.optional('suggest', parse.text) === '-'
        ? '-'
        : await newFile('suggest', await inputs.optional('suggest', fileToWrite(roots, ['.yml', '.yaml'])), roots),
    allowPrivateNetwork: inputs.required('allow-private-network', parse.boolean)
  }
  refuseContradictions(read)
  return read
}

/** With less the engine cannot so much as begin. */
const LEAST_MEMORY = 64e6

function engineMemory(text: string, input: string): number {
  const bytes = parse.byteSize(text, input)
  if (bytes < LEAST_MEMORY) throw new InputError(input, `is "${text}"; expected 64MB or more, such as 2GB`)
  return bytes
}

/** Said before an hour of reading. */
async function newFile(input: Name, path: string | undefined, roots: Roots): Promise<string | undefined> {
  const isThere =
    path !== undefined &&
    (await stat(path).then(
      () => true,
      () => false
    ))
  if (isThere) throw alreadyThere(input, shownPath(path, roots))
  return path
}

/** A file that the action is to write, by one of these endings: the ending says what is written. */
function fileToWrite(roots: Roots, endings: readonly string[]) {
  return async (text: string, input: string): Promise<string> => {
    const known = endings.some(ending => text.toLowerCase().endsWith(ending))
    if (!known) throw new InputError(input, `is "${text}"; expected the name of a file that ends in ${endings.join(' or ')}`)
    return writablePath(input, text, roots)
  }
}

function refuseContradictions({ checks, suggest, base, ...inputs }: Inputs): void {
  if (checks === undefined && suggest === undefined) {
    throw new InputError(
      'checks',
      'is required. Name a checks file or write YAML, or let "suggest: checks.yml" make first checks from the data.'
    )
  }
  if (checks === undefined && base !== undefined)
    throw new InputError('base', 'needs "checks": only of checks that were there before can be said whether a failure is new')
  const { profile, gxResult, junit, sarif, rejectedRows } = inputs
  const json = profile?.replace(/\.html$/i, '.json')
  const written = Object.entries({
    profile,
    'profile (its JSON)': json,
    'gx-result': gxResult,
    junit,
    sarif,
    'rejected-rows': rejectedRows,
    suggest: suggest === '-' ? undefined : suggest
  })
  for (const [index, [name, path]] of written.entries()) {
    const other = path === undefined ? undefined : written.slice(0, index).find(([, earlier]) => earlier === path)
    if (other !== undefined) throw new InputError(name.split(' ')[0] ?? name, `names the same file as "${other[0]}". Give each its own.`)
  }
}
