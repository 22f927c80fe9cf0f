import { messageOf } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { judged, NOW, sourceOf } from '../judged.test-support.ts'

/** Judged on 2026-06-15. */
const DAY = 24 * 3_600_000

const gate = (waiver: string) => `metrics:
  accuracy: { min: 0.9, max: 1 }
waivers:
  - ${waiver}
`
const waiver = (check: string, expires: string) =>
  `{ check: ${check}, owner: "@ana", reason: the labels are being fixed, expires: ${expires} }`
const data = { metrics: sourceOf({ accuracy: 0.8 }) }

it.each(['2026-06-15', '2026-12-31'])(
  'a failing check that is waived until %s warns, and says by whom, why and until when',
  async expires => {
    const { checks, evidence } = await judged(gate(waiver('accuracy-min', expires)), data)
    expect(checks).toHaveLength(2)
    expect(checks[0]).toMatchObject({
      id: 'accuracy-min',
      outcome: 'fail',
      severity: 'warning',
      message: `accuracy is 0.8, below 0.9. Waived by @ana until ${expires}: the labels are being fixed`
    })
    expect(evidence.tables.find(table => table.id === 'waivers')?.rows).toEqual([
      ['accuracy-min', 'fail', 'in force', '@ana', expires, 'the labels are being fixed']
    ])
  }
)

it('an expired waiver fails by itself, and waives nothing', async () => {
  const yaml = gate(waiver('accuracy-min', '2026-06-15'))
  const { checks, evidence } = await judged(yaml, { ...data, now: NOW + DAY })
  expect(checks[0]).toMatchObject({ id: 'accuracy-min', outcome: 'fail', severity: 'critical' })
  expect(checks[2]).toMatchObject({
    id: 'waiver.accuracy-min',
    outcome: 'fail',
    severity: 'critical',
    location: { file: 'gate.yml', line: 4 }
  })
  expect(checks[2]?.message).toContain('expired after 2026-06-15')
  expect(evidence.tables.find(table => table.id === 'waivers')?.rows[0]?.[2]).toBe('expired')
  const passing = await judged(yaml, { metrics: sourceOf({ accuracy: 0.95 }), now: NOW + DAY })
  expect(passing.checks.map(check => check.outcome)).toEqual(['pass', 'pass', 'fail'])
})

it('one that is no longer needed is a note', async () => {
  const { checks } = await judged(gate(waiver('accuracy-max', '2026-12-31')), data)
  expect(checks[2]).toMatchObject({ id: 'waiver.accuracy-max', severity: 'info', outcome: 'inconclusive' })
  expect(checks[2]?.message).toContain('is no longer needed: the check passes. Remove it.')
})

it('a check that there is not is an error, with the nearest', async () => {
  const thrown = await judged(gate(waiver('accuracy-minn', '2026-12-31')), data).catch(messageOf)
  expect(thrown).toContain(
    'has a waiver for the check "accuracy-minn" (gate.yml, line 4), which this gate does not have. Did you mean "accuracy-min"?'
  )
})

it.each([
  [
    'a note of an optional metric',
    'metrics: { accuracy: { min: 0.7 }, f1: { min: 0.7, optional: true } }',
    'f1-min',
    ['accuracy-min', 'f1.optional']
  ],
  [
    'a note of a section without production',
    'without-baseline: skip\nmetrics: { accuracy: { min: 0.7 } }\nflips: { max-rate: 2% }',
    'flips-max-rate',
    ['accuracy-min', 'flips.without-production']
  ],
  [
    'the part of a section that could not be judged',
    'metrics: { accuracy: { min: 0.7 } }\nslices: { by: [region], metrics: { f1: { min: 0.7 } } }',
    'slices.f1-min.region=north',
    ['accuracy-min', 'slices']
  ],
  ['no change of the gate', 'metrics: { accuracy: { min: 0.7 } }', 'gate-changes', ['accuracy-min']]
])('where the waived check is replaced by %s, that is a note', async (_, sections, check, others) => {
  const { checks, evidence } = await judged(`${sections}\nwaivers:\n  - ${waiver(check, '2026-12-31')}\n`, data)
  expect(checks.map(({ id }) => id)).toEqual([...others, `waiver.${check}`])
  expect(checks.at(-1)).toMatchObject({ severity: 'info', outcome: 'inconclusive' })
  expect(checks.at(-1)?.message).toContain(`The waiver of ${check} by @ana (until 2026-12-31) waives nothing today`)
  expect(evidence.tables.find(table => table.id === 'waivers')?.rows[0]?.[2]).toBe('no such check today')
})

it('an expired one fails, whatever stands in place of its check', async () => {
  const yaml = `without-baseline: skip\nflips: { max-rate: 2% }\nwaivers:\n  - ${waiver('flips-max-rate', '2026-06-14')}\n`
  const { checks } = await judged(yaml, data)
  expect(checks.at(-1)).toMatchObject({ id: 'waiver.flips-max-rate', severity: 'critical', outcome: 'fail' })
})

it.each(['f1-min', 'slices.f1-min', 'min-rows', 'accuracy-max-drop', 'tests'])('%s is of no section of this gate', async check => {
  const yaml = `metrics: { accuracy: { min: 0.9 } }\nwaivers:\n  - ${waiver(check, '2026-12-31')}\n`
  expect(await judged(yaml, data).catch(messageOf)).toContain('which this gate does not have')
})

it.each([
  ['no day', waiver('accuracy-min', 'soon'), '"waivers.0.expires"'],
  ['a day that there is not', waiver('accuracy-min', '2026-02-30'), '"waivers.0.expires"'],
  ['no owner', '{ check: accuracy-min, reason: x, expires: 2026-12-31 }', '"waivers.0.owner" is missing'],
  ['no reason', '{ check: accuracy-min, owner: x, expires: 2026-12-31 }', '"waivers.0.reason" is missing'],
  [
    'two for a check',
    `${waiver('accuracy-min', '2026-12-31')}\n  - ${waiver('accuracy-min', '2027-12-31')}`,
    '"waivers.1.check" is "accuracy-min", which is waived above already'
  ]
])('refuses %s', async (_, written, message) => {
  await expect(async () => judged(gate(written), data)).rejects.toThrow(message)
})
