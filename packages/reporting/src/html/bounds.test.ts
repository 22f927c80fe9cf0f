import type { Check } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { elements, parseHtml } from '../../test/rendered.ts'
import { boundsDrawing } from './bounds.ts'

const check = (value: Check['value'], bounds: Check['bounds'], outcome: Check['outcome'] = 'pass'): Check => ({
  id: 'f1-min',
  title: 'f1',
  severity: 'critical',
  outcome,
  observed: '',
  expected: '',
  message: '',
  ...(value === undefined ? {} : { value }),
  ...(bounds === undefined ? {} : { bounds })
})

it.each<[string, Check, string]>([
  ['a least value', check(0.9, { atLeast: 0.85 }), '0.9, allowed from 0.85'],
  ['a largest value', check(0.2, { atMost: 0.1 }, 'fail'), '0.2, allowed up to 0.1'],
  [
    'both, with an interval',
    check(1, { atLeast: 0.8, atMost: 1.2, interval: { low: 0.9, high: 1.1 } }),
    '1, between 0.9 and 1.1, allowed from 0.8, allowed up to 1.2'
  ]
])('draws %s and says in words what it drew', (_, given, words) => {
  const drawing = boundsDrawing(given)
  const found = elements(parseHtml(drawing?.text ?? ''))
  const svg = found.find(({ name }) => name === 'svg')
  expect(svg?.attributes.ariaLabel).toBe(words)
  expect(found.filter(({ name }) => name === 'circle')).toHaveLength(1)
})

it('puts a value that fails outside of what is allowed, and one that passes inside', () => {
  const places = (given: Check) => {
    const found = elements(parseHtml(boundsDrawing(given)?.text ?? ''))
    const rect = found.find(({ name }) => name === 'rect')?.attributes ?? {}
    const from = Number(rect.x)
    return { value: Number(found.find(({ name }) => name === 'circle')?.attributes.cx), from, to: from + Number(rect.width) }
  }
  const fails = places(check(0.8, { atLeast: 0.85 }, 'fail'))
  expect(fails.value).toBeLessThan(fails.from)
  const passes = places(check(0.9, { atLeast: 0.85, atMost: 0.95 }))
  expect(passes.value > passes.from && passes.value < passes.to).toBe(true)
})

it.each([
  ['no bounds', check(0.9, undefined)],
  ['no number', check('many', { atLeast: 1 })],
  ['no value', check(undefined, { atLeast: 1 })]
])('draws nothing where there is %s', (_, given) => {
  expect(boundsDrawing(given)).toBeUndefined()
})
