import { readdir, readFile } from 'node:fs/promises'
import { runProgram } from '@gauntlet/core'
import { peer } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

it.each([
  ['metric', 'scikit-learn', '../../packages/evaluation/src/vectors/'],
  ['bootstrap', 'scipy', '../../packages/stats/src/bootstrap/vectors/'],
  ['two-sample', 'scipy', '../../packages/stats/src/two-sample/vectors/'],
  ['sequential', 'mpmath', '../../packages/stats/src/sequential/vectors/']
] as const)('the %s vectors we test against are what %s gives', async (_, library, path) => {
  const folder = new URL(path, import.meta.url)
  const [vectors, ...others] = (await readdir(folder)).filter(file => file.endsWith('.json'))
  if (vectors === undefined || others.length > 0) throw new Error('expected one file of vectors')
  const stored = JSON.parse(await readFile(new URL(vectors, folder), 'utf8')) as { versions: Record<string, string> }
  const bin = await peer(library)
  const script = new URL('make_vectors.py', folder).pathname
  const made = await runProgram({ command: [`${bin}/python`, script], timeoutMs: 120_000, maxOutputBytes: 50_000_000 })
  expect(made.stderr).toBe('')
  expect(JSON.parse(made.stdout)).toEqual({ ...stored, versions: expect.objectContaining(stored.versions) })
})
