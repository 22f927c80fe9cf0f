import { cancellation } from './cancellation.ts'
import type { Check } from './check.ts'
import type { ActionDefinition } from './definition.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { InputError } from './errors.ts'
import { Evidence } from './evidence.ts'
import { Inputs } from './inputs.ts'
import { warning } from './log.ts'
import type { News } from './notify/notification.ts'
import { notifierOf, tellNobody } from './notify/notifier.ts'
import { boolean, oneOf, type Parse, text } from './parse.ts'
import { type Occasion, provenanceOf } from './provenance.ts'
import { redacted } from './redact.ts'
import { saveState, VERDICT_STATE } from './state.ts'
import { isPassed, statusOf } from './status.ts'
import { failureOf, type Outputs, setOutputs, tellError, tellFailure, tellVerdict } from './telling.ts'
import { uploadVerdict } from './upload.ts'
import { type JudgedFile, type Policy, VERDICT_VERSION, type Verdict } from './verdict.ts'
import { defaultVerdictId, freeVerdictId, verdictId } from './verdict-file.ts'

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
  /** Where the action itself knows better than the input `on-inconclusive`, such as a report on a run that goes on. */
  readonly onInconclusive?: Policy['onInconclusive']
  readonly news?: News
  /** The output that holds the address where a reader of `news` goes on, in place of the run: that of the comment. */
  readonly link?: Output
  readonly outputs?: Outputs<Output>
  /** Whether a check that is open becomes an annotation. Left out, all do; for what another action has said in the same log. */
  readonly annotates?: (check: Check) => boolean
  /** A step summary in place of the usual one. */
  readonly summary?: (verdict: Verdict) => string
  /** Writes to the network, once the verdict is safe: on disk, in the outputs and in the summary. Its outputs are added. */
  readonly announce?: (verdict: Verdict) => Promise<Outputs<Output>>
}

/** Outputs every action has, beside its own. */
type CommonOutput = 'verdict' | 'passed' | 'failed-checks' | 'verdict-path'

const LONGEST_TITLE = 300

/** What a step's exit code says. */
export const EXIT = { passed: 0, notPassed: 1, error: 2 } as const

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
  const leg = { matrix: common.optional('matrix', text), strategy: strategyIn(definition, common) }
  let tell = tellNobody
  let news: News | undefined
  let verdictIsOut = false
  try {
    tell = notifierOf(definition, common, environment, signal)
    refuseUnknownInputs(definition, inputs)
    identity.id = common.optional('id', verdictId) ?? identity.id
    const settings = readSettings(common)
    identity.title = settings.title ?? identity.title
    if (definition.gate) await refuseTakenId(identity, environment)
    if (definition.post) saveState(VERDICT_STATE.id, identity.id)
    const judgement = await phase({ inputs, environment, signal })
    news = judgement.news
    const policy: Policy = { onInconclusive: judgement.onInconclusive ?? settings.onInconclusive, failOn: judgement.failOn ?? 'critical' }
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
      provenance: await provenanceOf(environment, occasion(startedAt, leg, judgement))
    })
    const path = await tellVerdict(verdict, judgement, environment)
    verdictIsOut = true
    if (definition.post) saveState(VERDICT_STATE.written, 'true')
    if (settings.upload) await uploadVerdict(verdict.id, path, environment)
    const announced: Outputs = (await judgement.announce?.(verdict)) ?? {}
    setOutputs(announced)
    process.exitCode = isPassed(verdict) ? EXIT.passed : EXIT.notPassed
    await tell(verdict, { news, link: linkIn({ ...judgement.outputs, ...announced }, judgement.link) })
  } catch (thrown) {
    process.exitCode = EXIT.error
    const message = tellError(thrown, signal)
    const { id, title } = identity
    const provenance = await provenanceOf(environment, occasion(startedAt, leg, {}))
    const failure = failureOf({ id, title, action: definition.name, message, provenance })
    if (!verdictIsOut) {
      await tellFailure(failure, environment, asksForUpload(common))
      if (definition.post) saveState(VERDICT_STATE.written, 'true')
    }
    await tell(failure, { news: { ...news, reason: message } })
  }
}

/** The inputs every action has. */
function readSettings(inputs: Inputs) {
  return {
    title: inputs.optional('title', heading),
    onInconclusive: inputs.required('on-inconclusive', oneOf(['fail', 'warn', 'pass'])),
    upload: inputs.required('upload-verdict', boolean)
  }
}

const heading: Parse<string> = (value, input) => {
  if (value.length <= LONGEST_TITLE) return value
  throw new InputError(input, `has ${value.length} characters; a heading has at most ${LONGEST_TITLE}`)
}

/** Two gates of one name in one job: the second verdict would hide the first. The error gets a name that is free. */
async function refuseTakenId(identity: { id: string }, environment: Environment): Promise<void> {
  const { id } = identity
  identity.id = await freeVerdictId(id, environment)
  if (identity.id === id) return
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

/** Whether the verdict is to be uploaded, of inputs that may be wrong in other ways. */
export function asksForUpload(inputs: Inputs): boolean {
  return inputs.optional('upload-verdict', text) === 'true'
}

/** What the runner fills in of `strategy`. An action that does not declare it is one of a test. */
export function strategyIn(definition: ActionDefinition, inputs: Inputs): string | undefined {
  return Object.hasOwn(definition.inputs, 'strategy') ? inputs.optional('strategy', text) : undefined
}

function occasion(
  startedAt: Date,
  leg: Pick<Occasion, 'matrix' | 'strategy'>,
  { judged = [], versions = {} }: Pick<Judgement, 'judged' | 'versions'>
): Occasion {
  return { startedAt, finishedAt: new Date(), inputs: judged, versions, ...leg }
}

function linkIn(outputs: Outputs, name: string | undefined): string | undefined {
  const link = name === undefined ? undefined : outputs[name]
  return link === undefined ? undefined : String(link)
}
