import { categoryMeasures, type Measures, numberMeasures } from './measures.ts'
import type { PairedColumn } from './paired.ts'

/** A column with how far apart its distributions are: one answer, or two of free text. None where they cannot be compared. */
export interface MeasuredColumn {
  readonly column: PairedColumn
  readonly measures: readonly { readonly aspect: 'values' | 'length' | 'characters'; readonly found: Measures }[]
}

/** Measures a column, whatever rule is to judge it. Pure. */
export function measured(column: PairedColumn): MeasuredColumn {
  const { values, missing } = column
  if (values.kind === 'numeric') return { column, measures: [{ aspect: 'values', found: numberMeasures(values.numbers, missing) }] }
  if (values.kind === 'categorical')
    return { column, measures: [{ aspect: 'values', found: categoryMeasures(values.categories, missing) }] }
  if (values.kind !== 'text') return { column, measures: [] }
  return {
    column,
    measures: [
      { aspect: 'length', found: numberMeasures(values.length, missing) },
      { aspect: 'characters', found: categoryMeasures(values.characters, missing) }
    ]
  }
}
