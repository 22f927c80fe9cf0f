import type { Table } from '@gauntlet/tables'
import { noSuchTable } from '../checks/table/other-table.ts'
import { judgeSuite } from '../judge.ts'
import { configError } from '../plan/context.ts'
import type { Stage, StageRun } from '../stage.ts'
import type { SchemaDiff } from '../suite/schema-diff.ts'
import { strictnessOf } from '../suite/strictness.ts'
import { type ColumnShape, profiledShapes, shapesOf } from './column-shape.ts'
import { schemaDiffCheck, schemaDiffEvidence } from './judge.ts'
import { schemaDiff } from './schema-diff.ts'

/** The schema, against that of another table, a stored profile, or the base. */
export const schemaDiffStage: Stage = async run => {
  const diff = run.suite.schema?.diff
  if (diff === undefined || (run.options.ofBase === true && diff.against === 'base')) return { checks: [] }
  const { context, found } = run
  const now = shapesOf(context.columns, found.count('rows'), name => found.count(`present ${name}`))
  const changes = schemaDiff(await earlierShapes(diff, run), now)
  const written = run.written('schema.diff', ['schema', 'diff'], strictnessOf(diff))
  return { checks: judgeSuite([schemaDiffCheck(changes, diff, written)], found), evidence: schemaDiffEvidence(changes, diff.against) }
}

async function earlierShapes({ against }: SchemaDiff, { tables, options, context }: StageRun): Promise<readonly ColumnShape[]> {
  const table = tables.get(against)
  if (table !== undefined) return tableShapes(table)
  if (against === 'reference' && options.reference !== undefined) return profiledShapes(options.reference)
  if (against === 'base' && options.base !== undefined) return baseShapes(options.base)
  const known = tables.names.filter(name => name !== tables.data.name)
  throw configError(context, context.locate(['schema', 'diff']), noSuchTable(against, 'schema.diff', known))
}

async function tableShapes(table: Table): Promise<ColumnShape[]> {
  const values = await table.scan(columns => [
    { key: 'rows', sql: 'count(*)' },
    ...columns.map(({ name }) => ({ key: `present ${name}`, sql: `count(${table.dialect.identifier(name)})` }))
  ])
  return shapesOf(table.columns, Number(values.get('rows')), name => Number(values.get(`present ${name}`)))
}

function baseShapes({ columns, nullable }: NonNullable<StageRun['options']['base']>): ColumnShape[] {
  return columns.map(({ name, type, engineType }) => ({ name, type, engineType, nullable: nullable?.has(name) }))
}
