/** One decision: which of how many clients went on. */
export interface Turn {
  readonly chosen: number
  readonly of: number
}

/** For tests: decides which of several clients makes its next request, one request at a time. */
export interface Turnstile {
  /** The decisions so far. */
  readonly turns: readonly Turn[]
  /** Runs `request` when it is this client's turn. */
  readonly pass: <Result>(request: () => Promise<Result>) => Promise<Result>
  /** Runs all clients to their ends. A client that fails ends like one that succeeds. */
  readonly run: <Result>(clients: readonly (() => Promise<Result>)[]) => Promise<PromiseSettledResult<Result>[]>
}

/** Each choice picks one of the clients that wait, in the order in which they came; 0 when the choices run out. */
export function createTurnstile(choices: readonly number[]): Turnstile {
  const waiting: (() => void)[] = []
  let busy = 0
  const turns: Turn[] = []
  const rest = () => {
    busy -= 1
    if (busy > 0 || waiting.length === 0) return
    const turn = { chosen: (choices[turns.length] ?? 0) % waiting.length, of: waiting.length }
    turns.push(turn)
    const [next] = waiting.splice(turn.chosen, 1)
    busy += 1
    next?.()
  }
  return {
    turns,
    async pass(request) {
      const chosen = new Promise<void>(resolve => waiting.push(resolve))
      rest()
      await chosen
      return await request()
    },
    run(clients) {
      busy = clients.length
      return Promise.allSettled(clients.map(client => client().finally(rest)))
    }
  }
}

/** The choices that lead to the next order after these turns, `undefined` when there is none: start with none to see all. */
export function nextOrder(turns: readonly Turn[]): number[] | undefined {
  const last = turns.findLastIndex(turn => turn.chosen + 1 < turn.of)
  const turn = turns[last]
  return turn === undefined ? undefined : [...turns.slice(0, last).map(earlier => earlier.chosen), turn.chosen + 1]
}
