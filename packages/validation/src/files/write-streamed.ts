import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isInputError } from '@gauntlet/core'

/** Writes a file piece by piece, each before the next is asked for, so that nobody ever sees half of it and none of it piles up in memory. */
export async function writeStreamed(path: string, pieces: AsyncIterable<string>): Promise<void> {
  await writeDraft(path, async draft => {
    const file = await open(draft, 'wx', 0o600)
    try {
      for await (const piece of pieces) await file.writeFile(piece)
      await file.sync()
    } finally {
      await file.close()
    }
  })
}

/** Hands out the name of a draft, and gives it its real name when it is complete. */
export async function writeDraft(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await write(draft)
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => {})
    if (isInputError(cause)) throw cause
    throw new Error(`Could not write ${path}`, { cause })
  }
}
