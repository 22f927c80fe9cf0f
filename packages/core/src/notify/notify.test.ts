import { mkdtemp } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BundleOptions,
  type GitHubDouble,
  type Loopback,
  listenOnLoopback,
  type Permissions,
  runBundle,
  startGitHub
} from '@gauntlet/testkit'
import { afterEach, expect, it, vi } from 'vitest'
import { Notification, notificationOf } from './notification.ts'
import { notify } from './notify.ts'

const script = (name: string) => new URL(`../fixtures/${name}.ts`, import.meta.url).pathname

const open: (Loopback | GitHubDouble)[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

interface Received {
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: unknown
}

/** Somebody who is told. The path of the address is a secret. */
async function receiver(answer: (response: ServerResponse) => unknown = response => response.end('ok')) {
  const received: Received[] = []
  const { url, close } = await listenOnLoopback(
    async (request, response) => {
      let text = ''
      for await (const chunk of request) text += chunk
      received.push({ url: request.url ?? '', headers: request.headers, body: JSON.parse(text) })
      answer(response)
    },
    problem => expect.fail(problem)
  )
  open.push({ url, close })
  return { address: `${url}/services/T000/B000/hushHushHush?key=hushHushToo`, url, received }
}

function gate(inputs: Record<string, string>, options: BundleOptions = {}) {
  return runBundle('sample-gate', {
    script: script('gate'),
    inputs: { 'allow-private-network': 'true', ...inputs },
    env: { GITHUB_ACTOR: 'octocat' },
    ...options
  })
}

it.each([
  [{ outcome: 'fail' }, 'fail', ['always', 'not-passed']],
  [{ outcome: 'inconclusive' }, 'inconclusive', ['always', 'not-passed']],
  [{ outcome: 'inconclusive', 'on-inconclusive': 'pass' }, 'inconclusive', ['always']],
  [{ outcome: 'warning' }, 'warn', ['always']],
  [{ outcome: 'crash' }, 'error', ['always', 'not-passed']],
  [{ outcome: 'input-error' }, 'error', ['always', 'not-passed']],
  [{ outcome: 'pass', 'no-such': 'x' }, 'error', ['always', 'not-passed']],
  [{ outcome: 'pass', changes: '6, 7' }, 'pass', ['always', 'changed']],
  [{ outcome: 'pass', changes: '6, 7', announce: 'crash' }, 'error', ['always', 'changed', 'not-passed']],
  [{ outcome: 'fail', changes: '6, 6' }, 'fail', ['always', 'not-passed']]
])('tells of %o, with the status %s, those who want to know %o', async (inputs, status, told) => {
  const { url, received } = await receiver()
  const notify = ['always', 'changed', 'not-passed'].map(when => `- webhook: ${url}/${when}\n  when: ${when}`).join('\n')
  const run = await gate({ ...inputs, notify })
  expect(received.map(({ url: path }) => path.slice(1)).sort()).toEqual(told)
  expect(received.map(({ body }) => Notification.parse(body).status)).toEqual(told.map(() => status))
  expect(run.log.match(/Told the webhook at 127\.0\.0\.1/g)).toHaveLength(told.length)
})

it('posts Slack a message and a webhook the facts, in one go', async () => {
  const [slack, webhook] = [await receiver(), await receiver()]
  const link = 'https://github.com/octo/flights/pull/3#issuecomment-1'
  const run = await gate({
    outcome: 'fail',
    changes: '6, 7',
    announce: link,
    notify: `- slack: ${slack.address}\n- webhook: ${webhook.address}\n`
  })
  expect(run.exitCode).toBe(1)
  expect(slack.received).toMatchObject([
    {
      url: '/services/T000/B000/hushHushHush?key=hushHushToo',
      headers: { 'content-type': 'application/json' },
      body: {
        text: `❌ Sample: failed. f1 is 0.81; expected at least 0.85.\nWhat: flights\nFrom: 6\nTo: 7\nWho: octocat\nWhere: octo/flights\nStep: sample-gate of job test\n<${link}>`,
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: '❌ Sample: failed', emoji: false } },
          { type: 'section', text: { type: 'plain_text', text: 'f1 is 0.81; expected at least 0.85.' } },
          { type: 'section', fields: [{ text: 'What: flights' }, { text: 'From: 6' }, { text: 'To: 7' }, {}, {}, {}] },
          { type: 'context', elements: [{ type: 'mrkdwn', text: `<${link}>` }] }
        ]
      }
    }
  ])
  expect(webhook.received).toMatchObject([
    { body: { kind: 'notification', version: 1, status: 'fail', what: 'flights', from: '6', to: '7', who: 'octocat', link, changed: true } }
  ])
})

it.each<[string, (response: ServerResponse) => unknown, string]>([
  ['refuses it, and says why', response => response.writeHead(404).end('no_service'), 'it answered 404 Not Found (no_service)'],
  [
    'repeats the secret in its answer',
    response => response.writeHead(400).end('bad: /services/T000/B000/hushHushHush?key=hushHushToo, hushHushToo'),
    'it answered 400 Bad Request (bad: ***, ***)'
  ],
  ['breaks down', response => response.destroy(), 'the connection was cut'],
  [
    'sends it elsewhere',
    response => response.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
    'it is redirected to elsewhere.example'
  ]
])('warns and changes nothing when the receiver %s', async (_, answer, problem) => {
  const { address, received } = await receiver(answer)
  const run = await gate({ outcome: 'pass', notify: `- slack: ${address}\n  when: always` })
  expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', passed: 'true' } })
  expect(run.log).toContain('::warning::Could not tell Slack at 127.0.0.1')
  expect(run.log).toContain(problem)
  expect(run.log).toContain('The verdict stands; "notify" only tells of it.')
  expect(received).toHaveLength(1)
})

it.each([
  ['once, and is told then', 1, 2, 'Told Slack'],
  ['for ever, and is not', 9, 3, 'it answered 429 Too Many Requests']
])('comes back to a receiver that has enough for now %s', async (_, refusals, tries, said) => {
  const { address, received } = await receiver(response => response.writeHead(received.length > refusals ? 200 : 429).end())
  const slept: number[] = []
  const clock = { now: Date.now, random: () => 0.5, sleep: async (ms: number) => void slept.push(ms) }
  const written: string[] = []
  const print = vi.spyOn(process.stdout, 'write').mockImplementation(text => written.push(String(text)) > 0)
  const at = new Date().toISOString()
  const provenance = { inputs: [], startedAt: at, finishedAt: at, versions: {} }
  const told = notificationOf({ kind: 'error', version: 1, id: 'gate', action: 'gate', title: 'Gate', message: 'Because.', provenance }, {})
  const means = { environment: { apiUrl: '', repository: undefined }, token: undefined, allowPrivateNetwork: true }
  await notify([{ kind: 'slack', address, when: 'not-passed' }], told, { ...means, signal: new AbortController().signal, clock })
  print.mockRestore()
  expect(received).toHaveLength(tries)
  expect(slept).toEqual([2250, 3750].slice(0, tries - 1))
  expect(written.join('')).toContain(said)
})

it('says no address anywhere but to the runner that is to hide it', async () => {
  const { address } = await receiver(response => response.writeHead(500).end('hushHushHush'))
  const run = await gate({ outcome: 'fail', notify: `- slack: ${address}\n- webhook: ${address}` })
  const [mask, ...rest] = run.log.split('\n')
  expect(mask).toBe(`::add-mask::${address}`)
  const told = [
    rest.filter(line => !line.startsWith('::add-mask::')).join('\n'),
    run.summary,
    JSON.stringify(run.verdict),
    JSON.stringify(run.outputs)
  ]
  expect(told.join('\n')).not.toMatch(/hush|T000/i)
})

it('asks no address that is not public, and says where one is missing', async () => {
  const addresses = ['https://10.0.0.1/hush', 'http://169.254.169.254/hush', 'hush', '']
  const run = await gate({
    outcome: 'fail',
    notify: addresses.map(one => `- webhook: "${one}"`).join('\n'),
    'allow-private-network': 'false'
  })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('it is 10.0.0.1, which is not a public address')
  expect(run.log).toContain('plain "http:" can be read and changed on the way')
  expect(run.log).toContain('Could not tell the webhook at "an address that is none": this is no address')
  expect(run.log).toContain('::notice::Nobody is told by "webhook" of "notify": it is empty.')
})

it('takes what it cannot read for an error, before anything is judged', async () => {
  const run = await gate({ outcome: 'pass', notify: 'the channel' })
  expect(run.exitCode).toBe(2)
  expect(run.log).toContain('::error::Input "notify" holds something that is no address')
})

async function github(permissions: Permissions, issue = 12) {
  const double = await startGitHub({ repository: 'octo/flights', permissions })
  double.addComment({ issue, author: 'octocat', body: 'Where do alerts go?' })
  open.push(double)
  const told = (inputs: Record<string, string>) =>
    gate(
      { notify: '- issue: 12', 'github-token': double.token, ...inputs },
      { env: { GITHUB_API_URL: double.url, GITHUB_ACTOR: 'octocat' } }
    )
  return { double, told }
}

it('comments on an issue', async () => {
  const { double, told } = await github({ issues: 'write' })
  const run = await told({ outcome: 'fail' })
  expect(run.log).toContain(`Told issue 12: `)
  expect(double.comments.at(-1)?.body).toContain('### ❌ Sample: failed\n\n**f1 is 0.81; expected at least 0.85.**')
  expect(double.comments).toHaveLength(2)
  double.assertClean()
})

it.each<[string, Permissions, number, string]>([
  ['may only read', { issues: 'read' }, 12, 'Give the job "permissions: issues: write"'],
  ['finds no such issue', { issues: 'write' }, 13, 'Either there is no such issue in this repository, or the token may not see it']
])('names the way out when it %s', async (_, permissions, issue, problem) => {
  const { double, told } = await github(permissions, issue)
  const run = await told({ outcome: 'fail' })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('::warning::Could not comment on issue 12 at ')
  expect(run.log).toContain(problem)
  expect(
    run.log
      .split('\n')
      .filter(line => !line.startsWith('::add-mask::'))
      .join('\n')
  ).not.toContain(double.token)
})

it.each([
  [
    'what a killed main left undone',
    { ends: 'killed', title: 'with news' },
    { status: 'error', from: '7', to: '6', changed: true, reason: /killed, or its runner was lost.* Brought back half of/ }
  ],
  [
    'what it put right after main told its own error',
    { ends: 'crash', title: 'with news' },
    { status: 'error', from: '7', reason: /^Brought back half of/ }
  ],
  [
    'that it could not put it right',
    { ends: 'crash', title: 'broken post' },
    { status: 'error', from: null, reason: /^Could not reach https:\/\/me:\*\*\*@gateway.example$/ }
  ]
])('tells in the post phase %s', async (_, inputs, { reason, ...expected }) => {
  const { address, received } = await receiver()
  const temp = await mkdtemp(join(tmpdir(), 'gauntlet-notify-'))
  const told = { ...inputs, notify: address, 'allow-private-network': 'true' }
  const main = await runBundle('sample-with-post', { script: script('post-main'), inputs: told, temp })
  const before = received.length
  await runBundle('sample-with-post', { script: script('post'), inputs: told, temp, state: main.state })
  expect(before).toBe(inputs.ends === 'killed' ? 0 : 1)
  expect(received).toHaveLength(before + 1)
  expect(received.at(-1)?.body).toMatchObject({ ...expected, reason: expect.stringMatching(reason) })
})

it('tells nobody in the post phase where all ended well', async () => {
  const { address, received } = await receiver()
  const inputs = { ends: 'well', notify: `- webhook: ${address}\n  when: always`, 'allow-private-network': 'true' }
  const main = await runBundle('sample-with-post', { script: script('post-main'), inputs })
  await runBundle('sample-with-post', { script: script('post'), inputs, temp: main.temp, state: main.state })
  expect(received).toHaveLength(1)
})

it('lets a receiver that never answers hold up a cancelled job for no more than a moment', async () => {
  const { address, received } = await receiver(() => {})
  const temp = await mkdtemp(join(tmpdir(), 'gauntlet-notify-'))
  const controller = new AbortController()
  const running = gate({ outcome: 'fail', notify: address }, { temp, signal: controller.signal })
  await expect.poll(() => received.length, { interval: 25, timeout: 10_000 }).toBe(1)
  const cancelledAt = performance.now()
  controller.abort()
  const run = await running
  expect(performance.now() - cancelledAt).toBeLessThan(5000)
  expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
  expect(run.log).toContain('::warning::Could not tell the webhook at 127.0.0.1')
})
