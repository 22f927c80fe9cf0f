import { getExecOutput } from '@actions/exec'
import { z } from 'zod'
import type { Environment } from './environment.ts'
import { inheritedEnvironment } from './process.ts'
import { cut } from './text.ts'
import { type JudgedFile, Provenance } from './verdict.ts'
import { VERSION } from './version.ts'

/** What a finished phase knows of itself. */
export interface Occasion {
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly inputs: readonly JudgedFile[]
  readonly versions: Readonly<Record<string, string>>
  readonly matrix: string | undefined
  /** The runner's `toJSON(strategy)`. */
  readonly strategy: string | undefined
}

/** A matrix leg may hold objects of any size; its beginning tells it apart. */
const MOST_MATRIX = 1000

/** Where a verdict comes from: the runner's word for it, or git's when there is no runner. */
export async function provenanceOf(environment: Environment, occasion: Occasion): Promise<Provenance> {
  const { repository, ref, workflow, job, runId, runAttempt } = environment
  const sha = environment.sha ?? (environment.onRunner ? undefined : await headOf(environment.workspace))
  const runUrl = runAddress(environment)
  const known = {
    repository,
    ref,
    sha,
    workflow,
    job,
    matrix: occasion.matrix === undefined ? undefined : cut(occasion.matrix, MOST_MATRIX),
    leg: legOf(occasion.strategy),
    runId,
    runAttempt,
    runUrl
  }
  return {
    ...withoutUndefined(known),
    inputs: [...occasion.inputs],
    startedAt: occasion.startedAt.toISOString(),
    finishedAt: occasion.finishedAt.toISOString(),
    versions: { gauntlet: VERSION, node: process.versions.node, ...occasion.versions }
  }
}

const Strategy = z.object({ 'job-index': z.int(), 'job-total': z.int() })

/** Which leg of its matrix the job is; nothing where it is the only one. */
function legOf(strategy: string | undefined): Provenance['leg'] {
  if (strategy === undefined) return undefined
  try {
    const { 'job-index': index, 'job-total': total } = Strategy.parse(JSON.parse(strategy))
    const leg = Provenance.shape.leg.safeParse({ index, total })
    return total > 1 && index < total && leg.success ? leg.data : undefined
  } catch {
    // `null`, where there is no runner to fill it in, or something that somebody else wrote.
    return undefined
  }
}

function runAddress({ serverUrl, repository, runId }: Environment): string | undefined {
  const address = `${serverUrl}/${repository}/actions/runs/${runId}`
  return repository !== undefined && runId !== undefined && /^https?:/.test(serverUrl) && URL.canParse(address) ? address : undefined
}

/** The commit a folder is at, or nothing: a terminal session need not be in a repository, nor have git. */
async function headOf(folder: string): Promise<string | undefined> {
  try {
    const git = await getExecOutput('git', ['rev-parse', '--verify', 'HEAD'], {
      cwd: folder,
      env: inheritedEnvironment(),
      silent: true,
      ignoreReturnCode: true
    })
    return git.exitCode === 0 ? git.stdout.trim() : undefined
  } catch {
    return undefined
  }
}

function withoutUndefined<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
