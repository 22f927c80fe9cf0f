import { type Check, counted, formatNumber } from '@gauntlet/core'
import { compareAll } from '../../comparison/compare.ts'
import type { Compared } from '../../comparison/compared.ts'
import { judgeComparison } from '../../comparison/judge.ts'
import { paired } from '../../comparison/paired-examples.ts'
import { presentComparison } from '../../comparison/present.ts'
import { factsOf } from '../../comparison/row-facts.ts'
import { type ComparisonSettings, metricsOf } from '../../comparison/settings.ts'
import { sliceNeeds } from '../../comparison/slices/needs.ts'
import type { Gate } from '../schema.ts'
import { type GateData, type JudgeContext, section } from '../section.ts'
import type { WrittenComparison } from './schema.ts'

interface Found {
  readonly settings: ComparisonSettings
  /** Undefined where there are no rows of both models. */
  readonly compared: Compared | undefined
}

/** Whether the model is better than the one in production on the same rows: `comparison: { metric: f1, min-improvement: 0.01 }`. */
export const comparisonSection = section<WrittenComparison, Found>({
  needs: written => ({ inputs: ['predictions', 'production'], metrics: metricsOf(written), ...sliceNeeds(written.slices, ABOVE) }),
  measure,
  judge: (written, found, context) => judge(written, found, context),
  present: (_, { settings, compared }) => {
    if (compared === undefined) return {}
    // Its figures are those of the section `metrics`, where they are asked for.
    const { tables, charts } = presentComparison(settings, compared)
    return { tables, charts }
  }
})

/** Before the names of its checks and of its conditions. */
const ABOVE = 'comparison.'

async function measure(written: WrittenComparison, { model, champion, signal }: GateData, { resamples, seed }: Gate): Promise<Found> {
  const settings = { ...written, resamples, seed }
  if (model === undefined || champion === undefined) return { settings, compared: undefined }
  const pair = paired(model.examples, champion.examples, factsOf(model.predictions))
  return { settings, compared: await compareAll(settings, pair, signal, ABOVE) }
}

function judge(written: WrittenComparison, { settings, compared }: Found, context: JudgeContext): Check[] {
  const { severity } = written
  const { tooFew } = context
  if (compared === undefined) return [notCompared(severity, context)]
  const { checks } = judgeComparison(settings, compared, { ...context, severity, prefix: ABOVE })
  if (tooFew === undefined) return [...checks]
  const why = `Not judged on ${counted(tooFew.rows, 'row')}: the gate asks for at least ${formatNumber(tooFew.least)}.`
  return checks.map(check => ({ ...check, outcome: 'inconclusive', message: `${check.message} ${why}` }))
}

function notCompared(severity: Check['severity'], { locate }: JudgeContext): Check {
  const location = locate([])
  return {
    id: `${ABOVE}difference`,
    title: 'compared with the model in production',
    severity,
    outcome: 'inconclusive',
    observed: 'no rows of both models',
    expected: 'predictions of both models for the same rows',
    message: 'Not judged: there are no predictions of both models for the same rows.',
    ...(location === undefined ? {} : { location })
  }
}
