import { config } from '@gauntlet/core'
import { isScalar } from 'yaml'
import { type Configs, insidePath } from './configs.ts'
import { missingForGate } from './gate-needs.ts'
import { checkGauntletFile } from './gauntlet-file.ts'
import { type Call, checkConfigs, checkNames, type KnownAction } from './inputs.ts'
import { type Job, jobsOf, type Known, type Step } from './job.ts'
import { jobFaults } from './job-faults.ts'
import { type PlacedYaml, placedYaml, textOf, valueAt } from './placed-yaml.ts'
import type { Problem } from './problem.ts'
import { refersTo } from './uses.ts'

export interface CheckedWorkflow {
  readonly problems: readonly Problem[]
  /** The files that steps of the root action read, such as `gauntlet.yml`. */
  readonly gauntletFiles: readonly string[]
}

/** Checks the steps and jobs of a workflow, or of a composite action, that use what is ours. All else is for actionlint. */
export async function checkWorkflow(yaml: PlacedYaml, known: Known, configs: Configs): Promise<CheckedWorkflow> {
  const problems: Problem[] = [...yaml.problems]
  const gauntletFiles: string[] = []
  for (const job of jobsOf(yaml)) {
    problems.push(...jobFaults(job, yaml, known))
    for (const call of callsOf(job, known, yaml)) {
      const { problems: ofConfigs, sound } = await checkConfigs(call, yaml, configs)
      const gate = sound.get('gate')
      problems.push(
        ...checkNames(call, yaml),
        ...ofConfigs,
        ...(call.action === 'model-gate' && gate !== undefined ? gateFaults(gate, call, yaml) : [])
      )
      if (call.action !== 'run') continue
      const { problems: ofFile, file } = await checkRun(call, yaml, known, configs)
      problems.push(...ofFile)
      if (file !== undefined) gauntletFiles.push(file)
    }
  }
  return { problems, gauntletFiles }
}

/** The steps of a job that use an action of ours; or the job itself, where it calls a workflow of ours. */
function callsOf(job: Job, known: Known, yaml: PlacedYaml): Call[] {
  const steps = job.steps.flatMap((step, index): Call[] => {
    const reference = step.uses === undefined ? undefined : refersTo(step.uses)
    const action = reference?.kind === 'action' ? known.actions.get(reference.name) : undefined
    return action === undefined || reference?.kind !== 'action'
      ? []
      : [callOf(reference.name, action, step, job.steps.slice(0, index), yaml)]
  })
  const uses = textOf(valueAt(job.entries, 'uses'))
  const reference = uses === undefined ? undefined : refersTo(uses)
  const called = reference?.kind === 'workflow' ? known.workflows.get(reference.name) : undefined
  if (called === undefined || reference?.kind !== 'workflow') return steps
  const given = yaml.entriesOf(valueAt(job.entries, 'with'))
  const action = reference.name.replace(/\.yml$/, '')
  return [...steps, { action, known: { inputs: called.inputs, outputs: {} }, node: job.node, given, mayWrite: () => false }]
}

function gateFaults(gate: string, { given, node }: Call, yaml: PlacedYaml): Problem[] {
  const isGiven = (input: string) => given.some(({ name }) => name.toLowerCase() === input)
  const place = yaml.placeOf(node)
  return missingForGate(gate, isGiven).map(message => ({ file: yaml.file, place, severity: 'error', message }))
}

/** The root action: the file that it reads is to be checked, and what is written into the workflow in its place is checked at once. */
async function checkRun(
  call: Call,
  yaml: PlacedYaml,
  known: Known,
  configs: Configs
): Promise<{ readonly problems: readonly Problem[]; readonly file?: string }> {
  const value = call.given.find(({ name }) => name === 'config')?.value
  const text = textOf(value) ?? ''
  if (text.includes('${{')) return { problems: [] }
  if (isScalar(value) && config(text.trim(), 'config').inline) {
    const found = await checkGauntletFile(placedYaml(yaml.file, text), known, configs)
    const placed = (problem: Problem) =>
      problem.file === yaml.file && problem.place !== undefined ? { ...problem, place: yaml.placeWithin(value, problem.place) } : problem
    return { problems: found.map(placed) }
  }
  const file = insidePath(text.trim() === '' ? (call.known.inputs.config?.default ?? 'gauntlet.yml') : text.trim())
  if (file === undefined) return { problems: [] }
  if (await configs.has(file)) return { problems: [], file }
  return { problems: call.mayWrite(file) ? [] : [await noGauntletFile(file, call, yaml, configs)] }
}

function callOf(action: string, known: KnownAction, step: Step, before: readonly Step[], yaml: PlacedYaml): Call {
  const brings = before.some(({ uses }) => uses !== undefined && /download-artifact|\bcache\b/.test(uses))
  const scripts = before.map(({ entries }) => textOf(valueAt(entries, 'run')) ?? '').join('\n')
  const name = (path: string) => path.split('/').at(-1) ?? path
  return {
    action,
    known,
    node: step.node,
    given: yaml.entriesOf(valueAt(step.entries, 'with')),
    mayWrite: path => brings || scripts.includes(name(path))
  }
}

async function noGauntletFile(file: string, { node, given }: Call, yaml: PlacedYaml, configs: Configs): Promise<Problem> {
  const named = given.find(({ name }) => name === 'config')?.value
  const place = yaml.placeOf(named ?? node)
  const meant = named === undefined ? '' : await configs.suggestion(file)
  const wayOut = meant === '' ? ' "npx gauntlet init" writes one.' : meant
  return { file: yaml.file, place, severity: 'error', message: `this step reads "${file}", which does not exist.${wayOut}` }
}
