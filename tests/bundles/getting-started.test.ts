import { readFileSync } from 'node:fs'
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '@gauntlet/core'
import { nodeBinary, runBundle, startGitHub } from '@gauntlet/testkit'
import { beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'

/** The newcomer's path of docs/getting-started.md, in a folder outside of the checkout. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = process.env.GAUNTLET_DIST ?? join(root, 'dist')
const HEAD = 'a'.repeat(40)
const page = readFileSync(join(root, 'docs', 'getting-started.md'), 'utf8')
let folder: string

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gauntlet-newcomer-')))
  await cp(join(root, 'examples', 'churn'), folder, { recursive: true })
  await rm(join(folder, 'README.md'))
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['-c', 'user.email=a@example.org', '-c', 'user.name=a', 'commit', '-qm', 'first']
  ])
    expect(await run(['git', ...args])).toMatchObject({ exitCode: 0 })
})

const run = (command: readonly string[]) => {
  const [program = '', ...args] = command
  const env = { PATH: process.env.PATH ?? '', HOME: folder }
  return runProgram({ command: [program, ...args], cwd: folder, env, timeoutMs: 60_000, maxOutputBytes: 1_000_000 })
}

interface Scene {
  readonly commands: readonly string[]
  /** What the page says that is printed. */
  readonly shown: string
}

/** The commands of the page, with the block of text that follows each of them. */
function scenes(): Scene[] {
  return [...page.matchAll(/^```sh\n([\s\S]*?)^```\n+```text\n([\s\S]*?)^```$/gm)].map(([, commands = '', shown = '']) => ({
    commands: commands.trim().split('\n'),
    shown: steady(shown)
  }))
}

/** Without what differs from run to run. */
function steady(text: string): string {
  return text.trimEnd().replaceAll(/ in [\d.]+ (ms|s|min)\b.*$/gm, ' in a while')
}

/** Runs a scene's commands and answers what Gauntlet printed. */
async function play({ commands }: Scene): Promise<{ printed: string; exitCode: number | undefined; errors: string }> {
  const played = { printed: '', exitCode: undefined as number | undefined, errors: '' }
  for (const line of commands) {
    const [, args] = /^npx gauntlet (.*)$/.exec(line) ?? []
    if (args === undefined) expect(await run(['sh', '-c', line])).toMatchObject({ exitCode: 0 })
    else {
      const { stdout, stderr, exitCode } = await run([nodeBinary(), join(dist, 'cli', 'index.js'), ...args.split(' ')])
      Object.assign(played, { printed: steady(stdout), exitCode, errors: stderr })
    }
  }
  return played
}

const script: readonly [step: string, exitCode: number][] = [
  ['npx gauntlet init', 0],
  ['npx gauntlet check', 0],
  ['npx gauntlet check', 2],
  ['npx gauntlet run', 0],
  ['npx gauntlet run', 1]
]

it('plays every scene of the page', () => {
  expect(scenes().map(({ commands }) => commands.find(line => line.startsWith('npx')))).toEqual(script.map(([step]) => step))
})

it.each(script.map(([step, exitCode], index) => [index + 1, step, exitCode] as const))(
  'scene %i: %s ends with %i, as the page says',
  async (number, _, exitCode) => {
    const scene = scenes()[number - 1] ?? { commands: [], shown: 'a scene' }
    const played = await play(scene)
    expect(played.printed.slice(0, scene.shown.length), played.errors).toBe(scene.shown)
    expect(played.exitCode).toBe(exitCode)
  }
)

it('shows the gauntlet.yml and the step that init writes, and check says the same to programs', async () => {
  const [config, step] = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
  await expect(readFile(join(folder, 'gauntlet.yml'), 'utf8')).resolves.toBe(config)
  const { stdout } = await run([nodeBinary(), join(dist, 'cli', 'index.js'), 'check', './gauntlet.yml', '--json'])
  expect(JSON.parse(stdout)).toEqual({ files: ['gauntlet.yml', 'checks.yml'], problems: [] })
  const workflow = parse(await readFile(join(folder, '.github/workflows/gauntlet.yml'), 'utf8'))
  expect(workflow.jobs.gauntlet.steps.at(-1)).toEqual(parse(step ?? '')[0])
})

it('ends with the report on the pull request, by the root action as the runner starts it', async () => {
  const github = await startGitHub()
  try {
    const temp = await mkdtemp(join(tmpdir(), 'gauntlet-newcomer-run-'))
    const repo = { full_name: 'octo/models' }
    const payload = { pull_request: { number: 7, head: { sha: HEAD, repo }, base: { repo } } }
    await writeFile(join(temp, 'event.json'), JSON.stringify(payload))
    const judged = await runBundle('run', {
      workspace: folder,
      temp,
      inputs: { 'github-token': github.token },
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: 'octo/models',
        GITHUB_WORKFLOW: 'Gauntlet',
        GITHUB_SHA: HEAD,
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: join(temp, 'event.json')
      }
    })
    expect(judged.exitCode, judged.log).toBe(0)
    const [comment, ...others] = github.comments
    expect(others).toEqual([])
    expect(comment?.body).toContain('passed')
    expect(comment?.body).toContain('accuracy')
    await expect(readFile(judged.outputs['html-path'] ?? '', 'utf8')).resolves.toMatch(/^<!doctype html>/i)
    github.assertClean()
  } finally {
    await github.close()
  }
})

it('tells a newcomer in an empty folder what to put there', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'gauntlet-empty-'))
  const gauntlet = (...args: string[]) =>
    runProgram({
      command: [nodeBinary(), join(dist, 'cli', 'index.js'), ...args],
      cwd: empty,
      timeoutMs: 60_000,
      maxOutputBytes: 1_000_000
    })
  const init = await gauntlet('init')
  expect(init.exitCode).toBe(2)
  expect(init.stderr).toContain('Put data (data/train.csv)')
  const check = await gauntlet('check')
  expect(check.exitCode).toBe(2)
  expect(check.stderr).toContain('"gauntlet init" writes first ones')
  const help = await gauntlet('--help')
  expect(help.stdout).toContain('gauntlet init')
  for (const name of ['init', 'check']) await expect(gauntlet(name, '--help')).resolves.toMatchObject({ exitCode: 0 })
})
