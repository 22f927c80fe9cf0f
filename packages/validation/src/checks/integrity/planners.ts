import type { PlanContext, Written } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { Write } from '../../plan/writing.ts'
import type { IntegrityCheckName, IntegrityChecks } from '../../suite/integrity.ts'
import type { OneOrMany } from '../../suite/one-or-many.ts'
import { type Strictness, strictnessOf } from '../../suite/strictness.ts'
import { categoryVariantsCheck } from './category-variants.ts'
import { conflictingLabelsCheck } from './conflicting-labels.ts'
import { constantColumnsCheck } from './constant-columns.ts'
import { labelBalanceCheck } from './label-balance.ts'
import { leakageCheck, orderLeakageCheck } from './leakage.ts'
import { mixedNullsCheck } from './mixed-nulls.ts'
import { overlapByIdCheck, overlapByRowsCheck, overlapByTimeCheck } from './overlap.ts'

type Key = IntegrityCheckName
type Planner<Given> = (given: Given, key: Key, written: Write, context: PlanContext) => readonly PlannedCheck[]
type Planners = { readonly [Name in Key]: Planner<NonNullable<IntegrityChecks[Name]>> }

/** Every kind of check under `integrity`, in the order of `docs/checks.md`. */
const planners: Planners = {
  'label-balance': each(labelBalanceCheck),
  overlap: (given, key, written, context) =>
    places(given, key).flatMap(({ item, id, path }) => {
      const at = (part: string) => written(`${id}.${part}`, [...path, part], strictnessOf(item))
      return [
        ...(item.id === undefined ? [] : [overlapByIdCheck(item.id, item, at('id'), context)]),
        ...(item.rows === undefined ? [] : [overlapByRowsCheck(item.rows, item, at('rows'), context)]),
        ...(item.time === undefined ? [] : [overlapByTimeCheck(item.time, item, at('time'), context)])
      ]
    }),
  'conflicting-labels': each(conflictingLabelsCheck),
  leakage: each(leakageCheck),
  'order-leakage': each(orderLeakageCheck),
  'constant-columns': once(constantColumnsCheck),
  'mixed-nulls': once(mixedNullsCheck),
  'category-variants': once(categoryVariantsCheck)
}

export function planIntegrity(given: IntegrityChecks, written: Write, context: PlanContext): PlannedCheck[] {
  return Object.keys(planners)
    .filter((key): key is Key => key in planners)
    .flatMap(key => planKind(key, given, written, context))
}

function planKind<Name extends Key>(key: Name, given: IntegrityChecks, written: Write, context: PlanContext): readonly PlannedCheck[] {
  const part = given[key]
  return part === undefined ? [] : planners[key](part, key, written, context)
}

function once<Given extends Strictness>(make: (given: Given, written: Written, context: PlanContext) => PlannedCheck): Planner<Given> {
  return (given, key, written, context) => [make(given, written(`integrity.${key}`, ['integrity', key], strictnessOf(given)), context)]
}

function each<Item extends Strictness>(
  make: (given: Item, written: Written, context: PlanContext) => PlannedCheck
): Planner<OneOrMany<Item>> {
  return (given, key, written, context) =>
    places(given, key).map(({ item, id, path }) => make(item, written(id, path, strictnessOf(item)), context))
}

function places<Item>({ items, single }: OneOrMany<Item>, key: Key) {
  return items.map((item, index) => ({
    item,
    id: single ? `integrity.${key}` : `integrity.${key}.${index + 1}`,
    path: single ? ['integrity', key] : ['integrity', key, index]
  }))
}
