import { Check } from '@gauntlet/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { METRIC_NAMES } from '../../metrics/catalogue.ts'
import { choose } from '../../metrics/chosen.ts'
import { judged, judgedRows, sourceOf } from '../judged.test-support.ts'

it.each<[string, string, string, number, string, string]>([
  ['at least min', '{ min: 0.85 }', 'accuracy', 0.9, 'pass', 'accuracy is 0.9, at least 0.85.'],
  ['exactly min', '{ min: 0.85 }', 'accuracy', 0.85, 'pass', 'accuracy is 0.85, at least 0.85.'],
  ['min but for rounding', '{ min: 0.3 }', 'accuracy', 0.1 + 0.1 + 0.1 - 1e-16, 'pass', 'accuracy is 0.3, at least 0.3.'],
  ['below min', '{ min: 0.85 }', 'accuracy', 0.8, 'fail', 'accuracy is 0.8, below 0.85.'],
  ['a hair below min, told apart', '{ min: 0.85 }', 'accuracy', 0.84999999, 'fail', 'accuracy is 0.84999999, below 0.85.'],
  ['at most max', '{ max: 2 }', 'rmse', 1.5, 'pass', 'rmse is 1.5, at most 2.'],
  ['above max', '{ max: 2 }', 'rmse', 2.5, 'fail', 'rmse is 2.5, above 2.'],
  ['as good as can be believed', '{ too-good: 0.99 }', 'roc-auc', 0.99, 'pass', 'roc-auc is 0.99, at most 0.99.'],
  ['too good to be true', '{ too-good: 0.99 }', 'roc-auc', 1, 'fail', 'roc-auc is 1, above 0.99. That is too good to be true: look for'],
  ['too low to be true', '{ too-good: 0.1 }', 'log-loss', 0.01, 'fail', 'log-loss is 0.01, below 0.1. That is too good to be true'],
  ['of a name of its own', '{ better: lower, max: 3 }', 'cost', 4, 'fail', 'cost is 4, above 3.']
])('%s', async (_, rule, name, value, outcome, message) => {
  const [check] = await checksOf(`metrics: { ${name}: ${rule} }`, { [name]: value })
  expect(check).toMatchObject({ outcome, value })
  expect(check?.message).toContain(message)
})

const from = (was: number | string, by: string) =>
  `(the baseline is ${was}, and it may ${by === '0' ? 'not get worse' : `get worse by ${by}`})`

it.each<[string, string, string, number, number, string, string]>([
  ['less than the amount', '0.02', 'accuracy', 0.86, 0.87, 'pass', `accuracy is 0.86, at least 0.85 ${from(0.87, '0.02')}.`],
  ['exactly the amount', '0.02', 'accuracy', 0.85, 0.87, 'pass', `accuracy is 0.85, at least 0.85 ${from(0.87, '0.02')}.`],
  ['more than the amount', '0.02', 'accuracy', 0.84, 0.87, 'fail', `accuracy is 0.84, below 0.85 ${from(0.87, '0.02')}.`],
  ['better', '0', 'accuracy', 0.9, 0.87, 'pass', `accuracy is 0.9, at least 0.87 ${from(0.87, '0')}.`],
  ['more where lower is better', '0.1', 'log-loss', 0.61, 0.5, 'fail', `log-loss is 0.61, above 0.6 ${from(0.5, '0.1')}.`],
  ['less where lower is better', '0.1', 'log-loss', 0.2, 0.5, 'pass', `log-loss is 0.2, at most 0.6 ${from(0.5, '0.1')}.`],
  ['a share of the baseline', '10%', 'rmse', 10.9, 10, 'pass', `rmse is 10.9, at most 11 ${from(10, '10%')}.`],
  ['worse from a negative baseline', '10%', 'r2', -0.6, -0.5, 'fail', `r2 is -0.6, below -0.55 ${from(-0.5, '10%')}.`],
  ['better from a negative baseline', '10%', 'r2', -0.4, -0.5, 'pass', `r2 is -0.4, at least -0.55 ${from(-0.5, '10%')}.`],
  ['any share of nothing', '10%', 'r2', -0.001, 0, 'fail', `r2 is -0.001, below 0 ${from(0, '10%')}.`]
])('a change by %s', async (_, drop, name, value, previous, outcome, message) => {
  const [check] = await checksOf(`metrics: { ${name}: { max-drop: ${drop} } }`, { [name]: value }, { baseline: { [name]: previous } })
  expect(check).toMatchObject({ id: `${name}-max-drop`, outcome, message })
})

it.each([
  ['within the gap', 0.9, 0.94, 'pass', 'accuracy is 0.9, at least 0.893 (on the training rows it is 0.94, and it may be worse by 5%).'],
  [
    'beyond it',
    0.8,
    0.94,
    'fail',
    'below 0.893 (on the training rows it is 0.94, and it may be worse by 5%). The model knows its training rows'
  ],
  ['better than on them', 0.95, 0.94, 'pass', 'at least 0.893']
])('the gap to the training rows: %s', async (_, value, train, outcome, message) => {
  const [check] = await checksOf('metrics: { accuracy: { max-gap: 5% } }', { accuracy: value }, { train: { accuracy: train } })
  expect(check).toMatchObject({ id: 'accuracy-max-gap', outcome })
  expect(check?.message).toContain(message)
})

it.each([
  ['max-drop', "The baseline's accuracy is NaN, so a change cannot be judged."],
  ['max-gap', "The training rows' accuracy is NaN, so the gap cannot be judged."]
])('what a %s is taken from fails, and names the metric, where it is no number', async (bound, message) => {
  const broken = { accuracy: { problem: 'is NaN' } }
  const [check] = await checksOf(`metrics: { accuracy: { ${bound}: 0.02 } }`, { accuracy: 1 }, { baseline: broken, train: broken })
  expect(check).toMatchObject({ outcome: 'fail', message })
})

it('a baseline that does not exist on its rows makes a change inconclusive', async () => {
  const none = { accuracy: { problem: 'could not be computed: there are no rows', why: 'undefined' } } as const
  const [check] = await checksOf('metrics: { accuracy: { max-drop: 0.02 } }', { accuracy: 1 }, { baseline: none })
  expect(check).toMatchObject({ outcome: 'inconclusive' })
  expect(check?.message).toContain("The baseline's accuracy could not be computed: there are no rows, so")
})

it.each([
  ['is missing from its file', { problem: 'is missing', why: 'absent' }, 'fail', 'accuracy is missing.'],
  ['is NaN there', { problem: 'is NaN' }, 'fail', 'accuracy is NaN.'],
  ['is null there', { problem: 'is null, not a number' }, 'fail', 'accuracy is null, not a number.'],
  ['is text there', { problem: 'is the text "0.9", not a number' }, 'fail', 'accuracy is the text "0.9", not a number.'],
  [
    'does not exist on these rows',
    { problem: 'could not be computed: no rows', why: 'undefined' },
    'inconclusive',
    'could not be computed: no rows.'
  ]
] as const)('a metric that %s never passes', async (_, found, outcome, message) => {
  const yaml = 'metrics: { accuracy: { min: 0, max: 1, max-drop: 0.5, too-good: 1 } }'
  const checks = await checksOf(yaml, { accuracy: found }, { baseline: { accuracy: 0.5 } })
  expect(checks.map(check => check.outcome)).toEqual([outcome, outcome, outcome, outcome])
  expect(checks[0]?.message).toContain(message)
  expect(checks[0]).not.toHaveProperty('value')
})

it('what is optional and not there is a note, and what is there and broken is not', async () => {
  const yaml = 'metrics: { nps: { better: higher, min: 0.3, max: 1, optional: true } }'
  const [note, ...others] = await checksOf(yaml, {})
  expect(others).toEqual([])
  expect(note).toMatchObject({ id: 'nps.optional', severity: 'info', outcome: 'inconclusive' })
  expect(note?.message).toContain('because nps is missing')
  expect((await checksOf(yaml, { nps: { problem: 'is NaN' } })).map(check => check.outcome)).toEqual(['fail', 'fail'])
  const noScore = await judgedRows('metrics: { accuracy: { min: 0.5 }, roc-auc: { min: 0.5, optional: true } }', {
    label: [0, 1],
    prediction: [0, 1]
  })
  expect(noScore.checks.map(check => [check.id, check.outcome])).toEqual([
    ['accuracy-min', 'pass'],
    ['roc-auc.optional', 'inconclusive']
  ])
})

it.each([
  ['error', 'fail', 'critical'],
  ['skip', 'inconclusive', 'info'],
  ['pass', 'pass', 'critical']
])('without any baseline, "%s" makes a change %s', async (policy, outcome, severity) => {
  const yaml = `{ without-baseline: ${policy}, metrics: { accuracy: { min: 0.5, max-drop: 0.02 } } }`
  const { checks } = await judged(yaml, { metrics: sourceOf({ accuracy: 0.9 }) })
  expect(checks[0]).toMatchObject({ id: 'accuracy-min', outcome: 'pass', severity: 'critical' })
  expect(checks[1]).toMatchObject({ id: 'accuracy-max-drop', outcome, severity })
  expect(checks[1]?.message).toMatch(/no baseline/)
})

/** 900 of 1,000 rows right: by Wilson's formula 0.898469 ± 0.018621. */
const ninety = {
  label: Array.from({ length: 1000 }, (_, row) => row % 2),
  prediction: Array.from({ length: 1000 }, (_, row) => (row < 100 ? 1 - (row % 2) : row % 2))
}

it.each([
  ['min: 0.87', 'pass', 'its lower end 0.87985 is at least 0.87.'],
  ['min: 0.89', 'fail', "accuracy is 0.9 (95% interval 0.87985 to 0.91709, Wilson's of 1,000 rows); its lower end 0.87985 is below 0.89."],
  ['max: 0.91', 'fail', 'its upper end 0.91709 is above 0.91.'],
  ['too-good: 0.91', 'pass', 'accuracy is 0.9, at most 0.91.']
])('with a confidence, { %s } is judged at the end of the interval that is worse: %s', async (bound, outcome, message) => {
  const { checks, evidence } = await judgedRows(`metrics: { accuracy: { ${bound}, confidence: 95% } }`, ninety)
  expect(checks[0]).toMatchObject({ outcome, value: 0.9 })
  expect(checks[0]?.message).toContain(message)
  expect(evidence.tables.find(table => table.id === 'intervals')?.rows).toEqual([
    ['accuracy', 0.9, expect.closeTo(0.879848, 6), expect.closeTo(0.917091, 6), '95%', "Wilson's"]
  ])
})

it('with a confidence, a metric that nobody has rows of is inconclusive', async () => {
  const [check] = await checksOf('metrics: { accuracy: { min: 0.5, confidence: 95% } }', { accuracy: 0.9 })
  expect(check).toMatchObject({ outcome: 'inconclusive' })
  expect(check?.message).toContain('only rows of predictions tell how certain it is')
})

it('judges nothing below min-rows', async () => {
  const rows = (count: number) => ({ label: Array(count).fill(1), prediction: Array(count).fill(1) })
  const yaml = 'min-rows: 100\nmetrics:\n  accuracy: { min: 0.5 }\n  f1: { min: 0.9 }'
  const few = await judgedRows(yaml, rows(99))
  expect(few.checks.map(check => [check.id, check.outcome])).toEqual([
    ['min-rows', 'inconclusive'],
    ['accuracy-min', 'inconclusive'],
    ['f1-min', 'inconclusive']
  ])
  expect(few.checks[2]?.message).toBe('f1 is 1 on 99 rows, and below 100 nothing is judged.')
  const enough = await judgedRows(yaml, rows(100))
  expect(enough.checks.map(check => check.outcome)).toEqual(['pass', 'pass', 'pass'])
})

it('points at the line of the bound, keeps the severity, shows the bounds, and says how to see it again', async () => {
  const checks = await checksOf('metrics:\n  accuracy:\n    min: 0.9\n    max: 1\n    severity: warning', { accuracy: 0.5 })
  expect(checks).toMatchObject([
    {
      id: 'accuracy-min',
      severity: 'warning',
      location: { file: 'gate.yml', line: 3 },
      bounds: { atLeast: 0.9 },
      reproduce: 'gauntlet again'
    },
    { id: 'accuracy-max', severity: 'warning', location: { file: 'gate.yml', line: 4 }, bounds: { atMost: 1 } }
  ])
  expect(checks[1]).not.toHaveProperty('reproduce')
})

it('a better metric never turns a pass into a fail, but for what is too good', async () => {
  const names = METRIC_NAMES.flatMap(name => {
    const chosen = choose(name, {}, name)
    return 'metric' in chosen ? [{ name, better: chosen.metric.better }] : []
  })
  const within = fc.double({ min: 0, max: 1, noNaN: true })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.option(fc.double({ min: 0, max: 0.5, noNaN: true }), { nil: undefined }),
      fc.constantFrom('0', '0.02', '5%', '.5'),
      fc.tuple(within, within, within, within),
      async ({ name, better: direction }, bound, drop, [previous, train, a, b]) => {
        const higher = direction === 'higher'
        const [better, worse] = (higher ? a > b : a < b) ? [a, b] : [b, a]
        const side = bound === undefined ? '' : `${higher ? 'min' : 'max'}: ${bound.toFixed(20)}, `
        const outcomes = async (value: number) => {
          const against = { baseline: { [name]: previous }, train: { [name]: train } }
          const checks = await checksOf(`metrics: { ${name}: { ${side}max-drop: ${drop}, max-gap: ${drop} } }`, { [name]: value }, against)
          return checks.map(check => check.outcome)
        }
        const [ofBetter, ofWorse] = [await outcomes(better), await outcomes(worse)]
        expect(ofBetter.every((outcome, index) => outcome === 'pass' || ofWorse[index] === 'fail')).toBe(true)
      }
    ),
    { numRuns: 60 }
  )
})

it('every check fits the verdict, whatever a key and a problem are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, maxLength: 100 }), fc.string({ maxLength: 5000 }), async (key, problem) => {
      const name = `x${key.replace(/[^\w -]/g, '')}`
      const yaml = `metrics: { ${JSON.stringify(name.slice(0, 100))}: { better: higher, min: 0 } }`
      const [check] = await checksOf(yaml, { [name.slice(0, 100)]: { problem } })
      expect(Check.safeParse(check).error).toBeUndefined()
      expect(check?.outcome).toBe('fail')
    }),
    { numRuns: 50 }
  )
})

type Values = Parameters<typeof sourceOf>[0]

async function checksOf(yaml: string, metrics: Values, { baseline, train }: { baseline?: Values; train?: Values } = {}) {
  const data = { metrics: sourceOf(metrics), baseline: baseline && sourceOf(baseline), train: train && sourceOf(train) }
  return (await judged(yaml, data)).checks
}
