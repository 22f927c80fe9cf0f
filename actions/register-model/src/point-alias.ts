import { type ModelVersion, MovedMeanwhile, type Registry } from '@gauntlet/registry'

/** Where an alias is after it was to be moved. */
export interface Pointed {
  /** Where it pointed before; null for nowhere. */
  readonly previous: string | null
  /** A newer version that somebody moved it to in the meantime: it stays there. */
  readonly overtakenBy: string | undefined
}

/**
 * Points the alias to a version. When others move it at the same moment the newest version has it in the end, in whatever order they
 * come; without such a race an older version may be made the candidate again.
 */
export async function pointAlias(
  registry: Registry,
  { name, version }: Pick<ModelVersion, 'name' | 'version'>,
  alias: string,
  runUrl: string | undefined
): Promise<Pointed> {
  const about = { reason: 'Registered', ...(runUrl === undefined ? {} : { runUrl }) }
  let current = await registry.alias(name, alias)
  for (;;) {
    try {
      const move = await registry.moveAlias(name, alias, { to: version, expected: current?.version ?? null, ...about })
      return { previous: move.previous, overtakenBy: undefined }
    } catch (thrown) {
      if (!(thrown instanceof MovedMeanwhile)) throw thrown
      current = await registry.alias(name, alias)
      // A version begins with its time, so the later one is the larger.
      if (current !== undefined && current.version > version) return { previous: current.previous, overtakenBy: current.version }
    }
  }
}
