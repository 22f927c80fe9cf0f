import { parseExposition, parseSelector, readCounters } from '@gauntlet/rollout'
import { expect, it, test } from 'vitest'
import { RequestMetrics } from './request-metrics.ts'

function samplesAfter(answers: readonly (readonly [status: number, seconds: number])[]) {
  const metrics = new RequestMetrics('v20260104T101500Z_3fa9c1d2')
  for (const [status, seconds] of answers) metrics.observe(status, seconds)
  return parseExposition(metrics.render())
}

const sum = (counters: ReadonlyMap<string, number>) => [...counters.values()].reduce((total, value) => total + value, 0)

test.each([
  ['http_requests_total', 4],
  ['http_requests_total{status="200"}', 2],
  ['http_requests_total{status=~"5.."}', 1],
  ['http_requests_total{status="404"}', 1],
  ['http_requests_total{version="v20260104T101500Z_3fa9c1d2"}', 4],
  ['http_request_duration_seconds_count', 4],
  ['http_request_duration_seconds_bucket{le="0.25"}', 3],
  ['http_request_duration_seconds_bucket{le="+Inf"}', 4]
])('%s adds up to %i', (selector, expected) => {
  const samples = samplesAfter([
    [200, 0.0004],
    [200, 0.25],
    [500, 0.002],
    [404, 3]
  ])
  expect(sum(readCounters(samples, parseSelector(selector)))).toBe(expected)
})

it('shows zeros before the first request, so that nothing is not mistaken for no metrics', () => {
  expect(sum(readCounters(samplesAfter([]), parseSelector('http_requests_total{status=~"5.."}')))).toBe(0)
  expect(readCounters(samplesAfter([]), parseSelector('http_requests_total{status=~"5.."}')).size).toBe(1)
})
