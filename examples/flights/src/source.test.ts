import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAllFlights } from './flights-file.ts'
import { writeMonth, writeTraffic, writeTraining } from './source.ts'

const folder = await mkdtemp(join(tmpdir(), 'flights-'))

it('samples training flights from before May, the same ones each time', async () => {
  const [one, again, more] = ['one', 'again', 'more'].map(name => join(folder, `${name}.parquet`))
  const written = await writeTraining(one ?? '', 2000)
  await writeTraining(again ?? '', 2000)
  await writeTraining(more ?? '', 3000)
  const flights = await readAllFlights(one ?? '')
  expect(written.rows).toBe(2000)
  expect(written.lateShare).toBeCloseTo(flights.filter(flight => flight.late).length / 2000, 10)
  expect(await readAllFlights(again ?? '')).toEqual(flights)
  expect(flights.every(flight => flight.date < '0501')).toBe(true)
  expect(new Set(flights.map(flight => flight.date.slice(0, 2)))).toEqual(new Set(['01', '02', '03', '04']))
  const larger = new Set((await readAllFlights(more ?? '')).map(flight => flight.id))
  expect(flights.filter(flight => !larger.has(flight.id))).toEqual([])
})

it('writes every flight of a month, each with an id of its own', async () => {
  const path = join(folder, 'may.parquet')
  const { rows, lateShare } = await writeMonth(path, 5)
  expect(rows).toBe(518_779)
  expect(lateShare).toBeCloseTo(0.1614, 4)
  const flights = await readAllFlights(path)
  expect(new Set(flights.map(flight => flight.id)).size).toBe(518_779)
  expect(flights.every(flight => flight.date.startsWith('05'))).toBe(true)
})

it('samples traffic from June, in another order than the flights flew', async () => {
  const path = join(folder, 'june.parquet')
  expect((await writeTraffic(path, 500)).rows).toBe(500)
  const dates = (await readAllFlights(path)).map(flight => flight.date)
  expect(dates.every(date => date.startsWith('06'))).toBe(true)
  expect(dates).not.toEqual(dates.toSorted())
  expect(new Set(dates.slice(0, 100).map(date => date.slice(4, 6))).size).toBeGreaterThan(10)
})
