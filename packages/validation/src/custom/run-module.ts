import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cut, messageOf, plain, readCapped, runProgram, say } from '@gauntlet/core'
import { approximately } from '@gauntlet/tables'
import type { Found } from '../plan/planned.ts'
import type { StageRun } from '../stage.ts'
import type { CustomModule } from '../suite/custom-checks.ts'
import { Answer } from './answer.ts'
import type { ColumnFacts } from './api.ts'
import { writeFrame } from './frame-file.ts'
import { OUT_OF_MEMORY } from './memory-guard.ts'

/** What a run of a module came to. `broken`: it did not get as far as an answer. */
export type ModuleRun =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'checks'; readonly checks: Extract<Answer, { kind: 'checks' }>['checks']; readonly sampledRows: number }

const MOST_ANSWER_BYTES = 16 * 1024 * 1024
/** Lines of the author's own that go to the step's log. */
const MOST_SAID = 200

/** Hands a sample of the rows to an author's module, in a process with limits, and reads its answer. */
export async function runModule(given: CustomModule, module: string, run: StageRun): Promise<ModuleRun> {
  const { context, found, options, tables } = run
  const folder = await mkdtemp(join(options.roots.temp, 'gauntlet-custom-'))
  const [frame, answer] = [join(folder, 'frame.ndjson'), join(folder, 'answer.json')]
  try {
    const header = { columns: context.columns.map(column => facts(column, found)), rows: found.count('rows') }
    const sampledRows = await writeFrame(frame, tables.data, header, given['sample-rows'], options.signal)
    const reason = await runLimited([frame, answer, module], given, run)
    if (reason !== undefined) return { kind: 'broken', reason }
    const text = await readCapped(answer, MOST_ANSWER_BYTES).catch(() => undefined)
    if (text === undefined) return { kind: 'broken', reason: 'it ended without an answer' }
    const parsed = Answer.safeParse(parsedJson(text))
    if (!parsed.success) return { kind: 'broken', reason: `what it returned is no list of checks: ${fault(parsed.error.issues)}` }
    if (parsed.data.kind === 'checks') return { ...parsed.data, sampledRows }
    const where = parsed.data.where === undefined ? '' : ` (line ${parsed.data.where})`
    return { kind: 'broken', reason: `it threw${where} ${plain(parsed.data.message, 500)}` }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Why the process did not end well, or `undefined`. */
async function runLimited(args: readonly string[], given: CustomModule, { options }: StageRun): Promise<string | undefined> {
  const memoryLimit = given['memory-limit']
  const heap = `--max-old-space-size=${Math.ceil(memoryLimit / 2 ** 20)}`
  let said = 0
  let errors = ''
  const finished = await runProgram({
    command: [process.execPath, heap, '--no-warnings', options.customProgram, ...args, String(memoryLimit)],
    cwd: options.roots.workspace,
    timeoutMs: given.timeout,
    maxOutputBytes: 0,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onOutput: (chunk, stream) => {
      if (stream === 'stderr') errors = `${errors}${chunk}`.slice(-4000)
      for (const line of String(chunk).split('\n')) if (line.trim() !== '' && said++ < MOST_SAID) say(`${given.module}: ${cut(line, 500)}`)
    }
  }).catch(messageOf)
  options.signal?.throwIfAborted()
  if (typeof finished === 'string') {
    const late = finished.includes('still running after')
    return late ? `it was still running after ${given.timeout / 1000} s` : plain(finished, 500)
  }
  if (errors.includes(OUT_OF_MEMORY) || /heap out of memory|heap limit/.test(errors))
    return `it took more memory than its limit of ${Math.round(memoryLimit / 1e6)} MB`
  if (finished.exitCode === 0) return undefined
  const how = finished.exitCode === undefined ? `was ended by ${finished.signal}` : `ended with exit code ${finished.exitCode}`
  const why = lastWords(errors)
  return `its process ${how}${why === '' ? '' : `: ${plain(why, 300)}`}`
}

/** The line that says what went wrong: Node ends its report of an error with a stack and its own version. */
function lastWords(errors: string): string {
  const lines = errors.split('\n').map(line => line.trim())
  return lines.findLast(namesError) ?? lines.findLast(line => line !== '') ?? ''
}

/** Such as `TypeError [ERR_X]: …`. */
function namesError(line: string): boolean {
  const [kind = '', message] = line.split(':', 2)
  return message !== undefined && /(?:Error|Exception)\b/.test(kind)
}

/** Undefined where it is no JSON: a module can write what it likes. */
function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

function facts(column: StageRun['context']['columns'][number], found: Found): ColumnFacts {
  const value = (name: string) => (found.has(`${name} ${column.name}`) ? found.value(`${name} ${column.name}`) : null)
  const shown = (name: string) => {
    const given = value(name)
    return typeof given === 'bigint' ? String(given) : typeof given === 'boolean' ? null : given
  }
  const missing = found.count('rows') - found.count(`present ${column.name}`)
  const text = column.type === 'string'
  return {
    name: column.name,
    type: column.type,
    missing,
    min: text ? null : shown('min'),
    max: text ? null : shown('max'),
    mean: approximately(value('mean')) ?? null
  }
}

function fault([first]: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  const at = first?.path.filter(step => step !== 'checks').map(String) ?? []
  return plain(`${at.length === 0 ? '' : `item ${at.join('.')}: `}${first?.message ?? ''}`, 500)
}
