import type { RequestListener } from 'node:http'
import { Flight } from '../flight.ts'
import type { Model } from '../model.ts'
import { predict } from '../scoring.ts'
import { type Clock, departureBy } from './clock.ts'
import { type Answer, answerOf, listenerOf, Refusal, readJson } from './http.ts'
import { METRICS_TYPE, RequestMetrics } from './request-metrics.ts'

export interface Served {
  readonly model: Model
  /** As the registry calls it. */
  readonly version: string
  readonly clock?: Clock
}

/** Serves one version of the model: `POST /predict`, `GET /metrics`, `/healthz` and `/version`. */
export function modelServer({ model, version, clock = 'local' }: Served): RequestListener {
  const metrics = new RequestMetrics(version)
  return listenerOf(async (request, path) => {
    switch (`${request.method} ${path}`) {
      case 'POST /predict': {
        const startedAt = performance.now()
        const answer = await answerOf(request, path, async () => prediction(await readJson(request)))
        metrics.observe(answer.status, (performance.now() - startedAt) / 1000)
        return answer
      }
      case 'GET /metrics':
        return { status: 200, body: metrics.render(), type: METRICS_TYPE }
      case 'GET /healthz':
        return { status: 200, body: 'ok\n' }
      case 'GET /version':
        return { status: 200, body: { version } }
      default:
        return { status: 404, body: { error: `There is no ${request.method} ${path}` } }
    }
  })

  function prediction(body: unknown): Answer {
    const flight = Flight.safeParse(body)
    if (!flight.success) throw new Refusal(400, `This is not a flight: ${flight.error.issues[0]?.path.join('.')} is wrong`)
    const [predicted] = predict(model, [departureBy(clock, flight.data)])
    return { status: 200, body: { ...predicted, version } }
  }
}
