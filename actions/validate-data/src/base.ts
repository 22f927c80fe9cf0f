import { join } from 'node:path'
import { filesAtRevision, InputError, notice, type Roots, shownPath } from '@gauntlet/core'
import { isAddress, type TableFiles } from '@gauntlet/tables'
import type { Profile } from '@gauntlet/validation'
import type { Inputs } from './inputs.ts'
import { type Fetching, locate } from './locate.ts'
import { onlyProfile, tableFiles } from './located-files.ts'

/** The base as it was named: data to be judged like the data itself, or a profile that tells how that went. */
export type GivenBase =
  | { readonly kind: 'data'; readonly name: string; readonly files: TableFiles }
  | { readonly kind: 'profile'; readonly name: string; readonly files: TableFiles; readonly profile: Profile }

/** Finds the base. `undefined` where none is named, or where the revision named has none of the files yet. */
export async function findBase({ base, data }: Inputs, read: TableFiles['read'], fetching: Fetching): Promise<GivenBase | undefined> {
  if (base === undefined) return undefined
  const revision = gitRevision(base)
  if (revision !== undefined) return atRevision(revision, data, read, fetching)
  const located = await locate('base', base, fetching)
  const name = nameOf(located.files, fetching.roots)
  const profile = await onlyProfile('base', located, fetching.roots)
  const files = tableFiles('base', located, fetching.roots, read)
  return profile === undefined ? { kind: 'data', name, files } : { kind: 'profile', name, files, profile }
}

/** `git:origin/main`, which stands alone. */
function gitRevision(base: readonly string[]): string | undefined {
  const git = base.filter(line => line.startsWith('git:'))
  if (git.length === 0) return undefined
  if (base.length > 1) throw new InputError('base', 'names "git:…" beside other files. Name a revision alone, or files alone.')
  return git[0]?.slice('git:'.length)
}

async function atRevision(
  revision: string,
  data: readonly string[],
  read: TableFiles['read'],
  { roots, signal }: Fetching
): Promise<GivenBase | undefined> {
  const address = data.find(isAddress)
  if (address !== undefined) {
    throw new InputError(
      'base',
      `is "git:${revision}", but "data" names an address, which git does not keep. Name the data of the base, or a profile.`
    )
  }
  const found = await filesAtRevision(revision, data, { ...roots, folder: join(roots.temp, 'gauntlet', 'base') }, signal)
  if (found.files.length > 0) return { kind: 'data', name: revision, files: { ...tableFiles('base', found, roots, read) } }
  notice(`The revision ${revision} has none of the files of "data" yet, so failures are not told new from old.`)
  return undefined
}

function nameOf(files: readonly string[], roots: Pick<Roots, 'workspace'>): string {
  const [only = '', ...others] = files
  return others.length === 0 ? shownPath(only, roots) : `${files.length} files`
}
