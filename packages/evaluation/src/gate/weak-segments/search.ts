import { atEase } from '../../at-ease.ts'
import type { RowOutcomes } from './outcomes.ts'
import type { Parts } from './parts.ts'
import { type Compared, compared } from './segment-test.ts'
import { rest, type Total, totalAt, totalsOf } from './totals.ts'

export interface Segment extends Compared {
  readonly name: string
  readonly rows: number
}

/**
 * Compares every segment of one column, or of two, with the rest of the rows. Rows are added up once for each pair of columns, and
 * never for each segment. A pair that holds the same rows as one of its parts is left out.
 */
export function search(
  parts: readonly Parts[],
  outcomes: RowOutcomes,
  { signal, ...which }: Which & { readonly signal: AbortSignal | undefined }
): Promise<Segment[]> {
  return atEase(segmentsOf(parts, outcomes, which), signal)
}

interface Which {
  /** Rows of the smallest segment that is looked at. */
  readonly least: number
  readonly pairs: boolean
}

function* segmentsOf(parts: readonly Parts[], outcomes: RowOutcomes, { least, pairs }: Which): Generator<void, Segment[]> {
  const none = new Uint16Array(outcomes.values.length)
  const centre = centreOf(outcomes)
  const all = totalAt(totalsOf(outcomes, centre, none, undefined, 1, 1), 0)
  const segments: Segment[] = []
  const add = (name: string, total: Total) => {
    const others = rest(all, total)
    if (total.weight > 0 && others.weight > 0 && others.rows > 0)
      segments.push({ name, rows: total.rows, ...compared(total, others, centre, outcomes) })
  }
  for (const [index, one] of parts.entries()) {
    const totals = totalsOf(outcomes, centre, one.codes, undefined, 1, one.names.length + 1)
    for (const [code, name] of one.names.entries()) add(name, totalAt(totals, code))
    for (const other of pairs ? parts.slice(index + 1) : []) {
      const width = other.names.length + 1
      const both = totalsOf(outcomes, centre, one.codes, other.codes, width, (one.names.length + 1) * width)
      for (const [first, name] of one.names.entries()) {
        for (const [second, otherName] of other.names.entries()) {
          const total = totalAt(both, first * width + second)
          if (total.rows < least || total.rows === one.sizes[first] || total.rows === other.sizes[second]) continue
          add(`${name}, ${otherName}`, total)
        }
      }
      yield
    }
  }
  return segments
}

function centreOf({ values, weight }: RowOutcomes): number {
  let [total, all] = [0, 0]
  for (let row = 0; row < values.length; row++) {
    const own = weight === undefined ? 1 : (weight[row] ?? 0)
    total += own * (values[row] ?? 0)
    all += own
  }
  return total / all
}
