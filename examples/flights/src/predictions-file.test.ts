import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { nodeBinary } from '@gauntlet/testkit'
import { expect, it } from 'vitest'
import { readAllFlights } from './flights-file.ts'
import { loadModel } from './model.ts'
import { writePredictions } from './predictions-file.ts'
import { predict } from './scoring.ts'
import { writeTraining } from './source.ts'

const run = async (script: string, ...args: string[]) =>
  (await promisify(execFile)(nodeBinary(), [fileURLToPath(new URL(script, import.meta.url)), ...args], { timeout: 60_000 })).stdout

it('goes from data to predictions as three processes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'flights-'))
  const path = (name: string) => join(folder, name)
  expect(await run('prepare.ts', '--out', folder, '--training-rows', '5000')).toMatch(
    /5,000 flights.*\n.*518,779 flights, 16\.1 % of them late/
  )
  expect(await run('train.ts', '--data', path('train.parquet'), '--features', 'baseline', '--out', path('model.json'))).toContain(
    '49 weights'
  )
  expect(
    await run('predict.ts', '--model', path('model.json'), '--data', path('train.parquet'), '--out', path('predictions.csv'))
  ).toContain('5,000 flights scored')

  const lines = (await readFile(path('predictions.csv'), 'utf8')).trimEnd().split('\n')
  const flights = await readAllFlights(path('train.parquet'))
  const predictions = predict(await loadModel(path('model.json')), flights)
  expect(lines[0]).toBe('id,label,prediction,score,origin,hour')
  expect(lines.slice(1)).toEqual(
    flights.map(({ id, date, late, origin }, row) =>
      [
        id,
        late ? 'late' : 'in time',
        predictions[row]?.late ? 'late' : 'in time',
        predictions[row]?.score,
        origin,
        Number(date.slice(4, 6))
      ].join(',')
    )
  )
})

it('scores every flight of a file that is longer than the buffers on the way', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'flights-'))
  const [data, model] = [join(folder, 'data.parquet'), join(folder, 'model.json')]
  await writeTraining(data, 250_000)
  await run('train.ts', '--data', data, '--features', 'baseline', '--out', model)
  expect(await writePredictions(await loadModel(model), data, join(folder, 'predictions.parquet'))).toBe(250_000)
})
