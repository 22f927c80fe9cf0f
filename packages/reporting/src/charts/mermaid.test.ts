import { Chart } from '@gauntlet/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mermaidChart } from './mermaid.ts'

const chart = (part: object): Chart =>
  Chart.parse({
    id: 'c',
    title: 'C',
    kind: 'line',
    x: { title: 'x', type: 'number' },
    y: { title: 'y', type: 'number' },
    series: [
      {
        name: 'a',
        points: [
          { x: 0, y: 0 },
          { x: 1, y: 0.5 },
          { x: 4, y: 1 }
        ]
      }
    ],
    ...part
  })

it('reads a line at even steps, because Mermaid has no other', () => {
  const drawn = mermaidChart(chart({}))
  expect(drawn?.source.split('\n').slice(6)).toEqual([
    'xychart-beta',
    '  x-axis "x" 0.000 --> 4.000',
    '  y-axis "y" 0.000 --> 1.000',
    '  line [0.000, 0.667, 1.000]'
  ])
})

it('draws a level as a line of its own and names the colours', () => {
  const drawn = mermaidChart(chart({ rules: [{ axis: 'y', value: 0.8, title: 'required' }] }))
  expect(drawn?.source).toContain('  line [0.800, 0.800, 0.800]')
  expect(drawn?.key).toBe('blue: a, orange: required')
})

it('draws bars from zero, with names that cannot end their quotes', () => {
  const points = [
    { x: 'a"]\n  line [9]', y: -0.25 },
    { x: '%%{init: {}}%%', y: 1.5 }
  ]
  const drawn = mermaidChart(chart({ kind: 'bar', x: { title: '`x`', type: 'category' }, series: [{ name: 'a', points }] }))
  expect(drawn?.source.split('\n').slice(7)).toEqual([
    '  x-axis "x" ["a line 9", "init:"]',
    '  y-axis "y" -0.338 --> 1.587',
    '  bar [-0.250, 1.500]'
  ])
})

it('keeps the percent sign of a unit', () => {
  const drawn = mermaidChart(chart({ y: { title: 'late flights, %', type: 'number' } }))
  expect(drawn?.source).toContain('y-axis "late flights, %"')
})

it.each<[string, object]>([
  ['a heatmap', { kind: 'heatmap' }],
  ['a scatter plot', { kind: 'point' }],
  [
    'grouped bars',
    {
      kind: 'bar',
      series: [
        { name: 'a', points: [{ x: 1, y: 1 }] },
        { name: 'b', points: [{ x: 1, y: 2 }] }
      ]
    }
  ],
  [
    'series over different ranges',
    {
      series: [
        {
          name: 'a',
          points: [
            { x: 0, y: 1 },
            { x: 1, y: 1 }
          ]
        },
        {
          name: 'b',
          points: [
            { x: 0, y: 1 },
            { x: 9, y: 1 }
          ]
        }
      ]
    }
  ],
  ['a single place', { series: [{ name: 'a', points: [{ x: 1, y: 1 }] }] }],
  [
    'only gaps',
    {
      series: [
        {
          name: 'a',
          points: [
            { x: 1, y: null },
            { x: 2, y: null }
          ]
        }
      ]
    }
  ],
  [
    'numbers that need an exponent',
    {
      series: [
        {
          name: 'a',
          points: [
            { x: 0, y: 1e30 },
            { x: 1, y: 2e30 }
          ]
        }
      ]
    }
  ],
  ['a list of names', { x: { title: 'x', type: 'category' } }],
  ['25 bars', { kind: 'bar', series: [{ name: 'a', points: Array.from({ length: 25 }, (_, x) => ({ x, y: 1 })) }] }]
])('leaves %s to others', (_, part) => {
  expect(mermaidChart(chart(part))).toBeUndefined()
})

it('never writes what Mermaid cannot parse: NaN, exponents, empty lists, more than 60 points', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true })
  const point = fc.record({ x: number, y: fc.option(number) })
  const series = fc.record({ name: fc.string(), points: fc.array(point, { maxLength: 90 }) })
  const charts = fc.record({
    kind: fc.constantFrom('line', 'area', 'bar'),
    title: fc.string(),
    series: fc.array(series, { minLength: 1, maxLength: 3 })
  })
  fc.assert(
    fc.property(charts, part => {
      const source = mermaidChart(chart(part))?.source
      if (source === undefined) return
      expect(source.replace(/"[^"]*"/g, '""')).not.toMatch(/NaN|Infinity|\d[eE][+-]?\d|\[\]/)
      for (const list of source.matchAll(/^ {2}(?:line|bar) \[(.*)\]$/gm)) {
        const values = (list[1] ?? '').split(', ')
        expect(values.length).toBeLessThanOrEqual(60)
        for (const value of values) expect(value).toMatch(/^-?\d+(\.\d+)?$/)
      }
    })
  )
})
