import { readFile } from 'node:fs/promises'
import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { definition } from '../src/definition.ts'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')

const Workflow = z.looseObject({
  jobs: z.record(
    z.string(),
    z.looseObject({ steps: z.array(z.looseObject({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() })) })
  )
})

it('shows a workflow that passes only inputs there are, and the same model to the gate', () => {
  const [, text = ''] = /^```yaml\n([\s\S]*?)^```/m.exec(readme) ?? []
  const steps = Object.values(parseConfig('workflow', text, Workflow).value.jobs).flatMap(job => job.steps)
  const inputsOf = (action: string) => steps.find(step => step.uses?.includes(`/${action}@`))?.with ?? {}
  const given = inputsOf('register-model')
  expect(Object.keys(given).filter(name => !Object.hasOwn(definition.inputs, name))).toEqual([])
  expect(given.model).toBe(inputsOf('model-gate').model)
})
