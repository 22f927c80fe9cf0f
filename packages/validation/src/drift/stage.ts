import { InputError, plain, suggestion } from '@gauntlet/core'
import type { Table } from '@gauntlet/tables'
import { configError, type PlanContext, whole } from '../plan/context.ts'
import { nonePassed } from '../plan/least-rows.ts'
import type { DriftFound, Stage } from '../stage.ts'
import type { DriftChecks } from '../suite/drift-checks.ts'
import { driftChecks } from './checks.ts'
import type { Distribution } from './distribution.ts'
import { driftEvidence } from './evidence.ts'
import type { ComparedAs } from './expressions.ts'
import { type Current, gatherPairs } from './gather.ts'
import { gatherAgainstStored } from './gather-stored.ts'
import { measured } from './measured.ts'
import type { Pair, PairedColumn } from './paired.ts'
import { type DriftVerdict, driftVerdict } from './verdicts.ts'
import { observation } from './words.ts'

/** What a run is compared with: a table, or what a profile kept of one. */
export type DriftReference =
  | { readonly table: Table }
  | { readonly rows: number; readonly distributions: ReadonlyMap<string, Distribution>; readonly names: readonly string[] }

/** The section `drift`: the data against the reference. */
export const driftStage: Stage = async ({ suite, written, context, tables, options, found }) => {
  const checks = suite.drift
  if (checks === undefined) return { checks: [] }
  const reference = referenceOf(tables.get('reference'), options.reference)
  const current: Current = { table: tables.data, rows: found.count('rows'), present: column => found.count(`present ${column}`) }
  const { rows, columns } = await gatherDrift(current, reference, checks, context)
  const verdict = driftVerdict(columns.map(measured), checks)
  const shown = 'table' in reference ? reference.table : undefined
  const judged = driftChecks(verdict, rows, {
    written,
    checks,
    showValues: options.showValues,
    reproduce: column => (shown === undefined ? undefined : sideBySide(column, shown, tables.data))
  })
  return {
    checks: nonePassed(judged, rows.current, suite['min-rows']),
    evidence: driftEvidence(verdict, rows),
    drift: driftFound(verdict)
  }
}

/** The columns that could be compared, and those that are lost. */
function driftFound({ columns, summary, isCorrected }: DriftVerdict): DriftFound {
  const compared = columns.filter(({ outcome, score }) => outcome === 'fail' || score !== undefined)
  return {
    share: summary.share,
    score: summary.score,
    columns: compared.map(({ column, outcome, distribution, others }) => {
      const told = [...distribution, ...others.filter(one => one.outcome === 'fail')].map(one => observation(one, isCorrected))
      return {
        name: column.name,
        drifted: outcome === 'fail',
        words: column.values.kind === 'apart' ? column.values.words : told.join('; ')
      }
    })
  }
}

/** Both sides counted, column by column; a column that one side does not have is told apart. */
export async function gatherDrift(
  current: Current,
  reference: DriftReference,
  checks: DriftChecks,
  context: Pick<PlanContext, 'input' | 'locate'>
): Promise<{ rows: Pair; columns: readonly PairedColumn[] }> {
  const before = 'table' in reference ? await columnsOf(reference.table) : reference.names
  const now = current.table.columns.map(({ name }) => name)
  refuseUnknown(checks, [...before, ...now], context)
  const names = [...new Set([...before, ...now])].filter(
    name => (checks.columns?.includes(name) ?? true) && !(checks.exclude?.includes(name) ?? false)
  )
  if (names.length === 0 && checks.volume === undefined)
    throw configError(context, context.locate(['drift', 'exclude']), '"exclude" leaves no column to compare')
  const wanted = new Map(
    Object.entries(checks.overrides ?? {}).flatMap(([name, { as }]) => (as === undefined ? [] : [[name, as] as const]))
  )
  const both = names.filter(name => before.includes(name) && now.includes(name))
  const counted = await count(current, reference, both, wanted)
  const referenceRows = 'table' in reference ? await rowsOf(reference.table) : reference.rows
  const rows = { reference: referenceRows, current: current.rows }
  const columns = names.map(
    name => counted.find(column => column.name === name) ?? uncounted(name, before.includes(name), now.includes(name), rows)
  )
  return { rows, columns }
}

function referenceOf(
  table: Table | undefined,
  profile:
    | { readonly rows: number; readonly columns: readonly { readonly name: string; readonly distribution?: Distribution | undefined }[] }
    | undefined
): DriftReference {
  if (table !== undefined) return { table }
  if (profile === undefined)
    throw new InputError(
      'reference',
      'is empty, but the checks have a section "drift". Give the data (or the stored profile) to compare with.'
    )
  const distributions = new Map(
    profile.columns.flatMap(({ name, distribution }) => (distribution === undefined ? [] : [[name, distribution]]))
  )
  return { rows: profile.rows, distributions, names: profile.columns.map(({ name }) => name) }
}

async function count(
  current: Current,
  reference: DriftReference,
  names: readonly string[],
  wanted: ReadonlyMap<string, ComparedAs>
): Promise<PairedColumn[]> {
  if ('table' in reference) return gatherPairs(current, reference.table, names, wanted)
  return gatherAgainstStored(current, new Map([...reference.distributions].filter(([name]) => names.includes(name))))
}

async function columnsOf(table: Table): Promise<string[]> {
  await table.settle()
  return table.columns.map(({ name }) => name)
}

async function rowsOf(table: Table): Promise<number> {
  const found = await table.scan(() => [{ key: 'rows', sql: 'count(*)' }])
  return Number(found.get('rows'))
}

function uncounted(name: string, isBefore: boolean, isNow: boolean, rows: Pair): PairedColumn {
  const apart = (why: 'lost' | 'new' | 'unknown', words: string): PairedColumn => ({
    name,
    rows,
    missing: { reference: isBefore ? 0 : rows.reference, current: isNow ? 0 : rows.current },
    values: { kind: 'apart', why, words }
  })
  if (isBefore && isNow) return apart('unknown', 'the stored reference does not say how it was distributed')
  return isBefore ? apart('lost', 'the reference has it and the data does not') : apart('new', 'the data has it and the reference does not')
}

function refuseUnknown(
  { columns = [], exclude = [], overrides = {} }: DriftChecks,
  known: readonly string[],
  context: Pick<PlanContext, 'input' | 'locate'>
): void {
  const named = [
    ...columns.map((name, index) => ({ name, path: ['drift', 'columns', index] })),
    ...exclude.map((name, index) => ({ name, path: ['drift', 'exclude', index] })),
    ...Object.keys(overrides).map(name => ({ name, path: ['drift', 'overrides', name] }))
  ]
  const wrong = named.find(({ name }) => !known.includes(name))
  if (wrong === undefined) return
  const message = `neither the data nor the reference has a column "${plain(wrong.name, 100)}".${suggestion(wrong.name, known)}`
  throw configError(context, context.locate(wrong.path), message)
}

/** What a person would look at first. */
function sideBySide({ name, values }: PairedColumn, reference: Table, data: Table): string | undefined {
  if (values.kind === 'apart') return undefined
  const column = data.dialect.identifier(name)
  const numbers = values.kind === 'numeric' ? `, min(${column}), quantile_disc(${column}, [0.1, 0.25, 0.5, 0.75, 0.9]), max(${column})` : ''
  const counts = (side: string, table: Table) =>
    values.kind === 'categorical'
      ? `SELECT '${side}' AS side, ${column} AS category, count(*) AS n FROM ${table.shown([name])} GROUP BY ALL`
      : `SELECT '${side}' AS side, count(*) AS n, count(${column}) AS present${numbers} FROM ${table.shown([name])}`
  const order = values.kind === 'categorical' ? ' ORDER BY n DESC' : ''
  return whole(`${counts('reference', reference)} UNION ALL ${counts('data', data)}${order}`)
}
