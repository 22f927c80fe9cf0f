import { setImmediate } from 'node:timers/promises'

/** Between looks at the clock and the signal, in milliseconds. */
const BREATH = 100

/** Runs a long computation step by step: the event loop gets its turn meanwhile, and an aborted signal ends it. */
export async function atEase<Result>(steps: Generator<void, Result>, signal: AbortSignal | undefined): Promise<Result> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - since < BREATH) continue
    await setImmediate()
    signal?.throwIfAborted()
    since = performance.now()
  }
}
