import { type Environment, messageOf, runPost, warning } from '@gauntlet/core'
import { markDead, markedBytes, readConversation } from '@gauntlet/github'
import { DEFAULT_TITLE, mergeVerdicts, nextReportState, type ReportContext } from '@gauntlet/reporting'
import { definition } from './definition.ts'
import { eventOf } from './event.ts'
import { gather } from './gather.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { commentKey } from './key.ts'
import { LIVE, stillWaits } from './live.ts'
import { outletsOf } from './outlets.ts'
import { print } from './print.ts'
import { writeCheck } from './sinks/check.ts'
import { subjectOf } from './subject.ts'

await runPost(definition, async ({ inputs: given, environment, signal, state }) => {
  if (state.get(LIVE) !== 'true') return undefined
  try {
    return await tellEnd(readInputs(given), environment, signal)
  } catch (cause) {
    // It failed no gate, and the job may have passed.
    warning(`Whether the comment still waits for results is not known: ${messageOf(cause)}`)
    return undefined
  }
})

/** Makes the comment, and the check run with it, say that the run has ended, where nothing was reported since. */
async function tellEnd(inputs: Inputs, environment: Environment, signal: AbortSignal): Promise<string | undefined> {
  const event = await eventOf(environment)
  const gathered = await gather(inputs, environment, event, signal)
  const subject = subjectOf(event, environment, gathered.run)
  const { place, repository, problem } = await outletsOf(inputs, subject, { event, environment, signal })
  if (problem !== undefined) throw problem
  if (place === undefined) return undefined
  const { stamp } = place
  const key = commentKey(inputs, subject.workflow, environment)
  const { previous } = await readConversation(place.board, key)
  if (previous === undefined || stillWaits(previous, stamp) === undefined) return undefined

  const report = mergeVerdicts(gathered.verdicts, { fanIn: gathered.fanIn })
  const title = inputs.title ?? DEFAULT_TITLE
  const { repository: name } = environment
  const context: ReportContext = { title, repository: name, commit: subject.commit, runUrl: subject.runUrl, progress: 'failed' }
  const { comment } = await print(report, context, inputs, environment)
  const { runId: run, runAttempt: attempt, headSha: sha } = stamp
  const isDead = await markDead(place.board, {
    key,
    stamp,
    rewrite: newest => {
      const known = stillWaits(newest, stamp)
      if (known === undefined) return undefined
      const next = nextReportState(known, report, { run, attempt, sha, at: new Date().toISOString(), progress: 'failed' })
      const hidden = JSON.stringify(next)
      return { text: comment({ maxBytes: place.maxBytes - markedBytes(hidden), state: next }), state: hidden }
    }
  })
  if (!isDead) return undefined
  if (inputs.check && repository !== undefined) {
    const verdict = { status: 'fail', policy: { onInconclusive: 'fail', failOn: 'critical' } } as const
    await writeCheck({ repository, subject, name: inputs.checkName ?? title, key, report, context, verdict })
  }
  return `The run ended without a report. The comment on ${place.board.name} says so now.`
}
