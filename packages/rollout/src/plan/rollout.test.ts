import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { Looks } from './looks.ts'
import { JudgeSettings, RollbackSettings, Rollout } from './rollout.ts'

const smallest = `router: { webhook: https://gateway.example.com/weights }
metrics: { prometheus: "https://gateway.example.com/{version}/metrics" }
stages: [{ weight: 5%, min-requests: 500 }]
analysis: { metrics: [{ name: errors, bad: "http_errors_total", total: http_requests_total }] }
`

const read = (yaml: string) => parseConfig('rollout', yaml, Rollout, 'rollout.yml').value

it('fills in what the smallest rollout leaves out', () => {
  expect(read(smallest)).toEqual({
    router: { webhook: 'https://gateway.example.com/weights' },
    metrics: { prometheus: 'https://gateway.example.com/{version}/metrics' },
    stages: [{ weight: 5, 'min-requests': 500 }],
    'stage-timeout': 3_600_000,
    interval: 15_000,
    settle: 0,
    analysis: {
      metrics: [{ kind: 'events', name: 'errors', bad: 'http_errors_total', total: 'http_requests_total' }],
      alpha: 0.05,
      beta: 0.05,
      'harm-ratio': 1.2,
      'non-inferiority-ratio': 1.5,
      'max-bad-share': 0.01,
      'min-requests': 100,
      'max-looks': 100
    },
    policies: {
      inconclusive: 'rollback',
      'low-traffic': 'rollback',
      'no-data': 'rollback',
      'metrics-outage': 'rollback',
      'sample-ratio-mismatch': 'rollback'
    },
    'metrics-outage-timeout': 120_000,
    'takeover-after': 60_000
  })
})

it.each([
  ['5%', 5],
  ['0.5%', 0.5],
  ['5', 5],
  ['99.9%', 99.9]
])('reads the weight %s', (written, percent) => {
  expect(read(smallest.replace('5%', written)).stages[0]?.weight).toBe(percent)
})

it('reads a histogram', () => {
  const metric = '{ name: slow, histogram: http_request_duration_seconds, above: 0.25 }'
  expect(read(smallest.replace(/\{ name: errors.*? \}/, metric)).analysis.metrics).toEqual([
    { kind: 'slow', name: 'slow', histogram: 'http_request_duration_seconds', above: 0.25 }
  ])
})

it('tells the arms apart by a selector as well', () => {
  const selected = smallest
    .replace('{version}/', '')
    .replace('"http_errors_total"', `'errors{version="{version}"}'`)
    .replace('total: http_requests_total', `total: 'requests{arm="{arm}"}'`)
  expect(read(selected).metrics.prometheus).toBe('https://gateway.example.com/metrics')
})

it('reads only the router and the takeover for a rollback, whatever is wrong with the rest', () => {
  const broken = smallest.replace('5%', '500%').replace('stages', 'stagse')
  expect(parseConfig('rollout', broken, RollbackSettings).value).toEqual({
    router: { webhook: 'https://gateway.example.com/weights' },
    'takeover-after': 60_000
  })
  expect(() => parseConfig('rollout', smallest.replace('webhook', 'webhok'), RollbackSettings)).toThrow('Did you mean "webhook"?')
})

const two = 'stages:\n  - { weight: 5%, min-requests: 500 }\n  - { weight: 5%, duration: 10m }'

it.each([
  ['a weight that could mean two things', 'weight: 5%', 'weight: 0.5', '"stages.0.weight" is 0.5; write 0.5% or 50%'],
  ['a weight of nothing', 'weight: 5%', 'weight: 0%', 'is 0%; expected a percentage above 0% and below 100%'],
  ['a weight of everything', 'weight: 5%', 'weight: 100%', 'is 100%; expected a percentage above 0% and below 100%'],
  ['weights that do not grow', /stages: .*/, two, 'line 5: "stages.1.weight" is 5%, which is not more than the stage before it (5%)'],
  ['a stage without an end', ', min-requests: 500', '', '"stages.0" needs "min-requests", "duration" or both'],
  ['a stage that times out first', 'min-requests: 500', 'duration: 2h', '"stage-timeout" ends the stage after 60 min 0 s'],
  [
    'a duration without a unit',
    'min-requests: 500',
    'duration: "10"',
    'is "10"; expected a duration with a unit such as 90s, 30m, 36h or 7d'
  ],
  ['a metric without a total', ', total: http_requests_total', '', 'needs either "bad" and "total", or "histogram" and "above"'],
  ['a metric of both kinds', 'bad: "http_errors_total"', 'histogram: x', 'needs either "bad" and "total", or "histogram" and "above"'],
  ['no metric', /\[\{ name: errors.*\}\]/, '[]', '"analysis.metrics"'],
  [
    'two metrics of one name',
    /\[\{ name: errors.*\}\]/,
    '[{ name: a, bad: b, total: t }, { name: a, bad: c, total: t }]',
    '"analysis.metrics.1.name" is "a", as that of an earlier metric'
  ],
  ['alpha of 100%', 'analysis: {', 'analysis: { alpha: 100%, ', '"analysis.alpha" is 100%; expected a share above 0% and below 100%'],
  ['a share that is a percent', 'analysis: {', 'analysis: { max-bad-share: 1, ', '"analysis.max-bad-share" is 1; expected a share'],
  ['a policy that would promote what nobody measured', 'analysis:', 'policies: { no-data: promote }\nanalysis:', '"policies.no-data"'],
  ['a weight that rounds to nothing', 'weight: 5%', 'weight: 0.05%', 'is 0.05%; the smallest weight is 0.1%, the largest 99.9%'],
  ['a weight that rounds to everything', 'weight: 5%', 'weight: 99.95%', 'is 99.95%; the smallest weight is 0.1%, the largest 99.9%'],
  [
    'one address for both arms',
    '{version}',
    'canary',
    '"analysis.metrics.0.bad" is http_errors_total, the same for both arms, and so is "metrics.prometheus". Put {version} or {arm} into one'
  ],
  ['a misspelt key', 'stages:', 'interwal: 5s\nstages:', 'line 3: unknown key "interwal". Did you mean "interval"?']
])('refuses %s', (_, from, to, message) => {
  expect(() => read(smallest.replace(from, to))).toThrow(message)
})

it('reads only the analysis to judge looks, and nothing has to be there', () => {
  const analysis = (yaml: string) => parseConfig('rollout', yaml, JudgeSettings).value.analysis
  expect(analysis('{}')).toMatchObject({ alpha: 0.05, 'max-looks': 100 })
  expect(analysis('analysis: { alpha: 1% }')).toMatchObject({ alpha: 0.01, beta: 0.05 })
  expect(analysis(smallest)).toMatchObject({ metrics: [{ name: 'errors' }] })
})

it.each([
  ['more bad ones than all', [{ canary: { total: 1, bad: 2 }, stable: { total: 1, bad: 0 } }]],
  ['half a request', [{ canary: { total: 1.5, bad: 0 }, stable: { total: 1, bad: 0 } }]],
  ['fewer than none', [{ canary: { total: 1, bad: -1 }, stable: { total: 1, bad: 0 } }]],
  ['one arm', [{ canary: { total: 1, bad: 0 } }]],
  ['no list', { canary: { total: 1, bad: 0 } }]
])('refuses looks with %s', (_, looks) => {
  expect(Looks.safeParse(looks).success).toBe(false)
})
