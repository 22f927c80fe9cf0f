import { combinedDigest, runAction } from '@gauntlet/core'
import { stepSummary } from '@gauntlet/reporting'
import { findChecks, runOptions } from './checks.ts'
import { definition } from './definition.ts'
import { driftOutputs } from './drift-outputs.ts'
import { engineOptions } from './engine-options.ts'
import { readInputs } from './inputs.ts'
import { findSources } from './sources.ts'
import { titleOf, validateFiles } from './validate-files.ts'
import { writeFiles } from './write-files.ts'

await runAction(definition, async ({ inputs: given, environment, signal }) => {
  const startedAt = new Date()
  const inputs = await readInputs(given, environment)
  const checks = await findChecks(inputs, environment)
  const sources = await findSources(inputs, checks.tables, environment, signal)
  const { referenceProfile } = sources
  const validated = await validateFiles(
    {
      sources,
      checks,
      options: runOptions(inputs, environment, signal),
      engine: engineOptions(inputs, environment, signal),
      make: found => writeFiles({ ...found, title: titleOf(found.digests), referenceProfile, startedAt }, inputs, environment)
    },
    environment
  ).finally(sources.dispose)
  return {
    title: titleOf(validated.digests),
    checks: validated.checks,
    evidence: validated.evidence,
    judged: validated.judged,
    versions: validated.versions,
    failOn: inputs.failOn,
    summary: stepSummary,
    outputs: {
      'row-count': validated.rowCount,
      'data-digest': combinedDigest(validated.digests),
      ...driftOutputs(validated.drift),
      ...validated.made
    }
  }
})
