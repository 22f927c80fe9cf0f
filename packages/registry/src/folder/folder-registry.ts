import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AliasMove, ModelName, ModelVersion, RECORD_FILE, VersionName } from '../model-version.ts'
import { type ModelDraft, MovedMeanwhile, type MoveOptions, type Registered, type Registry } from '../registry.ts'
import { appendMove, readPointer } from './alias-log.ts'
import { beginningOf, claimVersion, findClaim } from './claims.ts'
import { namesIn } from './missing.ts'
import { recordText } from './record.ts'
import { copyChecked, notWritten, publish, removeOldStaging, withStaging } from './staging.ts'
import { readVersion, verifyVersion, versionNames } from './versions.ts'

export interface FolderOptions {
  /** As the author names it, such as `folder:models`. */
  readonly location: string
  /** Absolute path. */
  readonly root: string
  /** Answers a path if it may be used, and rejects if it leads out, as through a link that somebody committed. */
  readonly checked: (path: string) => Promise<string>
  readonly now?: () => Date
}

/**
 * A registry in a folder that several machines may share, without locks: `<name>/versions/<version>/` appears whole by a rename,
 * `<name>/digests/` and `<name>/aliases/` are logs in which whoever creates a number has it. `docs/registry.md` shows the layout.
 */
export function folderRegistry({ location, root, checked, now = () => new Date() }: FolderOptions): Registry {
  const at = (name: string, ...parts: readonly string[]) => checked(join(root, plainName(name, 'model'), ...parts))
  const versionsOf = (name: string) => at(name, 'versions')
  const aliasLog = (name: string, alias: string) => at(name, 'aliases', plainName(alias, 'alias'))

  async function models(): Promise<string[]> {
    return (await namesIn(root)).filter(isName)
  }

  async function versions(name: string): Promise<ModelVersion[]> {
    const folder = await versionsOf(name)
    const found: ModelVersion[] = []
    for (const version of await versionNames(folder)) {
      const model = await readVersion(folder, name, version)
      if (model !== undefined) found.push(model)
    }
    return found
  }

  async function find(name: string, version: string): Promise<ModelVersion | undefined> {
    const folder = await versionsOf(name)
    return VersionName.safeParse(version).success ? readVersion(folder, name, version) : undefined
  }

  async function register({ path, ...given }: ModelDraft, signal?: AbortSignal): Promise<Registered> {
    const draft = Draft.parse(given)
    const { name, digest } = draft
    const log = await at(name, 'digests', beginningOf(digest))
    const folder = await versionsOf(name)
    const stagingFolder = await at(name, '.staging')
    await removeOldStaging(stagingFolder, now())

    const already = await registeredAs(await findClaim(log, digest), draft)
    if (already !== undefined) return { registered: already, alreadyRegistered: true }

    return withStaging(stagingFolder, async staging => {
      await copyChecked(path, join(staging, draft.file), draft, signal)
      const version = await claimVersion(log, digest, await alike(name, digest), now())
      const registered = ModelVersion.parse({ ...draft, version, registeredAt: now().toISOString() })
      const record = join(staging, RECORD_FILE)
      await writeFile(record, recordText(registered), { flag: 'wx', mode: 0o644, flush: true }).catch(notWritten(record))
      if (await publish(staging, join(folder, version))) return { registered, alreadyRegistered: false }
      const winner = await registeredAs(version, draft)
      if (winner === undefined) throw new Error(`Could not register ${name}/${version}: it disappeared while it was registered`)
      return { registered: winner, alreadyRegistered: true }
    })
  }

  /** The version of a digest, if it has got as far as being one, with its file held against the digest. */
  async function registeredAs(version: string | undefined, { name, digest }: Pick<ModelVersion, 'name' | 'digest'>) {
    const found = version === undefined ? undefined : await find(name, version)
    if (found === undefined) return undefined
    if (found.digest !== digest) throw new Error(`${name}/${version} in ${location} holds another model: its SHA-256 is ${found.digest}`)
    await verifyVersion(await versionsOf(name), found)
    return found
  }

  /** Versions whose digest begins alike: in a registry brought back from a copy they may be there without their claims. */
  async function alike(name: string, digest: string): Promise<ModelVersion[]> {
    const names = (await versionNames(await versionsOf(name))).filter(version => version.endsWith(`_${beginningOf(digest)}`))
    const found = await Promise.all(names.map(version => find(name, version)))
    return found.filter(model => model !== undefined)
  }

  async function alias(name: string, alias: string): Promise<AliasMove | undefined> {
    return (await readPointer(await aliasLog(name, alias), alias)).move
  }

  async function aliases(name: string): Promise<ReadonlyMap<string, AliasMove>> {
    const found = new Map<string, AliasMove>()
    for (const each of (await namesIn(await at(name, 'aliases'))).filter(isName)) {
      const move = await alias(name, each)
      if (move !== undefined) found.set(each, move)
    }
    return found
  }

  async function moveAlias(name: string, alias: string, { to, expected, reason, runUrl }: MoveOptions): Promise<AliasMove> {
    const log = await aliasLog(name, alias)
    const pointer = await readPointer(log, alias)
    const current = pointer.move?.version ?? null
    if (pointer.move !== undefined && current === to) return pointer.move
    if (current !== expected) {
      throw new MovedMeanwhile(
        `Could not move ${name}@${alias} to ${to}: it points to ${current ?? 'nothing'}, not ${expected ?? 'nothing'}`
      )
    }
    if ((await find(name, to)) === undefined) throw new Error(`Could not move ${name}@${alias}: ${location} has no ${name}/${to}`)
    const move = AliasMove.parse({ alias, version: to, previous: current, movedAt: now().toISOString(), reason, runUrl })
    if (await appendMove(log, pointer, move)) return move
    throw new MovedMeanwhile(`Could not move ${name}@${alias} to ${to}: somebody else moved it at the same moment`)
  }

  const uri = (model: ModelVersion) => join(root, model.name, 'versions', model.version, model.file)

  return { location, models, versions, find, register, alias, aliases, moveAlias, uri }
}

const Draft = ModelVersion.omit({ version: true, registeredAt: true })

/** Names come from people: one that is no plain name would be a path that leads somewhere else. */
function plainName(name: string, what: string): string {
  if (isName(name)) return name
  throw new Error(`"${name}" cannot be the name of ${what === 'alias' ? 'an' : 'a'} ${what}`)
}

function isName(name: string): boolean {
  return ModelName.safeParse(name).success
}
