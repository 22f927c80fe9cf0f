import { Chart } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { contrast } from '../../test/contrast.ts'
import { verdictFixture } from '../../test/fixture.ts'
import { darkPalette, lightPalette, type Palette, pagePalette } from './palette.ts'
import { gapNotes, namesLeftOut } from './points.ts'
import { specificationOf } from './specification.ts'
import { chartSvg } from './svg.ts'

const charts = [...verdictFixture('model').evidence.charts, ...verdictFixture('data').evidence.charts]

it.each(charts.map(chart => [chart.kind, chart.id, chart] as const))('draws the %s chart %s', async (_, id, chart) => {
  const svg = await chartSvg(chart, pagePalette, 'v1')
  expect(svg).toMatch(/^<svg role="img" aria-label="[^"]+" viewBox="0 0 \d+(\.\d+)? \d+(\.\d+)?" xmlns="http:\/\/www.w3.org\/2000\/svg">/)
  expect(svg).not.toMatch(/NaN|undefined|<script|style=| class=/)
  expect(svg).toMatch(chart.kind === 'heatmap' ? /404,012/ : /var\(--series-1\)/)
  for (const [, name] of svg.matchAll(/ id="([^"]*)"/g)) expect(name, id).toMatch(/^v1-/)
})

it('draws marks where the numbers are', async () => {
  const bar = charts.find(chart => chart.id === 'importance')
  const svg = await chartSvg(bar ?? Chart.parse({}), lightPalette, 'v1')
  expect([...svg.matchAll(/fill="#0067b1"/g)]).toHaveLength(5)
})

it('shows the first forty names and leaves out the points of the others', async () => {
  const points = Array.from({ length: 61 }, (_, index) => ({ x: `n${index}`, y: 1 }))
  const chart = Chart.parse({
    id: 'c',
    title: 'C',
    kind: 'bar',
    x: { title: 'x', type: 'category' },
    y: { title: 'y', type: 'number' },
    series: [{ name: 'a', points }]
  })
  expect([...(await chartSvg(chart, lightPalette, 'v1')).matchAll(/fill="#0067b1"/g)]).toHaveLength(40)
  expect(namesLeftOut(chart)).toBe(21)
})

it.each<[string, object]>([
  ['no points', { series: [{ name: 'a', points: [] }] }],
  ['only gaps', { series: [{ name: 'a', points: [{ x: 1, y: null }] }] }],
  ['a single point', { series: [{ name: 'a', points: [{ x: 1, y: 1 }] }] }],
  ['names on an axis of numbers', { series: [{ name: 'a', points: [{ x: 'one', y: 'two' }] }] }],
  ['times that are none', { x: { title: 'x', type: 'time' }, series: [{ name: 'a', points: [{ x: 'yesterday', y: 1 }] }] }],
  [
    'names that objects have',
    {
      x: { title: 'x', type: 'category' },
      series: [
        {
          name: '__proto__',
          points: [
            { x: 'constructor', y: 1 },
            { x: '__proto__', y: 2 }
          ]
        }
      ]
    }
  ],
  [
    'huge and tiny numbers',
    {
      series: [
        {
          name: 'a',
          points: [
            { x: -1.7e308, y: 5e-324 },
            { x: 1.7e308, y: 1 }
          ]
        }
      ]
    }
  ]
])('draws a chart with %s', async (_, part) => {
  for (const kind of ['line', 'bar', 'area', 'point', 'heatmap'] as const) {
    const chart = Chart.parse({ id: 'c', title: 'C', kind, x: { title: 'x', type: 'number' }, y: { title: 'y', type: 'number' }, ...part })
    await expect(chartSvg(chart, lightPalette, 'v1')).resolves.toMatch(/<\/svg>$/)
  }
})

it.each<[string, string[], RegExp]>([
  ['3 seconds', ['2026-11-21T07:35:00.706Z', '2026-11-21T07:35:03.737Z'], /^07:35:0\d\.\d00$/],
  ['25 seconds', ['2026-11-21T07:35:11.239Z', '2026-11-21T07:35:36.500Z'], /^07:35:\d\d$/],
  ['five minutes', ['2026-11-21T07:31:00Z', '2026-11-21T07:36:00Z'], /^07:3\d:00$/],
  ['three hours', ['2026-11-21T07:31:00Z', '2026-11-21T10:36:00Z'], /^\d\d:\d0$/],
  ['a week', ['2026-11-14T00:00:00Z', '2026-11-21T00:00:00Z'], /^\d\d? Nov$/],
  ['a year', ['2025-11-14T00:00:00Z', '2026-11-21T00:00:00Z'], /^[A-Z][a-z]{2} 202\d$/]
])('tells the times of %s apart', async (_, times, shape) => {
  const ticks = await textsOf({ x: { title: 'time', type: 'time' }, series: [{ name: 'a', points: times.map((x, y) => ({ x, y })) }] })
  const shown = ticks.filter(text => shape.test(text))
  expect(shown.length, ticks.join()).toBeGreaterThan(1)
  expect(new Set(shown).size).toBe(shown.length)
})

it('counts looks in whole numbers, and halves what is measured', async () => {
  const points = [1, 2, 3].map(x => ({ x, y: x / 2 }))
  const texts = await textsOf({ x: { title: 'look', type: 'number' }, series: [{ name: 'a', points }] })
  expect(texts).toEqual(expect.arrayContaining(['1', '2', '3', '0.6']))
  expect(texts).not.toContain('1.5')
})

it.each([
  [0, ['0.0', '0.2', '1.0']],
  [0.5, ['0.3', '0.5', '0.7']],
  [-2, ['−3', '−2', '−1']]
])('gives a line that is %d everywhere an axis that can be read', async (value, ticks) => {
  const texts = await textsOf({ series: [{ name: 'a', points: [1, 2].map(x => ({ x, y: value })) }] })
  expect(texts).toEqual(expect.arrayContaining(ticks))
})

it('writes the names of rules beside each other', async () => {
  const points = [1, 2].map(x => ({ x, y: x * 2 }))
  const rules = (...values: readonly (readonly [string, 'x' | 'y', number])[]) =>
    placesOfText({ series: [{ name: 'a', points }], rules: values.map(([title, axis, value]) => ({ title, axis, value })) })
  expect((await rules(['rollback', 'y', 3], ['promotion', 'y', 3])).has('rollback, promotion')).toBe(true)
  const close = await rules(['rollback', 'y', 3.02], ['promotion', 'y', 3], ['margin', 'x', 1.5], ['no difference', 'x', 1.51])
  const gap = (one: string, other: string) => Math.abs((close.get(one) ?? Number.NaN) - (close.get(other) ?? Number.NaN))
  expect(gap('rollback', 'promotion')).toBeGreaterThan(11)
  expect(gap('margin', 'no difference')).toBeGreaterThan(11)
})

it('shows no key for a series without a value, and leaves the others their colours', async () => {
  const value = { points: [1, 2].map(x => ({ x, y: x })) }
  const series = [
    { name: 'gone', points: [{ x: 1, y: null }] },
    { name: 'canary', ...value },
    { name: 'stable', ...value }
  ]
  const svg = await chartSvg(lineChart({ series }), lightPalette, 'v1')
  expect(svg).not.toContain('>gone<')
  expect(svg).toContain(`stroke="${lightPalette.series[1]}"`)
  expect(svg).not.toContain(`stroke="${lightPalette.series[0]}"`)
  expect(gapNotes(lineChart({ series }))).toEqual(['gone has no value'])
})

it('lets text of the data stand only where Vega takes it literally', async () => {
  const { compile } = await import('vega-lite')
  const attack = "' + alert(1) + datum['x'] || {signal: 'width'}"
  for (const kind of ['line', 'bar', 'area', 'point', 'heatmap'] as const) {
    for (const type of ['category', 'number', 'time'] as const) {
      const { spec } = compile(specificationOf(attackChart(kind, type, attack), lightPalette))
      const places = new Set(placesOf(spec, attack))
      expect([...places].filter(place => !/^(data\.values|scales\.domain|axes\.title|legends\.values)\b/.test(place))).toEqual([])
    }
  }
})

it.each(['valueOf', 'constructor', '__proto__'])('draws axes that are called like what every object has: %s', async title => {
  const series = [{ name: 'a', points: [{ x: 0, y: 1 }] }]
  const axes = { x: { title, type: 'number' }, y: { title, type: 'number' } }
  expect(await chartSvg(lineChart({ ...axes, series }), lightPalette, 'v1')).toContain(`>${title}`)
})

it('loads nothing, whatever a specification asks for', async () => {
  const chart = attackChart('line', 'number', 'https://example.com/x.png')
  await expect(chartSvg(chart, { ...lightPalette, ink: 'url(https://example.com)' }, 'v1')).resolves.not.toMatch(/<image|href=/)
})

it.each<[string, Palette]>([
  ['light', lightPalette],
  ['dark', darkPalette]
])('has colours that stand out from the %s paper', (_, { paper, ink, muted, series }) => {
  for (const text of [ink, muted]) expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5)
  for (const colour of series) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3)
})

function lineChart(part: object): Chart {
  return Chart.parse({ id: 'c', title: 'C', kind: 'line', x: { title: 'x', type: 'number' }, y: { title: 'y', type: 'number' }, ...part })
}

async function textsOf(part: object): Promise<string[]> {
  return [...(await placesOfText(part)).keys()]
}

/** How far down each text of a chart stands, within its group. */
async function placesOfText(part: object): Promise<Map<string, number>> {
  const svg = await chartSvg(lineChart(part), lightPalette, 'v1')
  const texts = svg.matchAll(/<text[^>]*transform="translate\([^,]*,([\d.-]+)\)[^>]*>([^<]*)</g)
  return new Map([...texts].map(([, y = '', text = '']) => [text, Number(y)]))
}

function attackChart(kind: Chart['kind'], type: Chart['x']['type'], text: string): Chart {
  const points = [
    { x: text, y: text, value: 1 },
    { x: 1, y: 2, value: 2 },
    { x: 3, y: 4, value: 0 }
  ]
  const axis = { title: text, type }
  const series = [
    { name: text, points },
    { name: `${text}2`, points }
  ]
  return Chart.parse({
    id: text,
    title: text,
    kind,
    x: axis,
    y: axis,
    series,
    rules: [
      { axis: 'x', value: 2, title: text },
      { axis: 'y', value: 2, title: text }
    ]
  })
}

/** The paths, without list positions, at which a text occurs in a specification; a key counts as a place as well. */
function placesOf(value: unknown, text: string, path = ''): string[] {
  if (typeof value === 'string') return value.includes(text.slice(0, 12)) ? [path.slice(1)] : []
  if (Array.isArray(value)) return value.flatMap(item => placesOf(item, text, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => [
    ...placesOf(item, text, `${path}.${key}`),
    ...(key.includes(text.slice(0, 12)) ? [`${path}.KEY`] : [])
  ])
}
