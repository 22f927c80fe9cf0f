import { stat } from 'node:fs/promises'
import { type JudgedFile, judgedFile, type Roots, shownPath } from '@gauntlet/core'
import { inspectCompressed, textInspection } from './inspected.ts'

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
 * On the way, text files are looked at for what the engine overlooks (`textInspection`), compressed ones unpacked to their end.
 */
export async function judgedFiles(input: string, files: readonly string[], roots: Pick<Roots, 'workspace'>): Promise<JudgedFile[]> {
  const judged: JudgedFile[] = []
  for (const file of files) {
    const shown = shownPath(file, roots)
    const inspection = textInspection(input, file, shown)
    if (/\.(gz|zst)$/i.test(file)) await inspectCompressed(input, file, shown, inspection)
    const isText = /\.(csv|tsv|json|jsonl|ndjson)$/i.test(file)
    judged.push(await judgedFile(input, file, roots.workspace, isText ? inspection.see : undefined))
    if (isText) inspection.end()
  }
  return judged
}

async function fingerprint(path: string) {
  const { size, mtimeMs } = await stat(path)
  return { path, bytes: size, changedMs: mtimeMs }
}
