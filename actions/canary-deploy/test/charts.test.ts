import { Chart } from '@gauntlet/core'
import { JudgeSettings, settingsOf } from '@gauntlet/rollout'
import { judgeLooks, type Look } from '@gauntlet/stats'
import { expect, it } from 'vitest'
import { badShareChart, evidenceChart } from '../src/judge-charts.ts'

const looks = (count: number, canary: Look['canary'], stable: Look['stable'], analysis: object = {}) =>
  judgeLooks(
    Array.from({ length: count }, () => ({ canary, stable })),
    settingsOf(JudgeSettings.parse({ analysis }).analysis, 1)
  ).evidence

const some = (count: number, analysis: object = {}) => looks(count, { total: 20, bad: 1 }, { total: 200, bad: 8 }, analysis)

it('names two thresholds at one height once', () => {
  expect(evidenceChart('errors', some(20)).rules).toEqual([
    { axis: 'y', value: expect.closeTo(Math.log10(20), 9), title: 'rollback or promotion' }
  ])
  expect(evidenceChart('errors', some(20, { alpha: '1%' })).rules.map(({ title }) => title)).toEqual(['rollback', 'promotion'])
})

it('leaves out a series without a value', () => {
  expect(evidenceChart('errors', some(20)).series.map(({ name }) => name)).toEqual(['harm', 'not worse'])
  const quiet = looks(20, { total: 10, bad: 0 }, { total: 0, bad: 0 })
  expect(evidenceChart('errors', quiet).series.map(({ name }) => name)).toContain('flawless')
  expect(badShareChart('errors', quiet).series.map(({ name }) => name)).toEqual(['canary'])
})

it('names few looks one by one', () => {
  expect(badShareChart('errors', some(3))).toMatchObject({
    x: { type: 'category' },
    series: [{ points: [{ x: '1' }, { x: '2' }, { x: '3' }] }, {}]
  })
  expect(badShareChart('errors', some(11)).x.type).toBe('number')
  for (const count of [1, 3, 11]) expect(Chart.safeParse(evidenceChart('errors', some(count))).success).toBe(true)
})
