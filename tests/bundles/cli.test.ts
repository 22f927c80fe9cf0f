import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram, VERSION, VerdictFile } from '@gauntlet/core'
import { folderWith, nodeBinary } from '@gauntlet/testkit'
import { beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string

beforeAll(async () => {
  folder = await folderWith({
    'data.csv': 'id,delay\n1,5\n2,7\n3,\n',
    'checks.yml': 'columns:\n  delay: { max: 6 }\n'
  })
})

const gauntlet = (args: readonly string[], env: Record<string, string> = {}) =>
  runProgram({
    command: [nodeBinary(), join(root, 'dist', 'cli', 'index.js'), ...args],
    cwd: folder,
    env,
    timeoutMs: 30_000,
    maxOutputBytes: 1_000_000
  })

it('lists the actions, and says its version', async () => {
  const help = await gauntlet(['--help'])
  expect(help.exitCode).toBe(0)
  for (const action of ['validate-data', 'model-gate', 'pr-report']) expect(help.stdout).toContain(`  ${action}`)
  await expect(gauntlet(['--version'])).resolves.toMatchObject({ exitCode: 0, stdout: `${VERSION}\n` })
})

it.each(['validate-data', 'model-gate', 'pr-report'])('explains %s from its action.yml, with examples', async action => {
  const { stdout, exitCode } = await gauntlet([action, '--help'])
  expect(exitCode).toBe(0)
  expect(stdout).toContain('--on-inconclusive')
  expect(stdout).toContain('(default: fail)')
  expect(stdout).not.toContain('--matrix')
  expect(stdout).toMatch(new RegExp(`Examples\\n  npx gauntlet ${action} `))
})

it('prints a verdict for people, and keeps it for the report', async () => {
  const run = await gauntlet(['validate-data', '--data', 'data.csv', '--checks', 'checks.yml'])
  expect(run.exitCode).toBe(1)
  expect(run.stdout).toMatch(/^❌ .*: failed\n/)
  expect(run.stdout).toContain('(checks.yml:2)')
  expect(run.stdout).not.toContain('\u001b')
  const kept = VerdictFile.parse(JSON.parse(await readFile(join(folder, '.gauntlet/gauntlet/verdicts/validate-data.json'), 'utf8')))
  expect(kept).toMatchObject({ kind: 'verdict', status: 'fail' })
  await expect(readFile(join(folder, '.gauntlet/.gitignore'), 'utf8')).resolves.toBe('*\n')
})

it('speaks of no step summary where there is none', async () => {
  const columns = Array.from({ length: 15 }, (_, index) => `c${index}: { min: 0 }`).join(', ')
  const run = await gauntlet(['validate-data', '--data', 'data.csv', '--checks', `columns: { ${columns} }`])
  expect(run.stdout.match(/^ {2}failed /gm)).toHaveLength(15)
  expect(run.stderr).toBe('')
})

it('prints the verdict alone with --json, and a page with --html', async () => {
  const run = await gauntlet([
    'validate-data',
    '--data',
    'data.csv',
    '--checks',
    'columns: { delay: { min: 0 } }',
    '--json',
    '--html',
    'page.html'
  ])
  expect(run.exitCode).toBe(0)
  expect(VerdictFile.parse(JSON.parse(run.stdout))).toMatchObject({ status: 'pass' })
  await expect(readFile(join(folder, 'page.html'), 'utf8')).resolves.toMatch(/^<!doctype html>/i)
})

it('writes Markdown of every action, and alone where it goes to standard output', async () => {
  const gate = ['validate-data', '--id', 'markdown', '--data', 'data.csv', '--checks', 'checks.yml']
  const judged = await gauntlet([...gate, '--markdown', '-'], { GITHUB_ACTIONS: 'true' })
  expect(judged.exitCode).toBe(1)
  expect(judged.stdout).toMatch(/^### ❌ .*: failed\n/)
  expect(judged.stdout).not.toContain('::')
  const report = await gauntlet(['pr-report', '--target', 'none', '--markdown', 'r.md'])
  expect(report.stdout).toMatch(/^❌ Gauntlet report: failed\n/)
  expect(report.stderr).toContain('Wrote r.md')
  const written = await readFile(join(folder, 'r.md'), 'utf8')
  expect(written).toMatch(/^### ❌ Gauntlet report: /)
  expect(written).toBe(await readFile(join(folder, 'gauntlet-report', 'report.md'), 'utf8'))
  const mistaken = await gauntlet(['pr-report', '--target', 'none', '--report', 'none.md', '--markdown', '-'])
  expect(mistaken.exitCode).toBe(2)
  expect(mistaken.stdout).toMatch(/^### ⛔ pr\\-report: could not judge\n/)
  expect(mistaken.stderr).toContain('Input "report" names "none.md"')
})

it.each([
  ['an action that does not exist', ['validate-dta'], 'Did you mean "validate-data"?'],
  ['a misspelt flag', ['validate-data', '--chekcs', 'x'], 'Did you mean "checks"?'],
  ['a missing input', ['validate-data', '--data', 'data.csv'], 'Input "checks" is required'],
  ['a file that is not there', ['validate-data', '--data', 'none.csv', '--checks', 'checks.yml'], 'does not exist'],
  [
    'a page that cannot be written',
    ['validate-data', '--data', 'data.csv', '--checks', 'columns: { delay: { min: 0 } }', '--html', 'no/such/folder.html'],
    'Could not write no/such/folder.html'
  ]
])('%s ends with exit code 2 and says what to do, without a stack', async (_, args, expected) => {
  const run = await gauntlet(args)
  expect(run.exitCode).toBe(2)
  expect(run.stderr).toContain(expected)
  expect(run.stderr).not.toMatch(/^ {4}at /m)
})

it('passes the lines of the bundle on where a runner reads them', async () => {
  const run = await gauntlet(['validate-data', '--data', 'data.csv', '--checks', 'checks.yml'], { GITHUB_ACTIONS: 'true' })
  expect(run.stdout).toContain('::error title=')
})

it('prints first checks on standard output and nothing else there, so that they can go into a file', async () => {
  const suggested = await gauntlet(['validate-data', '--data', 'data.csv', '--suggest', '-'])
  expect(suggested.exitCode).toBe(0)
  expect(suggested.stdout).toMatch(/^# yaml-language-server: [\s\S]*\ncolumns:\n {2}id:\n {4}type: integer\n/)
  const again = await gauntlet(['validate-data', '--data', 'data.csv', '--checks', suggested.stdout, '--json'])
  expect(JSON.parse(again.stdout)).toMatchObject({ kind: 'verdict', status: 'pass' })
})

it('runs the whole gate of a folder, once and again, and takes nothing of the first time into the second', async () => {
  const gate = (min: number) => `validate-data:\n  - id: rows\n    data: data.csv\n    checks: { rows: { min: ${min} } }\n`
  const workspace = await folderWith({ 'data.csv': 'id\n1\n2\n', 'gauntlet.yml': gate(3) })
  const run = () =>
    runProgram({
      command: [nodeBinary(), join(root, 'dist', 'cli', 'index.js'), 'run'],
      cwd: workspace,
      timeoutMs: 60_000,
      maxOutputBytes: 1_000_000
    })
  const failed = await run()
  expect(failed.exitCode).toBe(1)
  expect(failed.stdout).toMatch(/^❌ Gauntlet: failed\n/)
  expect(failed.stdout).toContain('rows (gauntlet.yml:4)')
  expect(failed.stdout).not.toContain('::group::')
  await writeFile(join(workspace, 'gauntlet.yml'), gate(2).replace('id: rows', 'id: other'))
  const passed = await run()
  expect(passed.exitCode).toBe(0)
  await expect(readFile(join(workspace, 'gauntlet-report', 'report.md'), 'utf8')).resolves.toContain('**The only check passed.**')
})
