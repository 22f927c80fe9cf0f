import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const Values = z.record(z.string(), z.unknown())
const Declared = z.looseObject({ description: z.string().optional(), required: z.boolean().optional() })
const Trigger = z.looseObject({
  inputs: z.record(z.string(), Declared).optional(),
  outputs: z.record(z.string(), Declared.extend({ value: z.string() })).optional(),
  secrets: z.record(z.string(), Declared).optional()
})
const Step = z.looseObject({
  id: z.string().optional(),
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: Values.optional()
})
export type Step = z.infer<typeof Step>
const Job = z.looseObject({
  uses: z.string().optional(),
  with: Values.optional(),
  secrets: Values.optional(),
  permissions: z.record(z.string(), z.string()).optional(),
  'timeout-minutes': z.union([z.number(), z.string()]).optional(),
  outputs: z.record(z.string(), z.string()).optional(),
  steps: z.array(Step).default([])
})
export type Job = z.infer<typeof Job>

/** What the contracts look at in a workflow; actionlint and zizmor look at the rest. */
const Workflow = z.looseObject({
  name: z.string().optional(),
  on: z.union([z.string(), z.array(z.string()), z.record(z.string(), Trigger.nullable().or(z.array(z.unknown())))]),
  permissions: z.record(z.string(), z.string()).optional(),
  jobs: z.record(z.string(), Job)
})

export interface WorkflowFile {
  /** Relative to the root. Of a workflow in a document, with the number of its block. */
  readonly path: string
  readonly text: string
  readonly workflow: z.infer<typeof Workflow>
}

/** The workflows that others call. */
export const reusable = ['train-and-gate', 'deploy', 'rollback'].map(name => readWorkflow(`.github/workflows/${name}.yml`))

export const templates = readdirSync(join(root, 'workflows-templates'))
  .filter(name => name.endsWith('.yml'))
  .map(name => readWorkflow(`workflows-templates/${name}`))

export const ci = readWorkflow('.github/workflows/ci.yml')

/** Every YAML block of our documents that has jobs; a block of steps or of one job counts as one, too. */
export const documented = [
  'README.md',
  ...readdirSync(join(root, 'docs')).flatMap(name => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  'examples/flights/README.md',
  ...actionFolders().map(name => `actions/${name}/README.md`)
].flatMap(path => blocksOf(path))

export const example = readWorkflow('examples/flights/workflow.yml')

/** What a trigger of a workflow declares. Empty where it has none. */
export function declaredBy({ workflow }: WorkflowFile, trigger: 'workflow_call' | 'workflow_dispatch'): z.infer<typeof Trigger> {
  if (typeof workflow.on === 'string' || Array.isArray(workflow.on)) return {}
  const found = workflow.on[trigger]
  return found === undefined || found === null || Array.isArray(found) ? {} : found
}

export function actionFolders(): string[] {
  return readdirSync(join(root, 'actions'))
}

function readWorkflow(path: string): WorkflowFile {
  const text = readFileSync(join(root, path), 'utf8')
  return { path, text, workflow: Workflow.parse(parse(text)) }
}

function blocksOf(path: string): WorkflowFile[] {
  const blocks = [...readFileSync(join(root, path), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
  return blocks.flatMap((text, index) => {
    if (!/\buses:/.test(text)) return []
    return [{ path: `${path}, block ${index + 1}`, text, workflow: Workflow.parse(completed(parse(text))) }]
  })
}

/** A document may show a step or a job alone. */
function completed(block: unknown): unknown {
  if (Array.isArray(block)) return { on: 'push', jobs: { job: { steps: block } } }
  if (typeof block !== 'object' || block === null || 'jobs' in block) return block
  return 'steps' in block || 'uses' in block ? { on: 'push', jobs: { job: block } } : { on: 'push', jobs: block }
}
