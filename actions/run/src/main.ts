import { runAction } from '@gauntlet/core'
import { definition } from './definition.ts'
import { gather } from './gather.ts'
import { readInputs } from './inputs.ts'
import { isSaidAlready, judge } from './judge.ts'
import { outputsOf, summaryOf } from './present.ts'
import { runSteps } from './run-steps.ts'

await runAction(definition, async ({ inputs: given, environment, signal }) => {
  const inputs = readInputs({ inputs: given })
  const { steps, judged } = await gather(inputs, environment)
  const results = await runSteps(steps, { inputs, environment }, signal)
  return {
    title: 'Gauntlet',
    checks: judge(results),
    judged,
    outputs: outputsOf(results),
    link: 'comment-url',
    annotates: check => !isSaidAlready(check, results),
    summary: summaryOf(results)
  }
})
