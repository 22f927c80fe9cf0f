import { createInterface } from 'node:readline/promises'

/** Asks a person, or answers with the fallback where nobody is there to ask. */
export type Ask = (question: string, fallback: string) => Promise<string>

export interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** A fallback is taken by pressing return. `close` gives the terminal back. */
export function askAt({ input, output }: Terminal, signal: AbortSignal): { readonly ask: Ask; readonly close: () => void } {
  const lines = createInterface({ input, output })
  // Whoever closes the input has said all they wanted to say.
  const ended = new Promise<undefined>(resolve => lines.once('close', () => resolve(undefined)))
  // At a terminal in this mode Ctrl-C is a key, and no signal.
  const stopped = new Promise<never>((_, reject) => lines.once('SIGINT', () => reject(new Error('Stopped. Nothing was written.'))))
  stopped.catch(() => {})
  return {
    ask: async (question, fallback) => {
      const shown = fallback === '' ? '' : ` [${fallback}]`
      const answer = await Promise.race([lines.question(`${question}${shown} `, { signal }), ended, stopped])
      return answer === undefined || answer.trim() === '' ? fallback : answer.trim()
    },
    close: () => lines.close()
  }
}

export const askNobody: Ask = async (_, fallback) => fallback
