import { type Environment, headline, plain, readGitLabEnvironment, STATUS_WORDS, say } from '@gauntlet/core'
import { REPORT } from '@gauntlet/pipeline'
import type { Planned } from './gather.ts'
import type { Result } from './result.ts'
import { runStep } from './run-step.ts'
import { type Running, skipStep } from './skip-step.ts'

/**
 * Runs the steps in order. What comes after a section that did not pass is skipped, unless the author wants to know all; the steps of
 * one section are about different things, so none is skipped on account of another. The report is written in every case but one: the
 * runner gives a cancelled job no time for it.
 */
export async function runSteps(steps: readonly Planned[], running: Running, signal: AbortSignal): Promise<Result[]> {
  const results: Result[] = []
  for (const planned of steps) {
    if (signal.aborted) throw signal.reason
    const isReport = planned.step.section === REPORT
    const failed = results.find(({ exitCode, planned: { step } }) => exitCode !== 0 && step.section !== planned.step.section)
    const result =
      isReport || failed === undefined || running.inputs.keepGoing
        ? await runStep(isReport ? elsewhere(planned, results, running.environment) : planned, running, signal)
        : await skipStep(planned, failed.planned.step.name, running)
    say(lineOf(result))
    results.push(result)
  }
  if (signal.aborted) throw signal.reason
  return results
}

/**
 * What the report is told outside of GitHub. There is no job whose verdicts these are: the folder keeps what earlier runs left there,
 * which the report would take for part of this one. And on a terminal nobody looks for a comment.
 */
function elsewhere(planned: Planned, results: readonly Result[], environment: Environment): Planned {
  if (environment.runId !== undefined) return planned
  const { call } = planned
  const verdicts = results.map(({ verdictPath }) => verdictPath).join('\n')
  const target = readGitLabEnvironment() === undefined ? { target: 'none' } : {}
  return { ...planned, call: { ...call, inputs: { ...target, verdicts, ...call.inputs } } }
}

function lineOf({ planned, file, skippedFor, exitCode, outputs }: Result): string {
  const { name, section } = planned.step
  if (skippedFor !== undefined) return `⏭️ ${name}: skipped, because ${skippedFor} did not pass`
  // What the report says is what the lines above it say.
  if (section === REPORT && file.kind === 'verdict' && exitCode !== 2)
    return `✅ ${name}: written. ${outputs.get('comment-url') ?? ''}`.trim()
  const { sign, word } = STATUS_WORDS[file.kind === 'error' ? 'error' : file.status]
  return `${sign} ${name}: ${word}. ${plain(file.kind === 'error' ? file.message : headline(file), 500)}`
}
