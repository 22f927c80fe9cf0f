import * as core from '@actions/core'

/** What the main phase leaves for `post`, at once and for good: it is on disk when this returns, whatever happens to the process. */
export function saveState(name: string, value: string): void {
  core.saveState(name, value)
}

/** Names of what `runAction` itself leaves for `runPost`. */
export const VERDICT_STATE = { id: 'verdict-id', written: 'verdict-written' } as const
