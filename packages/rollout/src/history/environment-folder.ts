import { createHash } from 'node:crypto'

/**
 * The folder of an environment. A plain lower-case name is its own folder; any other becomes its letters and digits, a tilde and a
 * hash of the whole name, so that no two names share a folder, also where the file system does not tell `Eu` from `eu`.
 */
export function environmentFolder(environment: string): string {
  if (/^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/.test(environment) && !DEVICES.test(environment)) return environment
  const letters = environment
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return `${letters}~${createHash('sha256').update(environment).digest('hex').slice(0, 16)}`
}

/** Names that Windows takes for devices, whatever follows the first dot. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/
