import { type HttpPolicy, sendRequest } from '@gauntlet/core'
import { MOST_PAGE_BYTES, parseExposition } from './exposition.ts'
import type { MetricsSource } from './sample.ts'

export type Arm = Parameters<MetricsSource['scrape']>[0]

export interface PrometheusOptions {
  /** Page of metrics of an arm. `{version}` and `{arm}` (`stable` or `canary`) in it are filled in. */
  readonly url: string
  /** Sent as `Authorization: Bearer`. */
  readonly token?: string | undefined
  readonly policy: HttpPolicy
}

/** Counters as the arms themselves show them on their page of metrics, without a server in between. */
export function prometheusMetrics({ url, token, policy }: PrometheusOptions): MetricsSource {
  return {
    scrape: async (arm, signal = policy.signal) => {
      const address = fillPlaceholders(url, arm, encodeURIComponent)
      const headers = { accept: ACCEPT, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
      const goal = `read the metrics of the ${arm.role} version ${arm.version}`
      const limits = { maxBytes: MOST_PAGE_BYTES, ...policy, ...(signal === undefined ? {} : { signal }) }
      const { text } = await sendRequest({ method: 'GET', url: address, headers, goal }, limits)
      try {
        return parseExposition(text)
      } catch (cause) {
        throw new Error(`Could not ${goal}`, { cause })
      }
    }
  }
}

/** Puts the arm into an address (`encodeURIComponent`) or a selector (`quotedPart`). */
export function fillPlaceholders(text: string, { role, version }: Arm, encode: (value: string) => string): string {
  return text.replaceAll('{version}', () => encode(version)).replaceAll('{arm}', () => encode(role))
}

/** Text as it stands between the double quotes of a selector. */
export function quotedPart(text: string): string {
  return text.replace(/["\\]/g, '\\$&')
}

const ACCEPT = 'text/plain;version=0.0.4;q=1,application/openmetrics-text;version=1.0.0;q=0.5'
