import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Failure, Verdict } from '../verdict.ts'
import { issueComment } from './issue-comment.ts'
import { type Circumstances, Notification, notificationOf } from './notification.ts'
import { slackMessage } from './slack-message.ts'

const provenance = {
  repository: 'octo/flights',
  ref: 'refs/heads/main',
  sha: 'a'.repeat(40),
  workflow: 'Release',
  job: 'deploy',
  runId: '77',
  runAttempt: 2,
  runUrl: 'https://github.com/octo/flights/actions/runs/77',
  inputs: [],
  startedAt: '2026-11-21T06:00:00.000Z',
  finishedAt: '2026-11-21T06:00:01.000Z',
  versions: {}
}
const verdict = (status: Verdict['status'], title = 'Rollout of flights'): Verdict => ({
  kind: 'verdict',
  version: 1,
  id: 'canary',
  action: 'canary-deploy',
  title,
  status,
  policy: { onInconclusive: 'fail', failOn: 'critical' },
  checks: [
    {
      id: 'errors',
      title: 'errors',
      severity: 'critical',
      outcome: status === 'pass' ? 'pass' : 'fail',
      observed: '9%',
      expected: '1%',
      message: 'The canary fails 9% of its requests.'
    }
  ],
  evidence: { figures: [], tables: [], charts: [] },
  provenance
})
const failure: Failure = {
  kind: 'error',
  version: 1,
  id: 'canary',
  action: 'canary-deploy',
  title: 'canary-deploy',
  message: 'Could not read rollout.yml',
  provenance
}

it('says who, what, from, to, why and where', () => {
  const told = notificationOf(verdict('pass'), {
    news: { what: 'flights in production', from: '6', to: '7', reason: 'Promoted.' },
    who: 'octocat'
  })
  expect(Notification.parse(told)).toEqual({
    kind: 'notification',
    version: 1,
    action: 'canary-deploy',
    id: 'canary',
    title: 'Rollout of flights',
    status: 'pass',
    passed: true,
    changed: true,
    what: 'flights in production',
    from: '6',
    to: '7',
    reason: 'Promoted.',
    who: 'octocat',
    link: 'https://github.com/octo/flights/actions/runs/77',
    repository: 'octo/flights',
    ref: 'refs/heads/main',
    sha: 'a'.repeat(40),
    workflow: 'Release',
    job: 'deploy',
    run: { id: '77', attempt: 2 },
    at: '2026-11-21T06:00:01.000Z'
  })
})

it.each<[string, Circumstances, boolean]>([
  ['something new in place of something else', { news: { from: '6', to: '7' } }, true],
  ['something where there was nothing', { news: { to: '1' } }, true],
  ['the same as before', { news: { from: '6', to: '6' } }, false],
  ['only what there was', { news: { from: '6' } }, false],
  ['only a reason', { news: { reason: 'Compared.' } }, false],
  ['nothing', {}, false]
])('takes %s for a change, or not', (_, circumstances, changed) => {
  expect(notificationOf(verdict('pass'), circumstances).changed).toBe(changed)
})

it('gives the verdict or the error as the reason where there is no other', () => {
  expect(notificationOf(verdict('fail'), {})).toMatchObject({
    status: 'fail',
    passed: false,
    reason: 'The canary fails 9% of its requests.',
    what: 'Rollout of flights'
  })
  expect(notificationOf(failure, { news: { what: ' ', reason: '\u200e\n' } }).reason).toBe('Could not read rollout.yml')
  expect(notificationOf({ ...failure, message: '' }, {}).reason).toBe('No reason was given.')
  expect(notificationOf(failure, {})).toMatchObject({ status: 'error', passed: false, reason: 'Could not read rollout.yml' })
})

it.each([
  ['a better one', 'https://github.com/octo/flights/pull/3#issuecomment-1', 'https://github.com/octo/flights/pull/3#issuecomment-1'],
  ['the run in place of one that no browser opens', 'javascript:alert(1)', provenance.runUrl],
  ['the run in place of one with a password', 'https://a:b@example.org/', provenance.runUrl],
  ['the run in place of nothing', '', provenance.runUrl],
  ['one that closes nothing', 'https://example.org/a)|b>c', 'https://example.org/a%29%7Cb%3Ec']
])('links %s', (_, link, expected) => {
  expect(notificationOf(verdict('pass'), { link }).link).toBe(expected)
})

it('takes credentials and what nobody can see out of everything', () => {
  const told = JSON.stringify(
    notificationOf(verdict('fail', `a\u202e ghp_${'aB3'.repeat(12)}\n\u001b[31m`), { who: 'https://me:hunter22@host' })
  )
  expect(told).not.toMatch(/ghp_|hunter22|\u202e|\u001b|\\n|\\u/)
})

/** Whatever anybody could write into data, a model or a branch. */
const foreign = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<!channel>',
        '<!here>',
        '<@U123>',
        '@channel',
        '@here',
        '@everyone',
        '<https://evil.example|click>',
        'https://evil.example',
        'www.evil.example',
        '[a](https://evil.example)',
        '![a](http://evil.example/a.png)',
        '&lt;',
        '"',
        '\\',
        '\n',
        '\u2028',
        '</details>',
        '<!-- x -->',
        '|',
        '`',
        'mailto:a@b.c',
        ':::',
        '<',
        '>',
        '&'
      ),
      fc.string({ maxLength: 400 })
    ),
    { minLength: 1, maxLength: 12 }
  )
  .map(pieces => pieces.join(''))

it('lets no text mention, link or command anything in Slack, and keeps to its limits', () => {
  fc.assert(
    fc.property(foreign, foreign, foreign, (title, from, reason) => {
      const hostile = {
        ...verdict('fail', title.slice(0, 4000)),
        provenance: { ...provenance, repository: title.slice(0, 4000), ref: from.slice(0, 4000) }
      }
      const told = notificationOf(hostile, { news: { what: from, from, to: `${from}!`, reason }, who: title })
      const message = slackMessage(told)
      const texts = textsIn(message)
      for (const text of texts.map(one => one.replace(`<${told.link}>`, ''))) {
        expect(text).not.toMatch(/[<>]|&(?!(amp|lt|gt);)|@(?!\u200b)|:\/\/|www\./i)
      }
      const [header, section, facts] = message.blocks as [Block, Block, Block]
      expect(header.text?.text.length).toBeLessThanOrEqual(150)
      expect(section.text?.text.length).toBeLessThanOrEqual(3000)
      expect(section.text?.text.length).toBeGreaterThan(0)
      expect(facts.fields?.length).toBeGreaterThan(0)
      expect(facts.fields?.length).toBeLessThanOrEqual(10)
      expect(message.text.length).toBeLessThan(40_000)
      expect(JSON.parse(JSON.stringify(told))).toEqual(told)
      expect(Notification.safeParse(told).success).toBe(true)
    })
  )
})

interface Block {
  readonly text?: { readonly text: string }
  readonly fields?: readonly { readonly text: string }[]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

it('cuts a long text after it is escaped, for Slack refuses what is longer', () => {
  const message = slackMessage(notificationOf(verdict('fail', '&'.repeat(4000)), { news: { reason: '<'.repeat(4000) } }))
  const [header, section] = message.blocks as [Block, Block]
  expect(header.text?.text).toMatch(/^❌ (&amp;)+…$/)
  expect(section.text?.text).toMatch(/^(&lt;)+…$/)
  expect(section.text?.text.length).toBeGreaterThan(2000)
})

it('comments with a heading, the reason and a table of what is known', () => {
  expect(
    issueComment(notificationOf(verdict('fail'), { news: { what: 'flights', from: '6', to: '6 (75%), 7 (25%)' }, who: 'octocat' }))
  ).toBe(`### ❌ Rollout of flights: failed

**The canary fails 9% of its requests.**

| What | Which |
| --- | --- |
| What | flights |
| From | 6 |
| To | 6 \\(75%\\), 7 \\(25%\\) |
| Who | octocat |
| Where | octo/flights main |
| Step | canary\\-deploy of job deploy |

[Read more](https://github.com/octo/flights/actions/runs/77)
`)
})
