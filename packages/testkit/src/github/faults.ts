import type { Call } from './call.ts'

interface When {
  /** An operation (`issues/create-comment`), `POST /repos/octo/models/…`, or a pattern for method and path. */
  readonly on: string | RegExp
  /** The first request, of those that match, on which the fault happens. Counted from 1, which is the default. */
  readonly nth?: number
  /** On how many matching requests in a row. Default 1; `Infinity` for always. */
  readonly times?: number
  /** Whether the request has had its effect when the fault happens. Default `before`: nothing was done. */
  readonly effect?: 'before' | 'after'
}

/** What goes wrong. `stall` sends half an answer and then nothing, until the client gives up. */
export type Fault = When &
  (
    | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
    | { readonly delayMs: number }
    | { readonly reset: true }
    | { readonly truncate: true }
    | { readonly html: true }
    | { readonly stall: true }
  )

export interface Faults {
  readonly add: (fault: Fault) => void
  /** The fault that happens on this request, if any. Asked once for each request. */
  readonly next: (call: Call) => Fault | undefined
}

export function createFaults(): Faults {
  const scripted: { readonly fault: Fault; seen: number }[] = []
  return {
    add(fault) {
      scripted.push({ fault, seen: 0 })
    },
    next(call) {
      let found: Fault | undefined
      for (const entry of scripted) {
        if (!matches(entry.fault.on, call)) continue
        entry.seen += 1
        const { nth = 1, times = 1 } = entry.fault
        if (found === undefined && entry.seen >= nth && entry.seen < nth + times) found = entry.fault
      }
      return found
    }
  }
}

function matches(on: string | RegExp, call: Call): boolean {
  const line = `${call.method} ${call.path}`
  return typeof on === 'string' ? on === call.operation || on === line : on.test(line)
}
