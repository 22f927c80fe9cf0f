import { asksForUpload, EXIT, type Run } from './action.ts'
import { cancellation } from './cancellation.ts'
import type { ActionDefinition } from './definition.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { Inputs } from './inputs.ts'
import { say } from './log.ts'
import { text } from './parse.ts'
import { provenanceOf } from './provenance.ts'
import { redact } from './redact.ts'
import { VERDICT_STATE } from './state.ts'
import { tellError, tellFailure, writeSummary } from './telling.ts'
import { markdown } from './text.ts'
import { defaultVerdictId, freeVerdictId, isTaken, verdictId } from './verdict-file.ts'

/** What a post phase is given: what the main phase was given, and what it left with `saveState`. */
export interface PostRun<Name extends string = string> extends Run<Name> {
  readonly state: ReadonlyMap<string, string>
}

/**
 * Runs the post phase of an action, which puts right what a main phase that failed, was cancelled or was killed left behind. It runs
 * after every main phase, at the end of the job, and may run twice: with nothing to do it does nothing and says nothing.
 *
 * `phase` returns a sentence on what it did, for the log and the step summary. When main died before it could write a verdict, an
 * error is written under the verdict's id, so that no report looks green for want of it. Exit code 2 on an error, else 0.
 */
export async function runPost<Name extends string, Output extends string>(
  definition: ActionDefinition<Name, Output>,
  phase: (run: PostRun<Name>) => Promise<string | undefined>
): Promise<void> {
  const startedAt = new Date()
  const environment = readEnvironment()
  const signal = cancellation()
  const inputs = new Inputs(definition, environment)
  try {
    const done = await phase({ inputs, environment, signal, state: environment.state })
    if (done !== undefined) {
      say(redact(done))
      await writeSummary(`${markdown(redact(done), LONGEST_TOLD)}\n`, environment)
    }
  } catch (thrown) {
    process.exitCode = EXIT.error
    tellError(thrown, signal)
  }
  await tellMissingVerdict(definition, environment, startedAt)
}

const LONGEST_TOLD = 4000

async function tellMissingVerdict(definition: ActionDefinition, environment: Environment, startedAt: Date): Promise<void> {
  const { state } = environment
  if (state.get(VERDICT_STATE.written) === 'true') return
  const inputs = new Inputs<string>(definition, environment)
  const saved = state.get(VERDICT_STATE.id)
  // Written, but killed before it could say so.
  if (saved !== undefined && (await isTaken(saved, environment))) return
  const id =
    saved ??
    (await freeVerdictId(givenId(inputs) ?? defaultVerdictId(definition.name, environment, inputs.optional('matrix', text)), environment))
  const message = `${definition.name} ended without a verdict: it was killed, or its runner was lost. Its log says how far it came.`
  const provenance = await provenanceOf(environment, { startedAt, finishedAt: new Date(), inputs: [], versions: {}, matrix: undefined })
  await tellFailure({ id, action: definition.name, title: definition.name, message, provenance }, environment, asksForUpload(inputs))
}

function givenId(inputs: Inputs): string | undefined {
  try {
    return inputs.optional('id', verdictId)
  } catch {
    // Main refused it before it was killed.
    return undefined
  }
}
