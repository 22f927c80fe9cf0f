import type { AliasMove, ModelVersion } from './model-version.ts'

/** A model that is to be registered: a file that was hashed, and what is known of it. */
export interface ModelDraft extends Omit<ModelVersion, 'version' | 'registeredAt'> {
  /** Real path of the file. It must still have this digest when it is copied. */
  readonly path: string
}

export interface Registered {
  readonly registered: ModelVersion
  /** True when the registry had this very file before: then nothing was written. */
  readonly alreadyRegistered: boolean
}

export interface MoveOptions {
  readonly to: string
  /** The version the alias must point to now; null for none. Another one is a `MovedMeanwhile`. */
  readonly expected: string | null
  readonly reason?: string
  readonly runUrl?: string
}

/** Versions of models and the aliases that point to them. */
export interface Registry {
  /** As the author names it, such as `folder:models`. */
  readonly location: string
  /** Names of the models there are, sorted. */
  models(): Promise<string[]>
  /** Newest first. */
  versions(name: string): Promise<ModelVersion[]>
  find(name: string, version: string): Promise<ModelVersion | undefined>
  /**
   * Content-addressed: the same digest under the same name is the same version, registered once. Ended at any point and run again,
   * it finishes. Rejects when the file is no longer what the draft says, and when what is stored under its digest is damaged.
   */
  register(draft: ModelDraft, signal?: AbortSignal): Promise<Registered>
  alias(name: string, alias: string): Promise<AliasMove | undefined>
  /** The aliases of a model, by name. */
  aliases(name: string): Promise<ReadonlyMap<string, AliasMove>>
  /** Writes nothing where the alias points to `to` already. Rejects when there is no such version. */
  moveAlias(name: string, alias: string, options: MoveOptions): Promise<AliasMove>
  /** Where a program finds the file of a version. */
  uri(model: ModelVersion): string
}

/** Somebody else moved the alias between our look and our move. Nothing was changed. */
export class MovedMeanwhile extends Error {
  override readonly name = 'MovedMeanwhile'
}
