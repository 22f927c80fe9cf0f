import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readTests } from './read-tests.ts'

const fixtures = new URL('fixtures/', import.meta.url).pathname
const workspace = await mkdtemp(join(tmpdir(), 'read-tests-'))
const roots = { workspace, temp: workspace, allowedPaths: [fixtures] }
afterAll(() => rm(workspace, { recursive: true }))

it('tells JUnit XML and benchmarks apart by what is in them', async () => {
  await writeFile(join(workspace, 'report.txt'), '\ufeff  <testsuite><testcase name="t"/></testsuite>')
  const read = await readTests(
    ['report.txt', join(fixtures, 'pytest.xml'), join(fixtures, 'benchmark.json')],
    join(fixtures, 'benchmark.json'),
    roots
  )
  expect(read.tests).toMatchObject({ reports: 2, benchmarks: [{ name: 'test_predict' }, { name: 'test_predict_many' }] })
  expect(read.tests.cases).toHaveLength(10)
  expect(read.tests.baseline).toEqual(read.tests.benchmarks)
  expect(read.judged.map(({ input, bytes }) => ({ input, bytes: bytes > 0 }))).toEqual(
    ['tests', 'tests', 'tests', 'gate'].map(input => ({ input, bytes: true }))
  )
})

it('computes the 95th percentile where the file has the time of each round', async () => {
  const stats = { mean: 2, median: 2, ops: Number.NaN, rounds: '3', data: [3, 1, 2] }
  const { benchmarks } = await only('times.json', JSON.stringify({ benchmarks: [{ name: 'b', stats }] }).replace('null', 'NaN'))
  expect(benchmarks).toEqual([
    {
      name: 'b',
      fullname: 'b',
      stats: new Map([
        ['mean', 2],
        ['median', 2],
        ['p95', 2.9]
      ])
    }
  ])
})

it.each<[string, string, RegExp]>([
  ['a file that is empty', '', /"empty or not.xml", which is empty. Did the step that runs the tests fail\?/],
  ['JSON of something else', '{"tests": []}', /is JSON but not of pytest-benchmark/],
  ['a list', '[1, 2]', /is JSON but not of pytest-benchmark/],
  ['benchmarks without statistics', '{"benchmarks": [{"name": "b"}]}', /is JSON but not of pytest-benchmark/],
  ['half of a file', '{"benchmarks": [', /is not JSON/],
  ['text', 'ok 1 - passes', /is not JSON/],
  ['a page', '<!doctype html><html></html>', /declares a document type/]
])('refuses %s', async (_, text, message) => {
  await expect(only('empty or not.xml', text)).rejects.toThrow(message)
})

it('refuses what is too large, outside of the workspace, or not there', async () => {
  await writeFile(join(workspace, 'large.xml'), Buffer.alloc(33 * 1024 * 1024, 32))
  await expect(readTests(['large.xml'], undefined, roots)).rejects.toThrow(/"large.xml", which cannot be used/)
  await expect(readTests(['/etc/passwd'], undefined, roots)).rejects.toThrow('Input "tests"')
  await expect(readTests(['none.xml'], undefined, roots)).rejects.toThrow('Input "tests"')
  await mkdir(join(workspace, 'folder.xml'))
  await expect(readTests(['folder.xml'], undefined, roots)).rejects.toThrow('Input "tests"')
})

async function only(name: string, text: string) {
  await writeFile(join(workspace, name), text)
  return (await readTests([name], undefined, roots)).tests
}
