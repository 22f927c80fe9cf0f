import { columnsOf } from '../../groups/by.ts'
import type { RowCondition } from '../../predictions/reading-needs.ts'
import type { SliceSettings } from './schema.ts'

/** What has to be read for slices. Conditions are called `<key>.slices.<name>`, `slices.<name>` without a key above. */
export function sliceNeeds(
  slices: SliceSettings | undefined,
  above = ''
): { readonly dimensions: readonly string[]; readonly conditions: readonly RowCondition[] } {
  if (slices === undefined) return { dimensions: [], conditions: [] }
  return {
    dimensions: columnsOf(slices.by),
    conditions: Object.entries(slices.where).map(([name, sql]) => ({
      name: conditionName(name, above),
      sql,
      key: `${above}slices.where.${name}`
    }))
  }
}

/** What the condition of a slice is called among all that are read. `above` ends in a dot, or is empty. */
export function conditionName(name: string, above: string): string {
  return `${above}slices.${name}`
}
