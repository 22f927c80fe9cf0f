import { createRequire } from 'node:module'

export type DuckDB = typeof import('@duckdb/node-api')
/** What lies below: the engine's own functions, for values in bulk. */
export type Bindings = typeof import('@duckdb/node-bindings')

/** Platforms whose native library a release carries. */
const RELEASED = ['linux-x64', 'linux-arm64']

/**
 * The engine, loaded when the first table is opened: its native library is 70 MB, and an action that reads no table must not pay.
 *
 * The library is not part of a checkout. It lies beside the bundles of a release, or in `node_modules` after `npm ci`.
 */
export async function loadDuckDB(
  load: () => Promise<DuckDB> = () => import('@duckdb/node-api'),
  platform = `${process.platform}-${process.arch}`
): Promise<DuckDB> {
  try {
    return await load()
  } catch (cause) {
    const wayOut = RELEASED.includes(platform)
      ? 'Use a released version of the action (a tag such as @v1: a branch such as @main does not carry the library), or run "npm ci" in a checkout.'
      : `Releases carry it for ${RELEASED.join(' and ')}. Run this step on such a runner, or run the command line in a checkout after "npm ci".`
    throw new Error(`Could not load the data engine DuckDB for ${platform}, its native library is not there. ${wayOut}`, { cause })
  }
}

/** Once the engine is loaded. By require: the bundler would turn an import into one that every action begins with. */
export function loadBindings(): Bindings {
  return createRequire(import.meta.url)('@duckdb/node-bindings')
}
