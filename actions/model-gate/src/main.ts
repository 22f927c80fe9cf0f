import { runAction } from '@gauntlet/core'
import { judgeGate, metricsJson } from '@gauntlet/evaluation'
import { stepSummary } from '@gauntlet/reporting'
import { definition } from './definition.ts'
import { gather } from './gather/gather.ts'
import { foretellSlowness } from './gather/slowness.ts'
import { readInputs } from './inputs.ts'

await runAction(definition, async run => {
  const found = await gather(readInputs(run), run.environment, run.signal)
  const { gate, data, modelName, modelDigest } = found
  foretellSlowness(gate.value, data)
  const { checks, evidence } = await judgeGate(gate, data, found)
  return {
    title: gate.value.title ?? (modelName === undefined ? 'Model gate' : `Model gate: ${modelName}`),
    checks,
    evidence,
    judged: found.judged,
    versions: found.versions,
    summary: stepSummary,
    outputs: {
      metrics: metricsJson(gate.value, data.metrics),
      ...(modelDigest === undefined ? {} : { 'model-digest': modelDigest })
    }
  }
})
