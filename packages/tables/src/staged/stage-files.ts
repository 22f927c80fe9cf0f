import type { EngineOptions } from '../engine/engine.ts'
import type { Prepared } from '../reader.ts'
import type { TableFiles } from '../source.ts'
import { attach } from './attached.ts'
import { removeStaged, type StagedRows, type StagedTable, Staging } from './staging.ts'

/** Where the rows of one file go, once it is known which columns it has. */
export type BeginRows = (table: StagedTable) => Promise<StagedRows>

/** Takes over one file after the other with `stage` into one database. On a problem, nothing of it is left. */
export async function stageFiles(
  table: TableFiles,
  options: EngineOptions,
  stage: (file: string, begin: BeginRows) => Promise<void>
): Promise<Prepared> {
  options.signal?.throwIfAborted()
  const staging = await Staging.begin(options)
  try {
    for (const [index, file] of table.files.entries()) {
      options.signal?.throwIfAborted()
      await stage(file, columns => staging.table(index, columns))
    }
  } catch (thrown) {
    staging.discard()
    throw thrown
  }
  staging.finish()
  const { path } = staging
  return { paths: table.files.map(() => path), setUp: [attach(path)], dispose: async () => removeStaged(path) }
}
