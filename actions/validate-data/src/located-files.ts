import { type Roots, shownPath } from '@gauntlet/core'
import type { ReadOptions, TableFiles } from '@gauntlet/tables'
import { type Profile, readStoredProfile } from '@gauntlet/validation'
import type { Located } from './locate.ts'

export function tableFiles(input: string, { files, names }: Located, roots: Pick<Roots, 'workspace'>, read?: ReadOptions): TableFiles {
  return { input, files, names, workspace: roots.workspace, ...(read === undefined ? {} : { read }) }
}

/** The profile, where the only file that an input names is one. */
export async function onlyProfile(
  input: string,
  located: Located | undefined,
  roots: Pick<Roots, 'workspace'>
): Promise<Profile | undefined> {
  const [only, ...others] = located?.files ?? []
  if (only === undefined || others.length > 0) return undefined
  return readStoredProfile(input, only, located?.names.get(only) ?? shownPath(only, roots))
}
