import { formatNumber, type Table } from '@gauntlet/core'

/** Columns of text, and at most so many rows. */
interface Shape {
  readonly id: string
  readonly title: string
  readonly columns: readonly string[]
  readonly mostRows: number
}

/** A table of what differs from the base; where there are too many rows, the last one says how many. Undefined where nothing differs. */
export function changesTable({ id, title, columns, mostRows }: Shape, rows: Table['rows']): Table | undefined {
  if (rows.length === 0) return undefined
  const shown = rows.length <= mostRows ? rows : [...rows.slice(0, mostRows - 1), restRow(rows.length - mostRows + 1, columns.length)]
  return { id, title, topic: 'changes', columns: columns.map(name => ({ title: name, align: 'left' })), rows: shown }
}

function restRow(count: number, width: number): string[] {
  return [`and ${formatNumber(count)} more`, ...Array.from({ length: width - 1 }, () => '')]
}
