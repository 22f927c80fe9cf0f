import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { existingPath, InputError, type Roots } from '@gauntlet/core'
import { isAddress, type LocalFiles, localFiles } from '@gauntlet/tables'

/** Files that an input names, on this machine. */
export type Located = Pick<LocalFiles, 'files' | 'names'>

export interface Fetching {
  readonly roots: Roots
  readonly allowPrivateNetwork: boolean
  readonly signal: AbortSignal
  /** What has to be removed when the run ends. */
  readonly fetched: (() => void)[]
}

/** What a folder is searched for, at any depth. Other files in it, such as `_SUCCESS`, are no data. */
const IN_FOLDERS =
  '**/*.{csv,tsv,parquet,pq,json,jsonl,ndjson,arrow,feather,ipc,csv.gz,csv.zst,tsv.gz,tsv.zst,json.gz,json.zst,jsonl.gz,jsonl.zst,ndjson.gz,ndjson.zst}'

/** The files of paths, patterns, folders and addresses. What is elsewhere is fetched into the temp folder first. */
export async function locate(input: string, lines: readonly string[], { fetched, ...options }: Fetching): Promise<Located> {
  const locations: string[] = []
  for (const line of lines) locations.push(isAddress(line) ? line : await withoutFolder(input, line, options.roots))
  const { files, names, dispose } = await localFiles(input, locations, options)
  fetched.push(dispose)
  return { files, names }
}

/** A folder as a pattern for the data files in it. */
async function withoutFolder(input: string, line: string, roots: Roots): Promise<string> {
  const isFolder = await stat(resolve(roots.workspace, line)).then(
    found => found.isDirectory(),
    () => false
  )
  if (!isFolder) return line
  await existingPath(input, line, roots)
  if (/[*?[\]{}()!]/.test(line)) {
    const problem = 'a folder with *, ?, [, ], {, }, ( or ) in its name cannot be searched. Rename it.'
    throw new InputError(input, `names the folder "${line}"; ${problem}`)
  }
  return `${line.replace(/\/+$/, '')}/${IN_FOLDERS}`
}
