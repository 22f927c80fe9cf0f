import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { config } from '@gauntlet/core'
import { afterAll, describe, expect, it } from 'vitest'
import { metricNamed } from '../../metrics/catalogue.ts'
import { foldValues } from './fold-metrics.ts'
import { readFolds } from './read-folds.ts'

const workspace = await mkdtemp(join(tmpdir(), 'read-folds-'))
const roots = { workspace, temp: workspace, allowedPaths: [] }
afterAll(() => rm(workspace, { recursive: true }))

const f1 = { key: 'f1', metric: metricNamed('f1') }
const logLoss = { key: 'log-loss', metric: metricNamed('log-loss') }

async function read(name: string, text: string, baseline?: { name: string; text: string }) {
  await writeFile(join(workspace, name), text)
  if (baseline !== undefined) await writeFile(join(workspace, baseline.name), baseline.text)
  return readFolds(config(name, 'folds'), baseline?.name, roots)
}

describe('folds of a file', () => {
  it.each<[string, string, string]>([
    ['JSON as cross_validate returns it', 'cv.json', '{"fit_time": [1, 2, 3], "test_f1": [0.8, 0.9, 0.7], "train_f1": [1, 1, 1]}'],
    ['JSON by the name of the metric', 'cv.json', '{"F1": [0.8, 0.9, 0.7]}'],
    ['JSON with a map a fold', 'cv.json', '[{"f1": 0.8}, {"f1": 0.9}, {"f1": 0.7}]'],
    ['JSON under any name', 'cv.txt', ' {"f1": [0.8, 0.9, 0.7]}'],
    ['YAML', 'cv.yml', 'test_f1:\n  - 0.8\n  - 0.9\n  - 0.7\n'],
    ['CSV', 'cv.csv', 'fold,f1\n1,0.8\n2,0.9\n3,0.7\n'],
    ['CSV of pandas', 'cv.csv', ',fit_time,test_f1\r\n0,1.5,0.8\r\n1,1.4,0.9\r\n2,1e0,.7\r\n'],
    ['CSV in quotes', 'cv.csv', '"fold","test_f1"\n"a, b",0.8\n"c ""d""",0.9\ne,0.7']
  ])('%s', async (_, name, text) => {
    const { folds, judged } = await read(name, text)
    expect(foldValues(folds.model, f1, 'The folds')).toEqual({ values: Float64Array.of(0.8, 0.9, 0.7) })
    expect(judged).toMatchObject([{ input: 'folds', path: name }])
  })

  it('may be written into the workflow', async () => {
    const { folds, judged } = await readFolds(config('{ f1: [0.5, 0.6] }', 'folds'), undefined, roots)
    expect(foldValues(folds.model, f1, 'The folds')).toEqual({ values: Float64Array.of(0.5, 0.6) })
    expect(judged).toEqual([])
  })

  it('turns losses around that scikit-learn negates', async () => {
    const { folds } = await read('cv.json', '{"test_neg_log_loss": [-0.3, -0.4], "test_neg_root_mean_squared_error": [-2, -3]}')
    expect(foldValues(folds.model, logLoss, 'The folds')).toEqual({ values: Float64Array.of(0.3, 0.4) })
    expect(foldValues(folds.model, { key: 'rmse', metric: metricNamed('rmse') }, 'The folds')).toEqual({ values: Float64Array.of(2, 3) })
  })

  it("has the champion's under a key, or in a second file", async () => {
    const nested = await read('cv.json', '{"f1": [0.8, 0.9], "baseline": {"test_f1": [0.7, 0.8]}}')
    const apart = await read('cv.json', '{"f1": [0.8, 0.9]}', { name: 'champion.csv', text: 'f1\n0.7\n0.8\n' })
    for (const { folds } of [nested, apart]) {
      const { baseline } = folds
      if (baseline === undefined) throw new Error('there is no baseline')
      expect(foldValues(baseline, f1, 'They')).toEqual({ values: Float64Array.of(0.7, 0.8) })
    }
    expect(apart.judged).toHaveLength(2)
    await expect(read('cv.json', '{"f1": [0.8], "baseline": {"f1": [0.7]}}', { name: 'c.csv', text: 'f1\n0.7\n' })).rejects.toThrow(
      'Remove one of them'
    )
  })

  it.each<[string, number]>([
    ['{"f1": [0.8, 0.9], "train-rows": 800, "test_rows": 200}', 0.25],
    ['{"f1": [0.8, 0.9], "train_rows": [700, 900], "test_rows": [300, 100]}', 0.25]
  ])('tells of %s how many rows were for testing', async (text, ratio) => {
    expect((await read('cv.json', text)).folds.testToTrain).toBe(ratio)
  })

  it.each<[string, string, string, RegExp]>([
    ['nothing', 'cv.json', ' \n', /"cv.json", which is empty/],
    ['no list', 'cv.json', '{"f1": 0.8}', /has no list of folds in "cv.json"/],
    ['an empty list of folds', 'cv.json', '[]', /has no folds in "cv.json"/],
    ['text', 'cv.yml', 'f1 is good', /has no folds in "cv.yml"/],
    ['numbers', 'cv.json', '[0.8, 0.9]', /has no folds/],
    ['lists of different lengths', 'cv.json', '{"f1": [1, 1], "recall": [1]}', /2 folds of "f1" but 1 of "recall"/],
    ['a key twice', 'cv.json', '{"f1": [1, 1], "f1": [0, 0]}', /has the key "f1" twice/],
    ['half of a file', 'cv.json', '{"f1": [', /not JSON/],
    ['rows of training alone', 'cv.json', '{"f1": [1, 1], "train-rows": 3}', /only one of "train-rows" and "test-rows"/],
    ['rows that are none', 'cv.json', '{"f1": [1, 1], "train-rows": 0, "test-rows": "x"}', /not a number of rows above 0/],
    ['as many folds as rows', 'cv.json', JSON.stringify({ f1: Array(1001).fill(1) }), /has 1,001 folds/],
    ['a header only', 'cv.csv', 'fold,f1\n', /no row of folds/],
    ['a ragged row', 'cv.csv', 'fold,f1\n1,0.8\n2\n', /1 value in row 2, but 2 columns/],
    ['a stray quote', 'cv.csv', 'fold,f1\n1,0.8\n2"x,0.9\n', /a quote stands in the middle of a value in line 3/],
    ['a column twice', 'cv.csv', 'f1,f1\n1,0.8\n', /column "f1" twice/],
    ['an alias bomb', 'cv.yml', bomb(), /alias|folds/i]
  ])('is refused where it holds %s', async (_, name, text, message) => {
    await expect(read(name, text)).rejects.toThrow(message)
  })
})

it.each<[string, string, RegExp]>([
  ['NaN', '[0.8, NaN]', /have in fold 2 of "f1" NaN, which is no finite number/],
  ['Infinity', '[Infinity, 0.8]', /fold 1 of "f1" Infinity/],
  ['null', '[0.8, null]', /nothing, which is no finite/],
  ['text', '[0.8, "0.9"]', /the text "0.9"/],
  ['a list', '[0.8, [1]]', /object, which is no finite/],
  ['a percentage', '[0.8, 90]', /fold 2 of "f1" 90, which is not between 0 and 1/]
])('never passes over a fold with %s', async (_, values, problem) => {
  const { folds } = await read('cv.json', `{"f1": ${values}}`)
  expect(foldValues(folds.model, f1, 'The folds')).toEqual({ problem: expect.stringMatching(problem), why: 'unusable' })
})

it('names what is there where the metric is not', async () => {
  const { folds } = await read('cv.json', '{"test_recall": [1, 1]}')
  expect(foldValues(folds.model, f1, 'The folds')).toEqual({ problem: 'The folds have no "f1"; they have "test_recall".', why: 'absent' })
})

function bomb(): string {
  const lines = Array.from({ length: 12 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(', ')}]`)
  return `a0: &a0 [1]\n${lines.join('\n')}\n`
}
