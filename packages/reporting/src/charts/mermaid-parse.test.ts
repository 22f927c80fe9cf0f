import { Chart } from '@gauntlet/core'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { beforeAll, expect, it } from 'vitest'
import { fixture } from '../../test/fixture.ts'
import { hostileText, hostileVerdict } from '../../test/hostile.ts'
import { gateVerdict } from '../../test/story.ts'
import { renderReport } from '../markdown/render.ts'
import { mergeVerdicts } from '../merge.ts'
import { mermaidChart } from './mermaid.ts'

type Parse = (source: string) => Promise<unknown>
let parse: Parse

/** Mermaid is made for browsers, and asks for one where it is loaded. */
beforeAll(async () => {
  const { window } = new JSDOM('')
  Object.assign(globalThis, { window, document: window.document })
  const { default: mermaid } = await import('mermaid')
  parse = source => mermaid.parse(source)
}, 60_000)

const blocksOf = (text: string) => [...text.matchAll(/^(`{3,})mermaid\n([\s\S]*?)\n\1$/gm)].map(([, , source = '']) => source)

it('refuses what is no chart, or these tests show nothing', async () => {
  await expect(parse('xychart-beta\n  line [NaN]')).rejects.toThrow()
  await expect(parse('xychart-beta\n  line [2e-3, 1]')).rejects.toThrow()
})

it.each([
  ['the fixtures', () => mergeVerdicts([fixture('data'), fixture('model'), fixture('passing')]), 5],
  ['a gate with everything', () => mergeVerdicts([gateVerdict()]), 2]
] as const)('writes for %s what Mermaid can read', async (_, report, count) => {
  const sources = blocksOf(renderReport(report(), { maxBytes: Number.POSITIVE_INFINITY, fullReport: '' }))
  expect(sources).toHaveLength(count)
  for (const source of sources) expect(await parse(source)).toMatchObject({ diagramType: 'xychart' })
})

it('writes what Mermaid can read, whatever the names', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async text => {
      for (const chart of hostileVerdict(text).evidence.charts) {
        const drawn = mermaidChart(chart)
        if (drawn !== undefined) await parse(drawn.source)
      }
    }),
    { numRuns: 60 }
  )
})

it('writes what Mermaid can read, whatever the numbers', async () => {
  const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ min: -2, max: 2, noNaN: true }), fc.integer())
  const series = fc.record({
    name: fc.string({ maxLength: 20 }),
    points: fc.array(fc.option(number), { maxLength: 20 }).map(values => values.map((y, x) => ({ x, y })))
  })
  const charts = fc.record({ kind: fc.constantFrom('line', 'area', 'bar'), series: fc.array(series, { minLength: 1, maxLength: 2 }) })
  let read = 0
  await fc.assert(
    fc.asyncProperty(charts, async part => {
      const axis = { title: 'x', type: 'number' }
      const drawn = mermaidChart(
        Chart.parse({ id: 'c', title: 'C', x: axis, y: axis, rules: [{ axis: 'y', value: 0.5, title: 'level' }], ...part })
      )
      if (drawn === undefined) return
      await parse(drawn.source)
      read++
    }),
    { numRuns: 150 }
  )
  expect(read).toBeGreaterThan(30)
})
