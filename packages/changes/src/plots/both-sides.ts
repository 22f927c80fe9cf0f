import { cut } from '@gauntlet/core'
import type { Sides } from '../sources/compare-trees.ts'
import type { SideRows } from './drawable.ts'
import { rowsOf } from './rows.ts'

/** The rows of a file now and, where it is there and can be read, in the base. Throws for the file of now alone. */
export async function bothSides(path: string, bytes: Buffer, { before }: Sides): Promise<SideRows[]> {
  const now = rowsOf(path, bytes)
  if (now === undefined || now.length === 0) throw new Error('it has no rows')
  const old = await before?.read(path).catch(() => undefined)
  const rows = old === undefined ? undefined : attempt(() => rowsOf(path, old))
  if (before === undefined || rows === undefined || rows.length === 0) return [{ side: '', rows: now }]
  return [
    { side: 'now', rows: now },
    { side: cut(before.name, 60), rows }
  ]
}

function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
