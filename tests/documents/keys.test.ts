import { Comparison, Endpoint, Gate, PredictionLog } from '@gauntlet/evaluation'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { textOf } from './pages.ts'

const gate = z.toJSONSchema(Gate, { io: 'input' })
const MODEL_GATE = 'actions/model-gate/README.md'
const COMPARISON = 'actions/compare-production/README.md'

it.each([
  ['slices', ['docs/slices.md', 'docs/metrics.md']],
  ['weak-segments', ['docs/slices.md', 'docs/metrics.md']],
  ['flips', ['docs/slices.md']],
  ['fairness', ['docs/fairness.md']],
  ['metrics', [MODEL_GATE, 'docs/metrics.md']],
  ['waivers', [MODEL_GATE]],
  ['columns', [MODEL_GATE]],
  ['comparison', ['docs/comparison.md', COMPARISON, 'docs/metrics.md']],
  ...['validity', 'calibration', 'trivial', 'every-class-predicted', 'cross-validation', 'tests'].map(
    section => [section, ['docs/model-checks.md', 'docs/metrics.md']] as const
  )
] as const)('every key of "%s" in a gate is described', (section, pages) => {
  const schema = z.object({ properties: z.record(z.string(), z.unknown()) }).parse(gate).properties[section]
  expect(undescribed(schema, pages)).toEqual([])
})

it.each([
  ['comparison', Comparison, [COMPARISON, 'docs/metrics.md', MODEL_GATE]],
  ['endpoint', Endpoint, ['docs/production.md']],
  ['prediction log', PredictionLog, ['docs/prediction-log.md', 'docs/data-sources.md']]
] as const)('every key of a %s is described', (_, schema, pages) => {
  expect(undescribed(z.toJSONSchema(schema, { io: 'input' }), pages)).toEqual([])
})

it('sees a key that no page has', () => {
  expect(undescribed({ properties: { margin: { properties: { 'made-up': {} } } } }, [COMPARISON])).toEqual(['made-up'])
})

/** Keys that stand nowhere on these pages, neither as `key` nor in an example. */
function undescribed(schema: unknown, pages: readonly string[]): string[] {
  const text = pages.map(textOf).join('\n')
  return [...new Set(keysOf(schema))].filter(key => !new RegExp(`[\`.{, ]${key}(\`|:| })`).test(text))
}

/** The keys of a JSON schema, at any depth. */
function keysOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keysOf)
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...Object.values(value).flatMap(keysOf)]
      : keysOf(value)
  )
}
