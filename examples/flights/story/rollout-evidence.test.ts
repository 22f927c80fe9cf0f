import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readStages, shownStage, total } from './rollout-evidence.ts'

const path = join(await mkdtemp(join(tmpdir(), 'flights-')), 'evidence.json')

const look = (weight: number, requests: number, bad: number) => ({
  weight,
  counts: { errors: { canary: { total: requests, bad }, stable: { total: 900, bad: 0 } }, slow: { canary: { total: requests, bad: 0 } } }
})

it('adds up what the canary was asked at each weight', async () => {
  await writeFile(path, JSON.stringify({ decision: 'rolled-back', looks: [look(5, 8, 1), look(5, 15, 0), look(25, 1000, 2)] }))
  const stages = await readStages(path)
  expect(stages).toEqual([
    { weight: 5, looks: 2, requests: 23, errors: 1 },
    { weight: 25, looks: 1, requests: 1000, errors: 2 }
  ])
  expect(total(stages)).toEqual({ requests: 1023, errors: 3 })
  expect(stages.map(shownStage)).toEqual([
    '   5 %: 23 requests to the canary in 2 looks, 1 error',
    '  25 %: 1,000 requests to the canary in 1 look, 2 errors'
  ])
})

it('refuses evidence of another shape', async () => {
  await writeFile(path, JSON.stringify({ looks: [{ weight: 5 }] }))
  await expect(readStages(path)).rejects.toThrow('counts')
})
