import type { Config } from '@gauntlet/core'
import type { Tables } from '@gauntlet/tables'
import { baseEvidence, markAgainstBase } from '../base/compared.ts'
import { refuseUnknownIds } from '../explain/keys.ts'
import { gatherRemarks, remarkSentences } from '../explain/remarks.ts'
import { gatherChecks } from '../gather.ts'
import { judgeSuite } from '../judge.ts'
import { profileEvidence } from '../profile/evidence.ts'
import { mergedEvidence, type Validated, type ValidateOptions } from '../validate.ts'
import { gatherProbes } from './gather-probes.ts'
import type { GxFound } from './gx-result.ts'
import { type GxPlan, planGx } from './plan-gx.ts'
import type { GxSuite } from './suite.ts'

export interface GxValidated extends Validated {
  /** For `gxResult`. */
  readonly gx: GxFound
}

type Options = Pick<ValidateOptions, 'input' | 'showValues' | 'now' | 'idColumns' | 'base'>

/** Computes and judges a Great Expectations suite on a table: one check for each expectation, and one that there are rows. */
export async function validateGx(tables: Tables, suite: Config<GxSuite>, options: Options): Promise<GxValidated> {
  refuseUnknownIds(options.idColumns, tables.data)
  const probes = await gatherProbes(tables.data, suite.value, options.now)
  // Of the last plan: types may settle while the table is scanned.
  let plan: GxPlan | undefined
  const gathered = await gatherChecks(tables, {
    input: options.input,
    locate: suite.locate,
    authored: [],
    now: options.now,
    plan: context => {
      plan = planGx(suite.value, probes, options.idColumns, context)
      return [plan.rows, ...plan.expectations.map(({ planned }) => planned)]
    }
  })
  const { planned, found, context } = gathered
  const remarks = await gatherRemarks(tables.data, gathered, options)
  const sentences = new Map([...remarks].map(([id, remark]) => [id, remarkSentences(remark)]))
  const judged = judgeSuite(planned, found, sentences)
  const evidence = [...(options.base === undefined ? [] : [baseEvidence(judged, options.base)]), profileEvidence(context.columns, found)]
  return {
    checks: options.base === undefined ? judged : markAgainstBase(judged, options.base),
    evidence: mergedEvidence(evidence),
    rowCount: found.count('rows'),
    gathered,
    gx: { suite: suite.value, expectations: plan?.expectations ?? [], found }
  }
}
