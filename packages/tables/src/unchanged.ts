import { stat } from 'node:fs/promises'
import { InputError, type JudgedFile, judgedFile, type Roots, shownPath } from '@gauntlet/core'

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

/**
 * The digests of the files, one after the other, so that hashing takes one core at most while the engine scans.
 *
 * On the way, a NUL byte in a text file is refused: the engine takes it for a character like any other, and text with NULs is most
 * often UTF-16 or damaged. Inside a compressed file it is not seen.
 */
export async function judgedFiles(input: string, files: readonly string[], roots: Pick<Roots, 'workspace'>): Promise<JudgedFile[]> {
  const judged: JudgedFile[] = []
  for (const file of files) {
    const inspect = /\.(csv|tsv|json|jsonl|ndjson)$/i.test(file) ? refuseNul(input, shownPath(file, roots)) : undefined
    judged.push(await judgedFile(input, file, roots.workspace, inspect))
  }
  return judged
}

function refuseNul(input: string, shown: string) {
  return (chunk: Buffer, offset: number) => {
    const at = chunk.indexOf(0)
    if (at === -1) return
    throw new InputError(
      input,
      `names "${shown}", which holds a NUL byte (at byte ${offset + at}). Is it UTF-16, or damaged? Convert it to UTF-8 first.`
    )
  }
}

async function fingerprint(path: string) {
  const { size, mtimeMs } = await stat(path)
  return { path, bytes: size, changedMs: mtimeMs }
}
