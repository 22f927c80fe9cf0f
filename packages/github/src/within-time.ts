interface Init {
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | null
}

type Fetch = (url: string, init: Init) => Promise<unknown>

/**
 * A fetch that ends, body included, after `timeoutMs` or when `signal` says so, and that names the version of the API.
 *
 * Not done in a hook of Octokit: what a hook hands on does not reach the hooks within it.
 */
export function withinTime(fetch: Fetch, timeoutMs: number, signal: AbortSignal | undefined): Fetch {
  return (url, init) => {
    const signals = [AbortSignal.timeout(timeoutMs), signal, init.signal].filter(candidate => candidate !== undefined && candidate !== null)
    return fetch(url, { ...init, headers: { 'x-github-api-version': '2022-11-28', ...init.headers }, signal: AbortSignal.any(signals) })
  }
}
