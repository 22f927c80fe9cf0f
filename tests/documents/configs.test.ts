import { config, parseConfig } from '@gauntlet/core'
import { Comparison, Endpoint, Gate, PredictionLog } from '@gauntlet/evaluation'
import { GauntletFile } from '@gauntlet/pipeline'
import { Rollout } from '@gauntlet/rollout'
import { Suite } from '@gauntlet/validation'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { documented, example, reusable, templates } from '../workflows/workflow-files.ts'
import { yamlOf } from './pages.ts'

/** Pages whose YAML blocks, but for workflows, are all of one kind. */
const PAGES = [
  ['README.md', Gate, 2],
  ['actions/model-gate/README.md', Gate, 3],
  ['docs/metrics.md', Gate, 7],
  ['docs/model-checks.md', Gate, 6],
  ['docs/slices.md', Gate, 3],
  ['docs/fairness.md', Gate, 2],
  ['docs/textbook-gate.md', Gate, 1],
  ['actions/compare-production/README.md', Comparison, 1],
  ['docs/comparison.md', Comparison, 1],
  ['docs/production.md', Endpoint, 2],
  ['docs/prediction-log.md', PredictionLog, 2],
  ['actions/run/README.md', GauntletFile, 3]
] as const

describe.each(PAGES)('%s', (page, schema, least) => {
  const blocks = yamlOf(page).filter(text => !/^\s*(- )?(uses|if|run):/m.test(text))
  const byNumber = blocks.map((text, index) => [index + 1, text] as const)

  it('shows YAML', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(least)
  })

  it.each(byNumber)('shows a config that can be used as it stands, number %i', (_, text) => {
    // A block may say that it is the file at the root of a repository.
    const kind = text.startsWith('# gauntlet.yml\n') ? GauntletFile : schema
    expect(() => parseConfig('config', text, kind, page)).not.toThrow()
  })
})

/** What the actions read an input of this name as. */
const INPUTS: Readonly<Record<string, z.ZodType>> = {
  checks: Suite,
  config: GauntletFile,
  gate: Gate,
  comparison: Comparison,
  endpoint: Endpoint,
  'prediction-log': PredictionLog,
  rollout: Rollout
}

/** Configs written into the workflows that we show or hand out, by where they stand. */
const inWorkflows = [...documented, ...reusable, ...templates, example].flatMap(({ path, workflow }) =>
  Object.values(workflow.jobs)
    .flatMap(job => [job, ...job.steps])
    .filter(({ uses }) => uses?.startsWith('gauntlet-ml/') === true)
    .flatMap(step => Object.entries(step.with ?? {}))
    .flatMap(([input, value]) => {
      const schema = INPUTS[input]
      if (schema === undefined || typeof value !== 'string' || value.startsWith('${{') || !config(value, input).inline) return []
      return [[`${input} of ${path}`, value, schema] as const]
    })
)

it('finds configs in workflows at all', () => {
  expect(inWorkflows.length).toBeGreaterThanOrEqual(5)
})

it.each(inWorkflows)('the %s can be used as it stands', (_, text, schema) => {
  expect(() => parseConfig('config', text, schema)).not.toThrow()
})
