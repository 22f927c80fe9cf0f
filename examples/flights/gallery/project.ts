import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '@gauntlet/core'

/** Text files of a commit, by path. */
export type Files = Readonly<Record<string, string>>

const CONFIGS = ['checks.yml', 'gate.yml', 'baseline-gate.yml', 'comparison.yml'] as const

/** Always the same, so that the same commits have the same names in each picture. */
const WHO_AND_WHEN = ['-c', 'user.name=Flights', '-c', 'user.email=flights@example.org', '-c', 'commit.gpgsign=false']
const WHEN = '2026-06-01T12:00:00Z'

/** A git repository as a team would have it: the configs of this example, the parameters, the metrics of what was merged last. */
export class Project {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** A fresh history. The data, the models and the predictions of an earlier time stay. */
  static async open(folder: string): Promise<Project> {
    await rm(join(folder, '.git'), { recursive: true, force: true })
    await rm(join(folder, 'metrics.json'), { force: true })
    await mkdir(folder, { recursive: true })
    const project = new Project(folder)
    await project.#git('init', '--quiet', '--initial-branch=main')
    await project.commit('An empty project', { '.gitignore': '*.parquet\n/models/\n/verdicts/\n/gauntlet-report/\n', ...(await configs()) })
    return project
  }

  /** Answers the name of the commit. */
  async commit(message: string, files: Files): Promise<string> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true })
      await writeFile(join(this.folder, path), text)
    }
    await this.#git('add', '--', ...Object.keys(files))
    await this.#git(...WHO_AND_WHEN, 'commit', '--quiet', '--allow-empty', `--date=${WHEN}`, `--message=${message}`)
    return this.head()
  }

  async branch(name: string): Promise<void> {
    await this.#git('switch', '--quiet', '--create', name, 'main')
  }

  /** Brings the branch to main, with the metrics that its last push reached. */
  async merge(name: string, metrics: string): Promise<void> {
    await this.#git('switch', '--quiet', 'main')
    await this.#git('merge', '--quiet', '--ff-only', name)
    await this.commit(`Metrics of ${name}`, { 'metrics.json': metrics })
  }

  /** Leaves the branch as it is. */
  async leave(): Promise<void> {
    await this.#git('restore', '.')
    await this.#git('switch', '--quiet', 'main')
  }

  async head(revision = 'HEAD'): Promise<string> {
    return (await this.#git('rev-parse', revision)).trim()
  }

  async #git(...args: readonly string[]): Promise<string> {
    const { exitCode, stdout, stderr } = await runProgram({
      command: ['git', ...args],
      cwd: this.folder,
      timeoutMs: 60_000,
      maxOutputBytes: 100_000,
      env: { GIT_COMMITTER_DATE: WHEN }
    })
    if (exitCode !== 0) throw new Error(`Could not run git ${args.join(' ')}: ${stderr}`)
    return stdout
  }
}

async function configs(): Promise<Files> {
  const read = (name: string) => readFile(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8')
  return Object.fromEntries(await Promise.all(CONFIGS.map(async name => [name, await read(name)])))
}
