import { counted, cut, InputError } from '@gauntlet/core'
import { z } from 'zod'
import type { FoldTable } from './fold-metrics.ts'

/** A list of metrics by fold is rarely longer than a hundred. */
export const MOST_FOLDS = 1000

/** Finds the folds in what a file holds: lists of equal length by metric, or a list with a map a fold. */
export function foldsOf(input: string, content: unknown, where: string): FoldTable {
  const list = z.array(z.record(z.string(), z.unknown())).min(1).safeParse(content)
  const map = z.record(z.string(), z.unknown()).safeParse(content)
  if (!list.success && !map.success) throw new InputError(input, `has no folds in ${where}. ${EXPECTED}`)
  const columns = list.success ? columnsOf(list.data) : listsOf(map.data ?? {})
  const lengths = new Map([...columns].map(([name, values]) => [values.length, name]))
  const [folds, other] = lengths.keys()
  if (folds === undefined) throw new InputError(input, `has no list of folds in ${where}. ${EXPECTED}`)
  if (other !== undefined) {
    const [one, another] = [lengths.get(folds), lengths.get(other)]
    const problem = `${counted(folds, 'fold')} of "${cut(one ?? '', 60)}" but ${other} of "${cut(another ?? '', 60)}"`
    throw new InputError(input, `has ${problem} in ${where}. Every metric needs a value for every fold.`)
  }
  if (folds > MOST_FOLDS) throw new InputError(input, `has ${counted(folds, 'fold')} in ${where}; at most ${MOST_FOLDS} are read`)
  return { columns, names: columns.get('fold')?.map(String) }
}

/** Test rows over training rows, where the file tells both, as one number or one a fold. */
export function ratioOf(input: string, { columns }: FoldTable, content: unknown, where: string): number | undefined {
  const map = z.record(z.string(), z.unknown()).safeParse(content)
  const rows = (name: string) => {
    const spellings = [name, name.replace('-', '_')]
    const given = spellings.map(key => columns.get(key) ?? (map.success ? map.data[key] : undefined)).find(value => value !== undefined)
    if (given === undefined) return undefined
    const counts = z.array(z.number().positive()).min(1).safeParse([given].flat())
    if (!counts.success) throw new InputError(input, `has "${name}" in ${where} that is not a number of rows above 0`)
    return counts.data.reduce((sum, count) => sum + count, 0) / counts.data.length
  }
  const [train, test] = [rows('train-rows'), rows('test-rows')]
  if ((train === undefined) !== (test === undefined))
    throw new InputError(input, `has only one of "train-rows" and "test-rows" in ${where}: write both, or none for plain folds`)
  return train === undefined || test === undefined ? undefined : test / train
}

const EXPECTED = 'Expected a list for each metric, a value a fold: { "test_f1": [0.81, 0.84, 0.79] }.'

/** Values that are no list stand beside the folds. */
function listsOf(content: Readonly<Record<string, unknown>>): Map<string, readonly unknown[]> {
  return new Map(Object.entries(content).flatMap(([name, values]) => (Array.isArray(values) ? [[name, values] as const] : [])))
}

function columnsOf(folds: readonly Readonly<Record<string, unknown>>[]): Map<string, readonly unknown[]> {
  const names = new Set(folds.flatMap(fold => Object.keys(fold)))
  return new Map([...names].map(name => [name, folds.map(fold => fold[name])]))
}
