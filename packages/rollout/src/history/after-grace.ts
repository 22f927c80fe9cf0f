const GRACE_MS = 6_000

/**
 * A signal that follows another six seconds later. A cancelled job has ten seconds, in which what was moved has to be recorded; whatever
 * does that must not end with the job's own signal, nor wait for ever.
 */
export function afterGrace(signal: AbortSignal): AbortSignal {
  const late = new AbortController()
  const follow = () => setTimeout(() => late.abort(signal.reason), GRACE_MS).unref()
  signal.addEventListener('abort', follow, { once: true })
  return late.signal
}
