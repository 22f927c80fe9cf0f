import { readConfig, runAction } from '@gauntlet/core'
import { Comparison, deltasJson, judgeComparison, presentComparison } from '@gauntlet/evaluation'
import { definition } from './definition.ts'
import { gather } from './gather.ts'
import { readInputs } from './inputs.ts'

await runAction(definition, async run => {
  const inputs = readInputs(run)
  const comparison = await readConfig(inputs.comparison, Comparison, run.environment)
  const found = await gather(inputs, comparison, run.environment, run.signal)
  const { checks, verdict } = judgeComparison(found.comparison, found.compared, found.reproduce)
  return {
    title: comparison.value.title ?? 'Comparison with production',
    checks,
    evidence: presentComparison(found.comparison.value, found.compared, found.production),
    judged: found.judged,
    versions: found.versions,
    outputs: {
      improved: verdict.improved,
      outcome: verdict.outcome,
      deltas: deltasJson(found.compared),
      ...(found.production === undefined ? {} : { 'production-version': found.production.version })
    }
  }
})
