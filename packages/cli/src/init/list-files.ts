import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { runProgram } from '@gauntlet/core'

export interface Listed {
  /** Relative to the folder, sorted, with forward slashes. */
  readonly files: readonly string[]
  /** Whether there was more than is looked at. */
  readonly isCut: boolean
  /** What git has. Undefined where there is no repository. */
  readonly inGit: ReadonlySet<string> | undefined
}

const MOST_FILES = 20_000
const DEEPEST = 6
/** Of other tools, of no concern here. Hidden folders are looked into where they are named here. */
const SKIPPED = /^(node_modules|venv|env|__pycache__|site-packages|build|dist|target|wandb|mlruns|lightning_logs)$/
const HIDDEN = /^\.(?!github$|dvc$)/

/** The files of a project, without those of its tools. Links are not followed. */
export async function listFiles(folder: string): Promise<Listed> {
  const files: string[] = []
  const waiting = [{ path: '', depth: 0 }]
  for (let next = waiting.shift(); next !== undefined && files.length < MOST_FILES; next = waiting.shift()) {
    const { path, depth } = next
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`
      // Inputs take several paths, separated by commas or line breaks.
      if (/[\u0000-\u001f,]/.test(entry.name)) continue
      if (entry.isFile()) files.push(inner)
      else if (entry.isDirectory() && depth < DEEPEST && !SKIPPED.test(entry.name) && !HIDDEN.test(entry.name) && inner !== '.dvc/cache')
        waiting.push({ path: inner, depth: depth + 1 })
    }
  }
  return { files: files.sort(), isCut: files.length >= MOST_FILES, inGit: await gitFiles(folder) }
}

async function gitFiles(folder: string): Promise<ReadonlySet<string> | undefined> {
  try {
    const { exitCode, stdout } = await runProgram({
      command: ['git', 'ls-files', '-z'],
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', GIT_CONFIG_NOSYSTEM: '1' },
      timeoutMs: 30_000,
      maxOutputBytes: 16 * 1024 * 1024
    })
    return exitCode === 0 ? new Set(stdout.split('\0').filter(path => path !== '')) : undefined
  } catch {
    // Without git there is nothing that it has.
    return undefined
  }
}
