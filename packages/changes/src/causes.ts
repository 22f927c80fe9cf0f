import type { Table } from '@gauntlet/core'
import type { ChangedFiles } from './code/changed-files.ts'
import { byKind, filesTable } from './code/table.ts'
import { kindOf } from './data/kinds.ts'
import { trackedChanges, trackedTable } from './data/tracked-changes.ts'
import type { Declared } from './dvc/declared.ts'
import { environmentChanges, environmentTable } from './environment/environment-changes.ts'
import { overviewTable } from './overview.ts'
import { paramChanges } from './params/table.ts'
import { compareTrees, type Sides } from './sources/compare-trees.ts'
import { readDvcDiff } from './sources/dvc-diff.ts'

export interface CausesRequest {
  readonly workspace: string
  readonly changed: ChangedFiles
  readonly sides: Sides
  readonly before: Declared | undefined
  readonly now: Declared
  readonly paramsDiff: readonly string[]
  readonly signal: AbortSignal
}

/** What could have made the metrics differ: an overview, and a table for each kind of change. */
export async function describeCauses(
  request: CausesRequest
): Promise<{ readonly tables: readonly Table[]; readonly notes: readonly string[] }> {
  const { before, now, sides, changed } = request
  const params = await compareParams(request)
  const changedParams = paramChanges(params, params.lists)
  if (before === undefined) return { tables: present([changedParams.table]), notes: params.notes }

  const environment = await environmentChanges(typeof changed === 'string' ? [] : changed.map(({ path }) => path), sides)
  const results = new Set([
    ...now.metrics,
    ...before.metrics,
    ...[...now.plots, ...before.plots].flatMap(plot => plot.files.map(({ path }) => path))
  ])
  const files = typeof changed === 'string' ? undefined : byKind(changed, results)
  // Of a file that is unread on one side nothing is known to have changed.
  const unread = new Set([...before.unread, ...now.unread])
  const isKnown = ({ from }: { readonly from: string }) => !unread.has(from)
  const tracked = trackedChanges(before.tracked.filter(isKnown), now.tracked.filter(isKnown), results)
  // Files of settings that nobody declared are not compared by their values; that they changed is known.
  const otherParams = (files?.get('params') ?? []).map(({ path }) => path).filter(path => !now.params.has(path) && !before.params.has(path))
  const causes = {
    files,
    tracked,
    commands: changedCommands(before.commands, now.commands, isKnown),
    params: [...changedParams.names, ...otherParams],
    hasParams: params.pairs.length > 0,
    knowsParams: params.unread.length === 0,
    environment: environment.changes,
    tracksData: now.tracked.length > 0 || sides.now.paths.some(path => kindOf(path) === 'data'),
    knowsData: files !== undefined && unread.size === 0
  }
  return {
    tables: present([
      overviewTable(causes),
      changedParams.table,
      trackedTable(tracked),
      environmentTable(environment.changes),
      files && filesTable(files)
    ]),
    notes: [
      ...(typeof changed === 'string' ? [changed] : []),
      ...params.notes,
      ...params.unread.filter(({ side }) => side === 'now').map(({ path, why }) => `The parameters in ${path} are not known: ${why}.`),
      ...environment.notes
    ]
  }
}

async function compareParams({ paramsDiff, workspace, before, now, sides }: CausesRequest) {
  if (paramsDiff.length > 0) return { ...(await readDvcDiff('params-diff', paramsDiff, workspace)), lists: [] }
  const keysOf = (path: string) => {
    const [one, other] = [before?.params.get(path), now.params.get(path)]
    if (one === undefined || other === undefined) return (one ?? other)?.keys
    return one.keys === undefined || other.keys === undefined ? undefined : [...one.keys, ...other.keys]
  }
  return compareTrees([...new Set([...now.params.keys(), ...(before?.params.keys() ?? [])])], sides, keysOf)
}

function changedCommands(
  before: Declared['commands'],
  now: Declared['commands'],
  isKnown: (said: { readonly from: string }) => boolean
): string[] {
  return [...new Set([...now.keys(), ...before.keys()])].filter(stage => {
    const [one, other] = [before.get(stage), now.get(stage)]
    return one?.command !== other?.command && [one, other].every(said => said === undefined || isKnown(said))
  })
}

function present(tables: readonly (Table | undefined)[]): Table[] {
  return tables.filter(table => table !== undefined)
}
