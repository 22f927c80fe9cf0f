import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTables, type Tables } from '@gauntlet/tables'

/** Tables of CSV text, by their names. The folder they lie in is `folder`. */
export async function opened(
  given: Readonly<Record<string, string>> & { readonly data: string }
): Promise<Tables & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-validation-'))
  const files = new Map<string, { input: string; files: string[]; workspace: string }>()
  for (const [name, content] of Object.entries(given)) {
    const path = join(folder, `${name}.csv`)
    await writeFile(path, content)
    files.set(name, { input: name, files: [path], workspace: folder })
  }
  return { ...(await openTables(files, { temp: folder })), folder }
}
