import type { PredictionsFound } from './look-tables.ts'

/** What a gate has to be told of predictions whose columns are not called by the default names. */
export interface GateColumns {
  readonly columns?: Readonly<Record<string, string>>
  readonly positive?: string | number | boolean
}

export function columnsFor(
  { roles, predictionIsScore }: Pick<PredictionsFound, 'roles' | 'predictionIsScore'>,
  positive: string | number | boolean | undefined
): GateColumns {
  const { label, prediction, score, id } = roles
  // Scores in the column of predictions: the classes are made of them at the threshold.
  const played = predictionIsScore ? { label, score: prediction, id } : { label, prediction, score, id }
  const named = Object.entries(played).filter(([role, column]) => column !== undefined && column !== role)
  return {
    ...(named.length === 0 ? {} : { columns: Object.fromEntries(named.map(([role, column]) => [role, column ?? role])) }),
    ...(positive === undefined ? {} : { positive })
  }
}
