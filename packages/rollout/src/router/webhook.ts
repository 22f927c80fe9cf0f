import { type HttpPolicy, plain, sendRequest } from '@gauntlet/core'
import { z } from 'zod'
import type { Router, Weights } from './router.ts'

export interface WebhookOptions {
  /** `PUT` takes `{"weights":{"<version>":<percent>}}` and sets all of them; `GET` answers the same shape. */
  readonly url: string
  /** Sent as `Authorization: Bearer`. */
  readonly token?: string | undefined
  readonly policy: HttpPolicy
}

/** A change of traffic that waits longer is one that somebody has to look at. */
const BUDGET_MS = 30_000

/** A gateway that is steered through one address. Any gateway becomes one with a few lines in front of it. */
export function webhookRouter({ url, token, policy: given }: WebhookOptions): Router {
  const policy = { budgetMs: BUDGET_MS, ...given }
  const headers = { accept: 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
  const policyWith = (signal: AbortSignal | undefined): HttpPolicy => (signal === undefined ? policy : { ...policy, signal })
  return {
    name: `webhook ${shown(url)}`,
    read: async signal => {
      const { text } = await sendRequest({ method: 'GET', url, headers, goal: 'read the weights' }, policyWith(signal))
      return parseWeights(text, shown(url))
    },
    write: async (weights, signal) => {
      const body = JSON.stringify({ weights })
      const goal = 'set the weights'
      await sendRequest({ method: 'PUT', url, headers: { ...headers, 'content-type': 'application/json' }, body, goal }, policyWith(signal))
    }
  }
}

/** What the gateway answers. Further keys beside `weights` are its own business. */
const Answer = z.object({
  weights: z
    .record(z.string().min(1), z.number().min(0).max(100))
    .refine(addUp, { error: 'does not add up to 100' })
    .describe('Percent of the traffic by model version')
})

/** Rounding of a gateway that keeps shares is not a difference. */
const TOLERANCE = 0.01

function addUp(weights: Weights): boolean {
  return Math.abs(Object.values(weights).reduce((sum, weight) => sum + weight, 0) - 100) <= TOLERANCE
}

function parseWeights(text: string, address: string): Weights {
  const wrong = (problem: string) =>
    new Error(
      `Could not read the weights at ${address}: ${problem}. It answered ${plain(text, 200)}; expected {"weights":{"<version>":<percent>, …}}`
    )
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw wrong('the answer is not JSON')
  }
  const parsed = Answer.safeParse(content)
  if (parsed.success) return parsed.data.weights
  const [issue] = parsed.error.issues
  throw wrong(`"${plain(issue?.path.map(String).join('.') ?? '', 200)}" ${issue?.message ?? 'does not fit'}`)
}

/** Without query: it may hold a key. */
function shown(url: string): string {
  const parsed = URL.parse(url)
  return parsed === null ? 'an address that is none' : plain(`${parsed.protocol}//${parsed.host}${parsed.pathname}`, 200)
}
