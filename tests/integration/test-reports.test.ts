import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from '@gauntlet/core'
import { readTests } from '@gauntlet/evaluation'
import { peer } from '@gauntlet/testkit'
import { afterAll, expect, it } from 'vitest'

const fixtures = new URL('../../packages/evaluation/src/gate/tests/fixtures/', import.meta.url).pathname
const folder = await mkdtemp(join(tmpdir(), 'test-reports-'))
afterAll(() => rm(folder, { recursive: true }))

it('what pytest and pytest-benchmark write today is what the fixtures hold', async () => {
  const script = join(fixtures, 'make_fixtures.py')
  const made = await runProgram({
    command: [`${await peer('pytest')}/python`, script, folder],
    timeoutMs: 120_000,
    maxOutputBytes: 1_000_000
  })
  expect(made.exitCode).toBe(0)
  const [fresh, stored] = await Promise.all([read(folder), read(fixtures)])
  expect(fresh.cases).toEqual(stored.cases)
  expect(fresh.benchmarks.map(one => ({ ...one, stats: [...one.stats.keys()] }))).toEqual(
    stored.benchmarks.map(one => ({ ...one, stats: [...one.stats.keys()] }))
  )
})

async function read(from: string) {
  const { tests } = await readTests(['pytest.xml', 'benchmark.json'], undefined, { workspace: from, temp: from, allowedPaths: [] })
  return tests
}
