import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hostileText } from '../../test/hostile.ts'
import { hostileReport, hostileState } from '../../test/hostile-report.ts'
import { elements, parseHtml, skeleton, textOf } from '../../test/rendered.ts'
import type { Report } from '../report.ts'
import { renderHtml } from './page.ts'
import { PAGE_SCRIPT } from './script.ts'

const runUrl = 'https://github.com/octo/flights/actions/runs/1'
const context = (text: string) => ({ title: text, repository: text, commit: 'a'.repeat(40), runUrl, state: hostileState(text) })
const page = async (text: string, part: (report: Report) => Report) => parseHtml(await renderHtml(part(hostileReport(text)), context(text)))

/** Drawing takes a hundred times as long as all the rest. */
const withoutCharts = (report: Report): Report => ({
  ...report,
  entries: report.entries.map(entry =>
    entry.file.kind === 'error' ? entry : { ...entry, file: { ...entry.file, evidence: { ...entry.file.evidence, charts: [] } } }
  ),
  sections: report.sections.map(section => ({ ...section, charts: [] }))
})

it.each([
  ['the page', withoutCharts, 30],
  ['the page with its charts', (report: Report) => report, 8]
] as const)('makes nothing of foreign text in %s but text', async (_, part, numRuns) => {
  const stopAt = new Set(['svg'])
  const expected = skeleton(await page('plain', part), stopAt)
  await fc.assert(
    fc.asyncProperty(hostileText, async text => {
      const root = await page(text, part)
      expect(skeleton(root, stopAt)).toBe(expected)
      const all = elements(root)
      expect(all.filter(({ name }) => name === 'script').map(textOf)).toEqual([PAGE_SCRIPT])
      const ids = new Set(all.map(({ attributes }) => `#${String(attributes.id)}`))
      for (const { name, attributes } of all) {
        expect(['iframe', 'object', 'form', 'image', 'use', 'foreignObject', 'base', 'link', '#comment']).not.toContain(name)
        for (const [attribute, value] of Object.entries(attributes)) {
          expect(attribute).not.toMatch(/^on|^style$|^xLink|^action$/i)
          if (attribute === 'src') expect(String(value)).toMatch(/^data:image\/png;base64,/)
          if (attribute === 'href') expect(value === runUrl || ids.has(String(value)), String(value)).toBe(true)
        }
      }
    }),
    { numRuns }
  )
})
