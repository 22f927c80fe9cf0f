import { Chart } from '@gauntlet/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chartOfVegaLite } from './from-vega-lite.ts'
import { mermaidChart } from './mermaid.ts'

const DATA = {
  values: [
    { step: '0', loss: '2', rev: 'now' },
    { step: '1', loss: '1', rev: 'now' },
    { step: '0', loss: '3', rev: 'main' },
    { step: '1', loss: null, rev: 'main' }
  ]
}
const X = { field: 'step', type: 'quantitative' }
const Y = { field: 'loss', type: 'quantitative' }
const REVISIONS = [
  {
    name: 'now',
    points: [
      { x: 0, y: 2 },
      { x: 1, y: 1 }
    ]
  },
  {
    name: 'main',
    points: [
      { x: 0, y: 3 },
      { x: 1, y: null }
    ]
  }
]
const CITIES = {
  values: [
    { c: 'b', n: 1 },
    { c: 'a', n: 2 },
    { c: 'b', n: 4 }
  ]
}

it.each<[string, unknown, object]>([
  [
    'a line of each colour, of numbers in text',
    { title: 'Loss', data: DATA, mark: 'line', encoding: { x: X, y: { ...Y, title: 'log loss' }, color: { field: 'rev' } } },
    { title: 'Loss', kind: 'line', x: { title: 'step', type: 'number' }, y: { title: 'log loss', type: 'number' }, series: REVISIONS }
  ],
  [
    'layers that show the same once',
    {
      data: DATA,
      encoding: { x: X, color: { field: 'rev', type: 'nominal' } },
      layer: [
        { mark: { type: 'line' }, encoding: { y: Y } },
        { mark: 'point', encoding: { y: Y } },
        { mark: 'circle', encoding: { x: { ...X, aggregate: 'max' }, y: { ...Y, aggregate: { argmax: 'step' } } } },
        { mark: 'line', encoding: { y: Y }, transform: [{ loess: 'loss', on: 'step' }] },
        { mark: 'rule', encoding: { y: { datum: 1.5, title: 'goal' }, x: null } },
        { mark: 'rule', encoding: { opacity: { value: 0 } }, transform: [{ pivot: 'rev', value: 'loss' }] },
        { mark: 'text', encoding: { y: Y, text: { field: 'loss' } } }
      ]
    },
    { title: 'loss by step', kind: 'line', series: REVISIONS, rules: [{ axis: 'y', value: 1.5, title: 'goal' }] }
  ],
  [
    'layers of different data under different names',
    {
      layer: [
        {
          data: { values: [{ a: 1, b: 1 }] },
          mark: 'line',
          encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'quantitative' }, color: { datum: 'train' } }
        },
        {
          data: { values: [{ a: 1, b: 2 }] },
          mark: 'line',
          encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'quantitative' } }
        },
        {
          data: { values: [{ a: 1, b: 3 }] },
          mark: 'line',
          encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'quantitative' } }
        }
      ]
    },
    {
      series: [
        { name: 'train', points: [{ x: 1, y: 1 }] },
        { name: 'b', points: [{ x: 1, y: 2 }] },
        { name: 'b (2)', points: [{ x: 1, y: 3 }] }
      ]
    }
  ],
  [
    'counted rows as bars, by name',
    { data: CITIES, mark: 'bar', encoding: { x: { field: 'c', type: 'nominal' }, y: { aggregate: 'count' } } },
    {
      kind: 'bar',
      y: { title: 'rows' },
      series: [
        {
          points: [
            { x: 'a', y: 1 },
            { x: 'b', y: 2 }
          ]
        }
      ]
    }
  ],
  [
    'bars that lie, the longest first',
    {
      data: CITIES,
      mark: 'bar',
      encoding: { y: { field: 'c', type: 'nominal', sort: '-x' }, x: { aggregate: 'sum', field: 'n', type: 'quantitative' } }
    },
    {
      kind: 'bar',
      x: { title: 'c', type: 'category' },
      y: { title: 'sum of n' },
      series: [
        {
          points: [
            { x: 'b', y: 5 },
            { x: 'a', y: 2 }
          ]
        }
      ]
    }
  ],
  [
    'bars by the hour, as numbers and not as words',
    {
      data: { values: [9, 10, 1].map(c => ({ c, n: c })) },
      mark: 'bar',
      encoding: { x: { field: 'c', type: 'ordinal' }, y: { field: 'n', type: 'quantitative' } }
    },
    {
      series: [
        {
          points: [
            { x: '1', y: 1 },
            { x: '9', y: 9 },
            { x: '10', y: 10 }
          ]
        }
      ]
    }
  ],
  [
    'bars in an order of their own',
    {
      data: CITIES,
      mark: 'bar',
      encoding: { x: { field: 'c', type: 'nominal', sort: ['b', 'a'] }, y: { aggregate: 'median', field: 'n', type: 'quantitative' } }
    },
    {
      series: [
        {
          points: [
            { x: 'b', y: 2.5 },
            { x: 'a', y: 2 }
          ]
        }
      ]
    }
  ],
  [
    'a heatmap',
    {
      data: CITIES,
      mark: 'rect',
      encoding: {
        x: { field: 'c', type: 'nominal' },
        y: { field: 'n', type: 'ordinal' },
        color: { aggregate: 'count', type: 'quantitative' }
      }
    },
    {
      kind: 'heatmap',
      x: { type: 'category' },
      y: { type: 'category' },
      series: [
        {
          points: [
            { x: 'b', y: '1', value: 1 },
            { x: 'a', y: '2', value: 1 },
            { x: 'b', y: '4', value: 1 }
          ]
        }
      ]
    }
  ],
  [
    'rows that are filtered, folded and summed up before',
    {
      data: {
        values: [
          { s: 1, a: 1, b: 3 },
          { s: 1, a: 3, b: 5 },
          { s: 9, a: 0, b: 0 }
        ]
      },
      transform: [
        { filter: { field: 's', lt: 5 } },
        { fold: ['a', 'b'] },
        { aggregate: [{ op: 'mean', field: 'value', as: 'm' }], groupby: ['s', 'key'] }
      ],
      mark: 'line',
      encoding: { x: { field: 's', type: 'quantitative' }, y: { field: 'm', type: 'quantitative' }, strokeDash: { field: 'key' } }
    },
    {
      series: [
        { name: 'a', points: [{ x: 1, y: 2 }] },
        { name: 'b', points: [{ x: 1, y: 4 }] }
      ]
    }
  ],
  [
    'points over time, with names that hold dots',
    {
      data: { values: [{ 'val.loss': 1, at: { day: '2026-01-02' } }] },
      mark: 'point',
      encoding: { x: { field: 'at.day', type: 'temporal' }, y: { field: 'val\\.loss', type: 'quantitative' } }
    },
    { kind: 'point', x: { title: 'at.day', type: 'time' }, y: { title: 'val.loss' }, series: [{ points: [{ x: '2026-01-02', y: 1 }] }] }
  ],
  [
    'named data',
    {
      datasets: { d: [{ a: 1, b: 2 }] },
      data: { name: 'd' },
      mark: 'area',
      encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'quantitative' } }
    },
    { kind: 'area' }
  ]
])('reads %s', (_, spec, expected) => {
  const chart = chartOfVegaLite(spec)
  expect(chart).toMatchObject(expected)
  Chart.parse(chart)
})

const LINE = { data: DATA, mark: 'line', encoding: { x: X, y: Y } }

it.each<[string, unknown]>([
  ['no specification', 'line'],
  ['nothing', undefined],
  ['data from an address', { ...LINE, data: { url: 'https://example.org/x.csv' } }],
  ['no data', { ...LINE, data: undefined }],
  ['facets', { ...LINE, encoding: { ...LINE.encoding, column: { field: 'rev' } } }],
  ['charts beside each other', { hconcat: [LINE, LINE] }],
  ['bins', { ...LINE, mark: 'bar', encoding: { x: { ...X, bin: true }, y: { aggregate: 'count' } } }],
  ['units of time', { ...LINE, encoding: { x: { ...X, timeUnit: 'year' }, y: Y } }],
  ['an expression as a filter', { ...LINE, transform: [{ filter: 'datum.loss > 1' }] }],
  ['a computed field', { ...LINE, transform: [{ calculate: 'datum.loss * 2', as: 'double' }] }],
  ['a smoothed line alone', { ...LINE, transform: [{ loess: 'loss', on: 'step' }] }],
  ['an unknown aggregate', { ...LINE, encoding: { x: X, y: { ...Y, aggregate: 'q1' } } }],
  ['a band', { ...LINE, mark: 'area', encoding: { ...LINE.encoding, y2: { field: 'rev' } } }],
  ['sizes', { ...LINE, mark: 'point', encoding: { ...LINE.encoding, size: { field: 'loss', type: 'quantitative' } } }],
  ['shades of a number', { ...LINE, mark: 'point', encoding: { ...LINE.encoding, color: Y } }],
  ['a pie', { ...LINE, mark: 'arc', encoding: { theta: Y } }],
  [
    'lines and bars together',
    {
      data: DATA,
      encoding: { x: X },
      layer: [
        { mark: 'bar', encoding: { y: Y } },
        { mark: 'line', encoding: { y: { field: 'step', type: 'quantitative' } } }
      ]
    }
  ],
  [
    'cells with two numbers',
    { data: CITIES, mark: 'rect', encoding: { x: { field: 'c' }, y: { field: 'c' }, color: { field: 'n', type: 'quantitative' } } }
  ],
  [
    'more series than a chart holds',
    {
      ...LINE,
      data: { values: Array.from({ length: 30 }, (_, rev) => ({ step: 1, loss: 1, rev })) },
      encoding: { ...LINE.encoding, color: { field: 'rev', type: 'nominal' } }
    }
  ],
  ['layers without end', Array.from({ length: 100 }).reduce<object>(layer => ({ layer: [layer] }), LINE)]
])('leaves %s to others', (_, spec) => {
  expect(chartOfVegaLite(spec)).toBeUndefined()
})

it('evaluates nothing, and gives names no power', () => {
  const spec = {
    title: 'x\u202e\u0000<script>',
    data: { values: JSON.parse('[{"__proto__": 1, "constructor": 2, "step": 1}]') },
    mark: 'line',
    encoding: {
      x: { field: 'step', type: 'quantitative' },
      y: { field: 'constructor', type: 'quantitative' },
      tooltip: { signal: 'evil()' }
    }
  }
  expect(chartOfVegaLite(spec)).toMatchObject({ title: 'x<script>', series: [{ points: [{ x: 1, y: 2 }] }] })
  expect(
    chartOfVegaLite({ ...spec, encoding: { ...spec.encoding, y: { field: 'toString.name', type: 'quantitative' } } })?.series[0]?.points[0]
      ?.y ?? null
  ).toBeNull()
})

it('makes charts that a comment can draw', () => {
  const chart = chartOfVegaLite({ ...LINE, data: { values: DATA.values.slice(0, 2) } })
  expect(chart && mermaidChart(chart)?.source).toContain('line [2.000, 1.000]')
})

it('throws at no content, and makes only charts that fit their schema', () => {
  const encoding = fc.record({ x: channel, y: channel, color: channel, opacity: fc.anything() }, { requiredKeys: [] })
  const mark = fc.oneof(fc.constantFrom('line', 'bar', 'rect', 'point', 'rule', 'area'), fc.anything())
  const values = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), fc.anything(), { noNullPrototype: true }), {
    maxLength: 5
  })
  const unit = fc.record(
    { mark, encoding, data: fc.record({ values }), transform: fc.anything(), title: fc.anything() },
    { requiredKeys: [] }
  )
  const spec = fc.oneof(fc.anything(), unit, fc.record({ layer: fc.array(unit, { maxLength: 3 }), data: fc.record({ values }), encoding }))
  fc.assert(
    fc.property(spec, value => {
      const chart = chartOfVegaLite(value)
      if (chart !== undefined) Chart.parse(chart)
    }),
    { numRuns: 1000 }
  )
})

const channel = fc.oneof(
  fc.record({
    field: fc.constantFrom('a', 'b', 'c', 'a.b', 'a[0]', '__proto__'),
    type: fc.constantFrom('quantitative', 'nominal', 'temporal', undefined),
    aggregate: fc.constantFrom(undefined, undefined, 'sum', 'count', 'median'),
    sort: fc.anything()
  }),
  fc.anything()
)
