import { describeChanges } from '@gauntlet/changes'
import { type Check, type Environment, type Evidence, existingFiles, existingPath, type Table } from '@gauntlet/core'
import type { WorkflowEvent } from '@gauntlet/github'
import { baseOf } from './base.ts'
import type { Gathered } from './gather.ts'
import type { Inputs } from './inputs.ts'

/** What differs from the base, as evidence and checks of the report itself. */
export interface ReportedChanges {
  readonly evidence: Evidence
  readonly checks: readonly Check[]
  /** What could not be compared. */
  readonly notes: readonly string[]
}

/** In front of the ids of these checks, so that they are never those of a verdict. */
const PREFIX = 'changes:'

/**
 * Looks what the change does to metrics, parameters, data, code and environment. Of another run there is no checkout: what its own
 * report gathered, and uploaded as data, is taken.
 */
export async function gatherChanges(
  inputs: Pick<Inputs, 'base' | 'metricsDiff' | 'paramsDiff' | 'plots'>,
  { run, reports }: Pick<Gathered, 'run' | 'reports'>,
  event: WorkflowEvent,
  environment: Environment,
  signal: AbortSignal
): Promise<ReportedChanges> {
  if (run !== undefined) return earlier(reports)
  const found = await describeChanges({
    workspace: environment.workspace,
    base: await baseOf(inputs, event, environment, signal),
    metricsDiff: await files('metrics-diff', inputs.metricsDiff, environment),
    paramsDiff: await files('params-diff', inputs.paramsDiff, environment),
    plots: await plotPaths(inputs.plots, environment),
    signal
  })
  return {
    evidence: found.evidence,
    checks: found.checks.map(check => ({ ...check, id: `${PREFIX}${check.id}` })),
    notes: found.notes
  }
}

/** The evidence of the report's own verdict: nothing else crosses to a report elsewhere, so the notes are a table in it. */
export function crossing({ evidence, notes }: Pick<ReportedChanges, 'evidence' | 'notes'>): Evidence {
  if (notes.length === 0) return evidence
  const rows = notes.slice(0, MOST_NOTES).map(note => [note])
  const table: Table = {
    id: NOTES,
    title: 'What could not be compared',
    topic: 'changes',
    columns: [{ title: 'What', align: 'left' }],
    rows
  }
  return { ...evidence, tables: [...evidence.tables, table] }
}

const NOTES = 'changes-notes'
const MOST_NOTES = 100

function earlier(reports: Gathered['reports']): ReportedChanges {
  const verdicts = reports.flatMap(file => (file.kind === 'verdict' ? [file] : []))
  const tables = verdicts.flatMap(({ evidence }) => evidence.tables)
  return {
    evidence: {
      figures: verdicts.flatMap(({ evidence }) => evidence.figures),
      tables: tables.filter(({ id }) => id !== NOTES),
      charts: verdicts.flatMap(({ evidence }) => evidence.charts)
    },
    checks: verdicts.flatMap(({ checks }) => checks.filter(({ id }) => id.startsWith(PREFIX))),
    notes: tables.filter(({ id }) => id === NOTES).flatMap(({ rows }) => rows.map(([note]) => String(note ?? '')))
  }
}

async function files(input: string, patterns: readonly string[], environment: Environment): Promise<string[]> {
  return patterns.length === 0 ? [] : existingFiles(input, patterns, environment)
}

/** A folder of dvclive is one plot; anything else is a file, or a pattern of files. */
async function plotPaths(lines: readonly string[], environment: Environment): Promise<string[]> {
  const paths: string[] = []
  for (const line of lines) {
    const isPattern = /[*?[{]/.test(line)
    paths.push(...(isPattern ? await existingFiles('plots', [line], environment) : [await existingPath('plots', line, environment)]))
  }
  return [...new Set(paths)]
}
