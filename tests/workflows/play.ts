import { registerHooks } from 'node:module'
import { type Contexts, holds, interpolate, type Standing } from './expression.ts'
import { declaredBy, type Job, type WorkflowFile } from './workflow-files.ts'

// The parser imports JSON as bundlers do, which Node refuses without being told the type.
registerHooks({
  resolve: (specifier, context, nextResolve) => ({
    ...nextResolve(specifier, context),
    ...(specifier.endsWith('.json') ? { importAttributes: { type: 'json' } } : {})
  })
})
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser')

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped'

/** What happens while a workflow runs. */
export interface Situation {
  readonly github: Contexts
  readonly inputs?: Contexts
  /** Names of steps that fail. */
  readonly failing?: readonly string[]
  /** Name of the step during which somebody cancels the run. */
  readonly cancelledDuring?: string
  /** Job before which somebody cancels the run, as while it waits for an approval. */
  readonly cancelledBefore?: string
  /** Name of the step during which the runner is lost: no condition is asked any more, the job has failed, its outputs are gone. */
  readonly lostDuring?: string
  /** Outputs of steps by id. */
  readonly outputs?: Readonly<Record<string, Contexts>>
}

export interface Played {
  readonly jobs: Readonly<Record<string, Result>>
  /** Names of the steps that ran, in order, each after its job. */
  readonly steps: readonly string[]
  /** What the steps that ran were given, by `job / step`: the `with:` of an action, the `env:` of a script. */
  readonly given: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The conditions of a workflow as GitHub's own parser reads them, with the `success() &&` that it puts before those without a status. */
async function conditionsOf({ path, text }: WorkflowFile) {
  const { context, value } = parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter())
  const errors = context.errors.getErrors().map(error => error.message)
  if (value === undefined || errors.length > 0) throw new Error(`Could not read ${path}: ${errors.join('; ')}`)
  const { jobs } = await convertWorkflowTemplate(context, value)
  return new Map(jobs.map(job => [job.id.value, { job: job.if.expression, needs: needsOf(job), steps: stepsOf(job) }]))
}

/** Plays a workflow: which jobs and steps run, in the order of the file, which is an order of its `needs`. */
export async function play(file: WorkflowFile, situation: Situation): Promise<Played> {
  const conditions = await conditionsOf(file)
  const inputs = { ...defaultsOf(file), ...situation.inputs }
  const jobs: Record<string, Result> = {}
  const needs: Record<string, Need> = {}
  const steps: string[] = []
  const given: Record<string, Record<string, string>> = {}
  let cancelled = false

  for (const [id, job] of Object.entries(file.workflow.jobs)) {
    const condition = conditions.get(id)
    if (condition === undefined) throw new Error(`${file.path} has no job ${id}`)
    const contexts = {
      github: situation.github,
      inputs,
      needs: Object.fromEntries(condition.needs.map(name => [name, needs[name]])),
      vars: {}
    }
    const before = [...ancestors(id, conditions)].map(name => jobs[name])
    if (situation.cancelledBefore === id) cancelled = true
    const runs: boolean = situation.cancelledBefore !== id && holds(condition.job, contexts, { ...standingOf(before), cancelled })
    const played: PlayedJob = runs ? playJob(job, condition.steps, contexts, situation) : notRun(situation.cancelledBefore === id)
    cancelled ||= played.cancelled
    jobs[id] = played.result
    needs[id] = { result: played.result, outputs: played.outputs }
    if (runs) steps.push(`${id}:`, ...Object.keys(played.given))
    for (const [name, values] of Object.entries(played.given)) given[`${id} / ${name}`] = values
  }
  return { jobs, steps, given }
}

interface Need {
  readonly result: Result
  readonly outputs: Readonly<Record<string, string>>
}

interface PlayedJob extends Need {
  readonly cancelled: boolean
  /** What the steps that ran were given, by name and in order. */
  readonly given: Readonly<Record<string, Record<string, string>>>
}

function playJob(job: Job, conditions: readonly string[], contexts: Contexts, situation: Situation): PlayedJob {
  const steps: Record<string, { outcome: Result; outputs: Contexts }> = {}
  const given: Record<string, Record<string, string>> = {}
  const standing = { failed: false, cancelled: false }
  const env = interpolated(job.env, { ...contexts, matrix: {} })
  let lost = false
  for (const [index, step] of job.steps.entries()) {
    const known = { ...contexts, env, steps, runner: { temp: '/temp' }, job: {}, secrets: {}, matrix: {}, strategy: {} }
    const name = step.name ?? step.uses ?? step.run ?? ''
    if (lost || !holds(conditions[index] ?? '', known, standing)) {
      if (step.id !== undefined) steps[step.id] = { outcome: 'skipped', outputs: {} }
      continue
    }
    given[name] = interpolated(step.run === undefined ? step.with : step.env, known)
    lost = situation.lostDuring === name
    const failed = lost || situation.failing?.includes(name) === true
    standing.cancelled ||= situation.cancelledDuring === name
    standing.failed ||= failed
    if (step.id === undefined) continue
    const outcome = failed ? 'failure' : standing.cancelled ? 'cancelled' : 'success'
    steps[step.id] = { outcome, outputs: situation.outputs?.[step.id] ?? {} }
  }
  const result = standing.failed ? 'failure' : standing.cancelled ? 'cancelled' : 'success'
  return { result, cancelled: standing.cancelled, outputs: lost ? {} : interpolated(job.outputs, { steps }), given }
}

function notRun(cancelled: boolean): PlayedJob {
  return { result: cancelled ? 'cancelled' : 'skipped', cancelled, outputs: {}, given: {} }
}

type Conditions = Awaited<ReturnType<typeof conditionsOf>>

function ancestors(id: string, conditions: Conditions, found = new Set<string>()): Set<string> {
  for (const name of conditions.get(id)?.needs ?? []) ancestors(name, conditions, found.add(name))
  return found
}

function standingOf(results: readonly (Result | undefined)[]): Standing {
  return { failed: results.includes('failure'), cancelled: results.includes('cancelled'), skipped: results.includes('skipped') }
}

type ParsedJob = Awaited<ReturnType<typeof convertWorkflowTemplate>>['jobs'][number]

function needsOf(job: ParsedJob): string[] {
  return (job.needs ?? []).map(need => need.value)
}

function stepsOf(job: ParsedJob): string[] {
  return 'steps' in job ? job.steps.map(step => step.if?.expression ?? 'success()') : []
}

function defaultsOf(file: WorkflowFile): Record<string, unknown> {
  const declared = { ...declaredBy(file, 'workflow_dispatch').inputs, ...declaredBy(file, 'workflow_call').inputs }
  return Object.fromEntries(Object.entries(declared).map(([name, { default: value = '' }]) => [name, value]))
}

function interpolated(values: unknown, contexts: Contexts): Record<string, string> {
  if (typeof values !== 'object' || values === null) return {}
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, interpolate(String(value), contexts)]))
}
