import { type Environment, say } from '@gauntlet/core'
import type { EngineOptions } from '@gauntlet/tables'
import type { Inputs } from './inputs.ts'

/** Between two lines about one long query. */
const TELL_EVERY_MS = 3000

export function engineOptions(
  { memoryLimit }: Pick<Inputs, 'memoryLimit'>,
  { temp }: Pick<Environment, 'temp'>,
  signal: AbortSignal
): EngineOptions {
  return { temp, memoryLimit, signal, onProgress: progressLines() }
}

/** Says now and then how far a query of more than a second is. */
function progressLines(now: () => number = () => performance.now()): (share: number) => void {
  let last = Number.NEGATIVE_INFINITY
  return share => {
    if (now() - last < TELL_EVERY_MS) return
    last = now()
    say(`Reading the data: ${Math.floor(share * 100)}%`)
  }
}
