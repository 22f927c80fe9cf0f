import { dirname, join, resolve } from 'node:path'
import { existingFile, InputError, type Roots, readCapped, shownPath } from '@gauntlet/core'
import { parseDocument } from 'yaml'
import { z } from 'zod'

/** What DVC says one of its outputs is. */
export interface DvcEntry {
  /** The file that says so, as people read it. */
  readonly from: string
  /** Of the file that says so: where its folder `.dvc` is looked for. */
  readonly folder: string
  /** Where the output lies. */
  readonly path: string
  /** 32 hexadecimal digits, followed by `.dir` for a folder. Undefined where DVC wrote none, as of data that a cloud keeps versions of. */
  readonly md5: string | undefined
  readonly size: number | undefined
  /** Whether DVC before 3.0 wrote it, which took line ends of Windows for those of Unix in text files. */
  readonly legacy: boolean
}

const MOST_BYTES = 16 * 1024 * 1024

const Out = z.object({
  path: z.string().max(10_000),
  md5: z.string().max(100).optional(),
  hash: z.string().max(100).optional(),
  size: z.string().max(100).optional()
})
type Out = z.output<typeof Out>

const DvcFile = z.object({ outs: z.array(Out).max(100_000), wdir: z.string().max(10_000).optional() })
const Outs = z.array(Out).max(100_000).default([])
const DvcLock = z.object({ stages: z.record(z.string(), z.object({ outs: Outs, deps: Outs })) })
const Pipeline = z.object({ stages: z.record(z.string(), z.object({ wdir: z.string().optional() })).default({}) })

/** The outputs (of a `dvc.lock` also the dependencies) that a file of DVC describes. */
export async function readDvc(path: string, input: string, roots: Roots): Promise<DvcEntry[]> {
  const real = await existingFile(input, path, roots)
  const from = shownPath(real, roots)
  const folder = dirname(real)
  const entry = (out: Out, wdir: string): DvcEntry => ({
    from,
    folder,
    path: resolve(folder, wdir, out.path),
    md5: out.md5?.toLowerCase(),
    size: numberOf(out.size),
    legacy: out.hash === undefined
  })
  const content = await readYaml(real, from, input)
  const file = DvcFile.safeParse(content)
  if (file.success) return file.data.outs.map(out => entry(out, file.data.wdir ?? '.'))
  const lock = DvcLock.safeParse(content)
  if (!lock.success) throw new InputError(input, `names "${from}" under "lineage", which is neither a .dvc file nor a dvc.lock`)
  const folders = await workingFolders(folder, input, roots)
  return Object.entries(lock.data.stages).flatMap(([name, { outs, deps }]) =>
    [...outs, ...deps].filter(out => out.md5 !== undefined).map(out => entry(out, folders.get(name.replace(/@.*$/s, '')) ?? '.'))
  )
}

/** Paths in a dvc.lock are those of the stage, relative to the folder it works in, which the dvc.yaml beside it says. */
async function workingFolders(folder: string, input: string, roots: Roots): Promise<ReadonlyMap<string, string>> {
  const real = await existingFile(input, join(folder, 'dvc.yaml'), roots).catch(() => undefined)
  if (real === undefined) return new Map()
  const pipeline = Pipeline.safeParse(await readYaml(real, shownPath(real, roots), input))
  if (!pipeline.success) return new Map()
  return new Map(Object.entries(pipeline.data.stages).map(([name, { wdir }]) => [name, wdir ?? '.']))
}

/** Every scalar as text: of a digest such as 1234…e12 other schemas make a number. */
async function readYaml(path: string, shown: string, input: string): Promise<unknown> {
  try {
    const document = parseDocument((await readCapped(path, MOST_BYTES)).toString('utf8'), {
      schema: 'failsafe',
      uniqueKeys: true,
      prettyErrors: false
    })
    const [problem] = document.errors
    if (problem !== undefined) throw new Error(problem.message)
    return document.toJS({ maxAliasCount: 100 })
  } catch (cause) {
    throw new InputError(input, `names "${shown}" under "lineage", which cannot be read`, { cause })
  }
}

function numberOf(size: string | undefined): number | undefined {
  return size !== undefined && /^\d{1,15}$/.test(size) ? Number(size) : undefined
}
