import { saveState } from '@gauntlet/core'
import { z } from 'zod'

/** What post needs to bring a rollout to rest whose process is gone: the rollout file may be gone as well. */
const Saved = z.strictObject({
  deployment: z.string(),
  environment: z.string(),
  webhook: z.string()
})
type Saved = z.infer<typeof Saved>

const STATE = 'rollout'

export function save(saved: Saved): void {
  saveState(STATE, JSON.stringify(saved))
}

export function savedIn(state: ReadonlyMap<string, string>): Saved | undefined {
  const text = state.get(STATE)
  return text === undefined || text === '' ? undefined : Saved.parse(JSON.parse(text))
}
