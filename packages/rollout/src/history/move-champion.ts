import type { Registry } from '@gauntlet/registry'

export interface ChampionMove {
  readonly model: string
  /** The alias of the version that serves, such as `champion`. The one before it is kept as `previous-` and this name. */
  readonly alias: string
  readonly to: string
  readonly reason: string
  readonly runUrl?: string | undefined
}

/**
 * Points the alias to the version that serves now, after the alias of the version before it: a crash between the two leaves one that
 * points to the champion itself, and the way back is never lost. Run again, it finishes. Answers what the alias pointed to before.
 *
 * Rejects with `MovedMeanwhile` when somebody else moves one of them at the same moment.
 */
export async function moveChampion(
  registry: Registry,
  { model, alias, to, reason, runUrl }: ChampionMove
): Promise<{ readonly previous: string | undefined }> {
  const now = await registry.alias(model, alias)
  if (now?.version === to) return { previous: now.previous ?? undefined }
  const told = { reason, ...(runUrl === undefined ? {} : { runUrl }) }
  if (now !== undefined) {
    const previousAlias = `previous-${alias}`
    const before = await registry.alias(model, previousAlias)
    if (before?.version !== now.version) {
      await registry.moveAlias(model, previousAlias, { to: now.version, expected: before?.version ?? null, ...told })
    }
  }
  await registry.moveAlias(model, alias, { to, expected: now?.version ?? null, ...told })
  return { previous: now?.version }
}
