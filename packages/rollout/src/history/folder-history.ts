import { join } from 'node:path'
import { createExclusively, messageOf, numberedFile, numbersIn, readCapped, writeAtomically } from '@gauntlet/core'
import { begun, changed, steppingAside } from './changed.ts'
import { Deployment, type DeploymentChange, type DeploymentDraft, type DeploymentHistory, Superseded } from './deployment.ts'
import { environmentFolder } from './environment-folder.ts'

export interface FolderHistoryOptions {
  /** How people call it. */
  readonly name?: string
  readonly now?: () => Date
}

const MOST_BYTES = 16 * 1024 * 1024

/**
 * A history in a folder that several processes may share, without locks: `<folder>/<environment>/000001.json`, … . Whoever creates a
 * number has begun that deployment, and has superseded all before it. Only its owner writes a file again, and always whole; the one
 * exception is a newer deployment that notes an older one as dead.
 */
export function folderHistory(folder: string, options: FolderHistoryOptions = {}): DeploymentHistory {
  const { name = `folder:${folder}`, now = () => new Date() } = options
  const folderOf = (environment: string) => join(folder, environmentFolder(environment))
  const newestNumber = async (environment: string) => (await numbersIn(folderOf(environment))).at(-1) ?? 0

  async function list(environment: string): Promise<Deployment[]> {
    const numbers = (await numbersIn(folderOf(environment))).reverse()
    const deployments: Deployment[] = []
    for (const number of numbers) deployments.push(await read(folderOf(environment), number, environment))
    return deployments
  }

  async function begin(draft: DeploymentDraft): Promise<Deployment> {
    for (;;) {
      const number = (await newestNumber(draft.environment)) + 1
      const deployment = begun(draft, String(number), now().toISOString())
      if (await createExclusively(numberedFile(folderOf(draft.environment), number), textOf(deployment))) return deployment
    }
  }

  async function update(deployment: Deployment, change: DeploymentChange): Promise<Deployment> {
    const { environment, id } = deployment
    const number = Number(id)
    const newest = await newestNumber(environment)
    if (newest > number && !steppingAside(change)) {
      throw new Superseded(`Deployment ${newest} of ${environment} has begun, deployment ${id} has to stop`)
    }
    const updated = changed(await read(folderOf(environment), number, environment), change, now().toISOString())
    await writeAtomically(numberedFile(folderOf(environment), number), textOf(updated))
    return updated
  }

  async function isNewest({ environment, id }: Deployment): Promise<boolean> {
    return (await newestNumber(environment)) <= Number(id)
  }

  return { name, list, begin, update, isNewest }
}

async function read(folder: string, number: number, environment: string): Promise<Deployment> {
  const path = numberedFile(folder, number)
  try {
    const deployment = Deployment.parse(JSON.parse((await readCapped(path, MOST_BYTES)).toString('utf8')))
    if (deployment.id !== String(number)) throw new Error(`it says it is deployment ${deployment.id}`)
    if (deployment.environment !== environment) throw new Error(`it is about another environment, ${deployment.environment}`)
    return deployment
  } catch (cause) {
    const said = messageOf(cause).replace(/\s+/g, ' ').slice(0, 500)
    throw new Error(`Could not read the deployment record ${path}, which is damaged or from another version (${said}). Repair or remove it`)
  }
}

/** Checked before it is written, so that what is written can be read. */
function textOf(deployment: Deployment): string {
  return `${JSON.stringify(Deployment.parse(deployment), null, 2)}\n`
}
