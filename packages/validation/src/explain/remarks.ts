import type { Table } from '@gauntlet/tables'
import type { Gathered } from '../gather.ts'
import { failedChecks } from './failed.ts'
import { firstKeys } from './keys.ts'
import { sampleValues } from './samples.ts'
import { commonValues, type Explanation, explanations, explanationWords } from './share.ts'

/** What is known of a failed check beside its message. */
export interface Remarks {
  /** Unexpected values with how often they occur; only where values may be shown. */
  readonly values?: string
  /** Keys of the first unexpected rows. */
  readonly keys?: string
  /** What most unexpected rows have in common, in words. */
  readonly mostly?: string
}

export interface RemarkOptions {
  readonly showValues: boolean
  readonly idColumns: readonly string[]
}

/** Failed checks that are looked into. Each costs queries of its own, and nobody reads a hundred explanations. */
const MOST_CHECKS = 20

/** Looks into the failed checks, by id: a bounded number of bounded queries, and one scan for all. */
export async function gatherRemarks(
  table: Table,
  gathered: Gathered,
  { showValues, idColumns }: RemarkOptions
): Promise<ReadonlyMap<string, Remarks>> {
  const failed = failedChecks(gathered).slice(0, MOST_CHECKS)
  const common = new Map<string, readonly Explanation[]>()
  const remarks = new Map<string, Remarks>()
  for (const one of failed) {
    const values = showValues ? await sampleValues(table, one) : undefined
    const keys = await firstKeys(table, one, idColumns)
    common.set(one.check.id, await commonValues(table, one))
    remarks.set(one.check.id, { ...(values === undefined ? {} : { values }), ...(keys === undefined ? {} : { keys }) })
  }
  for (const [id, explanation] of await explanations(table, common))
    remarks.set(id, { ...remarks.get(id), mostly: explanationWords(explanation, showValues) })
  return remarks
}

/** The remarks as sentences that follow the message. */
export function remarkSentences({ values, keys, mostly }: Remarks): string {
  return [
    values === undefined ? '' : `Values: ${values}.`,
    mostly === undefined ? '' : `${mostly}.`,
    keys === undefined ? '' : `First rows: ${keys}.`
  ]
    .filter(sentence => sentence !== '')
    .join(' ')
}
