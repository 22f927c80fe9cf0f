import { readdir, readFile } from 'node:fs/promises'
import { runProgram } from '@gauntlet/core'
import { peer } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

it.each([
  ['metric', 'scikit-learn', '../../packages/evaluation/src/metrics/vectors/'],
  ['calibration', 'statsmodels', '../../packages/evaluation/src/gate/calibration/vectors/'],
  ['trivial model', 'scikit-learn', '../../packages/evaluation/src/gate/trivial/vectors/'],
  ['fairness', 'fairlearn', '../../packages/evaluation/src/gate/fairness/vectors/'],
  ['bootstrap', 'scipy', '../../packages/stats/src/bootstrap/vectors/'],
  ['correction', 'statsmodels', '../../packages/stats/src/correction/vectors/'],
  ['distribution', 'scipy', '../../packages/stats/src/distributions/vectors/'],
  ['mean', 'scipy', '../../packages/stats/src/means/vectors/'],
  ['paired', 'statsmodels', '../../packages/stats/src/paired/vectors/'],
  ['power', 'statsmodels', '../../packages/stats/src/power/vectors/'],
  ['proportion', 'statsmodels', '../../packages/stats/src/proportion/vectors/'],
  ['two-sample', 'scipy', '../../packages/stats/src/two-sample/vectors/'],
  ['sequential', 'mpmath', '../../packages/stats/src/sequential/vectors/']
] as const)('the %s vectors we test against are what %s gives', async (_, library, path) => {
  const folder = new URL(path, import.meta.url)
  const stored = await storedBy('make_vectors.py', folder)
  const made = await output(`${await peer(library)}/python`, 'make_vectors.py', folder)
  expect(made).toEqual({ ...stored, versions: expect.objectContaining(stored.versions) })
})

it('the paired vectors we test against are what R gives', async () => {
  const folder = new URL('../../packages/stats/src/paired/vectors/', import.meta.url)
  const stored = await storedBy('make_vectors.R', folder)
  const made = await output(await peer('r'), 'make_vectors.R', folder)
  // R comes with the system, in whatever version that has, and adds up in whatever order that does.
  expect(made).toEqual({ ...(toTwelveDigits(stored) as Stored), versions: expect.anything() })
})

interface Stored {
  readonly script: string
  readonly versions: Record<string, string>
}

/** The only vectors of the folder that the script made. */
async function storedBy(script: string, folder: URL): Promise<Stored> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.json'))
  const all = await Promise.all(files.map(async file => JSON.parse(await readFile(new URL(file, folder), 'utf8')) as Stored))
  const [stored, ...others] = all.filter(vectors => vectors.script === script)
  if (stored === undefined || others.length > 0) throw new Error(`expected one file of vectors that ${script} made in ${folder}`)
  return stored
}

async function output(program: string, script: string, folder: URL): Promise<unknown> {
  const command = [program, new URL(script, folder).pathname] as const
  const { stdout, stderr } = await runProgram({ command, timeoutMs: 120_000, maxOutputBytes: 50_000_000 })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

/** Numbers of any depth as they must be found again. */
function toTwelveDigits(value: unknown): unknown {
  if (typeof value === 'number') return expect.toSatisfy(found => Math.abs(found - value) <= 1e-12 * Math.max(1e-6, Math.abs(value)))
  if (Array.isArray(value)) return value.map(toTwelveDigits)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toTwelveDigits(one)]))
}
