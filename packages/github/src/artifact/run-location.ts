import { InputError, plain } from '@gauntlet/core'

/** A file, or a folder of files, in an artifact of a workflow run. */
export interface RunLocation {
  readonly runId: number
  readonly artifact: string
  /** With `/` between its parts; '' for everything in the artifact. */
  readonly path: string
}

const PREFIX = 'run:'

export function isRunLocation(text: string): boolean {
  return text.startsWith(PREFIX)
}

/** Reads `run:<run id>/<artifact>/<path>`. */
export function parseRunLocation(text: string, input: string): RunLocation {
  const [id = '', artifact = '', ...parts] = text.slice(PREFIX.length).split('/')
  const path = parts.filter(part => part !== '').join('/')
  const isSafe = parts.every(part => part !== '..' && part !== '.' && !/[\\\0]/.test(part))
  if (isRunLocation(text) && /^[1-9]\d{0,17}$/.test(id) && Number.isSafeInteger(Number(id)) && artifact !== '' && isSafe)
    return { runId: Number(id), artifact, path }
  throw new InputError(
    input,
    `is "${plain(text, 200)}"; expected run:<run id>/<name of the artifact>/<path in it>, such as run:1234567890/predictions/test.parquet`
  )
}
