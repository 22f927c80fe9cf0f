import { cut, messageOf, plain } from '@gauntlet/core'
import type { Tree } from '../tree/tree.ts'
import { expanded } from './expand.ts'
import { type LockedStage, readDvcFile, readLock } from './lock.ts'
import { type PipelineFile, type PlotDefinition, pipelineFileOf } from './pipeline-file.ts'
import { folderOf, placed } from './place.ts'
import type { Tracked } from './tracked.ts'

/** What one side says of its metrics, parameters, plots and data. Paths are relative to the workspace. */
export interface Declared {
  readonly metrics: readonly string[]
  /** `keys`: only these, and what is below them; all of the file where undefined. */
  readonly params: ReadonlyMap<string, { readonly keys: readonly string[] | undefined }>
  readonly plots: readonly PlotDefinition[]
  readonly tracked: readonly Tracked[]
  /** What each stage runs, and the dvc.lock that says so. */
  readonly commands: ReadonlyMap<string, { readonly command: string; readonly from: string }>
  /** Files of DVC that could not be read: of what they say nothing is known. */
  readonly unread: ReadonlySet<string>
  /** Sentences for people. */
  readonly problems: readonly string[]
}

const MOST_PIPELINES = 100
const MOST_DVC_FILES = 2000
const METRICS = /(^|\/)metrics\.(json|ya?ml|toml)$/
const PARAMS = /(^|\/)params\.(ya?ml|json|toml)$/
const DEEPEST = 3

/**
 * Reads every dvc.yaml and dvc.lock of a side, and the .dvc files but for those that are the same on both sides: of those there can be
 * thousands. What cannot be read is said in `problems`.
 */
export async function readDeclared(tree: Tree, isSame: (path: string) => boolean): Promise<Declared> {
  const problems: string[] = []
  const unread = new Set<string>()
  const tried = async <Result>(path: string, read: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await read()
    } catch (thrown) {
      unread.add(path)
      problems.push(`${plain(path, 200)} of ${tree.name} could not be read: ${cut(messageOf(thrown), 300)}.`)
      return undefined
    }
  }
  const found = collector()
  const pipelines = [...tree.paths, ...(await undeclared(tree))].filter(path => /(^|\/)dvc\.yaml$/.test(path))
  if (pipelines.length > MOST_PIPELINES)
    problems.push(`Of the ${pipelines.length} dvc.yaml of ${tree.name} only ${MOST_PIPELINES} were read.`)
  for (const path of pipelines.slice(0, MOST_PIPELINES)) {
    const folder = folderOf(path)
    const bytes = await tried(path, () => tree.read(path))
    const file = bytes && (await tried(path, async () => pipelineFileOf(bytes.toString('utf8'))))
    if (file === undefined) {
      unread.add(placed(folder, 'dvc.lock'))
      continue
    }
    const workingFolders = new Map(file.stages.map(({ name, wdir }) => [name, wdir]))
    const locked = (await tried(placed(folder, 'dvc.lock'), () => readLock(tree, folder, workingFolders))) ?? []
    problems.push(
      ...found
        .pipeline(folder, file, locked)
        .map(
          what =>
            `${what} of ${path}, ${tree.name}, stands for names that DVC fills in, and dvc.lock does not have them: run "dvc repro" and commit dvc.lock.`
        )
    )
    if (await tree.read(placed(folder, 'params.yaml')).catch(() => undefined))
      found.params.set(placed(folder, 'params.yaml'), { keys: undefined })
  }
  const dvcFiles = tree.paths.filter(path => path.endsWith('.dvc') && !isSame(path))
  if (dvcFiles.length > MOST_DVC_FILES)
    problems.push(`Of the ${dvcFiles.length} .dvc files of ${tree.name} only ${MOST_DVC_FILES} were read.`)
  for (const path of dvcFiles.slice(0, MOST_DVC_FILES)) found.tracked.push(...((await tried(path, () => readDvcFile(tree, path))) ?? []))
  if (found.metrics.size === 0) for (const path of conventional(tree, METRICS)) found.metrics.add(path)
  if (found.params.size === 0) for (const path of conventional(tree, PARAMS)) found.params.set(path, { keys: undefined })
  return { ...found, metrics: [...found.metrics], plots: [...found.plots.values()], unread, problems }
}

function collector() {
  const metrics = new Set<string>()
  const params = new Map<string, { readonly keys: readonly string[] | undefined }>()
  const plots = new Map<string, PlotDefinition>()
  const tracked: Tracked[] = []
  const commands = new Map<string, { readonly command: string; readonly from: string }>()
  /** What could not be resolved. */
  const pipeline = (folder: string, file: PipelineFile, locked: readonly LockedStage[]): string[] => {
    const unresolved: string[] = []
    const addPlot = (works: string, plot: PlotDefinition) => {
      const files = plot.files.map(({ path, fields }) => ({ path: placed(works, path), fields }))
      const id = plot.files.some(({ path }) => path === plot.id) ? placed(works, plot.id) : plot.id
      plots.set(id, { ...plot, id, files })
    }
    for (const path of file.metrics) metrics.add(placed(folder, path))
    for (const path of file.params) params.set(placed(folder, path), { keys: undefined })
    for (const plot of file.plots) addPlot(folder, plot)
    for (const stage of file.stages) {
      const works = placed(folder, stage.wdir)
      for (const path of stage.metrics) {
        const resolved = expanded(path, stage.name, locked)
        if (resolved === undefined) unresolved.push(`The metric "${plain(path, 100)}" of stage "${plain(stage.name, 100)}"`)
        for (const one of resolved ?? []) metrics.add(placed(works, one))
      }
      for (const { path, keys } of stage.params) {
        const known = params.get(placed(works, path))
        if (known !== undefined && known.keys === undefined) continue
        params.set(placed(works, path), { keys: keys && [...(known?.keys ?? []), ...keys] })
      }
      for (const plot of stage.plots) {
        for (const { path, fields } of plot.files) {
          const resolved = expanded(path, stage.name, locked)
          if (resolved === undefined) unresolved.push(`The plot "${plain(path, 100)}" of stage "${plain(stage.name, 100)}"`)
          for (const one of resolved ?? []) addPlot(works, { ...plot, id: one, files: [{ path: one, fields }] })
        }
      }
    }
    for (const stage of locked) {
      commands.set(placed(folder, stage.name), { command: stage.command, from: placed(folder, 'dvc.lock') })
      tracked.push(...stage.tracked)
    }
    return unresolved
  }
  return { metrics, params, plots, tracked, commands, pipeline }
}

/** DVCLive writes a dvc.yaml of its own, which need not be in git. */
async function undeclared(tree: Tree): Promise<string[]> {
  const path = 'dvclive/dvc.yaml'
  return !tree.paths.includes(path) && (await tree.read(path).catch(() => undefined)) ? [path] : []
}

/** Without a dvc.yaml: the names that everybody uses. */
function conventional(tree: Tree, pattern: RegExp): string[] {
  return tree.paths.filter(
    path => pattern.test(path) && path.split('/').length <= DEEPEST && !/(^|\/)(node_modules|\.venv|tests?)\//.test(path)
  )
}
