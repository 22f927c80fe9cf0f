import { messageOf, warning } from '@gauntlet/core'
import { isAllowed, labelings, permissionOf, readConversation } from '@gauntlet/github'
import { applyAcceptances, type Claim, type Report, readReportState } from '@gauntlet/reporting'
import type { Inputs } from './inputs.ts'
import type { Place, Repository } from './place.ts'

/** In front of the metric, in the name of a label. */
const LABEL_PREFIX = 'gauntlet-accept:'

/**
 * The report with the regressions that people took upon themselves as warnings. Looks for them only where something failed. What
 * cannot be read is not accepted: that is said, and the report stays as it is.
 */
export async function withAcceptances(
  report: Report,
  { accept, status }: Pick<Inputs, 'accept' | 'status'>,
  repository: Repository | undefined,
  place: Place | undefined,
  key: string
): Promise<Report> {
  if (report.passed || accept === 'none' || status === 'running' || repository === undefined || place?.issue === undefined) return report
  try {
    const { previous, commands } = await readConversation(place.board, key)
    const { client, owner, repo } = repository
    const labels = await labelings(client, { owner, repo, issueNumber: place.issue.number, prefix: LABEL_PREFIX })
    const { url } = place.issue
    for (const { author, metric } of commands.filter(({ reason }) => reason === ''))
      warning(`${author} gives no reason for accepting ${metric}. Write "/accept ${metric} <reason>".`)
    const reasoned = commands.filter(({ reason }) => reason !== '')
    const claims: Claim[] = [...reasoned, ...labels.map(label => ({ ...label, reason: 'by label', url }))]
    const allowed = await authorsWith(
      accept,
      claims.map(({ author }) => author),
      repository
    )
    const held = claims.filter(({ author }) => allowed.has(author))
    for (const { author, metric } of claims.filter(({ author }) => !allowed.has(author)))
      warning(`${author} cannot accept ${metric}: that takes the permission "${accept}" on this repository.`)
    return applyAcceptances(report, held, readReportState(previous?.state))
  } catch (cause) {
    warning(`Whether somebody accepted a regression could not be read, so nothing is accepted. ${messageOf(cause)}`)
    return report
  }
}

async function authorsWith(
  least: 'write' | 'maintain' | 'admin',
  authors: readonly string[],
  repository: Repository
): Promise<Set<string>> {
  const allowed = new Set<string>()
  for (const author of new Set(authors)) {
    const { client, owner, repo } = repository
    const permission = await permissionOf(client, { owner, repo, login: author })
    if (isAllowed(permission, least)) allowed.add(author)
  }
  return allowed
}
