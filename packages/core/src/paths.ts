import { constants } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import type { Environment } from './environment.ts'
import { InputError } from './errors.ts'

export type Roots = Pick<Environment, 'workspace' | 'temp' | 'allowedPaths'>

/** More files than this in one input are a mistake in the pattern, more often than a data set. */
const MOST_FILES = 10_000

/**
 * The real path of an existing file named by an input: links resolved, under the workspace, the runner's temp folder or a folder
 * of `GAUNTLET_ALLOWED_PATHS`, and a regular file (a device or a pipe could block or never end).
 */
export async function existingFile(input: string, path: string, roots: Roots): Promise<string> {
  const real = await existingPath(input, path, roots)
  const found = await stat(real)
  if (found.isDirectory())
    throw new InputError(input, `names "${path}", which is a folder; name a file, or a pattern such as "${path}/*.parquet"`)
  if (!found.isFile()) throw new InputError(input, `names "${path}", which is not a regular file; copy its content into a file first`)
  return real
}

/** The real path of something that exists under one of the roots. */
export async function existingPath(input: string, path: string, roots: Roots): Promise<string> {
  refuseStrangeNames(input, path)
  let real: string
  try {
    real = await realpath(resolve(roots.workspace, path))
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT' && errorCode(cause) !== 'ENOTDIR') throw new Error(`Could not open ${path}`, { cause })
    throw new InputError(
      input,
      `names "${path}", which does not exist in ${roots.workspace}. Is an earlier step meant to write or download it?`
    )
  }
  await refuseOutside(input, path, real, roots)
  return real
}

/** A path that may be written to: its folder, as far as it exists, must really lie under one of the roots. */
export async function writablePath(input: string, path: string, roots: Roots): Promise<string> {
  refuseStrangeNames(input, path)
  const target = resolve(roots.workspace, path)
  await refuseOutside(input, path, await realpathAsFarAsItExists(target), roots, 'Name a file in the workspace')
  return target
}

/**
 * All files named by one or more paths or glob patterns, sorted and without doubles. A pattern that matches nothing is an error, and
 * so is a matched link that leads out: to pass over it in silence would judge less than the author named.
 */
export async function existingFiles(input: string, patterns: readonly string[], roots: Roots): Promise<string[]> {
  const found = new Set<string>()
  for (const pattern of patterns) {
    for (const path of await expand(input, pattern, roots)) found.add(await existingFile(input, path, roots))
    if (found.size > MOST_FILES) throw new InputError(input, `matches more than ${MOST_FILES} files; narrow the pattern "${pattern}"`)
  }
  return [...found].sort()
}

/** A path as people read it: relative to the workspace where it lies in it, with forward slashes. */
export function shownPath(path: string, roots: Pick<Roots, 'workspace'>): string {
  const inside = relative(roots.workspace, path)
  return (inside.startsWith('..') || isAbsolute(inside) || inside === '' ? path : inside).replaceAll('\\', '/')
}

/** Opens a file that was checked before, without following a link put there since. */
export function openChecked(realPath: string) {
  return open(realPath, constants.O_RDONLY | constants.O_NOFOLLOW)
}

async function expand(input: string, pattern: string, roots: Roots): Promise<string[]> {
  refuseStrangeNames(input, pattern)
  if (!isDynamicPattern(pattern) || (await exists(resolve(roots.workspace, pattern)))) return [pattern]
  const matches = await glob(pattern, { cwd: roots.workspace, absolute: true, deep: 20, expandDirectories: false })
  if (matches.length === 0) throw new InputError(input, `is "${pattern}", which matches no file in ${roots.workspace}`)
  return matches
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}

async function realpathAsFarAsItExists(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    const parent = resolve(path, '..')
    return parent === path ? path : join(await realpathAsFarAsItExists(parent), relative(parent, path))
  }
}

async function refuseOutside(
  input: string,
  path: string,
  real: string,
  roots: Roots,
  wayOut = 'Copy it into the workspace'
): Promise<void> {
  const allowed = [roots.workspace, roots.temp, ...roots.allowedPaths]
  for (const root of allowed) {
    const realRoot = await realpathAsFarAsItExists(resolve(root))
    if (real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)) return
  }
  throw new InputError(
    input,
    `names "${path}", which lies outside the workspace. ${wayOut}, or let the workflow name its folder in the environment variable GAUNTLET_ALLOWED_PATHS.`
  )
}

/** Names that mean something else than a file: NUL bytes anywhere; drives, network shares, streams and devices on Windows. */
function refuseStrangeNames(input: string, path: string): void {
  if (path.includes('\0')) throw new InputError(input, 'holds a NUL byte, which no file name can')
  if (process.platform !== 'win32') return
  const strange = /^[\\/]{2}|^[a-z]:(?![\\/])|:(?!^)(?<!^[a-z]:)|(^|[\\/])(con|prn|aux|nul|com\d|lpt\d)(\.|[\\/]|$)|[ .]([\\/]|$)/i
  if (strange.test(path)) throw new InputError(input, `names "${path}", which Windows does not treat as an ordinary file name`)
}

function errorCode(thrown: unknown): unknown {
  return thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
}
