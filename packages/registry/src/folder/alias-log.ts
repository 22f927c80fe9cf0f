import { createExclusively, numberedFile, numbersIn } from '@gauntlet/core'
import { AliasMove } from '../model-version.ts'
import { readRecord, recordText } from './record.ts'

/** Where an alias points: its latest move and the number of that. Zero and none for an alias that never was. */
export interface Pointer {
  readonly number: number
  readonly move: AliasMove | undefined
}

/** Reads the log of an alias, in which the highest number is where it points. */
export async function readPointer(log: string, alias: string): Promise<Pointer> {
  const number = (await numbersIn(log)).at(-1)
  if (number === undefined) return { number: 0, move: undefined }
  const path = numberedFile(log, number)
  const move = await readRecord(path, AliasMove)
  if (move === undefined) throw new Error(`Could not read ${path}: it has disappeared`)
  if (move.alias !== alias) throw new Error(`${path} is damaged: it speaks of the alias "${move.alias}", not "${alias}"`)
  return { number, move }
}

/** Compare-and-set: false when somebody else has made a move since `after` was read. */
export function appendMove(log: string, after: Pointer, move: AliasMove): Promise<boolean> {
  return createExclusively(numberedFile(log, after.number + 1), recordText(AliasMove.parse(move)))
}
