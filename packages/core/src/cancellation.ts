/**
 * One signal for the whole process: the runner sends SIGINT, then SIGTERM, and ends what is still there after ten seconds. The first
 * aborts, and the process lives on through all later ones: what brings traffic back must not be ended by a second Ctrl-C.
 */
export function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => controller.abort(new Error(`the job was cancelled (${name})`)))
  return controller.signal
}
