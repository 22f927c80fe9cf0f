import { realpath } from 'node:fs/promises'
import { type Chart, type Check, commitOf, type Evidence, type Figure, git, type Table } from '@gauntlet/core'
import { describeCauses } from './causes.ts'
import { type ChangedFiles, changedFiles } from './code/changed-files.ts'
import { type Declared, readDeclared } from './dvc/declared.ts'
import { withCache } from './dvc/with-cache.ts'
import { metricChecks } from './metrics/checks.ts'
import type { Comparison } from './metrics/comparison.ts'
import { figuresOf } from './metrics/figures.ts'
import { listNotes } from './metrics/list-notes.ts'
import { textsTable } from './metrics/texts-table.ts'
import { describePlots } from './plots/describe-plots.ts'
import { compareTrees, type Sides } from './sources/compare-trees.ts'
import { readDvcDiff } from './sources/dvc-diff.ts'
import { commitTree } from './tree/commit-tree.ts'
import type { Tree } from './tree/tree.ts'
import { workspaceTree } from './tree/workspace-tree.ts'

export interface ChangesRequest {
  readonly workspace: string
  /** A revision of git that the workspace is compared with. Nothing is compared where it is left out. */
  readonly base: string | undefined
  /** Files that hold the output of `dvc metrics diff --json`; in place of what git says of metrics. */
  readonly metricsDiff: readonly string[]
  /** Files that hold the output of `dvc params diff --json`; in place of what git says of parameters. */
  readonly paramsDiff: readonly string[]
  /** CSV, TSV, JSON, folders of DVCLive, or the output of `dvc plots diff --json`; beside those of dvc.yaml. */
  readonly plots: readonly string[]
  readonly signal: AbortSignal
}

export interface Changes {
  readonly evidence: Evidence
  /** Warnings: metrics of the base that are lost, files of metrics that cannot be read. */
  readonly checks: readonly Check[]
  /** What a reader must know beside the evidence, such as what could not be read. Sentences in plain text, which may hold foreign names. */
  readonly notes: readonly string[]
}

/**
 * What differs between the workspace and the base: metrics as figures against it, and as tables of the topic `changes` what could have
 * made them differ: code, data, models, parameters, environment, pipeline.
 *
 * Throws `InputError` where git does not know the base, or where a file that the author names is not what it should be. What the
 * repository itself lacks or breaks is said in `checks` and `notes`.
 */
export async function describeChanges(given: ChangesRequest): Promise<Changes> {
  const request = { ...given, workspace: await realpath(given.workspace) }
  const { workspace, signal } = request
  const commit = request.base === undefined ? undefined : await commitOf(request.base, workspace, signal)
  const nowTree = await workspaceTree(workspace, signal)
  const base = request.base === undefined || commit === undefined ? undefined : { name: shortName(request.base, commit), commit }
  const baseTree = base && (await commitTree(base.name, base.commit, workspace, signal))
  const changed = commit === undefined ? [] : await changedFiles(commit, workspace, signal)
  const isSame = sameOnBothSides(changed, nowTree, baseTree)
  const now = await side(nowTree, nowTree, isSame)
  const before = baseTree && (await side(baseTree, nowTree, isSame))
  const sides: Sides = { before: before?.tree, now: now.tree }

  const metrics = await compareMetrics(request, sides, [...now.declared.metrics, ...(before?.declared.metrics ?? [])])
  const causes = await describeCauses({ ...request, changed, sides, before: before?.declared, now: now.declared })
  const plots = await describePlots({ ...request, sides, now: now.declared })
  const problems = [...(before?.declared.problems ?? []), ...now.declared.problems]
  const changes = assembled(metrics, causes, plots, problems)
  return { ...changes, notes: [...changes.notes, ...(await sameCommit(request, commit, changes.evidence))] }
}

/** On the branch itself nothing differs but what this run made. Where that is nothing, people wonder. */
async function sameCommit({ base, workspace, signal }: ChangesRequest, commit: string | undefined, evidence: Evidence): Promise<string[]> {
  const isSame =
    evidence.figures.every(({ value, previous }) => value === previous) && !evidence.tables.some(({ id }) => id === 'changed-files')
  if (commit === undefined || !isSame) return []
  const { stdout } = await git(['rev-parse', 'HEAD'], workspace, signal)
  return stdout.trim() === commit
    ? [`${base} is the very commit that is checked out, so nothing can differ from it. Name the one before it as the base.`]
    : []
}

async function compareMetrics({ metricsDiff, workspace }: ChangesRequest, sides: Sides, paths: readonly string[]): Promise<Comparison> {
  if (metricsDiff.length > 0) return readDvcDiff('metrics-diff', metricsDiff, workspace)
  const compared = await compareTrees([...new Set(paths)], sides)
  return { ...compared, notes: [...compared.notes, ...listNotes(compared.pairs, compared.lists)] }
}

interface Side {
  readonly tree: Tree
  readonly declared: Declared
}

async function side(tree: Tree, workspace: Tree, isSame: (path: string) => boolean): Promise<Side> {
  const declared = await readDeclared(tree, isSame)
  return { declared, tree: withCache(tree, declared.tracked, workspace) }
}

/** Whether git knows a file to be the same on both sides, which then need not be read to say so. */
function sameOnBothSides(changed: ChangedFiles, now: Tree, before: Tree | undefined): (path: string) => boolean {
  if (typeof changed === 'string' || before === undefined) return () => false
  const differing = new Set(changed.map(({ path }) => path))
  const known = new Set(before.paths)
  const there = new Set(now.paths)
  return path => known.has(path) && there.has(path) && !differing.has(path)
}

function assembled(
  metrics: Comparison,
  causes: { readonly tables: readonly Table[]; readonly notes: readonly string[] },
  plots: { readonly charts: readonly Chart[]; readonly tables: readonly Table[]; readonly notes: readonly string[] },
  problems: readonly string[]
): Changes {
  const { figures, leftOut } = figuresOf(metrics)
  const texts = textsTable(metrics)
  const evidence: { figures: Figure[]; tables: Table[]; charts: Chart[] } = {
    figures,
    tables: [...causes.tables, ...(texts === undefined ? [] : [texts]), ...plots.tables],
    charts: [...plots.charts]
  }
  const more = leftOut > 0 ? [`${leftOut} more metrics are not shown.`] : []
  return {
    evidence,
    checks: metricChecks(metrics),
    notes: [...new Set([...causes.notes, ...metrics.notes, ...more, ...plots.notes, ...problems])]
  }
}

/** A hash as people abbreviate it. */
function shortName(revision: string, commit: string): string {
  return revision === commit ? commit.slice(0, 7) : revision
}
