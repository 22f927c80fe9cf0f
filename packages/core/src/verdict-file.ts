import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Environment } from './environment.ts'
import { InputError } from './errors.ts'
import { readCapped, writeAtomically } from './files.ts'
import type { Parse } from './parse.ts'
import { VERDICT_VERSION, VerdictFile } from './verdict.ts'

/** A verdict larger than this was not made by us. */
const MOST_VERDICT_BYTES = 32 * 1024 * 1024
const LONGEST_ID = 100
/** Characters of a job's, a step's or a matrix leg's name that are looked at. */
const MOST_SLUG = 300

/** The id of a verdict: a file name, a part of an artifact's name and a key in the report. */
export const verdictId: Parse<string> = (value, input) => {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(value)) return value
  throw new InputError(input, `is "${value}"; expected letters, digits, dots, dashes and underscores, at most ${LONGEST_ID} of them`)
}

/**
 * The id of a verdict whose author gave none: the action, the job, the matrix leg and, where the author named the step or uses
 * the action again in the same job, the step. The same in every attempt of a run, so that a re-run replaces its verdict.
 */
export function defaultVerdictId(action: string, environment: Pick<Environment, 'job' | 'step'>, matrix: string | undefined): string {
  const parts = [action, environment.job, matrix === undefined ? undefined : matrixLeg(matrix), stepSuffix(environment.step)]
  const id = parts
    .filter(part => part !== undefined && part !== '')
    .map(part => slug(part ?? ''))
    .join('-')
  if (id.length <= LONGEST_ID) return id
  return `${id.slice(0, LONGEST_ID - 9)}-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8)}`
}

/** Where this job's verdicts are. */
export function verdictsFolder(environment: Pick<Environment, 'temp'>): string {
  return join(environment.temp, 'gauntlet', 'verdicts')
}

export async function writeVerdictFile(file: VerdictFile, environment: Pick<Environment, 'temp'>): Promise<string> {
  const path = join(verdictsFolder(environment), `${file.id}.json`)
  const parsed = VerdictFile.safeParse(file)
  if (!parsed.success) throw new Error(`Could not write the verdict ${file.id}: ${fault(parsed.error)}`)
  await writeAtomically(path, `${JSON.stringify(parsed.data, undefined, 2)}\n`)
  return path
}

/** Reads a verdict file, which may come from a fork: size, JSON, version and every field are checked. */
export async function readVerdictFile(path: string): Promise<VerdictFile> {
  try {
    const content: unknown = JSON.parse((await readCapped(path, MOST_VERDICT_BYTES)).toString('utf8'))
    const version = typeof content === 'object' && content !== null && 'version' in content ? content.version : undefined
    if (version !== VERDICT_VERSION) {
      throw new Error(
        `it has version ${JSON.stringify(version)}, this release reads version ${VERDICT_VERSION}. Use the same release in every job.`
      )
    }
    const parsed = VerdictFile.safeParse(content)
    if (parsed.success) return parsed.data
    throw new Error(fault(parsed.error))
  } catch (cause) {
    throw new Error(`Could not read the verdict file ${path}`, { cause })
  }
}

/** Whether another step of this attempt has a verdict of this id already: writing a second one would hide the first. */
export async function isTaken(id: string, environment: Pick<Environment, 'temp' | 'runId' | 'runAttempt'>): Promise<boolean> {
  const { temp, runId, runAttempt } = environment
  if (runId === undefined) return false
  const earlier = await readVerdictFile(join(verdictsFolder({ temp }), `${id}.json`)).catch(() => undefined)
  return earlier?.provenance.runId === runId && earlier.provenance.runAttempt === runAttempt
}

/** This id, or, where another step has it already, the next one that is free. */
export async function freeVerdictId(id: string, environment: Pick<Environment, 'temp' | 'runId' | 'runAttempt'>): Promise<string> {
  for (let copy = 1; ; copy++) {
    const candidate = copy === 1 ? id : `${id}-${copy}`
    if (!(await isTaken(candidate, environment))) return candidate
  }
}

function fault({ issues: [first] }: z.ZodError): string {
  return `"${first?.path.map(String).join('.') ?? ''}" ${first?.message ?? 'does not fit the schema'}`
}

/** `{"python":"3.12","cuda":"12"}` as `3.12-12`. A job without a matrix has none. */
function matrixLeg(matrix: string): string {
  try {
    const parsed: unknown = JSON.parse(matrix)
    if (typeof parsed !== 'object' || parsed === null) return ''
    return Object.values(parsed)
      .map(value => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
      .join('-')
  } catch {
    return matrix
  }
}

function stepSuffix(step: string | undefined): string | undefined {
  if (step === undefined) return undefined
  return step.startsWith('__') ? /_(\d+)$/.exec(step)?.[1] : step
}

function slug(text: string): string {
  return text
    .slice(0, MOST_SLUG)
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '')
}
