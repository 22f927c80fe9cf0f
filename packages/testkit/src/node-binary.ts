import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Node 24, which is what GitHub runs actions with, whatever Node started this process. It comes with the dev dependencies on
 * Linux; elsewhere the running Node has to be one.
 */
export function nodeBinary(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-linux-${process.arch}/package.json`)
    if (process.platform === 'linux') return join(dirname(manifest), 'bin', 'node')
  } catch {
    // Not installed on this platform: see below.
  }
  if (process.versions.node.startsWith('24.')) return process.execPath
  throw new Error(
    `Could not find Node 24; this is Node ${process.versions.node}. Install Node 24, or run "npm ci" on Linux, which brings one.`
  )
}
