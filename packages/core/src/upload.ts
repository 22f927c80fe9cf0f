import { dirname } from 'node:path'
import { type Environment, isEnterpriseServer } from './environment.ts'
import { messageOf } from './errors.ts'
import { notice, say } from './log.ts'

/** The artifact that carries a verdict to other jobs. */
function artifactName(verdictId: string): string {
  return `gauntlet-verdict-${verdictId}`
}

/**
 * Uploads a verdict file as an artifact of the run. GitHub Enterprise Server has no artifact service this toolkit can speak to:
 * there it says so and leaves the file for `actions/upload-artifact`.
 */
export async function uploadVerdict(verdictId: string, path: string, environment: Environment): Promise<void> {
  if (!isOffered('The verdict is', path, environment)) return
  const name = artifactName(verdictId)
  try {
    const { DefaultArtifactClient } = await toolkit()
    tell('the verdict', name, await new DefaultArtifactClient().uploadArtifact(name, [path], dirname(path)))
  } catch (cause) {
    throw new Error(`Could not upload the verdict as artifact ${name}`, { cause })
  }
}

/**
 * Uploads files, all below `root`, as one artifact of the run, in place of one of that name that an earlier step left. Answers with the
 * number of the artifact; undefined on GitHub Enterprise Server, where nothing is uploaded and a notice says what to do instead.
 */
export async function uploadFiles(
  name: string,
  files: readonly string[],
  root: string,
  environment: Environment
): Promise<number | undefined> {
  if (!isOffered('The report is', root, environment)) return undefined
  try {
    const { DefaultArtifactClient } = await toolkit()
    const client = new DefaultArtifactClient()
    const uploaded = await client.uploadArtifact(name, [...files], root).catch(async (thrown: unknown) => {
      if (!/\(409\)|already exists/i.test(messageOf(thrown))) throw thrown
      await client.deleteArtifact(name)
      return await client.uploadArtifact(name, [...files], root)
    })
    tell('the report', name, uploaded)
    return uploaded.id
  } catch (cause) {
    throw new Error(`Could not upload the report as artifact ${name}`, { cause })
  }
}

function isOffered(what: string, path: string, environment: Environment): boolean {
  if (!isEnterpriseServer(environment)) return true
  notice(
    `${what} not uploaded: GitHub Enterprise Server does not offer the artifact service. Upload ${path} with actions/upload-artifact@v3.`
  )
  return false
}

/** Loaded only when asked for: the client of the artifact service is larger than all the rest of an action. */
function toolkit() {
  return import('@actions/artifact')
}

function tell(what: string, name: string, { id }: { readonly id?: number }): void {
  say(`Uploaded ${what} as artifact ${name}${id === undefined ? '' : ` (${id})`}.`)
}
