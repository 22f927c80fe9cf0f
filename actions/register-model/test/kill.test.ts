import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readEnvironment } from '@gauntlet/core'
import { openRegistry, type Registry } from '@gauntlet/registry'
import { asInputs, nodeBinary } from '@gauntlet/testkit'
import { expect, it } from 'vitest'
import { sampleVerdict } from './verdicts.ts'

const KILLS = 50
/** One in so many kills falls anywhere in the run. The others fall after its first write, which takes the least of its time. */
const ANYWHERE_EVERY = 5
/** The action itself is run again after every so many kills; in between its registry finishes the work, which is quicker. */
const ACTION_EVERY = 10
/** Sixty processes one after the other, which from source and on a busy machine take their time. */
const TIMEOUT_MS = 240_000
const BYTES = 8 * 1024 * 1024

const DIST = process.env.GAUNTLET_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url))

/** A run of the action that may be killed. */
interface Run {
  readonly milliseconds: number
  /** Time from its first write into the registry to its end. */
  readonly writing: number
  readonly killed: boolean
  readonly log: string
}

it(
  `never shows half a version, though it is killed at ${KILLS} random moments, and the next run finishes`,
  async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'register-kill-'))
    const environment = readEnvironment({ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: join(workspace, 'temp') })
    const registry = await openRegistry('folder:models', environment)
    const random = seeded(20260104)
    const content = Buffer.from(Uint32Array.from({ length: BYTES / 4 }, () => random() * 2 ** 32).buffer)
    const digest = createHash('sha256').update(content).digest('hex')
    const path = join(workspace, 'late.onnx')
    await writeFile(path, content)
    await mkdir(join(workspace, 'temp/gauntlet/verdicts'), { recursive: true })
    await writeFile(join(workspace, 'temp/gauntlet/verdicts/gate.json'), JSON.stringify(sampleVerdict({ models: [digest] })))

    const whole = await register(workspace, 'whole')
    expect(whole.killed, whole.log).toBe(false)
    await expectWhole(registry, 'whole', digest)
    let { milliseconds, writing } = whole
    const landed = { before: 0, within: 0, after: 0 }

    for (let kill = 1; kill <= KILLS; kill++) {
      const name = `flights-${kill}`
      const isAnywhere = kill % ANYWHERE_EVERY === 0
      await register(workspace, name, {
        after: isAnywhere ? 'the start' : 'the first write',
        wait: random() * (isAnywhere ? milliseconds : writing)
      })
      // Listing rejects what is not whole; a second look at the bytes makes sure that it would.
      const shown = await expectWhole(registry, name, digest)
      const claim = await claimedVersion(workspace, name, digest)
      const left = (await readdir(join(workspace, 'models', name, '.staging')).catch(() => [])).length
      landed[shown !== undefined ? 'after' : left > 0 || claim !== undefined ? 'within' : 'before']++

      if (kill % ACTION_EVERY === 0) {
        const again = await register(workspace, name)
        expect(again.killed, again.log).toBe(false)
        if (again.writing > 0) ({ milliseconds, writing } = again)
        expect((await registry.alias(name, 'candidate'))?.version).toBe(await expectWhole(registry, name, digest))
      } else {
        await registry.register({ name, path, file: 'late.onnx', digest, bytes: BYTES, tags: {}, verdicts: [] })
      }
      const finished = await expectWhole(registry, name, digest)
      expect(finished).toBeDefined()
      for (const known of [shown, claim]) if (known !== undefined) expect(finished).toBe(known)
      await rm(join(workspace, 'models', name), { recursive: true })
    }
    // Kills that all came before or after the work would prove nothing.
    expect(landed.within, JSON.stringify(landed)).toBeGreaterThan(5)
    await rm(workspace, { recursive: true })
  },
  TIMEOUT_MS
)

interface Kill {
  readonly after: 'the start' | 'the first write'
  /** Milliseconds. */
  readonly wait: number
}

async function register(workspace: string, name: string, kill?: Kill): Promise<Run> {
  const models = join(workspace, 'models')
  await mkdir(models, { recursive: true })
  const startedAt = performance.now()
  let firstWrite = Number.NaN
  let killer: NodeJS.Timeout | undefined
  const child = spawn(nodeBinary(), [join(DIST, 'register-model', 'index.js')], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: join(workspace, 'temp'),
      // Compiled once, so that most of the time goes into what is tested.
      NODE_COMPILE_CACHE: join(workspace, 'compiled'),
      ...asInputs({ model: 'late.onnx', name, id: name })
    }
  })
  const killFrom = (moment: Kill['after']) => {
    if (kill?.after === moment) killer = setTimeout(() => child.kill('SIGKILL'), kill.wait)
  }
  const watcher = watch(models, (_, changed) => {
    if (changed !== name || !Number.isNaN(firstWrite)) return
    firstWrite = performance.now()
    killFrom('the first write')
  })
  killFrom('the start')
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (log += String(chunk)))
  const [exitCode] = await once(child, 'close')
  clearTimeout(killer)
  watcher.close()
  const endedAt = performance.now()
  return { milliseconds: endedAt - startedAt, writing: endedAt - firstWrite, killed: exitCode !== 0, log }
}

/** The version that is there, if one is. What is there has to be whole, by its bytes. */
async function expectWhole(registry: Registry, name: string, digest: string): Promise<string | undefined> {
  const [version, ...others] = await registry.versions(name)
  expect(others).toEqual([])
  if (version === undefined) return undefined
  expect(version.digest).toBe(digest)
  expect(
    createHash('sha256')
      .update(await readFile(registry.uri(version)))
      .digest('hex')
  ).toBe(digest)
  return version.version
}

async function claimedVersion(workspace: string, name: string, digest: string): Promise<string | undefined> {
  const path = join(workspace, 'models', name, 'digests', digest.slice(0, 8), '000001.json')
  const claim = await readFile(path, 'utf8').catch(() => undefined)
  return claim === undefined ? undefined : JSON.parse(claim).version
}

/** The same numbers between 0 and 1 in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
