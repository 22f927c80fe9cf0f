import { type JudgedFile, judgedFile, type Roots } from '@gauntlet/core'
import { shownFile } from '../source.ts'
import type { Table } from '../table.ts'
import { formatByEnding } from './format.ts'
import { type Inspected, inspectAgain, inspectCompressed, textInspection } from './inspected.ts'

/**
 * The digests of the files, one after the other, so that hashing takes one core at most while the engine scans.
 *
 * On the way, text files are looked at for what the engine overlooks (`textInspection`), compressed ones unpacked to their end. Given
 * the table that was opened of them, lines with more fields than there are columns are found as well.
 */
export async function judgedFiles(
  input: string,
  files: readonly string[],
  { workspace }: Pick<Roots, 'workspace'>,
  table?: Pick<Table, 'files' | 'format' | 'layout'>
): Promise<JudgedFile[]> {
  const given = table?.files ?? { input, files, paths: files, workspace }
  const judged: JudgedFile[] = []
  for (const [index, file] of files.entries()) {
    const shown = shownFile(given, file)
    const format = table?.format ?? formatByEnding(file)
    const isText = format === 'csv' || format === 'json'
    const read = given.paths[index] ?? file
    const inspected: Inspected = { input, file: read, shown, isJson: format === 'json', layout: table?.layout }
    const inspection = isText ? textInspection(inspected) : undefined
    const isPacked = /\.(gz|zst)$/i.test(read)
    // A file that was written anew for the engine is inspected in that form: there it is UTF-8.
    const isCopy = read !== file
    if (inspection !== undefined && isCopy) await inspectAgain(inspected, inspection)
    if (inspection !== undefined && isPacked) await inspectCompressed(inspected, inspection)
    const see = inspection === undefined || isCopy || isPacked ? undefined : inspection.see
    const { sha256, bytes, path } = await judgedFile(input, file, workspace, see)
    if (see !== undefined) await inspection?.end()
    judged.push({ input, path: given.names?.get(file) ?? path, sha256, bytes })
  }
  return judged
}
