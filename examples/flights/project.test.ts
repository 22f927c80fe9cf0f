import { readFile } from 'node:fs/promises'
import { parseConfig } from '@gauntlet/core'
import { Comparison, Gate } from '@gauntlet/evaluation'
import { parseExposition, parseSelector, Rollout, readCounters } from '@gauntlet/rollout'
import { Suite } from '@gauntlet/validation'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { RequestMetrics } from './src/serving/request-metrics.ts'

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')

const Workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({ steps: z.array(z.object({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() })) })
  )
})
const Action = z.object({ inputs: z.record(z.string(), z.object({ required: z.boolean().optional() })) })

test.each(['gate.yml', 'baseline-gate.yml'])('%s is a gate', async name => {
  expect(() => parseConfig(name, '', Gate)).toThrow()
  const gate = parseConfig(name, await read(name), Gate).value
  expect(gate.positive).toBe('late')
})

it('checks every column of a month of flights', async () => {
  const suite = parseConfig('checks.yml', await read('checks.yml'), Suite).value
  expect(Object.keys(suite.columns ?? {})).toEqual(suite.schema?.exact?.value)
})

test.each(['comparison.yml', 'rollout.yml'])('%s stands in the README as it is', async name => {
  expect(await read('README.md')).toContain(`\`\`\`yaml\n${await read(name)}\`\`\`\n`)
})

it('compares by a metric of the gate', async () => {
  const gate = parseConfig('gate.yml', await read('gate.yml'), Gate).value
  const comparison = parseConfig('comparison.yml', await read('comparison.yml'), Comparison).value
  const compared = [comparison.metric, ...comparison.metrics.map(({ chosen }) => chosen)]
  expect(gate.metrics?.map(({ key }) => key)).toEqual(expect.arrayContaining(compared.map(({ key }) => key)))
})

it('counts in a rollout what the servers show', async () => {
  const { analysis, metrics, router } = parseConfig('rollout.yml', await read('rollout.yml'), Rollout).value
  expect(new URL(metrics.prometheus).origin).toBe(new URL(router.webhook).origin)
  const page = new RequestMetrics('v1').render()
  for (const metric of analysis.metrics) {
    if (metric.kind === 'slow') expect(page).toContain(`${metric.histogram}_bucket{version="v1",le="${metric.above}"} 0\n`)
    else
      for (const selector of [metric.bad, metric.total])
        expect(readCounters(parseExposition(page), parseSelector(selector)).size).toBeGreaterThan(0)
  }
})

const WORKFLOWS = [
  { file: 'workflow.yml', actions: ['validate-data', 'model-gate', 'model-gate', 'pr-report'] },
  { file: 'release-workflow.yml', actions: ['model-gate', 'compare-production', 'register-model', 'canary-deploy'] },
  { file: 'rollback-workflow.yml', actions: ['rollback'] }
]

describe.each(WORKFLOWS)('$file, to be copied', async ({ file, actions }) => {
  const text = await read(file)
  const steps = Object.values(Workflow.parse(parse(text)).jobs).flatMap(job => job.steps)
  const ours = steps.flatMap(({ uses, with: inputs }) => {
    const action = /^gauntlet-ml\/gauntlet\/actions\/([\w-]+)@v1$/.exec(uses ?? '')?.[1]
    return action === undefined ? [] : [{ action, inputs: Object.keys(inputs ?? {}) }]
  })

  it('stands in the README as it is', async () => {
    expect(await read('README.md')).toContain(`\`\`\`yaml\n${text}\`\`\`\n`)
  })

  it('uses these actions', () => {
    expect(ours.map(step => step.action)).toEqual(actions)
  })

  test.each(ours)('gives $action the inputs it has and needs', async ({ action, inputs }) => {
    const declared = Action.parse(parse(await read(`../../actions/${action}/action.yml`))).inputs
    expect(inputs.filter(name => declared[name] === undefined)).toEqual([])
    expect(Object.keys(declared).filter(name => declared[name]?.required === true && !inputs.includes(name))).toEqual([])
  })
})
