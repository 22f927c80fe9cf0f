import { expect, it } from 'vitest'
import { unitOfMetric } from './metric-name.ts'

it.each([
  ['p95_ms', 'milliseconds'],
  ['train.seconds', 'seconds'],
  ['model_bytes', 'bytes'],
  ['p99-ms', 'milliseconds'],
  ['latencyMs', 'milliseconds'],
  ['seconds', 'seconds'],
  ['items', 'none'],
  ['', 'none'],
  ['seconds_per_step', 'none']
])('counts %s in %s', (name, expected) => {
  expect(unitOfMetric(name)).toBe(expected)
})
