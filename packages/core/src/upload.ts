import { dirname } from 'node:path'
import { type Environment, isEnterpriseServer } from './environment.ts'
import { notice, say } from './log.ts'

/** The artifact that carries a verdict to other jobs. */
export function artifactName(verdictId: string): string {
  return `gauntlet-verdict-${verdictId}`
}

/**
 * Uploads a verdict file as an artifact of the run. GitHub Enterprise Server has no artifact service this toolkit can speak to:
 * there it says so and leaves the file for `actions/upload-artifact`.
 */
export async function uploadVerdict(verdictId: string, path: string, environment: Environment): Promise<void> {
  if (isEnterpriseServer(environment)) {
    notice(
      `The verdict is not uploaded: GitHub Enterprise Server does not offer the artifact service. Upload ${path} with actions/upload-artifact@v3.`
    )
    return
  }
  try {
    // Loaded only when asked for: the client of the artifact service is larger than all the rest of an action.
    const { DefaultArtifactClient } = await import('@actions/artifact')
    const { id } = await new DefaultArtifactClient().uploadArtifact(artifactName(verdictId), [path], dirname(path))
    say(`Uploaded the verdict as artifact ${artifactName(verdictId)}${id === undefined ? '' : ` (${id})`}.`)
  } catch (cause) {
    throw new Error(`Could not upload the verdict as artifact ${artifactName(verdictId)}`, { cause })
  }
}
