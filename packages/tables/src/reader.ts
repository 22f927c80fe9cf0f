import type { Engine, EngineOptions } from './engine/engine.ts'
import type { ReadOptions } from './read-options.ts'
import type { Source, TableFiles } from './source.ts'

/** How the files of one format become a source. */
export interface Reader {
  /** Whether the files say of what type their columns are. */
  readonly typed: boolean
  /** The options that change how such files are read, beside `format`. Others are refused. */
  readonly options: readonly (keyof ReadOptions)[]
  /** What has to be done before the engine is opened; nothing where the engine reads the files as they are. */
  readonly prepare?: (table: TableFiles, options: EngineOptions) => Promise<Prepared>
  readonly open: (engine: Engine, table: ReadableFiles) => Promise<Source>
}

export interface Prepared {
  /** What the engine reads for each of the files, in their order: the file itself, or one made of it in the temp folder. */
  readonly paths: readonly string[]
  /** SQL to be run before the engine is locked, such as `ATTACH`. */
  readonly setUp?: readonly string[]
  /** Removes what was made, once the engine is closed. */
  readonly dispose?: () => void
}

/** Files and what the engine reads for them. `files` are for people: messages and SQL of their own session. */
export interface ReadableFiles extends TableFiles {
  readonly paths: readonly string[]
}
