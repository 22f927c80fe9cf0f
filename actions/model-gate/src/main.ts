import { readConfig, runAction } from '@gauntlet/core'
import { Gate, judge, metricsJson, present } from '@gauntlet/evaluation'
import { definition } from './definition.ts'
import { gather } from './gather.ts'
import { readInputs } from './inputs.ts'

await runAction(definition, async run => {
  const inputs = readInputs(run)
  const gate = await readConfig(inputs.gate, Gate, run.environment)
  const found = await gather(inputs, gate, run.environment, run.signal)
  return {
    title: gate.value.title ?? (found.modelName === undefined ? 'Model gate' : `Model gate: ${found.modelName}`),
    checks: judge(gate, found),
    evidence: present(gate.value, found),
    judged: found.judged,
    versions: found.versions,
    outputs: {
      metrics: metricsJson(gate.value, found.metrics),
      ...(found.modelDigest === undefined ? {} : { 'model-digest': found.modelDigest })
    }
  }
})
