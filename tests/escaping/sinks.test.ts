import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { renderError, renderVerdict } from '../../packages/cli/src/terminal.ts'
import { annotationsOf, printAnnotations } from '../../packages/core/src/annotations.ts'
import { issueComment } from '../../packages/core/src/notify/issue-comment.ts'
import { Notification, notificationOf } from '../../packages/core/src/notify/notification.ts'
import { slackMessage } from '../../packages/core/src/notify/slack-message.ts'
import { withoutQuickActions } from '../../packages/gitlab/src/quick-actions.ts'
import { renderReport } from '../../packages/reporting/src/index.ts'
import { hostileFailure, hostileText, hostileVerdict } from '../../packages/reporting/test/hostile.ts'
import { hostileReport } from '../../packages/reporting/test/hostile-report.ts'
import { FORBIDDEN, LIVE, QUIET } from '../../packages/reporting/test/live.ts'
import { elements, renderMarkdown, skeleton, textsOutside } from '../../packages/reporting/test/rendered.ts'

const news = (text: string) => ({ news: { what: text, from: text, to: `${text}2`, reason: text }, who: text, link: text })
const told = (text: string) => [hostileVerdict(text), hostileFailure(text)].map(file => notificationOf(file, news(text)))
const unstyled = { bold: same, dim: same, good: same, bad: same, doubtful: same }
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

afterEach(() => {
  vi.restoreAllMocks()
})

it('tells Slack nothing that pings, links or is formatted', () => {
  fc.assert(
    fc.property(hostileText, text => {
      for (const notification of told(text)) {
        const { text: fallback, blocks } = slackMessage(notification)
        const link = notification.link === null ? '' : `<${notification.link.replaceAll('&', '&amp;')}>`
        const shown = link === '' ? fallback : fallback.replace(link, '')
        expect(shown).not.toMatch(/[<>]|@[a-z]|&(?!amp;|lt;|gt;)|https?:\/\/|www\./i)
        for (const piece of textsIn(blocks)) {
          if (piece.type === 'mrkdwn') expect(piece.text).toBe(link)
          else expect(piece.text).not.toMatch(/[<>]|@[a-z]|&(?!amp;|lt;|gt;)/i)
          expect(piece.text.length).toBeGreaterThan(0)
          expect(piece.text).not.toMatch(UNSEEN)
        }
      }
    }),
    { numRuns: 100 }
  )
})

it('posts a webhook JSON of one shape, on lines of its own', () => {
  fc.assert(
    fc.property(hostileText, text => {
      for (const notification of told(text)) {
        expect(Notification.parse(JSON.parse(JSON.stringify(notification)))).toEqual(notification)
        const { id, action, ...shown } = notification
        for (const value of Object.values(shown)) if (typeof value === 'string') expect(value).not.toMatch(/[\n\r]/)
      }
    }),
    { numRuns: 100 }
  )
})

it('writes into an issue nothing but text', () => {
  const expected = told('plain').map(notification => skeleton(renderMarkdown(issueComment({ ...notification, link: null }))))
  fc.assert(
    fc.property(hostileText, text => {
      for (const [index, notification] of told(text).entries()) {
        const page = renderMarkdown(issueComment({ ...notification, link: null }))
        expect(skeleton(page)).toBe(expected[index])
        for (const { name } of elements(page)) expect(FORBIDDEN.has(name), name).toBe(false)
        for (const live of LIVE) expect(textsOutside(page, QUIET).join('\n')).not.toMatch(live)
      }
    }),
    { numRuns: 50 }
  )
})

it('writes to a terminal no escape sequence and, should a runner read it, no command', () => {
  fc.assert(
    fc.property(hostileText, text => {
      for (const shown of [renderVerdict(hostileVerdict(text), unstyled), renderError(hostileFailure(text), unstyled)]) {
        expect(shown).not.toMatch(UNSEEN)
        expect(shown).not.toMatch(/^\s*::|##\[/m)
      }
    }),
    { numRuns: 100 }
  )
})

it('annotates with the commands that were meant, and no others', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const written: string[] = []
      const write = vi.spyOn(process.stdout, 'write').mockImplementation(chunk => written.push(String(chunk)) > 0)
      const annotations = annotationsOf(hostileVerdict(text))
      printAnnotations(annotations)
      write.mockRestore()
      const lines = written
        .join('')
        .split(/\r\n|[\r\n\u2028\u2029]/)
        .filter(line => line !== '')
      expect(lines).toHaveLength(annotations.length)
      for (const line of lines) {
        expect(line).toMatch(/^::(error|warning|notice) (title=[^:,]*|file=[^:,]*|line=1|,)+::/)
        expect(line).not.toMatch(UNSEEN)
        expect(line).not.toContain('##[')
      }
    }),
    { numRuns: 100 }
  )
})

it('sends GitLab no line that it would run as a command', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const note = withoutQuickActions(renderReport(hostileReport(text), { maxBytes: 1_000_000, fullReport: text }))
      expect(note).not.toMatch(/^\//m)
      expect(note).not.toContain('\r')
    }),
    { numRuns: 20 }
  )
})

function textsIn(blocks: readonly object[]): { type: string; text: string }[] {
  return [...JSON.stringify(blocks).matchAll(/\{"type":"(?:plain_text|mrkdwn)","text":"(?:[^"\\]|\\.)*"/g)].map(([start]) =>
    JSON.parse(`${start}}`)
  )
}

function same(text: string): string {
  return text
}
