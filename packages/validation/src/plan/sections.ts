import { tableMissingCheck } from '../checks/column/missing.ts'
import { planColumn } from '../checks/column/plan-column.ts'
import { planIntegrity } from '../checks/integrity/planners.ts'
import { conditionCheck } from '../checks/table/condition.ts'
import { foreignKeyCheck } from '../checks/table/foreign-keys.ts'
import { freshnessCheck } from '../checks/table/freshness.ts'
import { pairCheck } from '../checks/table/pairs.ts'
import { listed, oneOrEach, planSchema } from '../checks/table/planners.ts'
import { queryCheck } from '../checks/table/queries.ts'
import { rowCountEqualCheck } from '../checks/table/row-count-equal.ts'
import { sumCheck } from '../checks/table/sums.ts'
import { duplicateRowsCheck } from '../checks/table/table-checks.ts'
import { uniqueTogetherCheck } from '../checks/table/unique-together.ts'
import { volumeCheck } from '../checks/table/volume.ts'
import type { ColumnChecks } from '../suite/column-checks.ts'
import { strictnessOf } from '../suite/strictness.ts'
import type { SectionName, Suite } from '../suite/suite.ts'
import type { PlanContext } from './context.ts'
import { withLeastRows } from './least-rows.ts'
import type { PlannedCheck } from './planned.ts'
import type { Write } from './writing.ts'

/** One section of the config, as checks. Pure. */
export type SectionPlanner<Given> = (given: Given, written: Write, context: PlanContext, suite: Suite) => readonly PlannedCheck[]

type Planners = { readonly [Name in SectionName]: SectionPlanner<NonNullable<Suite[Name]>> }

const planVolume = oneOrEach('volume', volumeCheck)

/** Every section, in the order of the reference in the README. */
const planners: Planners = {
  // Asked in `plan.ts` whether or not it is written down.
  rows: (given, written, context) =>
    given['equal-to'] === undefined
      ? []
      : [rowCountEqualCheck(given['equal-to'], written('rows.equal-to', ['rows', 'equal-to'], strictnessOf(given)), context)],
  schema: planSchema,
  missing: (given, written, context) => [tableMissingCheck(given.max, written('missing', ['missing'], given), context)],
  'duplicate-rows': (given, written, context) => [
    duplicateRowsCheck(given, written('duplicate-rows', ['duplicate-rows'], strictnessOf(given)), context)
  ],
  'unique-together': listed('unique-together', uniqueTogetherCheck),
  columns: (columns, written, context) => Object.entries(columns).flatMap(([name, checks]) => planColumn(name, checks, written, context)),
  'every-column': (checks, written, context, { columns }) =>
    context.columns.flatMap(({ name }) =>
      planColumn(name, { ...checks, ...replaced(columns?.[name]) }, written, context, ['every-column'])
    ),
  conditions: (conditions, written, context) =>
    conditions.map((condition, index) =>
      conditionCheck(condition, written(`conditions.${condition.id ?? index + 1}`, ['conditions', index], condition), context)
    ),
  pairs: listed('pairs', pairCheck),
  sums: listed('sums', sumCheck),
  queries: listed('queries', queryCheck),
  'foreign-keys': listed('foreign-keys', foreignKeyCheck),
  freshness: oneOrEach('freshness', freshnessCheck),
  volume: (given, written, context) =>
    planVolume({ ...given, items: given.items.filter(({ against }) => context.ofBase !== true || against !== 'base') }, written, context),
  integrity: planIntegrity,
  // A stage of its own.
  lineage: () => [],
  // A stage of its own.
  drift: () => [],
  custom: () => []
}

/** Sections whose checks are about the table itself, and mean the same however few rows it has. */
const OF_ANY_SIZE: readonly SectionName[] = ['rows', 'schema', 'volume']

/** The checks of all sections that are written down. */
export function planSections(suite: Suite, written: Write, context: PlanContext): PlannedCheck[] {
  return Object.keys(planners)
    .filter((name): name is SectionName => name in planners)
    .flatMap(name => planSection(name, suite, written, context))
}

function planSection<Name extends SectionName>(name: Name, suite: Suite, written: Write, context: PlanContext): readonly PlannedCheck[] {
  const given = suite[name]
  const least = suite['min-rows']
  if (given === undefined) return []
  const checks = planners[name](given, written, context, suite)
  return least === undefined || OF_ANY_SIZE.includes(name) ? checks : checks.map(check => withLeastRows(check, least))
}

/** The kinds of check that a column has of its own, as absent: they are asked there. */
function replaced(own: ColumnChecks = {}): ColumnChecks {
  return Object.fromEntries(Object.keys(own).map(kind => [kind, undefined]))
}
