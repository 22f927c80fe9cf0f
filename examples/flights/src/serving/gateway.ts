import type { RequestListener } from 'node:http'
import { z } from 'zod'
import { type Answer, listenerOf, Refusal, readBody, readJson } from './http.ts'
import { WeightedChoice } from './weighted-choice.ts'

const Server = z.strictObject({ url: z.url({ protocol: /^http$/ }) })

/** What `PUT /weights` takes and `GET /weights` answers: percent of the traffic by version. */
const Weights = z.strictObject({
  weights: z
    .record(z.string(), z.number().min(0).max(100))
    .refine(weights => Math.abs(Object.values(weights).reduce((sum, weight) => sum + weight, 0) - 100) < 1e-6, 'must add up to 100')
})

const TIMEOUT_MS = 5000

/**
 * Stands before the servers of all versions and splits the traffic between them.
 *
 * `PUT /servers/<version>` tells where a version is served, `PUT /weights` how much of the traffic it gets; `POST /predict` goes to one
 * of them, and `GET /<version>/metrics` to the one that is named.
 */
export function gateway(): RequestListener {
  const servers = new Map<string, string>()
  let weights: Readonly<Record<string, number>> = {}
  let split = new WeightedChoice(weights)

  return listenerOf(async (request, path) => {
    const [first = '', second] = path.slice(1).split('/').map(decodeURIComponent)
    switch (`${request.method} ${path}`) {
      case 'GET /healthz':
        return { status: 200, body: 'ok\n' }
      case 'GET /weights':
        return { status: 200, body: { weights } }
      case 'PUT /weights':
        weights = weightsIn(await readJson(request))
        split = new WeightedChoice(weights)
        return { status: 200, body: { weights } }
      case 'POST /predict':
        return passOn(split.next(), '/predict', await readBody(request))
    }
    if (request.method === 'PUT' && first === 'servers' && second !== undefined) {
      servers.set(second, parsed(Server, await readJson(request)).url)
      return { status: 200, body: Object.fromEntries(servers) }
    }
    if (request.method === 'GET' && second === 'metrics') return passOn(first, '/metrics')
    return { status: 404, body: { error: `There is no ${request.method} ${path}` } }
  })

  function weightsIn(body: unknown): Readonly<Record<string, number>> {
    const wanted = parsed(Weights, body).weights
    const unknown = Object.keys(wanted).find(version => !servers.has(version))
    if (unknown !== undefined) throw new Refusal(400, `No server is known for ${unknown}; known are ${[...servers.keys()].join(', ')}`)
    return wanted
  }

  async function passOn(version: string | undefined, path: string, body?: string): Promise<Answer> {
    if (version === undefined) throw new Refusal(503, 'No version has a weight yet')
    const url = servers.get(version)
    if (url === undefined) throw new Refusal(404, `No server is known for ${version}`)
    try {
      const response = await fetch(new URL(path, url), {
        ...(body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
        signal: AbortSignal.timeout(TIMEOUT_MS)
      })
      return { status: response.status, body: await response.text(), type: response.headers.get('content-type') ?? 'text/plain' }
    } catch (cause) {
      throw new Refusal(502, `The server of ${version} does not answer: ${cause instanceof Error ? cause.message : String(cause)}`)
    }
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const result = schema.safeParse(body)
  if (!result.success) throw new Refusal(400, z.prettifyError(result.error))
  return result.data
}
