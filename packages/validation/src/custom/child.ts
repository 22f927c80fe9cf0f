import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Answer } from './answer.ts'
import type { CheckApi } from './api.ts'
import { readFrame } from './frame.ts'
import { guardMemory } from './memory-guard.ts'

/** What the parent hands over, as the arguments of the process. */
export interface ChildTask {
  readonly frame: string
  readonly answer: string
  readonly module: string
  readonly memoryLimit: number
}

/** The process in which an author's module runs: it can hang, die or take all memory without taking the gate with it. */
export async function runChild(task: ChildTask): Promise<void> {
  guardMemory(task.memoryLimit)
  const { default: danfo } = await import('danfojs-node')
  const { header, frame } = await readFrame(task.frame, danfo)
  const api: CheckApi = {
    rows: header.rows,
    sampledRows: frame.shape[0] ?? 0,
    columns: Object.fromEntries(header.columns.map(column => [column.name, column])),
    danfo
  }
  const said = await judgedBy(task.module, frame, api)
  await writeFile(task.answer, JSON.stringify(said))
}

async function judgedBy(module: string, frame: unknown, api: CheckApi): Promise<unknown> {
  try {
    const { default: checks }: { default?: unknown } = await import(/* webpackIgnore: true */ pathToFileURL(module).href)
    if (typeof checks !== 'function')
      throw new Error('it has no default export that is a function: export default function checks(df, api)')
    return { kind: 'checks', checks: await checks(frame, api) }
  } catch (thrown) {
    const threw: Answer = {
      kind: 'threw',
      message: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown),
      ...lineOf(thrown, module)
    }
    return threw
  }
}

/** The author's own line, so that they need not run it again to find it. */
function lineOf(thrown: unknown, module: string): { where?: string } {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : ''
  const at = stack.indexOf(module)
  const line = at === -1 ? undefined : /^:(\d+)/.exec(stack.slice(at + module.length))?.[1]
  return line === undefined ? {} : { where: line }
}
