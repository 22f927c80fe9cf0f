import { dirname, resolve } from 'node:path'
import { type ActionRun, runAction } from '@gauntlet/bundles'
import { messageOf, writeStandIn } from '@gauntlet/core'
import { REPORT } from '@gauntlet/pipeline'
import { foldedLog } from './folded-log.ts'
import type { Planned } from './gather.ts'
import type { Result } from './result.ts'
import { type Running, standInOf } from './skip-step.ts'

/** Runs the bundle of one action. Never rejects: an action that dies without a verdict leaves an error in its place. */
export async function runStep(planned: Planned, running: Running, signal: AbortSignal): Promise<Result> {
  const startedAt = new Date()
  const { run, problem } = await runBundle(planned, signal)
  const rest = { planned, skippedFor: undefined, outputs: run?.outputs ?? new Map(), summary: run?.summary ?? '' }
  if (run?.file !== undefined && run.verdictPath !== undefined)
    return { ...rest, file: run.file, verdictPath: run.verdictPath, exitCode: run.exitCode }
  const why = problem ?? `its exit code is ${run?.exitCode}. The end of its log says how far it came`
  const error = `${planned.step.action} ended without a verdict: ${why}.`
  const { file, path } = await writeStandIn(standInOf(planned, startedAt, running.inputs), { error }, running.environment)
  return { ...rest, file, verdictPath: path, exitCode: 2 }
}

async function runBundle({ step, call }: Planned, signal: AbortSignal): Promise<{ run?: ActionRun; problem?: string }> {
  const { name, action, post, section } = step
  const fold = foldedLog(name === action ? name : `${name} (${action})`, { repeats: section === REPORT })
  try {
    // Only the program that was started knows where it lies: <dist>/run/index.js.
    const dist = resolve(dirname(process.argv[1] ?? ''), '..')
    return { run: await runAction({ dist, action, post, ...call, signal, onOutput: fold.write, keepSummary: true }) }
  } catch (thrown) {
    return { problem: messageOf(thrown) }
  } finally {
    fold.end()
  }
}
