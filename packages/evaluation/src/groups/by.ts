import { z } from 'zod'
import { Name } from '../predictions/prediction-fields.ts'

/** Columns that divide rows, as authors write them: `[sex, [sex, age_band]]`, each entry a column or an intersection of some. */
export const By = z
  .array(z.union([Name, z.array(Name).min(1).max(4)]))
  .max(20)
  .transform((written, context): readonly (readonly string[])[] => {
    const all = written.map(entry => (typeof entry === 'string' ? [entry] : entry))
    for (const [index, columns] of all.entries()) {
      const twice = columns.find((column, place) => columns.indexOf(column) !== place)
      if (twice !== undefined) context.addIssue({ code: 'custom', path: [index], message: `names "${twice}" twice` })
      const same = all.findIndex(other => other.toSorted().join('\n') === columns.toSorted().join('\n'))
      if (same < index) context.addIssue({ code: 'custom', path: [index], message: `is the same as entry ${same + 1}` })
    }
    return all
  })

/** Every column that is named, once. */
export function columnsOf(by: readonly (readonly string[])[]): string[] {
  return [...new Set(by.flat())]
}
