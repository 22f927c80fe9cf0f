import { runProgram } from '@gauntlet/core'
import { debianProgram, onPath } from './debian.ts'

const LOOK_UP_MS = 60_000

/** The path of Rscript with these packages of CRAN, each installed as the Debian package `r-cran-<name>` where it is missing. */
export function rWith(libraries: readonly string[]): Promise<string> {
  const packages = libraries.map(library => `r-cran-${library.toLowerCase()}`)
  return debianProgram('Rscript', ['r-base-core', ...packages], path => hasLibraries(path, libraries))
}

/** Whether R and all of them are there. */
export async function isRThere(libraries: readonly string[]): Promise<boolean> {
  const path = await onPath('Rscript')
  return path !== undefined && (await hasLibraries(path, libraries))
}

async function hasLibraries(path: string, libraries: readonly string[]): Promise<boolean> {
  const names = libraries.map(library => `'${library}'`).join(', ')
  const look = `quit(status = if (all(c(${names}) %in% rownames(installed.packages()))) 0 else 1)`
  const { exitCode } = await runProgram({ command: [path, '-e', look], timeoutMs: LOOK_UP_MS, maxOutputBytes: 100_000 })
  return exitCode === 0
}
