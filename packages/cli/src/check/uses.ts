/** What a `uses:` of ours refers to. */
export type Reference =
  | { readonly kind: 'action'; readonly name: string }
  | { readonly kind: 'workflow'; readonly name: string }
  /** Under our name, and nothing that we have. */
  | { readonly kind: 'unknown'; readonly path: string }

/** Reads `gauntlet-ml/gauntlet@v1`, `…/actions/model-gate@v1`, `…/.github/workflows/deploy.yml@v1`. Undefined for what is not ours. */
export function refersTo(uses: string): Reference | undefined {
  const [, path = ''] = /^gauntlet-ml\/gauntlet(?:\/([^@]*))?(?:@.*)?$/i.exec(uses.trim()) ?? []
  if (!/^gauntlet-ml\/gauntlet(\/|@|$)/i.test(uses.trim())) return undefined
  if (path === '') return { kind: 'action', name: 'run' }
  const [, action] = /^actions\/([^/]+)$/.exec(path) ?? []
  if (action !== undefined) return { kind: 'action', name: action }
  const [, workflow] = /^\.github\/workflows\/([^/]+)$/.exec(path) ?? []
  return workflow === undefined ? { kind: 'unknown', path } : { kind: 'workflow', name: workflow }
}
