import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { config, type InputError, isInputError, messageOf, readConfig, readEnvironment } from '@gauntlet/core'
import { Comparison } from '@gauntlet/evaluation'
import { beforeEach, describe, expect, it } from 'vitest'
import { gather } from '../src/gather.ts'

const accuracy = '{ metric: accuracy, resamples: 200 }'

let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'compare-production-'))
})

describe('refuses', () => {
  it.each<[string, string, string, string, string, string]>([
    [
      'a row that production has not',
      'id,label,prediction\na,1,1\nb,0,0\n',
      'id,label,prediction\na,1,1\n',
      accuracy,
      'candidate',
      '1 of 2 rows of "candidate" are not in "production" (the first is row 2)'
    ],
    [
      'a row that the candidate has not',
      'id,label,prediction\nb,0,0\n',
      'id,label,prediction\na,1,1\nb,0,0\n',
      accuracy,
      'production',
      '1 of 2 rows of "production" are not in "candidate" (the first is row 1)'
    ],
    [
      'other rows',
      'id,label,prediction\na,1,1\nb,0,0\n',
      'id,label,prediction\nc,1,1\nb,0,0\nd,0,0\n',
      accuracy,
      'candidate',
      '(the first is row 1), and 2 of 3 rows of "production" are not in "candidate" (the first is row 1)'
    ],
    [
      'ids that are the same as numbers only',
      'id,label,prediction\n1,1,1\n',
      'id,label,prediction\n01,1,1\n',
      accuracy,
      'candidate',
      'by the text of "id": 1 of 1 row of "candidate"'
    ],
    [
      'duplicates of the candidate',
      'id,label,prediction\na,1,1\na,1,1\n',
      'id,label,prediction\na,1,1\n',
      accuracy,
      'candidate',
      'has duplicate ids: 1 of 2 rows repeat an earlier value of "id"; rows 1 and 2'
    ],
    [
      'duplicates of production',
      'id,label,prediction\na,1,1\n',
      'id,label,prediction\na,1,1\na,1,1\n',
      accuracy,
      'production',
      'has duplicate ids: 1 of 2 rows'
    ],
    [
      'missing ids',
      'id,label,prediction\na,1,1\n',
      'id,label,prediction\na,1,1\n,0,0\n',
      accuracy,
      'production',
      'has 1 of 2 rows without a value in "id"'
    ],
    [
      'no ids at all',
      'label,prediction\n1,1\n',
      'label,prediction\n1,1\n',
      accuracy,
      'candidate',
      'has no column "id" that says which row is which; it has "label", "prediction". Two models can only be compared on the same rows'
    ],
    [
      'other labels',
      'id,label,prediction\na,1,1\nb,0,0\nc,0,0\n',
      'id,label,prediction\nc,1,1\nb,0,0\na,1,1\n',
      accuracy,
      'candidate',
      'has other labels than "production" in 1 of 3 rows with the same id, the first in row 3, which is row 1 of "production"'
    ],
    [
      'other labels of text',
      'id,label,prediction\na,no,no\nb,yes,no\n',
      'id,label,prediction\na,no,no\nb,Yes,no\n',
      accuracy,
      'candidate',
      'has other labels than "production" in 1 of 2 rows'
    ],
    [
      'other labels of numbers',
      'id,label,prediction\na,1.5,1\nb,2,2\n',
      'id,label,prediction\na,1.5,1\nb,2.5,2\n',
      'metric: rmse',
      'candidate',
      'has other labels than "production" in 1 of 2 rows'
    ],
    [
      'labels of another kind',
      'id,label,prediction\na,1,1\nb,0,0\n',
      'id,label,prediction\na,yes,yes\nb,no,no\n',
      accuracy,
      'candidate',
      'holds numbers in column "label", but "production" holds text there'
    ],
    [
      'a prediction on one side and a score on the other',
      'id,label,prediction\na,1,1\n',
      'id,label,score\na,1,0.7\n',
      accuracy,
      'production',
      'has other columns than "candidate": the prediction is read from "prediction" there and is not here'
    ],
    [
      'a column that production lacks',
      'id,label,prediction\na,1,1\n',
      'id,target,prediction\na,1,1\n',
      accuracy,
      'production',
      'has no column "label" for the label; it has "id", "target", "prediction". Name it in the comparison'
    ],
    ['no rows', 'id,label,prediction\na,1,1\n', 'id,label,prediction\n', accuracy, 'production', 'holds no rows'],
    [
      'NaN',
      'id,label,prediction\na,1,nan\nb,2,2\n',
      'id,label,prediction\na,1,1\nb,2,2\n',
      'metric: mae',
      'candidate',
      'with NaN) in column "prediction", the first in row 1'
    ],
    [
      'a score that is no probability',
      'id,label,score\na,1,0.5\nb,0,0.5\n',
      'id,label,score\nb,0,0.5\na,1,1.5\n',
      'metric: log-loss',
      'production',
      'has 1.5 in column "score", row 2, which is not a probability'
    ],
    [
      'predictions of another kind',
      'id,label,prediction\na,1,1\n',
      'id,label,prediction\na,1,yes\n',
      accuracy,
      'production',
      'holds numbers in "label" (such as 1) but text in "prediction"'
    ],
    [
      'no positive class',
      'id,label,prediction\na,no,no\nb,yes,no\n',
      'id,label,prediction\na,no,no\nb,yes,no\n',
      'metric: f1',
      'comparison',
      'asks for "f1" and does not say which class is the positive one'
    ],
    [
      'a third class',
      'id,label,prediction\na,0,0\nb,1,2\n',
      'id,label,prediction\na,0,0\nb,1,1\n',
      'metric: f1',
      'comparison',
      'which is for two classes, but the data holds 3'
    ]
  ])('%s', async (_, candidate, production, yaml, input, message) => {
    await write('candidate.csv', candidate)
    await write('production.csv', production)
    const thrown = await compared(yaml).catch((error: InputError) => error)
    expect(messageOf(thrown)).toContain(message)
    expect(messageOf(thrown)).toContain(`Input "${input}" `)
    expect(isInputError(thrown)).toBe(true)
  })

  it('a file as that of both models, by whatever path', async () => {
    await write('production.csv', 'id,label,prediction\na,1,1\n')
    await symlink('production.csv', join(workspace, 'link.csv'))
    for (const path of ['production.csv', './production.csv', 'prod*.csv', 'link.csv'])
      await expect(compared(accuracy, path)).rejects.toThrow('Input "production" holds "production.csv", as "candidate" does.')
  })

  it('an empty file', async () => {
    await write('candidate.csv', 'id,label,prediction\na,1,1\n')
    await write('production.csv', '')
    await expect(compared(accuracy)).rejects.toThrow('Input "production" names "production.csv", which is empty (0 bytes)')
  })
})

describe('compares', () => {
  it.each<[string, string, string, string]>([
    [
      'columns of other names',
      'key,y,p\na,1,1\nb,0,1\n',
      'key,y,p\nb,0,0\na,1,1\n',
      '{ metric: accuracy, columns: { id: key, label: y, prediction: p } }'
    ],
    ['classes that only one of them predicts', 'id,label,prediction\na,x,x\nb,y,z\n', 'id,label,prediction\na,x,x\nb,y,y\n', accuracy],
    ['scores as predictions', 'id,label,score\na,1,0.7\nb,0,0.7\n', 'id,label,score\na,1,0.7\nb,0,0.2\n', accuracy]
  ])('%s', async (_, candidate, production, yaml) => {
    await write('candidate.csv', candidate)
    await write('production.csv', production)
    const { metrics } = (await compared(yaml)).compared
    expect(metrics).toMatchObject([{ candidate: { value: 0.5 }, production: { value: 1 }, difference: -0.5, differingRows: 1 }])
    expect(metrics[0]?.note).toContain('there are 2 rows, and 10 are needed to judge')
  })

  it('files of different formats', async () => {
    await write('candidate.jsonl', '{"id":"1","label":1,"prediction":1}\n{"id":"7","label":0,"prediction":1}\n')
    await write('production.csv', 'id,label,prediction\n7,0,0\n1,1,1\n')
    const { metrics } = (await compared(accuracy, 'candidate.jsonl')).compared
    expect(metrics).toMatchObject([{ candidate: { value: 0.5 }, production: { value: 1 } }])
  })

  it('many rows, told apart by long ids of the same beginning', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => row)
    const line = (row: number) => `2024-01-01T00:00:00Z/flight/${row.toString(36)}é,${row % 2},${row % 7 === 0 ? 1 - (row % 2) : row % 2}`
    await write('candidate.csv', `id,label,prediction\n${rows.map(line).join('\n')}\n`)
    await write('production.csv', `id,label,prediction\n${rows.toReversed().map(line).join('\n')}\n`)
    const { metrics, rows: count } = (await compared(accuracy)).compared
    expect([count, metrics[0]?.differingRows, metrics[0]?.difference]).toEqual([20_000, 0, 0])
  })
})

async function compared(yaml: string, candidate = 'candidate.csv') {
  const environment = readEnvironment({ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: workspace })
  const given = config(yaml, 'comparison')
  const inputs = {
    candidate: [candidate],
    production: ['production.csv'],
    comparison: given,
    margin: undefined,
    predictionLog: undefined,
    endpoint: undefined,
    endpointToken: undefined,
    githubToken: undefined,
    experiment: undefined,
    model: undefined,
    champion: undefined,
    allowPrivateNetwork: false,
    now: Date.UTC(2026, 0, 1)
  }
  return gather(inputs, await readConfig(given, Comparison, environment), environment, new AbortController().signal)
}

async function write(name: string, content: string): Promise<void> {
  const path = join(workspace, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
