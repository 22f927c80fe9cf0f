import { z } from 'zod'
import { yamlOf } from '../documents/content.ts'
import type { Tree } from '../tree/tree.ts'
import { folderOf, placed } from './place.ts'
import { type Tracked, TrackedEntry, trackedOf } from './tracked.ts'

export interface LockedStage {
  /** Of a stage that was made of a list: `train@small`. */
  readonly name: string
  readonly command: string
  /** Paths as the stage has them: relative to the folder it works in. */
  readonly outputs: readonly string[]
  readonly tracked: readonly Tracked[]
}

const Entries = z.array(TrackedEntry).max(100_000).default([])
const Command = z.union([z.string(), z.array(z.string()).transform(lines => lines.join(' && '))]).default('')
const Stages = z.record(z.string(), z.object({ cmd: Command, deps: Entries, outs: Entries }))
/** Of schema 1.0 the stages stand at the top. */
const Lock = z.union([z.object({ stages: Stages }).transform(({ stages }) => stages), Stages])
const DvcFile = z.object({ outs: Entries, wdir: z.string().max(10_000).default('.') })

/** The stages of the `dvc.lock` beside a `dvc.yaml`; none where there is no such file. Throws where it is damaged. */
export async function readLock(tree: Tree, folder: string, workingFolders: ReadonlyMap<string, string>): Promise<LockedStage[]> {
  const from = placed(folder, 'dvc.lock')
  const bytes = await tree.read(from)
  if (bytes === undefined) return []
  const lock = Lock.safeParse(yamlOf(bytes.toString('utf8'), 'failsafe'))
  if (!lock.success) throw new Error('it is no dvc.lock that is known here')
  return Object.entries(lock.data).map(([name, stage]) => {
    const works = placed(folder, workingFolders.get(name.replace(/@.*$/s, '')) ?? '.')
    const tracked = (entries: z.output<typeof Entries>, role: Tracked['role']) =>
      entries.map(entry => trackedOf(entry, { path: placed(works, entry.path), from, role, stage: name }))
    return {
      name,
      command: stage.cmd,
      outputs: stage.outs.map(({ path }) => path),
      tracked: [...tracked(stage.deps, 'dependency'), ...tracked(stage.outs, 'output')]
    }
  })
}

/** What a file such as `data.csv.dvc` tracks. */
export async function readDvcFile(tree: Tree, path: string): Promise<Tracked[]> {
  const bytes = await tree.read(path)
  if (bytes === undefined) return []
  const file = DvcFile.safeParse(yamlOf(bytes.toString('utf8'), 'failsafe'))
  if (!file.success) throw new Error('it is no .dvc file that is known here')
  const folder = placed(folderOf(path), file.data.wdir)
  return file.data.outs.map(entry => trackedOf(entry, { path: placed(folder, entry.path), from: path, role: 'output', stage: undefined }))
}
