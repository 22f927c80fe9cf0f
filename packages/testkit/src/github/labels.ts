import type { Handlers } from './handler.ts'
import { pageOf } from './paging.ts'
import { notFound } from './refusals.ts'
import type { State } from './state.ts'

export const labelHandlers: Handlers = {
  'issues/list-events': ({ call, params, state, render, listUrl }) => {
    const issue = Number(params.issue_number)
    if (!state.pullRequests.some(({ number }) => number === issue) && !state.issues.includes(issue)) return notFound()
    return pageOf(call, state.labelEvents.filter(event => event.issue === issue).map(render.labelEvent), listUrl)
  }
}

/** The labels that are on an issue now. One that was deleted altogether is gone without an event. */
export function labelsOn(state: State, issue: number): string[] {
  const names = new Set<string>()
  for (const event of state.labelEvents) {
    if (event.issue !== issue) continue
    if (event.event === 'labeled') names.add(event.name)
    else names.delete(event.name)
  }
  return [...names].filter(name => !state.deletedLabels.has(name))
}
