import type { Environment } from '@gauntlet/core'

/** The run that a deployment is recorded for. */
export interface RunFacts {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly actor?: string | undefined
}

export function runOf({ serverUrl, repository, runId, actor }: Environment): RunFacts {
  const url = `${serverUrl}/${repository}/actions/runs/${runId}`
  const isKnown = repository !== undefined && runId !== undefined && /^https?:/.test(url) && URL.canParse(url)
  return { id: runId, actor, ...(isKnown ? { url } : {}) }
}
