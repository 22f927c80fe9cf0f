import { readdir, readFile } from 'node:fs/promises'
import { runProgram } from '@gauntlet/core'
import { pythonEnvironment } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

it.each([
  ['scikit-learn gives the metric vectors', '../../packages/evaluation/src/vectors/'],
  ['SciPy gives the bootstrap vectors', '../../packages/stats/src/bootstrap/vectors/'],
  ['mpmath gives the sequential vectors', '../../packages/stats/src/sequential/vectors/']
])('%s we test against', async (_, path) => {
  const folder = new URL(path, import.meta.url)
  const [vectors, ...others] = (await readdir(folder)).filter(file => file.endsWith('.json'))
  if (vectors === undefined || others.length > 0) throw new Error('expected one file of vectors')
  const stored = JSON.parse(await readFile(new URL(vectors, folder), 'utf8')) as { versions: Record<string, string> }
  const pins = Object.entries(stored.versions).filter(([name]) => name !== 'python')
  const bin = await pythonEnvironment(pins.map(([name, version]) => `${name}==${version}`))
  const script = new URL('make_vectors.py', folder).pathname
  const made = await runProgram({ command: [`${bin}/python`, script], timeoutMs: 120_000, maxOutputBytes: 50_000_000 })
  expect(made.stderr).toBe('')
  const { versions: _made, ...fresh } = JSON.parse(made.stdout) as { versions: unknown }
  const { versions: _stored, ...expected } = stored
  expect(fresh).toEqual(expected)
})
