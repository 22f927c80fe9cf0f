import { counted, formatNumber, plain } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { SetItem } from '../../suite/bounds.ts'
import { rowWise } from '../row-wise.ts'
import { inSet, notInSet } from './row-tests.ts'

/** Members of a set that a message lists before it counts the rest. */
const MOST_SHOWN = 5

export function inSetCheck(items: readonly SetItem[], column: Column, written: Written, context: PlanContext): PlannedCheck {
  return rowWise(written, context, {
    column,
    title: `One of ${counted(items.length, 'value')}`,
    expected: `one of ${listed(items)}`,
    unexpected: notInSet(items, column, context.dialect),
    says: 'are not in the set'
  })
}

export function notInSetCheck(items: readonly SetItem[], column: Column, written: Written, context: PlanContext): PlannedCheck {
  return rowWise(written, context, {
    column,
    title: `None of ${counted(items.length, 'value')}`,
    expected: `none of ${listed(items)}`,
    unexpected: inSet(items, column, context.dialect),
    says: 'are values that may not occur'
  })
}

/** `AA, DL, UA, B6, WN and 3 more`. */
export function listed(items: readonly unknown[]): string {
  const shown = items
    .slice(0, MOST_SHOWN)
    .map(item => plain(String(item), 50))
    .join(', ')
  return `${shown}${items.length > MOST_SHOWN ? ` and ${formatNumber(items.length - MOST_SHOWN)} more` : ''}`
}
