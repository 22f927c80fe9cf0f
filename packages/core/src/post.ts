import { asksForUpload, EXIT, type Run, strategyIn } from './action.ts'
import { cancellation } from './cancellation.ts'
import type { ActionDefinition } from './definition.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { Inputs } from './inputs.ts'
import { say } from './log.ts'
import type { News } from './notify/notification.ts'
import { type Notifier, notifierOf, tellNobody } from './notify/notifier.ts'
import { text } from './parse.ts'
import { provenanceOf } from './provenance.ts'
import { redact } from './redact.ts'
import { VERDICT_STATE } from './state.ts'
import { failureOf, tellError, tellFailure, writeSummary } from './telling.ts'
import { markdown } from './text.ts'
import type { Failure } from './verdict.ts'
import { defaultVerdictId, freeVerdictId, isTaken, verdictId } from './verdict-file.ts'

/** What a post phase is given: what the main phase was given, and what it left with `saveState`. */
export interface PostRun<Name extends string = string> extends Run<Name> {
  readonly state: ReadonlyMap<string, string>
}

/** What a post phase did: a sentence for the log and the step summary, and what people elsewhere are told of it. */
export interface PutRight {
  readonly told: string
  readonly news: News
}

/**
 * Runs the post phase of an action, which puts right what a main phase that failed, was cancelled or was killed left behind. It runs
 * after every main phase, at the end of the job, and may run twice: with nothing to do it does nothing and says nothing.
 *
 * `phase` returns a sentence on what it did, for the log and the step summary, with news where somebody may want to be told of it
 * (input `notify`). When main died before it could write a verdict, an error is written under the verdict's id, so that no report looks
 * green for want of it. Exit code 2 on an error, else 0.
 */
export async function runPost<Name extends string, Output extends string>(
  definition: ActionDefinition<Name, Output>,
  phase: (run: PostRun<Name>) => Promise<string | PutRight | undefined>
): Promise<void> {
  const startedAt = new Date()
  const environment = readEnvironment()
  const signal = cancellation()
  const inputs = new Inputs(definition, environment)
  let done: Partial<PutRight> = {}
  let problem: string | undefined
  try {
    const answer = await phase({ inputs, environment, signal, state: environment.state })
    done = typeof answer === 'string' ? { told: answer } : (answer ?? {})
    if (done.told !== undefined) {
      say(redact(done.told))
      await writeSummary(`${markdown(redact(done.told), LONGEST_TOLD)}\n`, environment)
    }
  } catch (thrown) {
    process.exitCode = EXIT.error
    problem = tellError(thrown, signal)
  }
  const missing = await tellMissingVerdict(definition, environment, startedAt)
  if (missing === undefined && problem === undefined && done.news === undefined) return
  // Whoever did not come to its end, or left something to put right, could not judge.
  const failure = missing ?? (await failureNow(definition, environment, startedAt, problem ?? done.told ?? ''))
  const reason = [missing?.message, problem, done.news?.reason ?? done.told].filter(part => part !== undefined).join(' ')
  await notifierAfter(definition, environment, signal)(failure, { news: { ...done.news, reason } })
}

const LONGEST_TOLD = 4000

/** The error that was written, where one had to be. */
async function tellMissingVerdict(definition: ActionDefinition, environment: Environment, startedAt: Date): Promise<Failure | undefined> {
  const { state } = environment
  if (state.get(VERDICT_STATE.written) === 'true') return undefined
  const saved = state.get(VERDICT_STATE.id)
  // Written, but killed before it could say so.
  if (saved !== undefined && (await isTaken(saved, environment))) return undefined
  const message = `${definition.name} ended without a verdict: it was killed, or its runner was lost. Its log says how far it came.`
  const failure = await failureNow(definition, environment, startedAt, message)
  await tellFailure(failure, environment, asksForUpload(new Inputs<string>(definition, environment)))
  return failure
}

async function failureNow(definition: ActionDefinition, environment: Environment, startedAt: Date, message: string): Promise<Failure> {
  const inputs = new Inputs<string>(definition, environment)
  const matrix = inputs.optional('matrix', text)
  const strategy = strategyIn(definition, inputs)
  const id =
    environment.state.get(VERDICT_STATE.id) ??
    (await freeVerdictId(givenId(inputs) ?? defaultVerdictId(definition.name, environment, matrix), environment))
  const provenance = await provenanceOf(environment, { startedAt, finishedAt: new Date(), inputs: [], versions: {}, matrix, strategy })
  return failureOf({ id, action: definition.name, title: definition.name, message, provenance })
}

function notifierAfter(definition: ActionDefinition, environment: Environment, signal: AbortSignal): Notifier {
  try {
    return notifierOf(definition, new Inputs<string>(definition, environment), environment, signal)
  } catch {
    // Main refused it.
    return tellNobody
  }
}

function givenId(inputs: Inputs): string | undefined {
  try {
    return inputs.optional('id', verdictId)
  } catch {
    // Main refused it before it was killed.
    return undefined
  }
}
