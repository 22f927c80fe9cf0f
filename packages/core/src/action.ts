import { appendFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { annotationsOf, printAnnotations } from './annotations.ts'
import type { Check } from './check.ts'
import type { ActionDefinition } from './definition.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { InputError, isInputError, messageOf } from './errors.ts'
import { Evidence } from './evidence.ts'
import { headline, STATUS_WORDS } from './headline.ts'
import { Inputs } from './inputs.ts'
import { debug, say, warning } from './log.ts'
import { boolean, oneOf, type Parse, text } from './parse.ts'
import { type Occasion, provenanceOf } from './provenance.ts'
import { redact, redacted } from './redact.ts'
import { isPassed, openChecks, statusOf } from './status.ts'
import { renderFailure, renderSummary } from './summary.ts'
import { logText } from './text.ts'
import { uploadVerdict } from './upload.ts'
import { type Failure, type JudgedFile, type Policy, VERDICT_VERSION, type Verdict } from './verdict.ts'
import { defaultVerdictId, isTaken, verdictId, writeVerdictFile } from './verdict-file.ts'

/** What a phase is given. */
export interface Run<Name extends string = string> {
  readonly inputs: Inputs<Name>
  readonly environment: Environment
  /** Aborted when the runner cancels the job. */
  readonly signal: AbortSignal
}

/** What a phase returns: what it found, and what else to tell. `runAction` does the telling. */
export interface Judgement<Output extends string = string> {
  readonly title: string
  readonly checks: readonly Check[]
  readonly evidence?: Partial<Evidence>
  /** Files the judgement speaks of. */
  readonly judged?: readonly JudgedFile[]
  readonly versions?: Readonly<Record<string, string>>
  readonly failOn?: Policy['failOn']
  readonly outputs?: Outputs<Output>
  /** A step summary in place of the usual one. */
  readonly summary?: (verdict: Verdict) => string
  /** Writes to the network, once the verdict is safe: on disk, in the outputs and in the summary. Its outputs are added. */
  readonly announce?: (verdict: Verdict) => Promise<Outputs<Output>>
}

export type Outputs<Name extends string = string> = Readonly<Partial<Record<Name, string | number | boolean>>>

/** Outputs every action has, beside its own. */
type CommonOutput = 'verdict' | 'passed' | 'failed-checks' | 'verdict-path'

const LONGEST_TITLE = 300

const EXIT = { passed: 0, notPassed: 1, error: 2 } as const

/**
 * Runs one phase of an action and tells what came of it: verdict file, outputs, step summary, annotations, exit code (0 passed,
 * 1 not passed, 2 error). Nothing else in this repository sets the exit code of an action.
 */
export async function runAction<Name extends string, Output extends string>(
  definition: ActionDefinition<Name, Output>,
  phase: (run: Run<Name>) => Promise<Judgement<Exclude<Output, CommonOutput>>>
): Promise<void> {
  const startedAt = new Date()
  const environment = readEnvironment()
  const signal = cancellation()
  const inputs = new Inputs(definition, environment)
  const common = new Inputs<string>(definition, environment)
  const identity = { id: defaultVerdictId(definition.name, environment, common.optional('matrix', text)), title: definition.name }
  let verdictIsOut = false
  try {
    refuseUnknownInputs(definition, inputs)
    identity.id = common.optional('id', verdictId) ?? identity.id
    const settings = readSettings(common)
    if (definition.gate) await refuseTakenId(identity, environment)
    const judgement = await phase({ inputs, environment, signal })
    const policy: Policy = { onInconclusive: settings.onInconclusive, failOn: judgement.failOn ?? 'critical' }
    const verdict: Verdict = redacted({
      kind: 'verdict',
      version: VERDICT_VERSION,
      id: identity.id,
      action: definition.name,
      title: settings.title ?? judgement.title,
      status: statusOf(judgement.checks, policy),
      policy,
      checks: [...judgement.checks],
      evidence: Evidence.parse(judgement.evidence ?? {}),
      provenance: await provenanceOf(environment, occasion(startedAt, settings.matrix, judgement))
    })
    const path = await tell(verdict, judgement, environment)
    verdictIsOut = true
    if (settings.upload) await uploadVerdict(verdict.id, path, environment)
    setOutputs((await judgement.announce?.(verdict)) ?? {})
    process.exitCode = isPassed(verdict) ? EXIT.passed : EXIT.notPassed
  } catch (thrown) {
    process.exitCode = EXIT.error
    const message = redact(signal.aborted ? `Cancelled: ${messageOf(signal.reason)}` : messageOf(thrown))
    core.error(logText(message))
    if (thrown instanceof Error && !isInputError(thrown)) debug(redact(thrown.stack ?? ''))
    if (verdictIsOut) return
    const failure: Failure = {
      kind: 'error',
      version: VERDICT_VERSION,
      id: identity.id,
      action: definition.name,
      title: identity.title,
      message: message.slice(0, 4000),
      provenance: await provenanceOf(environment, occasion(startedAt, undefined, {}))
    }
    await tellFailure(failure, environment, common.optional('upload-verdict', text) === 'true')
  }
}

/** The inputs every action has. */
function readSettings(inputs: Inputs) {
  return {
    title: inputs.optional('title', heading),
    onInconclusive: inputs.required('on-inconclusive', oneOf(['fail', 'warn', 'pass'])),
    upload: inputs.required('upload-verdict', boolean),
    matrix: inputs.optional('matrix', text)
  }
}

const heading: Parse<string> = (value, input) => {
  if (value.length <= LONGEST_TITLE) return value
  throw new InputError(input, `has ${value.length} characters; a heading has at most ${LONGEST_TITLE}`)
}

/** Two gates of one name in one job: the second verdict would hide the first. The error gets a name that is free. */
async function refuseTakenId(identity: { id: string }, environment: Environment): Promise<void> {
  const { id } = identity
  if (!(await isTaken(id, environment))) return
  for (let copy = 2; await isTaken(identity.id, environment); copy++) identity.id = `${id}-${copy}`
  throw new InputError(
    'id',
    `is "${id}", which an earlier step of this job has already. Give each step its own, such as "id: ${identity.id}".`
  )
}

function refuseUnknownInputs(definition: ActionDefinition, inputs: Inputs): void {
  const [first, ...others] = inputs.unknown()
  if (first === undefined) return
  if (definition.gate) throw new InputError(first, inputs.complaint(first))
  for (const name of [first, ...others]) warning(`Input "${name}" ${inputs.complaint(name)}`)
}

/** Local and durable first, so that nothing that follows can lose the verdict. */
async function tell(verdict: Verdict, judgement: Judgement, environment: Environment): Promise<string> {
  const path = await writeVerdictFile(verdict, environment)
  setOutputs({
    ...judgement.outputs,
    verdict: verdict.status,
    passed: isPassed(verdict),
    'failed-checks': JSON.stringify(
      openChecks(verdict.checks)
        .filter(check => check.outcome === 'fail')
        .map(check => check.id)
    ),
    'verdict-path': path
  })
  await writeSummary(judgement.summary?.(verdict) ?? renderSummary(verdict), environment)
  const { sign, word } = STATUS_WORDS[verdict.status]
  say(`${sign} ${verdict.title}: ${word}. ${headline(verdict)}`)
  printAnnotations(annotationsOf(verdict))
  if (verdict.status === 'inconclusive' && isPassed(verdict)) {
    warning(`The verdict is inconclusive; the workflow goes on because on-inconclusive is "${verdict.policy.onInconclusive}".`)
  }
  return path
}

/**
 * Best effort: a full disk must not hide the error that is being told. It is uploaded like a verdict, for a report in another job
 * would otherwise show only what passed.
 */
async function tellFailure(failure: Failure, environment: Environment, upload: boolean): Promise<void> {
  // First what needs no disk of ours, so that a workflow that looks at the outputs is right in every case.
  setOutputs({ verdict: 'error', passed: false, 'failed-checks': '[]' })
  await attempt(() => writeSummary(renderFailure(failure), environment))
  await attempt(async () => {
    const path = await writeVerdictFile(failure, environment)
    setOutputs({ 'verdict-path': path })
    if (upload) await uploadVerdict(failure.id, path, environment)
  })
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    core.error(logText(redact(messageOf(thrown))))
  }
}

function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, String(value))
}

/** `core.summary` writes the same file; its builder escapes nothing, so we bring the finished text. */
async function writeSummary(summary: string, { summaryPath: path }: Environment): Promise<void> {
  if (path === undefined) return
  try {
    await appendFile(path, summary)
  } catch (cause) {
    throw new Error(`Could not write the step summary ${path}`, { cause })
  }
}

function occasion(startedAt: Date, matrix: string | undefined, judgement: Pick<Judgement, 'judged' | 'versions'>): Occasion {
  return { startedAt, finishedAt: new Date(), inputs: judgement.judged ?? [], versions: judgement.versions ?? {}, matrix }
}

/** One signal for the whole process: the runner sends SIGINT, then SIGTERM, and ends what is still there after ten seconds. */
function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => controller.abort(new Error(`the job was cancelled (${name})`)))
  return controller.signal
}
