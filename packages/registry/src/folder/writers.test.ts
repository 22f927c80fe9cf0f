import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { numberedFile, numbersIn } from '@gauntlet/core'
import { nodeBinary } from '@gauntlet/testkit'
import { beforeEach, expect, it } from 'vitest'
import type { Orders, Report } from '../fixtures/writer.ts'
import { AliasMove } from '../model-version.ts'
import { openRegistry } from '../open.ts'
import type { ModelDraft, Registry } from '../registry.ts'

const WRITER = fileURLToPath(new URL('../fixtures/writer.ts', import.meta.url))

let workspace: string
let registry: Registry

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'writers-'))
  registry = await openRegistry('folder:models', { workspace, temp: workspace, allowedPaths: [] })
})

it('registers a file once, whoever of several processes comes first', async () => {
  const drafts = await draftsOf(20)
  const reports = await together([{ register: drafts }, { register: drafts }, { register: drafts }])
  const versions = reports.map(report => report.registered.map(each => each.version))
  expect(versions[1]).toEqual(versions[0])
  expect(versions[2]).toEqual(versions[0])
  for (let i = 0; i < drafts.length; i++) {
    expect(reports.filter(report => report.registered[i]?.alreadyRegistered === false)).toHaveLength(1)
  }
  await expectVersions(drafts)
})

it('registers different files at once, each under its own version', async () => {
  const drafts = await draftsOf(30)
  const reports = await together([{ register: drafts.slice(0, 20) }, { register: drafts.slice(10) }])
  const written = reports.flatMap(report => report.registered.filter(each => !each.alreadyRegistered))
  expect(written).toHaveLength(30)
  await expectVersions(drafts)
})

it('lets exactly one of several processes move an alias from where it is, and its log has no gap', async () => {
  const drafts = await draftsOf(3)
  const versions = await Promise.all(drafts.map(async draft => (await registry.register(draft)).registered.version))
  const move = { name: 'flights', alias: 'champion', versions, times: 40 }
  const reports = await together([
    { move },
    { move: { ...move, versions: versions.toReversed() } },
    { move: { ...move, versions: [...versions.slice(1), ...versions.slice(0, 1)] } }
  ])

  const log = join(workspace, 'models/flights/aliases/champion')
  const numbers = await numbersIn(log)
  expect(numbers).toEqual(Array.from({ length: 120 }, (_, index) => index + 1))
  const moves = await Promise.all(
    numbers.map(async number => AliasMove.parse(JSON.parse(await readFile(numberedFile(log, number), 'utf8'))))
  )
  expect(moves.map(each => each.previous)).toEqual([null, ...moves.map(each => each.version).slice(0, -1)])
  const told = reports.flatMap(report => report.moves).map(({ from, to }) => `${from} → ${to}`)
  expect(told.sort()).toEqual(moves.map(({ previous, version }) => `${previous} → ${version}`).sort())
})

it('says which disk is full, leaves nothing behind, and finishes when there is room again', async () => {
  const [draft] = await draftsOf(1)
  if (draft === undefined) throw new Error('there is no draft')
  const orders: Orders = { workspace, register: [draft] }
  // No file may grow at all, which a writer meets like the end of a disk.
  const { stderr } = spawnSync(
    'bash',
    ['-c', 'trap "" XFSZ; ulimit -f 0; exec "$@"', 'bash', nodeBinary(), WRITER, JSON.stringify(orders)],
    {
      input: 'go\n',
      encoding: 'utf8'
    }
  )
  expect(stderr).toMatch(/Could not write .*late\.onnx\. Is the disk of the registry full or read-only\?/)
  expect(await readdir(join(workspace, 'models/flights/.staging'))).toEqual([])
  await together([{ register: [draft] }])
  await expectVersions([draft])
})

async function together(orders: readonly Omit<Orders, 'workspace'>[]): Promise<Report[]> {
  const writers = await Promise.all(orders.map(each => startWriter({ workspace, ...each })))
  return Promise.all(writers.map(go => go()))
}

/** Starts a writer, and answers when it is ready to go at the same moment as the others. */
async function startWriter(orders: Orders): Promise<() => Promise<Report>> {
  const child = spawn(nodeBinary(), [WRITER, JSON.stringify(orders)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  const lines: string[] = []
  const output = createInterface(child.stdout).on('line', line => lines.push(line))
  await Promise.race([once(output, 'line'), closed])
  return async () => {
    child.stdin.write('go\n')
    const [exitCode] = await closed
    expect([exitCode, lines.length]).toEqual([0, 2])
    return JSON.parse(lines[1] ?? '')
  }
}

async function draftsOf(count: number): Promise<ModelDraft[]> {
  const drafts = Array.from({ length: count }, async (_, index) => {
    const content = `model ${index} `.repeat(10_000)
    const path = join(workspace, `${index}.onnx`)
    await writeFile(path, content)
    const digest = createHash('sha256').update(content).digest('hex')
    return { name: 'flights', path, file: 'late.onnx', digest, bytes: content.length, tags: {}, verdicts: [] }
  })
  return Promise.all(drafts)
}

async function expectVersions(drafts: readonly ModelDraft[]): Promise<void> {
  const versions = await registry.versions('flights')
  expect(versions.map(each => each.digest).sort()).toEqual(drafts.map(each => each.digest).sort())
  for (const version of versions) {
    expect(
      createHash('sha256')
        .update(await readFile(registry.uri(version)))
        .digest('hex')
    ).toBe(version.digest)
  }
}
