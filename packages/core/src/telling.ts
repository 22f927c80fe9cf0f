import { appendFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { annotationsOf, printAnnotations } from './annotations.ts'
import type { Check } from './check.ts'
import type { Environment } from './environment.ts'
import { isInputError, messageOf } from './errors.ts'
import { headline, STATUS_WORDS } from './headline.ts'
import { debug, say, warning } from './log.ts'
import { redact } from './redact.ts'
import { isPassed, openChecks } from './status.ts'
import { renderFailure, renderSummary } from './summary.ts'
import { cut, logText } from './text.ts'
import { uploadVerdict } from './upload.ts'
import { type Failure, VERDICT_VERSION, type Verdict } from './verdict.ts'
import { writeVerdictFile } from './verdict-file.ts'

export type Outputs<Name extends string = string> = Readonly<Partial<Record<Name, string | number | boolean>>>

const LONGEST_MESSAGE = 4000

/** What is told of a verdict beside itself, as a `Judgement` has it. */
export interface Told {
  readonly outputs?: Outputs
  readonly annotates?: (check: Check) => boolean
  readonly summary?: (verdict: Verdict) => string
}

/** Tells a verdict and answers the path of its file. Local and durable first, so that nothing that follows can lose the verdict. */
export async function tellVerdict(
  verdict: Verdict,
  { outputs, annotates = () => true, summary }: Told,
  environment: Environment
): Promise<string> {
  const path = await writeVerdictFile(verdict, environment)
  setOutputs({
    ...outputs,
    verdict: verdict.status,
    passed: isPassed(verdict),
    'failed-checks': JSON.stringify(
      openChecks(verdict.checks)
        .filter(check => check.outcome === 'fail')
        .map(check => check.id)
    ),
    'verdict-path': path
  })
  await writeSummary((summary ?? renderSummary)(verdict), environment)
  const { sign, word } = STATUS_WORDS[verdict.status]
  say(`${sign} ${verdict.title}: ${word}. ${headline(verdict)}`)
  printAnnotations(annotationsOf({ ...verdict, checks: verdict.checks.filter(annotates) }))
  if (verdict.status === 'inconclusive' && isPassed(verdict)) {
    warning(`The verdict is inconclusive; the workflow goes on because on-inconclusive is "${verdict.policy.onInconclusive}".`)
  }
  return path
}

/** Says what went wrong and answers the sentence. The stack is for debug logs, and only where the mistake is not the author's. */
export function tellError(thrown: unknown, signal: AbortSignal): string {
  const message = redact(signal.aborted ? `Cancelled: ${messageOf(signal.reason)}` : messageOf(thrown))
  core.error(logText(message))
  if (thrown instanceof Error && !isInputError(thrown)) debug(redact(thrown.stack ?? ''))
  return message
}

/** What an error is told as. */
export function failureOf(told: Omit<Failure, 'kind' | 'version'>): Failure {
  return { ...told, kind: 'error', version: VERDICT_VERSION, message: cut(told.message, LONGEST_MESSAGE) }
}

/**
 * Best effort: a full disk must not hide the error that is being told. It is uploaded like a verdict, for a report in another job
 * would otherwise show only what passed.
 */
export async function tellFailure(failure: Failure, environment: Environment, upload: boolean): Promise<void> {
  // First what needs no disk of ours, so that a workflow that looks at the outputs is right in every case.
  setOutputs({ verdict: 'error', passed: false, 'failed-checks': '[]' })
  await attempt(() => writeSummary(renderFailure(failure), environment))
  await attempt(async () => {
    const path = await writeVerdictFile(failure, environment)
    setOutputs({ 'verdict-path': path })
    if (upload) await uploadVerdict(failure.id, path, environment)
  })
}

export function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, String(value))
}

/** `core.summary` writes the same file; its builder escapes nothing, so we bring the finished text. */
export async function writeSummary(summary: string, { summaryPath: path }: Pick<Environment, 'summaryPath'>): Promise<void> {
  if (path === undefined) return
  try {
    await appendFile(path, summary)
  } catch (cause) {
    throw new Error(`Could not write the step summary ${path}`, { cause })
  }
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    core.error(logText(redact(messageOf(thrown))))
  }
}
