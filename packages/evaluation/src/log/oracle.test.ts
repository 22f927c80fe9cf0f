import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MetricChoice } from '../metrics/chosen.ts'
import { rowIdsOf } from '../predictions/row-ids.ts'
import { commonRows } from './common-rows.ts'
import { readPredictionLog } from './read-log.ts'
import { PredictionLog } from './schema.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-02-01T00:00:00Z')

/** Ids that a naive join would confuse, and some that any join must keep apart. */
const Id = fc.constantFrom('1', '01', '1.0', '1e0', 'a', 'A', 'ä', "it's", 'null', ' 1')
/** Days before now. */
const Age = fc.integer({ min: 0, max: 9 })

const predictions = fc.uniqueArray(fc.record({ id: Id, age: Age, version: fc.constantFrom('1', '2'), prediction: fc.constantFrom(0, 1) }), {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 8
})
/** No two labels of one id at one time. */
const labels = fc.uniqueArray(fc.record({ id: Id, age: Age, label: fc.constantFrom(0, 1) }), {
  selector: ({ id, age }) => `${id} ${age}`,
  minLength: 1,
  maxLength: 12
})

it('joins as one would by hand', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'prediction-log-'))
  await fc.assert(
    fc.asyncProperty(predictions, labels, fc.integer({ min: 0, max: 5 }), async (made, known, delayDays) => {
      const at = (age: number) => new Date(NOW - age * DAY).toISOString()
      await writeFile(
        join(folder, 'p.jsonl'),
        lines(made.map(({ id, age, ...row }) => ({ prediction_id: id, timestamp: at(age), ...row })))
      )
      await writeFile(
        join(folder, 'l.jsonl'),
        lines(known.map(({ id, age, label }) => ({ prediction_id: id, label, labelled_at: at(age) })))
      )
      const old = made.filter(({ age }) => age >= delayDays)
      const expected = old
        .flatMap(({ id, age, prediction }) => {
          const [latest] = known.filter(one => one.id === id).sort((one, other) => one.age - other.age)
          return latest === undefined ? [] : [{ id, age, prediction, label: latest.label }]
        })
        .sort((one, other) => other.age - one.age || Buffer.compare(Buffer.from(one.id), Buffer.from(other.id)))
      const log = PredictionLog.parse({ predictions: 'p.jsonl', labels: 'l.jsonl', 'label-delay': `${delayDays}d`, 'min-coverage': 0 })
      const { coverage, predictions: read } = await readPredictionLog(log, NEEDS, {
        roots: { workspace: folder, temp: folder, allowedPaths: [] },
        allowPrivateNetwork: false,
        now: NOW,
        keepIds: true
      })
      expect(coverage).toMatchObject({ predicted: made.length, expected: old.length, labelled: expected.length })
      expect(read?.rows ?? 0).toBe(expected.length)
      if (read?.label.kind !== 'number' || read.prediction?.kind !== 'number') return
      const { ids, label, prediction } = read
      expect(expected.map((_, row) => [ids?.text(row), label.values[row], prediction.values[row]])).toEqual(
        expected.map(row => [row.id, row.label, row.prediction])
      )
    }),
    { numRuns: 25 }
  )
})

it('finds the ids that two have in common', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 30 })
  fc.assert(
    fc.property(ids, ids, (ours, theirs) => {
      const { candidate, production } = commonRows(rowIdsOf(ours), rowIdsOf(theirs))
      const found = [...candidate].map(row => ours[row])
      expect(found).toEqual([...production].map(row => theirs[row]))
      expect(found.sort()).toEqual(ours.filter(id => theirs.includes(id)).sort())
    })
  )
})

const NEEDS = {
  metrics: [MetricChoice.parse('accuracy')],
  columns: { label: 'label' },
  positive: undefined,
  threshold: undefined,
  dimensions: [],
  optionalDimensions: [],
  everyColumn: false,
  conditions: []
}

function lines(rows: readonly object[]): string {
  return rows.map(row => `${JSON.stringify(row)}\n`).join('')
}
