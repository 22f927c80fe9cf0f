import type { Answer } from './call.ts'
import { invalid } from './refusals.ts'

/** Limits that GitHub keeps but its description tells only in prose, or not at all. In characters, as GitHub counts in its refusals. */
const limits: Readonly<Record<string, readonly [resource: string, field: string, longest: number]>> = {
  'issues/create-comment': ['IssueComment', 'body', 65_536],
  'issues/update-comment': ['IssueComment', 'body', 65_536],
  'repos/create-commit-comment': ['CommitComment', 'body', 65_536],
  'repos/update-commit-comment': ['CommitComment', 'body', 65_536],
  'repos/create-commit-status': ['Status', 'description', 140],
  'repos/create-deployment-status': ['DeploymentStatus', 'description', 140]
}

/** The 422 for a text that is too long, `undefined` for one that is not. */
export function refuseTooLong(operation: string, body: unknown): Answer | undefined {
  const limit = limits[operation]
  if (limit === undefined || typeof body !== 'object' || body === null) return undefined
  const [resource, field, longest] = limit
  const text = (body as Record<string, unknown>)[field]
  if (typeof text !== 'string' || text.length <= longest) return undefined
  return invalid(resource, field, `${field} is too long (maximum is ${longest} characters)`)
}
