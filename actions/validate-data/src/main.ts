import { combinedDigest, readConfig, runAction } from '@gauntlet/core'
import { Suite } from '@gauntlet/validation'
import { definition } from './definition.ts'
import { readInputs } from './inputs.ts'
import { titleOf, validateFiles } from './validate-files.ts'

await runAction(definition, async ({ inputs: given, environment, signal }) => {
  const inputs = await readInputs(given, environment)
  const suite = await readConfig(inputs.checks, Suite, environment)
  const { checks, evidence, rowCount, judged, versions } = await validateFiles(inputs, suite, environment, signal)
  return {
    title: titleOf(judged),
    checks,
    evidence,
    judged,
    versions,
    failOn: inputs.failOn,
    outputs: { 'row-count': rowCount, 'data-digest': combinedDigest(judged) }
  }
})
