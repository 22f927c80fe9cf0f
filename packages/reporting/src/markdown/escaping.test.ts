import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hostileText } from '../../test/hostile.ts'
import { hostileReport, hostileState } from '../../test/hostile-report.ts'
import { FORBIDDEN, LIVE, QUIET } from '../../test/live.ts'
import { elements, renderMarkdown, skeleton, textsOutside } from '../../test/rendered.ts'
import { checkRunText } from './check-run.ts'
import { renderReport } from './render.ts'

const runUrl = 'https://github.com/octo/flights/actions/runs/1'
const context = (text: string) => ({ title: text, repository: text, commit: 'a'.repeat(40), runUrl })
const rendered = (text: string, maxBytes: number) =>
  renderReport(hostileReport(text), { ...context(text), state: hostileState(text), maxBytes, fullReport: text })

const sinks: [string, (text: string) => string][] = [
  ['the whole report, as in report.md and on GitLab', text => rendered(text, Number.POSITIVE_INFINITY)],
  ['the summary of a check run', text => checkRunText(hostileReport(text), context(text)).summary],
  [
    'the report of a run that goes on',
    text => renderReport(hostileReport(text), { ...context(text), progress: 'running', maxBytes: 4000, fullReport: text })
  ],
  ['the text of a check run', text => checkRunText(hostileReport(text), context(text)).text]
]
/** How much these show depends on how long the text is. */
const CUT = new Set(['the report of a run that goes on', 'the text of a check run', 'the summary of a check run'])

it.each(sinks)('makes nothing of foreign text in %s but text', (name, render) => {
  const expected = skeleton(renderMarkdown(render('plain')))
  fc.assert(
    fc.property(hostileText, text => {
      const shown = render(text)
      const page = renderMarkdown(shown)
      if (!CUT.has(name)) expect(skeleton(page)).toBe(expected)
      for (const element of elements(page)) {
        expect(FORBIDDEN.has(element.name), element.name).toBe(false)
        if (element.name === 'a') expect(element.attributes).toEqual({ href: runUrl })
      }
      for (const live of LIVE) expect(textsOutside(page, QUIET).join('\n')).not.toMatch(live)
      // GitLab takes a line that begins with a slash for a command.
      expect(shown.replace(/^(`{3,}|~{3,})[\s\S]*?\n\1/gm, '')).not.toMatch(/^\//m)
    }),
    { numRuns: 6 }
  )
})

it('says foreign text in the name of a check run on one line, without marks that reorder it', () => {
  fc.assert(
    fc.property(hostileText, text => {
      expect(checkRunText(hostileReport(text), context(text)).title).not.toMatch(/[\n\r\u0000-\u001f\u202a-\u202e\u2066-\u2069]/)
    }),
    { numRuns: 20 }
  )
})
