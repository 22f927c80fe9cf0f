import { dirname } from 'node:path'
import { type Environment, isEnterpriseServer, uploadFiles } from '@gauntlet/core'

/** Where the artifacts of this run are listed: the same for every attempt, so that an unchanged comment stays unchanged. */
export function artifactsUrl(environment: Environment): string | undefined {
  const { serverUrl, repository, runId } = environment
  if (repository === undefined || runId === undefined || isEnterpriseServer(environment)) return undefined
  return `${serverUrl}/${repository}/actions/runs/${runId}#artifacts`
}

/** Uploads the HTML report. Not under the name of a verdict: whoever fetches those reads no pages. */
export async function uploadPage(htmlPath: string, verdictId: string, environment: Environment): Promise<void> {
  await uploadFiles(`gauntlet-page-${verdictId}`, [htmlPath], dirname(htmlPath), environment)
}
