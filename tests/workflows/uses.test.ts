import { type Metadata, readMetadata } from '@gauntlet/bundles'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { actionFolders, declaredBy, documented, example, type Job, reusable, root, templates, type WorkflowFile } from './workflow-files.ts'

const ACTION = /^gauntlet-ml\/gauntlet(?:\/actions\/([a-z-]+))?@/
const WORKFLOW = /^gauntlet-ml\/gauntlet\/\.github\/workflows\/([a-z-]+\.yml)@/

const actions = new Map<string, Metadata>()
for (const name of actionFolders()) actions.set(name, await readMetadata(root, name))

const files = [...reusable, ...templates, example, ...documented]

it.each(files.map(file => [file.path, file] as const))('%s calls what is ours as it is declared', (_, file) => {
  const faults = Object.entries(file.workflow.jobs).flatMap(([id, job]) => [...faultsOfCall(id, job), ...faultsOfSteps(file, id, job)])
  expect(faults).toEqual([])
})

it('finds the calls at all', () => {
  const calls = files.flatMap(({ text }) =>
    [...text.matchAll(/uses: (gauntlet-ml\/gauntlet(?:\/actions\/[a-z-]+)?@)/g)].map(([, uses = '']) => actionOf(uses))
  )
  expect([...new Set(calls)].sort()).toEqual(actionFolders().sort())
  expect(documented.length).toBeGreaterThanOrEqual(6)
})

it.each([
  ['an input that is not declared', ['predictions: p', 'gate: g', 'gait: g'], 'passes "gait" to model-gate'],
  ['a required input that is missing', ['predictions: p'], 'model-gate is not given "gate"'],
  ['an output that is not declared', ['predictions: p', 'gate: g', '# steps.gate.outputs.metric'], 'uses "metric"']
])('sees %s', (_, lines, fault) => {
  const text = lines.join('\n')
  const step = { id: 'gate', uses: 'gauntlet-ml/gauntlet/actions/model-gate@main', with: parse(text) }
  const file: WorkflowFile = { path: 'made up', text, workflow: { on: 'push', jobs: { a: { steps: [step] } } } }
  expect(faultsOfSteps(file, 'a', { steps: [step] }).join()).toContain(fault)
})

/** A job that is a call of a reusable workflow of ours. */
function faultsOfCall(id: string, job: Job): string[] {
  const name = WORKFLOW.exec(job.uses ?? '')?.[1]
  if (name === undefined) return job.uses?.startsWith('gauntlet-ml/') === true ? [`${id} calls ${job.uses}, which is nothing of ours`] : []
  const called = reusable.find(({ path }) => path.endsWith(`/${name}`))
  if (called === undefined) return [`${id} calls ${name}, which is not there`]
  const { inputs = {}, secrets = {} } = declaredBy(called, 'workflow_call')
  const needed = Object.values(called.workflow.jobs).flatMap(({ permissions = {} }) => Object.entries(permissions))
  return [
    ...difference(`${id} to ${name}`, Object.keys(job.with ?? {}), inputs),
    ...difference(`${id} to ${name}`, Object.keys(job.secrets ?? {}), secrets),
    ...needed
      .filter(([scope, level]) => job.permissions?.[scope] !== level)
      .map(([scope, level]) => `${id} must grant ${scope}: ${level} to ${name}, or GitHub refuses to start it`)
  ]
}

function faultsOfSteps({ text }: WorkflowFile, id: string, job: Job): string[] {
  return job.steps.flatMap(step => {
    if (step.uses?.startsWith('gauntlet-ml/') !== true) return []
    const name = actionOf(step.uses) ?? ''
    const metadata = actions.get(name)
    if (metadata === undefined) return [`${id} uses ${step.uses}, which is nothing of ours`]
    const used = step.id === undefined ? [] : [...text.matchAll(new RegExp(`\\bsteps\\.${step.id}\\.outputs\\.([\\w-]+)`, 'g'))]
    return [
      ...difference(name, Object.keys(step.with ?? {}), metadata.inputs),
      ...used
        .filter(([, output = '']) => !Object.hasOwn(metadata.outputs, output))
        .map(([, output]) => `${id} uses "${output}", which is no output of ${name}`)
    ]
  })
}

/** The action that a step uses: the one at the root is the whole gate. */
function actionOf(uses: string): string | undefined {
  const found = ACTION.exec(uses)
  return found === null ? undefined : (found[1] ?? 'run')
}

function difference(
  callee: string,
  given: readonly string[],
  declared: Readonly<Record<string, { readonly required?: boolean | undefined }>>
) {
  const missing = Object.entries(declared).filter(([name, { required }]) => required === true && !given.includes(name))
  return [
    ...given.filter(name => !Object.hasOwn(declared, name)).map(name => `passes "${name}" to ${callee}, which does not declare it`),
    ...missing.map(([name]) => `${callee} is not given "${name}", which it requires`)
  ]
}
