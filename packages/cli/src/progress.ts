import { formatDuration, plain } from '@gauntlet/core'

/** Work shorter than this needs no sign of life. */
const QUIET_MS = 1000
const FRAME_MS = 100
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** A line on a terminal that says what is going on and for how long, wiped when the work is done. Silent elsewhere. */
export function showProgress(what: string, stream: NodeJS.WriteStream): { say: (line: string) => void; stop: () => void } {
  if (!stream.isTTY) return { say: () => {}, stop: () => {} }
  const startedAt = performance.now()
  let latest = what
  let frame = 0
  const timer = setInterval(() => {
    const elapsed = performance.now() - startedAt
    if (elapsed < QUIET_MS) return
    frame = (frame + 1) % FRAMES.length
    stream.write(`\r\u001b[K${FRAMES[frame]} ${plain(latest, Math.max(20, stream.columns - 20))} ${formatDuration(elapsed)}`)
  }, FRAME_MS)
  return {
    say: line => {
      if (line.trim() !== '') latest = line.trim()
    },
    stop: () => {
      clearInterval(timer)
      stream.write('\r\u001b[K')
    }
  }
}
