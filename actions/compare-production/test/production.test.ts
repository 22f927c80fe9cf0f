import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BundleRun,
  type GitHubDouble,
  type Loopback,
  listenOnLoopback,
  runBundle,
  type StoredRun,
  startGitHub,
  zipOf
} from '@gauntlet/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const ROWS = 400

let workspace: string
const open: Loopback[] = []

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'compare-production-'))
  await writeFile(
    join(workspace, 'candidate.csv'),
    predictions(index => index % 10 === 0, true)
  )
})
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

/** Rows of which every other is 1, and a model that is wrong on some. */
function predictions(isWrong: (index: number) => boolean, withFeature = false): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const label = index % 2
    return [`r${index}`, label, isWrong(index) ? 1 - label : label, ...(withFeature ? [index] : [])].join(',')
  })
  return `${['id', 'label', 'prediction', ...(withFeature ? ['place'] : [])].join(',')}\n${rows.join('\n')}\n`
}

function compare(
  production: string,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {}
): Promise<BundleRun> {
  const given = { candidate: 'candidate.csv', production, comparison: '{ metric: accuracy, margin: 2% }', ...inputs }
  return runBundle('compare-production', { workspace, inputs: given, env })
}

async function server(handle: (request: IncomingMessage, body: string, response: ServerResponse) => unknown): Promise<string> {
  const loopback = await listenOnLoopback(
    async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      handle(request, Buffer.concat(chunks).toString('utf8'), response)
    },
    problem => {
      throw new Error(problem)
    }
  )
  open.push(loopback)
  return loopback.url
}

describe('the model in production, where it serves', () => {
  const ask = (url: string, more = '', inputs: Readonly<Record<string, string>> = {}) =>
    compare('endpoint', { endpoint: `url: ${url}/predict\nfeatures: [place]\n${more}`, 'allow-private-network': 'true', ...inputs })
  const placesIn = (body: string): number[] => JSON.parse(body).instances.map(({ place }: { place: number }) => place)
  /** Wrong on every fifth row. */
  const answer = (body: string) =>
    JSON.stringify({ predictions: placesIn(body).map(place => (place % 5 === 0 ? 1 - (place % 2) : place % 2)) })

  it('is compared on the rows that it was asked about', async () => {
    const url = await server((_, body, response) => response.end(answer(body)))
    const { exitCode, outputs, log, summary } = await ask(url)
    expect(exitCode, log).toBe(0)
    expect(outputs).toMatchObject({ verdict: 'pass', outcome: 'superior' })
    expect(summary).toContain('Rows answered')
  })

  it.each<[string, (body: string, response: ServerResponse) => unknown, string]>([
    ['500 always', (_, response) => response.writeHead(500).end('{}'), 'budget: 100ms'],
    [
      'half the predictions',
      (body, response) =>
        response.end(
          JSON.stringify({
            predictions: placesIn(body)
              .slice(1)
              .map(() => 1)
          })
        ),
      'budget: 100ms'
    ],
    ['nothing in time', () => undefined, 'timeout: 50ms\nbudget: 100ms'],
    ['half the rows', (body, response) => (placesIn(body).includes(0) ? response.writeHead(422).end('{}') : response.end(answer(body))), '']
  ])('that answers %s makes it inconclusive', async (_, handle, more) => {
    const url = await server((_request, body, response) => handle(body, response))
    const { exitCode, outputs, log } = await ask(url, more)
    expect(exitCode, log).toBe(1)
    expect(outputs.verdict).toBe('inconclusive')
    expect(log).toMatch(/The endpoint answered \d+ of 400 rows; all of them are needed/)
  })

  it.each([
    ['that redirects to where clouds keep credentials', 'http://169.254.169.254/latest/meta-data/iam'],
    ['that redirects into a private network', 'http://10.0.0.1/']
  ])('%s is refused', async (_, location) => {
    const url = await server((_request, _body, response) => response.writeHead(302, { location }).end())
    const { exitCode, outputs, log } = await ask(url)
    expect(exitCode).toBe(2)
    expect(outputs.verdict).toBe('error')
    expect(log).toMatch(/is redirected to .*does not follow/)
  })

  it('at a private address is refused where the workflow does not allow it', async () => {
    const url = await server((_, body, response) => response.end(answer(body)))
    const { outputs, log } = await ask(url, '', { 'allow-private-network': 'false' })
    expect(outputs.verdict).toBe('error')
    expect(log).toContain('allow-private-network: true')
  })
})

describe('the model in production, by its log', () => {
  const log = (isWrong: (index: number) => boolean, name = (index: number) => `r${index}`, labelled = ROWS) =>
    Array.from({ length: ROWS }, (_, index) => {
      const truth = index % 2
      const row = {
        prediction_id: name(index),
        timestamp: '2026-01-01T00:00:00Z',
        version: '7',
        prediction: isWrong(index) ? 1 - truth : truth
      }
      return `${JSON.stringify(index < labelled ? { ...row, label: truth } : row)}\n`
    }).join('')
  const live = (more = '') => compare('live', { 'prediction-log': `predictions: log.jsonl\n${more}`, now: '2026-02-01T00:00:00Z' })

  it.each<[string, string, number, Record<string, string>]>([
    ['on the same rows', log(index => index % 5 === 0), 0, { verdict: 'pass', outcome: 'superior' }],
    [
      'on rows of its own',
      log(
        index => index % 3 === 0,
        index => `live-${index}`
      ),
      0,
      { verdict: 'pass', outcome: 'superior' }
    ],
    ['that is better', log(index => index % 100 === 0), 1, { verdict: 'fail', outcome: 'inferior' }]
  ])('%s', async (_, content, code, outputs) => {
    await writeFile(join(workspace, 'log.jsonl'), content)
    const result = await live()
    expect(result.exitCode, result.log).toBe(code)
    expect(result.outputs).toMatchObject(outputs)
    expect(result.summary).toContain('Prediction log')
  })

  it('with too few labels makes it inconclusive', async () => {
    await writeFile(
      join(workspace, 'log.jsonl'),
      log(() => true, undefined, 300)
    )
    const { exitCode, outputs, log: said } = await live()
    expect(exitCode).toBe(1)
    expect(outputs.verdict).toBe('inconclusive')
    expect(said).toContain('75% (300 predictions) of the 400 predictions have a label; "min-coverage" asks for 90%')
  })
})

describe('what another run stored', () => {
  let github: GitHubDouble
  afterEach(async () => {
    github.assertClean()
    await github.close()
  })

  async function stored(change: Partial<StoredRun> = {}, isExpired = false): Promise<BundleRun> {
    const archive = zipOf([{ name: 'production.csv', content: predictions(index => index % 5 === 0) }])
    const url = await server((_request, _body, response) => response.end(archive))
    const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`
    const artifact = { id: 7001, name: 'predictions', bytes: archive.length, digest, expired: isExpired, archiveUrl: `${url}/archive` }
    const run: StoredRun = { id: 42, headBranch: 'main', headSha: 'a'.repeat(40), artifacts: [artifact], ...change }
    github = await startGitHub({ permissions: { contents: 'read', actions: 'read' }, runs: [run] })
    const inputs = { 'github-token': github.token, 'allow-private-network': 'true' }
    return compare('run:42/predictions/production.csv', inputs, { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/models' })
  }

  it('is compared on the same rows', async () => {
    const { exitCode, outputs, log } = await stored()
    expect(exitCode, log).toBe(0)
    expect(outputs).toMatchObject({ verdict: 'pass', outcome: 'superior' })
  })

  it.each<[string, Partial<StoredRun>, boolean, RegExp]>([
    ['that expired', {}, true, /which expired on 2026-04-01\. Run that workflow again/],
    ['of a fork', { headRepository: 'mallory/models' }, false, /ran code of "mallory\/models" and not of "octo\/models"/],
    [
      'of another branch',
      { headBranch: 'candidate' },
      false,
      /of the branch "candidate"; predictions of production come from runs of "main"/
    ]
  ])('is refused where it is one %s', async (_, run, isExpired, expected) => {
    const { exitCode, outputs, log } = await stored(run, isExpired)
    expect(exitCode).toBe(2)
    expect(outputs.verdict).toBe('error')
    expect(log).toMatch(expected)
  })
})
