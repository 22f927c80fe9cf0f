import type { VerdictFile } from '@gauntlet/core'
import type { Planned } from './gather.ts'

/** What came of one step. */
export interface Result {
  readonly planned: Planned
  /** The step on whose account it was not run. Undefined for one that was. */
  readonly skippedFor: string | undefined
  /** What its action wrote, or what stands for it. */
  readonly file: VerdictFile
  readonly verdictPath: string
  /** 0 passed, 1 not passed, 2 error. */
  readonly exitCode: number
  readonly outputs: ReadonlyMap<string, string>
  readonly summary: string
}
