import { aggregated } from './aggregate.ts'
import { type Datum, fieldOf, listOf, numberOf, type Spec } from './reading.ts'

/** The rows after some transforms; undefined where one of them is not known here, for then nothing true can be drawn. */
export function transformed(rows: readonly Datum[], transforms: readonly Spec[]): readonly Datum[] | undefined {
  return transforms.reduce<readonly Datum[] | undefined>((before, transform) => before && applied(before, transform), rows)
}

function applied(rows: readonly Datum[], transform: Spec): readonly Datum[] | undefined {
  if (typeof transform.filter === 'object' && transform.filter !== null && !Array.isArray(transform.filter)) {
    const test = testOf({ ...transform.filter })
    return test && rows.filter(test)
  }
  if (Array.isArray(transform.fold)) return folded(rows, transform)
  if (Array.isArray(transform.aggregate)) return aggregated(rows, listOf(transform.aggregate), listOf(transform.groupby))
  return undefined
}

function testOf({ field, ...test }: Spec): ((row: Datum) => boolean) | undefined {
  const [operation, second] = Object.entries(test)
  if (typeof field !== 'string' || operation === undefined || second !== undefined) return undefined
  const [name, bound] = operation
  const compared = (fits: (value: number, limit: number) => boolean) => {
    const limit = numberOf(bound)
    return limit === undefined ? undefined : (row: Datum) => fits(numberOf(fieldOf(row, field)) ?? Number.NaN, limit)
  }
  switch (name) {
    case 'equal':
      return row => fieldOf(row, field) === bound
    case 'oneOf':
      return row => listOf(bound).includes(fieldOf(row, field))
    case 'lt':
      return compared((value, limit) => value < limit)
    case 'lte':
      return compared((value, limit) => value <= limit)
    case 'gt':
      return compared((value, limit) => value > limit)
    case 'gte':
      return compared((value, limit) => value >= limit)
    case 'valid':
      return row => (numberOf(fieldOf(row, field)) !== undefined) === bound
    default:
      return undefined
  }
}

/** Columns become rows of a name and a value. */
function folded(rows: readonly Datum[], { fold, as }: Spec): readonly Datum[] | undefined {
  const fields = listOf(fold).filter(field => typeof field === 'string')
  const [key = 'key', value = 'value'] = listOf(as)
  if (fields.length !== listOf(fold).length || typeof key !== 'string' || typeof value !== 'string') return undefined
  return rows.flatMap(row => fields.map(field => ({ ...row, [key]: field, [value]: fieldOf(row, field) })))
}
