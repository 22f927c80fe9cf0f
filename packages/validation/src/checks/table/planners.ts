import { plain } from '@gauntlet/core'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { Write } from '../../plan/writing.ts'
import type { OneOrMany } from '../../suite/one-or-many.ts'
import type { SchemaChecks } from '../../suite/schema-checks.ts'
import { type Strictness, strictnessOf } from '../../suite/strictness.ts'
import { typeCheck } from '../column/type.ts'
import { columnsThere, lackingCheck } from './column-there.ts'
import { forbiddenColumnsCheck, nullableColumnsCheck } from './schema.ts'
import { columnCountCheck, columnsCheck, orderCheck } from './table-checks.ts'

interface Listed extends Strictness {
  readonly id?: string | undefined
}

type Make<Given> = (given: Given, written: Written, context: PlanContext) => PlannedCheck

/** The planner of a section that is a list: each check goes by its own id, or by its number. */
export function listed<Given extends Listed>(key: string, make: Make<Given>) {
  return (items: readonly Given[], written: Write, context: PlanContext): PlannedCheck[] =>
    items.map((given, index) => make(given, written(`${key}.${given.id ?? index + 1}`, [key, index], strictnessOf(given)), context))
}

/** The planner of a section that is one check, or a list of them. */
export function oneOrEach<Given extends Strictness>(key: string, make: Make<Given>) {
  return ({ items, single }: OneOrMany<Given>, written: Write, context: PlanContext): PlannedCheck[] =>
    items.map((given, index) =>
      make(
        given,
        single ? written(key, [key], strictnessOf(given)) : written(`${key}.${index + 1}`, [key, index], strictnessOf(given)),
        context
      )
    )
}

/** Which columns there are, and what they hold. The difference to an earlier schema is a stage of its own. */
export function planSchema(given: SchemaChecks, written: Write, context: PlanContext): PlannedCheck[] {
  const { required, exact, forbidden, ordered, count, types, nullable } = given
  const at = (key: string, strictness: Strictness) => written(`schema.${key}`, ['schema', key], strictnessOf(strictness))
  return [
    ...(required === undefined ? [] : [columnsCheck(required.value, false, at('required', required), context)]),
    ...(exact === undefined ? [] : [columnsCheck(exact.value, true, at('exact', exact), context)]),
    ...(forbidden === undefined ? [] : [forbiddenColumnsCheck(forbidden.value, at('forbidden', forbidden), context)]),
    ...(ordered === undefined
      ? []
      : [orderCheck((exact ?? required)?.value ?? Object.keys(types?.value ?? {}), at('ordered', ordered), context)]),
    ...(count === undefined ? [] : [columnCountCheck(count, at('count', count), context)]),
    ...(types === undefined ? [] : planTypes(types, written, context)),
    ...(nullable === undefined ? [] : [nullableColumnsCheck(nullable.value, at('nullable', nullable), context)])
  ]
}

function planTypes(types: NonNullable<SchemaChecks['types']>, written: Write, context: PlanContext): PlannedCheck[] {
  return Object.entries(types.value).map(([name, type]) => {
    const shown = plain(name, 100)
    const here = written(`schema.types.${shown}`, ['schema', 'types', name], strictnessOf(types))
    const there = columnsThere([name], context.columns)
    const [column] = there.columns ?? []
    if (there.lacking !== undefined || column === undefined) return lackingCheck(here, `Holds ${type}`, type, there.lacking ?? '')
    return typeCheck(type, column, here, context)
  })
}
