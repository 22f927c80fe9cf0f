import type { Schema } from './json-schema.ts'

/**
 * Where GitHub's own answers differ from its description, put right for the double.
 *
 * The repository that a pull request or a run comes from is `null` once that fork is deleted; the description says it is always there.
 */
export function withKnownDifferences(schemas: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const changed: Record<string, Schema> = { ...schemas }
  for (const name of ['pull-request', 'pull-request-simple']) {
    const pull = schemas[name]
    const head = pull?.properties?.head
    const repo = head?.properties?.repo
    if (pull === undefined || head === undefined || repo === undefined) continue
    const properties = { ...head.properties, repo: { anyOf: [repo, { type: 'null' }] } }
    changed[name] = { ...pull, properties: { ...pull.properties, head: { ...head, properties } } }
  }
  const run = schemas['workflow-run']
  const from = run?.properties?.head_repository
  if (run !== undefined && from !== undefined)
    changed['workflow-run'] = { ...run, properties: { ...run.properties, head_repository: { anyOf: [from, { type: 'null' }] } } }
  return changed
}
