import type { Chart } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { verdictFixture } from '../../test/fixture.ts'
import { elements, renderMarkdown, textOf } from '../../test/rendered.ts'
import { stepSummary } from './step-summary.ts'

const model = verdictFixture('model')

it('says the verdict first, then what is open, then shows the charts', () => {
  const summary = stepSummary(model)
  expect(titleOf(summary)).toContain(model.title)
  expect(summary.indexOf('Confusion matrix')).toBeGreaterThan(summary.indexOf('❌'))
  expect(summary).toContain('```mermaid')
  expect(summary.indexOf('```mermaid')).toBeLessThan(summary.indexOf('Where this comes from'))
})

it.each([1_000_000, 20_000, 5000, 600])('fits into %i bytes with the verdict intact', most => {
  const many = { ...model, checks: Array.from({ length: 300 }, (_, index) => ({ ...model.checks[0], id: `check-${index}` })) }
  const summary = stepSummary({ ...model, checks: [...model.checks, ...many.checks] as typeof model.checks }, most)
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(most)
  expect(titleOf(summary)).toContain(model.title)
})

it('draws a check against its bounds', () => {
  const [first, ...others] = model.checks
  if (first === undefined) throw new Error('the fixture has no checks')
  const bounded = { ...first, value: 0.8, bounds: { atLeast: 0.85 } }
  expect(stepSummary({ ...model, checks: [bounded, ...others] })).toContain('`···●·················[···`')
})

it('writes intervals as a table of their ends', () => {
  const interval = (name: string, low: number, high: number) => ({
    name,
    points: [
      { x: low, y: name },
      { x: high, y: name }
    ]
  })
  const chart: Chart = {
    id: 'differences',
    title: 'Candidate minus production',
    kind: 'line',
    x: { title: 'difference', type: 'number' },
    y: { title: 'metric', type: 'category' },
    series: [interval('f1', -0.01, 0.02), { name: 'mcc', points: [{ x: 0, y: null }] }],
    rules: [{ axis: 'x', value: 0, title: 'no difference' }]
  }
  const summary = stepSummary({ ...model, evidence: { ...model.evidence, charts: [chart] } })
  expect(summary).toContain('| metric | From | To |')
  expect(summary).toMatch(/\| f1 \| \S*0\.01 \| 0\S*02 \|/)
  expect(summary).toContain('| mcc |  |  |')
})

function titleOf(summary: string): string {
  const heading = elements(renderMarkdown(summary)).find(({ name }) => name === 'h3')
  return heading === undefined ? '' : textOf(heading)
}
