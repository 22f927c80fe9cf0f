import type { DuckDBConnection } from '@duckdb/node-api'

/** Says how much of the running query is done, from 0 to 1. */
export type OnProgress = (share: number) => void

/** What the engine needs in order to know how far it is, without writing it anywhere. */
export const PROGRESS_SETTINGS = ['SET enable_progress_bar = true', 'SET enable_progress_bar_print = false', 'SET progress_bar_time = 0']

const FIRST_MS = 1000
const THEN_MS = 500

/**
 * Tells of a query that runs for longer than a second how far it is, twice a second, never less than before. Returns what ends that.
 * Nothing waits for it: a process may end meanwhile.
 */
export function tellProgress(connection: Pick<DuckDBConnection, 'progress'>, tell: OnProgress): () => void {
  let most = 0
  let timer = setTimeout(next, FIRST_MS).unref()
  return () => clearTimeout(timer)

  function next() {
    timer = setTimeout(next, THEN_MS).unref()
    const share = connection.progress.percentage / 100
    // -1 where the engine does not know.
    if (!(share >= most)) return
    most = Math.min(share, 1)
    tell(most)
  }
}
