import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judged, judgedRows, sourceOf } from './judged.test-support.ts'
import { uniqueNames } from './unique-names.ts'

it('gives every check of a gate a name of its own, whatever its author and the data call things', async () => {
  const yaml = `metrics:
  slices.accuracy: { metric: accuracy, min: 0.9 }
slices: { by: [region], min-rows: 1, metrics: { accuracy: { min: 0.1 } } }
waivers: [{ check: slices.accuracy-min, owner: "@ana", reason: x, expires: 2026-12-31 }]
`
  const rows = { label: [0, 1, 1, 0], prediction: [0, 1, 0, 0], dimensions: { region: ['n', 'n', 's', 's'] } }
  const { checks } = await judgedRows(yaml, rows)
  expect(checks.map(({ id, outcome, severity }) => [id, outcome, severity])).toEqual([
    ['slices.accuracy-min', 'fail', 'warning'],
    ['slices.accuracy-min (2)', 'pass', 'critical']
  ])
})

it('a waiver of a check cannot take the name of another', async () => {
  const yaml = `metrics: { accuracy: { min: 0.9 }, waiver.accuracy: { metric: f1, min: 0.9 } }
waivers: [{ check: accuracy-min, owner: "@ana", reason: x, expires: 2026-01-01 }]
`
  const { checks } = await judged(yaml, { metrics: sourceOf({ accuracy: 0.8, 'waiver.accuracy': 0.8 }) })
  expect(checks.map(({ id }) => id)).toEqual(['accuracy-min', 'waiver.accuracy-min', 'waiver.accuracy-min (2)'])
})

it('are unique and short, whatever is asked for', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('a', 'a (2)', `${'x'.repeat(400)}`, `${'x'.repeat(199)}y`))
  fc.assert(
    fc.property(fc.array(name), names => {
      const nameFor = uniqueNames([], 200)
      const given = names.map(nameFor)
      expect(new Set(given).size).toBe(names.length)
      expect(given.every(one => one.length > 0 && one.length <= 200)).toBe(true)
    })
  )
})

it('takes no longer for many names that are alike', () => {
  const nameFor = uniqueNames()
  const started = performance.now()
  const names = Array.from({ length: 20_000 }, () => nameFor('test'))
  expect(names.at(-1)).toBe('test (20000)')
  expect(performance.now() - started).toBeLessThan(2000)
})
