import { InputError, type Roots, readConfig, shownPath } from '@gauntlet/core'
import { isAddress, ReadOptions, type TableFiles } from '@gauntlet/tables'
import { MoreTables, type Profile } from '@gauntlet/validation'
import { findBase, type GivenBase } from './base.ts'
import type { Inputs } from './inputs.ts'
import { type Fetching, locate } from './locate.ts'
import { onlyProfile, tableFiles } from './located-files.ts'

/** What a run reads, on this machine. */
export interface Sources {
  readonly data: TableFiles
  /** Tables that checks may speak of beside `data`, by name; `reference` among them where it is data. */
  readonly others: ReadonlyMap<string, TableFiles>
  /** The reference where it is a stored profile. */
  readonly referenceProfile: Profile | undefined
  readonly base: GivenBase | undefined
  /** Stored profiles that are read in place of data. */
  readonly profiles: readonly TableFiles[]
  /** Removes what was fetched. */
  readonly dispose: () => void
}

/** Finds every file that the inputs and the suite name, and fetches what is elsewhere. */
export async function findSources(
  inputs: Inputs,
  suiteTables: ReadonlyMap<string, readonly string[]>,
  roots: Roots,
  signal: AbortSignal
): Promise<Sources> {
  const fetched: (() => void)[] = []
  const dispose = () => {
    for (const remove of fetched) remove()
  }
  try {
    const fetching = { roots, allowPrivateNetwork: inputs.allowPrivateNetwork, signal, fetched }
    return { ...(await find(inputs, suiteTables, fetching)), dispose }
  } catch (thrown) {
    dispose()
    throw thrown
  }
}

async function find(
  inputs: Inputs,
  suiteTables: ReadonlyMap<string, readonly string[]>,
  fetching: Fetching
): Promise<Omit<Sources, 'dispose'>> {
  const { roots } = fetching
  // None are given: that they could be is what a message about a file may propose.
  const read = inputs.read === undefined ? {} : (await readConfig(inputs.read, ReadOptions, roots)).value
  const data = tableFiles('data', await locate('data', inputs.data, fetching), roots, read)
  const others = new Map<string, TableFiles>()
  for (const [name, lines, input] of await moreTables(inputs, suiteTables, roots))
    others.set(name, tableFiles(input, await locate(input, lines, fetching), roots))
  const reference = inputs.reference === undefined ? undefined : await locate('reference', inputs.reference, fetching)
  const referenceProfile = await onlyProfile('reference', reference, roots)
  // The files of the reference are of the same kind as the data, so they are read the same way.
  if (reference !== undefined && referenceProfile === undefined) others.set('reference', tableFiles('reference', reference, roots, read))
  const base = await findBase(inputs, read, fetching)
  const profiles = [
    ...(reference === undefined || referenceProfile === undefined ? [] : [tableFiles('reference', reference, roots)]),
    ...(base?.kind === 'profile' ? [base.files] : [])
  ]
  refuseOverwriting(inputs, [data, ...others.values(), ...profiles, ...(base?.kind === 'data' ? [base.files] : [])])
  return { data, others, referenceProfile, base, profiles }
}

/** What is judged must be there to be looked at again. */
function refuseOverwriting(inputs: Inputs, read: readonly TableFiles[]): void {
  const { profile, gxResult, junit, sarif, rejectedRows } = inputs
  const written = { profile: profile?.replace(/\.html$/i, '.json'), 'gx-result': gxResult, junit, sarif, 'rejected-rows': rejectedRows }
  for (const [input, path] of Object.entries(written)) {
    const table = read.find(({ files }) => path !== undefined && files.includes(path))
    if (path !== undefined && table !== undefined)
      throw new InputError(input, `names "${shownPath(path, table)}", which is read as "${table.input}". Write to another file.`)
  }
}

type NamedTable = readonly [name: string, lines: readonly string[], input: string]

/** Of the input `tables` and of the suite. A name that both give is said twice, and which is meant cannot be told. */
async function moreTables(inputs: Inputs, suiteTables: ReadonlyMap<string, readonly string[]>, roots: Roots): Promise<NamedTable[]> {
  const given = inputs.tables === undefined ? {} : (await readConfig(inputs.tables, MoreTables, roots)).value
  const named: NamedTable[] = [
    ...Object.entries(given).map(([name, lines]) => [name, lines, 'tables'] as const),
    ...[...suiteTables].map(([name, lines]) => [name, lines, 'checks'] as const)
  ]
  for (const [index, [name, lines, input]] of named.entries()) {
    if (RESERVED.includes(name.toLowerCase())) {
      throw new InputError(input, `calls a table "${name}", which is what the input "${name.toLowerCase()}" is for. Give it another name.`)
    }
    // A file that a pull request can change must not say what is fetched with the workflow's credentials.
    if (input === 'checks' && lines.some(isAddress)) {
      throw new InputError(
        input,
        `names an address for the table "${name}". Only the workflow fetches data: name it in the input "tables".`
      )
    }
    if (named.slice(0, index).some(([earlier]) => earlier.toLowerCase() === name.toLowerCase()))
      throw new InputError(input, `names the table "${name}" twice. Give each table a name of its own.`)
  }
  return named
}

const RESERVED = ['data', 'reference', 'base']
