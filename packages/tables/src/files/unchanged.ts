import { stat } from 'node:fs/promises'
import { type Roots, shownPath } from '@gauntlet/core'

/** Size and time of change of every file when reading began. */
export interface Watched {
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly changedMs: number }[]
}

export async function watchFiles(files: readonly string[]): Promise<Watched> {
  return { files: await Promise.all(files.map(fingerprint)) }
}

/** Throws where a file is not what it was when reading began: a verdict must speak of bytes that somebody can look at again. */
export async function refuseChanged(watched: Watched, roots: Pick<Roots, 'workspace'>): Promise<void> {
  for (const before of watched.files) {
    const after = await fingerprint(before.path).catch(() => undefined)
    if (after?.bytes === before.bytes && after.changedMs === before.changedMs) continue
    throw new Error(
      `Could not judge ${shownPath(before.path, roots)}: it changed while it was read. Let the step that writes it finish first.`
    )
  }
}

async function fingerprint(path: string) {
  const { size, mtimeMs } = await stat(path)
  return { path, bytes: size, changedMs: mtimeMs }
}
