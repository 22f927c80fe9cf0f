import { readFile } from 'node:fs/promises'
import { parseConfig } from '@gauntlet/core'
import { Gate } from '@gauntlet/evaluation'
import { Suite } from '@gauntlet/validation'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

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

describe('the workflow to copy', async () => {
  const text = await read('workflow.yml')
  const steps = Object.values(Workflow.parse(parse(text)).jobs).flatMap(job => job.steps)
  const ours = steps.flatMap(({ uses, with: inputs }) => {
    const action = /^gauntlet-ml\/gauntlet\/actions\/([\w-]+)@v1$/.exec(uses ?? '')?.[1]
    return action === undefined ? [] : [{ action, inputs: Object.keys(inputs ?? {}) }]
  })

  it('stands in the README as it is', async () => {
    expect(await read('README.md')).toContain(`\`\`\`yaml\n${text}\`\`\`\n`)
  })

  it('uses the three actions', () => {
    expect(ours.map(step => step.action)).toEqual(['validate-data', 'model-gate', 'model-gate', 'pr-report'])
  })

  test.each(ours)('gives $action the inputs it has and needs', async ({ action, inputs }) => {
    const declared = Action.parse(parse(await read(`../../actions/${action}/action.yml`))).inputs
    expect(inputs.filter(name => declared[name] === undefined)).toEqual([])
    expect(Object.keys(declared).filter(name => declared[name]?.required === true && !inputs.includes(name))).toEqual([])
  })
})
