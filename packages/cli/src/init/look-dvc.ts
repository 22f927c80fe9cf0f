import { posix } from 'node:path'
import { z } from 'zod'
import { shaped, smallText } from './small-text.ts'

/** What DVC knows of a repository. */
export interface DvcProject {
  /** Names of the stages of dvc.yaml. */
  readonly stages: readonly string[]
  readonly outs: readonly string[]
  readonly metrics: readonly string[]
  /** What is kept in DVC's storage and not in git. */
  readonly tracked: readonly string[]
  /** Whether there is a remote to pull from. */
  readonly hasRemote: boolean
}

/** Paths, or maps of a path to its settings. */
const Outs = z.array(z.union([z.string(), z.record(z.string(), z.unknown())])).catch([])
const Stage = z.looseObject({
  wdir: z.string().optional(),
  outs: Outs.optional(),
  metrics: Outs.optional(),
  plots: z.unknown().optional()
})
const DvcYaml = z.looseObject({
  stages: z.record(z.string(), z.looseObject({ do: Stage.optional() }).and(Stage)).optional(),
  metrics: Outs.optional()
})
const Pointer = z.looseObject({ outs: z.array(z.looseObject({ path: z.string() })) })

/** Reads dvc.yaml, the pointers `*.dvc` and the config. Undefined where there is nothing of DVC. */
export async function lookAtDvc(folder: string, files: readonly string[]): Promise<DvcProject | undefined> {
  const pipelines = files.filter(file => posix.basename(file) === 'dvc.yaml')
  const pointers = files.filter(file => file.endsWith('.dvc')).slice(0, 500)
  if (pipelines.length === 0 && pointers.length === 0 && !files.includes('.dvc/config')) return undefined
  const found = { stages: new Set<string>(), outs: new Set<string>(), metrics: new Set<string>(), tracked: new Set<string>() }
  for (const file of pipelines) {
    const read = shaped(await smallText(folder, file), DvcYaml)
    const here = posix.dirname(file)
    for (const path of pathsOf(read?.metrics, here)) found.metrics.add(path)
    for (const [name, stage] of Object.entries(read?.stages ?? {})) {
      const { wdir = '.', outs, metrics } = stage.do ?? stage
      const inner = posix.join(here, wdir)
      found.stages.add(name)
      for (const path of pathsOf(outs, inner)) found.outs.add(path)
      for (const path of pathsOf(metrics, inner)) found.metrics.add(path)
    }
  }
  for (const file of pointers) {
    const read = shaped(await smallText(folder, file), Pointer)
    for (const { path } of read?.outs ?? []) found.tracked.add(posix.join(posix.dirname(file), path))
  }
  const config = (await smallText(folder, '.dvc/config')) ?? ''
  return {
    stages: [...found.stages],
    outs: [...found.outs],
    metrics: [...found.metrics],
    tracked: [...found.tracked],
    hasRemote: config.split('\n').some(line => /^\s*\[/.test(line) && /remote\b/.test(line))
  }
}

/** Paths with `${…}` in them are DVC's to fill in, and are left out. */
function pathsOf(outs: z.output<typeof Outs> | undefined, folder: string): string[] {
  return (outs ?? [])
    .flatMap(item => (typeof item === 'string' ? [item] : Object.keys(item)))
    .filter(path => !path.includes('${'))
    .map(path => posix.join(folder, path))
}
