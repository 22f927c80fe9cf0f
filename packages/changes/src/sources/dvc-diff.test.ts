import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { described, repositoryWith } from '../repository.fixture.ts'

it('takes metrics and parameters from what DVC printed, in place of what git has', async () => {
  const { evidence, checks } = await read({
    metrics:
      '{"eval/m.json": {"f1": {"old": 0.8, "new": 0.7, "diff": -0.1}, "auc": {"old": null, "new": 0.9}, "loss": {"old": 0.5, "new": NaN}, "name": {"old": "a", "new": "b"}}, "bare": {"": {"old": 1, "new": 2}}}',
    params: '{"params.yaml": {"lr": {"old": 0.1, "new": 0.2, "diff": 0.1}, "layers": {"old": "[1, 2]", "new": null}}}'
  })
  expect(evidence.figures.map(({ id, value, previous, better, note }) => [id, value, previous, better, note])).toEqual([
    ['f1', 0.7, 0.8, 'higher', undefined],
    ['auc', 0.9, undefined, 'higher', 'new'],
    ['loss', null, 0.5, 'lower', 'is NaN'],
    ['bare', 2, 1, undefined, undefined]
  ])
  expect(checks.map(({ id, message }) => [id, message])).toEqual([
    [
      'lost:loss',
      'loss was 0.5 in the base, and in eval/m.json it is NaN. Did the training stop early, or is it called something else now?'
    ]
  ])
  expect(evidence.tables.find(({ id }) => id === 'params')?.rows).toEqual([
    ['lr', '0.1', '0.2'],
    ['layers', '[1, 2]', 'not there']
  ])
})

it('warns of a file that DVC could not read, of which it prints nothing but nulls', async () => {
  const { checks } = await read({ metrics: '{"m.json": {"f1": {"old": 0.8, "new": null}, "n": {"old": 3, "new": null}}}' })
  expect(checks.map(({ id, outcome, severity }) => [id, outcome, severity])).toEqual([
    ['lost:f1', 'fail', 'warning'],
    ['lost:n', 'fail', 'warning']
  ])
})

it('finds no difference in nothing', async () => {
  expect((await read({ metrics: '{}' })).evidence.figures).toEqual([])
})

it.each([
  [
    'no JSON',
    'Traceback',
    'Input "metrics-diff" names "metrics-diff.json", which is not JSON. Write it with "dvc metrics diff --json main > dvc-metrics.json".'
  ],
  ['metrics without sides', '{"m.json": {"f1": 0.8}}', 'which is not what DVC prints'],
  ['a list', '[]', 'which is not what DVC prints']
])('refuses %s', async (_, metrics, message) => {
  await expect(read({ metrics })).rejects.toThrow(message)
})

async function read({ metrics, params }: { readonly metrics: string; readonly params?: string }) {
  const folder = await repositoryWith({ 'metrics.json': '{"ours": 1}', 'params.yaml': 'ours: 1\n' })
  const [metricsDiff, paramsDiff] = [join(folder, 'metrics-diff.json'), join(folder, 'params-diff.json')]
  await writeFile(metricsDiff, metrics)
  if (params !== undefined) await writeFile(paramsDiff, params)
  return described(folder, { metricsDiff: [metricsDiff], paramsDiff: params === undefined ? [] : [paramsDiff] })
}
