/** Lets one write through at a time, and a second apart: what GitHub asks of whoever creates content. */
export type InTurn = <Result>(write: () => Promise<Result>) => Promise<Result>

const gapMs = 1000

export function createWritePace(now: () => number, sleep: (ms: number) => Promise<unknown>): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  let endedAt = Number.NEGATIVE_INFINITY
  return write => {
    const turn = last.then(async () => {
      const wait = endedAt + gapMs - now()
      if (wait > 0) await sleep(wait)
      try {
        return await write()
      } finally {
        endedAt = now()
      }
    })
    last = turn.catch(() => undefined)
    return turn
  }
}
