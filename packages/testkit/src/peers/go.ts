import { join } from 'node:path'
import { installed } from './cache.ts'
import { install } from './installer.ts'

/** The path of a Go program at a version, built by `go install` from the module proxy when it is not in the cache yet. */
export async function goProgram(path: string, version: string): Promise<string> {
  const folder = await installed(goFolderName(path, version), async target => {
    const wayOut = 'Install Go (Debian: apt-get install golang-go). Is the Go module proxy reachable?'
    await install({ command: ['go', 'install', `${path}@${version}`], wayOut, settings: 'GO', env: { GOBIN: target } })
  })
  return join(folder, programName(path))
}

/** What the folder of the program is called in the cache. */
export function goFolderName(path: string, version: string): string {
  return `go-${programName(path)}-${version}`
}

function programName(path: string): string {
  return path.split('/').at(-1) ?? path
}
