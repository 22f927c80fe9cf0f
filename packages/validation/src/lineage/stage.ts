import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { combinedDigest, type Roots } from '@gauntlet/core'
import { judgeSuite } from '../judge.ts'
import type { Stage } from '../stage.ts'
import { strictnessOf } from '../suite/strictness.ts'
import { type Digests, digestFiles } from './digests.ts'
import { type DvcEntry, readDvc } from './dvc-file.ts'
import { filesOfFolder } from './dvc-folder.ts'
import { dvcCheck, type Said, type SaidByDvc, sha256Check } from './judge.ts'

/** Whether the data are the bytes they are said to be. */
export const lineageStage: Stage = async ({ suite, written, options, found }) => {
  const { lineage } = suite
  if (lineage === undefined || options.ofBase === true) return { checks: [] }
  const { files, roots, input } = options
  const digests = await digestFiles(files, roots, options.fileNames)
  const at = (key: string) => written(`lineage.${key}`, ['lineage', key], strictnessOf(lineage))
  const together = combinedDigest(digests.map(({ shown, sha256, bytes }) => ({ input, path: shown, sha256, bytes })))
  const said = lineage.dvc === undefined ? [] : await saidByDvc(digests, lineage.dvc, input, roots)
  const checks = [
    ...(lineage.sha256 === undefined ? [] : [sha256Check(digests, together, lineage.sha256, at('sha256'))]),
    ...(lineage.dvc === undefined ? [] : [dvcCheck(said, lineage.dvc, at('dvc'))])
  ]
  return { checks: judgeSuite(checks, found) }
}

async function saidByDvc(files: readonly Digests[], sources: readonly string[], input: string, roots: Roots): Promise<Said[]> {
  const entries: (DvcEntry & { readonly unlisted?: true })[] = []
  for (const source of sources) {
    for (const entry of await readDvc(source, input, roots)) {
      const isFolder = entry.md5?.endsWith('.dir') === true
      const listed = isFolder ? await filesOfFolder(entry, input, roots) : [entry]
      entries.push(...(listed ?? [{ ...entry, unlisted: true as const }]))
    }
  }
  // DVC may put a link to its cache in the place of a file, and the data were named by what the link leads to.
  const places = new Map<string, string>()
  for (const { path } of entries) if (!places.has(path)) places.set(path, await realpath(path).catch(() => path))
  const isOf = ({ path, unlisted }: (typeof entries)[number], file: string) => {
    const here = [path, places.get(path) ?? path]
    return unlisted === true ? here.some(folder => file.startsWith(folder + sep)) : here.includes(file)
  }
  return files.map(digests => ({ digests, entries: entries.filter(entry => isOf(entry, digests.path)).map(asSaid) }))
}

function asSaid({ from, md5, size, legacy, unlisted }: DvcEntry & { readonly unlisted?: true }): SaidByDvc {
  return { from, md5, size, legacy, ...(unlisted === undefined ? {} : { unlisted }) }
}
