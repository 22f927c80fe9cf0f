import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { ci, declaredBy, reusable, root, templates, type WorkflowFile } from './workflow-files.ts'

const files = [...reusable, ...templates, ci]
const eachFile = it.each(files.map(file => [file.path, file] as const))
const eachReusable = it.each(reusable.map(file => [file.path, file] as const))

eachFile('%s grants nothing as a whole, and says of each permission of a job why', (_, { text, workflow }) => {
  expect(workflow.permissions).toEqual({})
  for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeDefined()
  const lines = text.split('\n').filter(line => /^ +[a-z-]+: (read|write)\b/.test(line))
  expect(lines.length).toBe(Object.values(workflow.jobs).flatMap(job => Object.keys(job.permissions ?? {})).length)
  expect(lines.filter(line => !/: (read|write) # \S.{8,}/.test(line))).toEqual([])
})

eachFile('%s ends each of its jobs in time', (_, { workflow }) => {
  const endless = Object.entries(workflow.jobs).filter(([, job]) => job.uses === undefined && job['timeout-minutes'] === undefined)
  expect(endless.map(([id]) => id)).toEqual([])
})

eachFile('%s leaves no token behind in a checkout', (_, { workflow }) => {
  const checkouts = stepsOf(workflow).filter(step => step.uses?.startsWith('actions/checkout@'))
  for (const { with: given } of checkouts) expect(given).toMatchObject({ 'persist-credentials': false })
})

eachFile('%s puts no expression into a script', (_, { workflow }) => {
  expect(stepsOf(workflow).filter(step => step.run?.includes('${{'))).toEqual([])
})

eachFile('%s pins what belongs to others by commit, with the version beside it', (_, { text }) => {
  const uses = [...text.matchAll(/uses: (?!gauntlet-ml\/gauntlet[/@])(.*)$/gm)].map(([, line = '']) => line)
  expect(uses.filter(line => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
})

it('pins the same action at the same commit everywhere', () => {
  const pins = new Map<string, Set<string>>()
  for (const [, action = '', pin = ''] of files.flatMap(({ text }) => [...text.matchAll(/uses: (actions\/[\w-]+)@(.*)$/gm)])) {
    pins.set(action, (pins.get(action) ?? new Set()).add(pin))
  }
  expect(pins.size).toBeGreaterThanOrEqual(4)
  expect([...pins].filter(([, found]) => found.size > 1)).toEqual([])
})

eachReusable('%s describes every input, output and secret', (_, file) => {
  for (const trigger of ['workflow_call', 'workflow_dispatch'] as const) {
    const { inputs = {}, outputs = {}, secrets = {} } = declaredBy(file, trigger)
    const mute = Object.entries({ ...inputs, ...outputs, ...secrets }).filter(([, { description = '' }]) => !/^.{10,}\.$/.test(description))
    expect(mute.map(([name]) => name)).toEqual([])
  }
})

eachReusable('%s uses every input and secret it declares, and none that it does not', (_, file) => {
  const { inputs = {}, secrets = {} } = declaredBy(file, 'workflow_call')
  expect(usedOf('inputs', file)).toEqual(Object.keys(inputs).sort())
  expect(usedOf('secrets', file)).toEqual(Object.keys(secrets).sort())
})

eachReusable('%s hands on only outputs that its jobs and steps have', (_, file) => {
  const { outputs = {} } = declaredBy(file, 'workflow_call')
  for (const { value } of Object.values(outputs)) {
    const [, job = '', output = ''] = /^\$\{\{ jobs\.([\w-]+)\.outputs\.([\w-]+) \}\}$/.exec(value) ?? []
    const source = file.workflow.jobs[job]?.outputs?.[output]
    expect(source, value).toBeDefined()
    const [, step] = /^\$\{\{ steps\.([\w-]+)\.outputs\.[\w-]+ \}\}$/.exec(source ?? '') ?? []
    expect(
      file.workflow.jobs[job]?.steps.map(({ id }) => id),
      source
    ).toContain(step)
  }
})

it('rollback.yml asks the same by hand as by a call', () => {
  const [file] = reusable.filter(({ path }) => path.endsWith('rollback.yml'))
  if (file === undefined) throw new Error('there is no rollback.yml')
  const shown = (trigger: 'workflow_call' | 'workflow_dispatch') =>
    Object.entries(declaredBy(file, trigger).inputs ?? {}).map(([name, { description, default: value }]) => ({ name, description, value }))
  expect(shown('workflow_dispatch')).toEqual(shown('workflow_call'))
})

it.each(reusable.flatMap(({ path, workflow }) => Object.entries(workflow.jobs).map(([id, job]) => [`${path}: ${id}`, job] as const)))(
  '%s drops no deployment',
  (_, job) => {
    if (job.permissions?.deployments !== 'write') return expect(job.concurrency).toBeUndefined()
    expect(job.concurrency).toMatchObject({ 'cancel-in-progress': false, queue: 'max' })
    expect(job.environment).toMatchObject({ deployment: false })
  }
)

const Properties = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  iconName: z.string().regex(/^octicon [a-z-]+$/),
  categories: z.array(z.string()).min(1),
  filePatterns: z.array(z.string())
})

it.each(templates.map(({ path }) => path))('%s has properties that GitHub can show', path => {
  const properties = path.replace(/\.yml$/, '.properties.json')
  expect(existsSync(join(root, properties))).toBe(true)
  const { filePatterns } = Properties.parse(parse(readFileSync(join(root, properties), 'utf8')))
  for (const pattern of filePatterns) expect(() => new RegExp(pattern)).not.toThrow()
})

it.each(templates.map(file => [file.path, file] as const))('%s says at the top what it does and what to edit', (_, { text }) => {
  expect(text).toMatch(/^# [A-Z]/)
  expect(text.slice(0, text.indexOf('\nname:'))).toMatch(/^# To edit: /m)
})

function stepsOf(workflow: WorkflowFile['workflow']) {
  return Object.values(workflow.jobs).flatMap(job => job.steps)
}

function usedOf(context: 'inputs' | 'secrets', { text }: WorkflowFile): string[] {
  return [...new Set([...text.matchAll(new RegExp(`\\b${context}\\.([\\w-]+)`, 'g'))].map(([, name = '']) => name))].sort()
}
