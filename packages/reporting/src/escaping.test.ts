import { plain, renderFailure, renderSummary } from '@gauntlet/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hostileFailure, hostileText, hostileVerdict } from '../test/hostile.ts'
import { FORBIDDEN, LIVE, QUIET } from '../test/live.ts'
import { elements, renderMarkdown, skeleton, textOf, textsOutside } from '../test/rendered.ts'
import { renderReport } from './markdown/render.ts'
import { mergeVerdicts } from './merge.ts'

const runUrl = 'https://github.com/octo/flights/actions/runs/1'
const context = (text: string) => ({ title: text, repository: 'octo/flights', commit: 'a'.repeat(40), runUrl })
const merged = (text: string) => mergeVerdicts([hostileVerdict(text), hostileVerdict(text, 2), hostileFailure(text)])

const documents: [string, (text: string) => string][] = [
  ['the report', text => renderReport(merged(text), { ...context(text), maxBytes: 1_000_000, fullReport: 'the step summary' })],
  ['a short report', text => renderReport(merged(text), { ...context(text), maxBytes: 20_000, fullReport: text })],
  ['the step summary of one verdict', text => renderSummary(hostileVerdict(text))],
  ['the step summary of an error', text => renderFailure(hostileFailure(text))]
]

it.each(documents)('makes nothing of foreign text in %s but text', (name, render) => {
  const expected = skeleton(renderMarkdown(render('plain')))
  fc.assert(
    fc.property(hostileText, text => {
      const page = renderMarkdown(render(text))
      // Folds balanced, tables with their columns. How much a short report shows depends on how long the text is.
      if (name !== 'a short report') expect(skeleton(page)).toBe(expected)
      for (const element of elements(page)) {
        expect(FORBIDDEN.has(element.name), element.name).toBe(false)
        if (element.name === 'a') expect(element.attributes).toEqual({ href: runUrl })
      }
      const shown = textsOutside(page, QUIET).join('\n')
      for (const live of LIVE) expect(shown).not.toMatch(live)
    }),
    { numRuns: 50 }
  )
})

it('shows foreign text in the report as it is', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const heading = elements(renderMarkdown(renderReport(merged(text), { ...context(text), maxBytes: 1_000_000, fullReport: '' }))).find(
        ({ name }) => name === 'h3'
      )
      const shown = heading === undefined ? '' : textOf(heading)
      expect(shown.replaceAll('\u200b', '')).toContain(plain(text, 200).trim().replaceAll('\u200b', '').slice(0, 150).trim())
    }),
    { numRuns: 60 }
  )
})
