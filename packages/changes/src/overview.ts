import { counted, type Table } from '@gauntlet/core'
import { changesTable } from './changes-table.ts'
import { type FilesByKind, linesOf, namesOf } from './code/table.ts'
import type { TrackedChange } from './data/tracked-changes.ts'
import type { EnvironmentChange } from './environment/environment-changes.ts'

/** All that differs from the base beside the metrics. */
export interface Causes {
  /** Undefined where git could not compare. */
  readonly files: FilesByKind | undefined
  readonly tracked: readonly TrackedChange[]
  /** Stages of a pipeline that run something else. */
  readonly commands: readonly string[]
  readonly params: readonly string[]
  /** Whether there is any parameter. */
  readonly hasParams: boolean
  /** Whether all files of parameters could be read. */
  readonly knowsParams: boolean
  readonly environment: readonly EnvironmentChange[]
  /** Whether git or DVC tracks any data, so that "no change" can be said. */
  readonly tracksData: boolean
  /** Whether all of what git and DVC say of it could be read. */
  readonly knowsData: boolean
}

/** One row for each thing that a metric depends on: what of it changed, or that nothing did. */
export function overviewTable(causes: Causes): Table | undefined {
  const rows = [codeRow, dataRow, modelRow, paramsRow, environmentRow, pipelineRow, togetherRow].map(row => row(causes))
  return changesTable(
    SHAPE,
    rows.filter(row => row !== undefined)
  )
}

const SHAPE = { id: 'what-changed', title: 'What changed', columns: ['What', 'Change', 'Which'], mostRows: 10 } as const
const UNREAD = 'not all of it could be read'

function codeRow(causes: Causes): string[] {
  const files = codeFiles(causes)
  const names = codeNames(causes)
  if (causes.files === undefined && names.length === 0) return ['code', 'not known', '']
  if (names.length === 0) return ['code', 'no change', '']
  return ['code', `${counted(names.length, 'file')}${files.length > 0 ? `, ${linesOf(files)}` : ''}`, namesOf(names)]
}

function dataRow(causes: Causes): string[] {
  const names = dataNames(causes)
  if (names.length > 0) return ['data', counted(names.length, 'file or folder', 'files or folders'), namesOf(names)]
  if (!causes.tracksData) return ['data', 'not known', 'neither git nor DVC tracks any here']
  return causes.knowsData ? ['data', 'no change', ''] : ['data', 'not known', UNREAD]
}

function modelRow({ tracked, files }: Causes): string[] | undefined {
  const names = [...new Set([...tracked.filter(({ kind }) => kind === 'model').map(({ path }) => path), ...pathsOf(files, 'model')])]
  return names.length === 0 ? undefined : ['model', counted(names.length, 'file'), namesOf(names)]
}

function paramsRow({ params, hasParams, knowsParams }: Causes): string[] | undefined {
  if (!knowsParams && params.length === 0) return ['parameters', 'not known', UNREAD]
  if (params.length > 0) return ['parameters', `${params.length} changed`, namesOf(params)]
  return hasParams ? ['parameters', 'no change', ''] : undefined
}

function environmentRow({ environment, files }: Causes): string[] {
  if (environment.length > 0) {
    const named = environment.map(({ file, what, before, now }) => (what === 'the file' ? file : `${what} ${before} → ${now}`))
    return ['environment', `${environment.length} changed`, namesOf(named)]
  }
  return ['environment', files === undefined ? 'not known' : 'no change', '']
}

function pipelineRow({ commands, files }: Causes): string[] | undefined {
  const paths = pathsOf(files, 'pipeline').filter(path => !/(^|\/)dvc\.lock$|(^|\/)\.dvc\//.test(path))
  const names = [...commands.map(stage => `stage ${stage}`), ...paths]
  return names.length === 0 ? undefined : ['pipeline', `${names.length} changed`, namesOf(names)]
}

/** Several causes changed at once, so that a change of the metrics cannot be put down to one of them. */
function togetherRow(causes: Causes): string[] | undefined {
  const changed = [
    ...(codeNames(causes).length > 0 ? ['code'] : []),
    ...(dataNames(causes).length > 0 ? ['data'] : []),
    ...(causes.params.length > 0 ? ['parameters'] : []),
    ...(causes.environment.length > 0 ? ['environment'] : [])
  ]
  if (!changed.includes('data') || changed.length < 2) return undefined
  const listed = `${changed.slice(0, -1).join(', ')} and ${changed.at(-1)} changed together`
  return ['⚠ attribution', listed, 'what the metrics did cannot be put down to one of them; change one at a time to know which it was']
}

function codeFiles({ files }: Causes) {
  return [...(files?.get('code') ?? []), ...(files?.get('notebook') ?? [])]
}

function codeNames(causes: Causes): string[] {
  const ofDvc = causes.tracked.filter(({ kind }) => kind === 'code').map(({ path }) => path)
  const inGit = codeFiles(causes).map(({ path }) => path)
  // A folder that a stage depends on says less than the files in it.
  return [...new Set([...inGit, ...ofDvc.filter(path => !inGit.some(file => file === path || file.startsWith(`${path}/`)))])]
}

function dataNames({ tracked, files }: Causes): string[] {
  const ofDvc = tracked.filter(({ kind }) => kind === 'data').map(({ path }) => path)
  const inGit = pathsOf(files, 'data').map(path => path.replace(/\.dvc$/, ''))
  return [...new Set([...ofDvc, ...inGit])]
}

function pathsOf(files: FilesByKind | undefined, kind: 'data' | 'model' | 'pipeline'): string[] {
  return (files?.get(kind) ?? []).map(({ path }) => path)
}
