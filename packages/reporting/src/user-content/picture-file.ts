import { stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { existingFile, formatBytes, isLfsPointer, type Roots, readCapped } from '@gauntlet/core'
import { PictureProblem } from './problem.ts'

/** The real path of a file that `page` names as GitHub reads it: beside the page, or from the root of the repository where it begins with `/`. */
export async function pictureFile(input: string, address: string, page: string, roots: Roots): Promise<string> {
  const path = decoded(address.split(/[?#]/)[0] ?? '')
  // Reports written by a script often name files from where the script ran.
  const places = isAbsolute(path) ? [join(roots.workspace, path), path] : [join(dirname(page), path), join(roots.workspace, path)]
  for (const place of places) {
    const real = await existingFile(input, place, roots).catch(() => undefined)
    if (real !== undefined) return real
  }
  for (const place of places) {
    if (await exists(place)) throw new PictureProblem('it is no file, or lies outside of the workspace')
    if (await exists(`${place}.dvc`)) throw new PictureProblem('DVC keeps it, and it is not here; let "dvc pull" fetch it before this step')
  }
  const folder = relative(roots.workspace, dirname(page)).replaceAll('\\', '/')
  const beside = folder === '' || folder.startsWith('..') ? 'beside the page' : `in ${folder}`
  throw new PictureProblem(`there is no such file ${beside}, nor from the root of the workspace`)
}

/** The bytes of such a file, at most `most` of them. */
export async function pictureBytes(path: string, most: number): Promise<Buffer> {
  const { size } = await stat(path)
  if (size > most) throw new PictureProblem(`it has ${formatBytes(size)}, and at most ${formatBytes(most)} are shown`)
  const bytes = await readCapped(path, most)
  if (isLfsPointer(bytes)) throw new PictureProblem('Git LFS keeps it, and it is not here; check out with "lfs: true"')
  return bytes
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}
