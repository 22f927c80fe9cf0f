import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextAttempt, type Outcome, type Situation } from './retry.ts'

const now = Date.parse('2026-11-21T12:00:00Z')
const inSeconds = (seconds: number) => String(now / 1000 + seconds)
const answer = (status: number, headers: Record<string, string> = {}, message = ''): Outcome => ({
  kind: 'answer',
  status,
  headers,
  message
})
const network: Outcome = { kind: 'network', hopeless: false }
const wait = (ms: number) => ({ do: 'wait', ms })
const stop = (because: string) => ({ do: 'stop', because })
const limited = (seconds: number) => ({ do: 'stop', because: 'rate-limit', until: now + seconds * 1000 })

describe('after the first try', () => {
  it.each<[string, string, Outcome, unknown]>([
    ['GET', 'no answer', network, wait(500)],
    ['GET', 'a certificate that is not trusted', { kind: 'network', hopeless: true }, stop('final')],
    ['GET', 'half an answer', { kind: 'unreadable' }, wait(500)],
    ['GET', '408', answer(408), wait(500)],
    ['GET', '500', answer(500), wait(500)],
    ['GET', '502', answer(502), wait(500)],
    ['GET', '503', answer(503), wait(500)],
    ['GET', '503 that names a time', answer(503, { 'retry-after': '7' }), wait(7000)],
    ['GET', '503 that names a time beyond the budget', answer(503, { 'retry-after': '121' }), stop('budget')],
    ['GET', '504', answer(504), wait(500)],
    ['HEAD', '502', answer(502), wait(500)],
    ['PUT', '502', answer(502), wait(500)],
    ['PATCH', '502', answer(502), wait(500)],
    ['DELETE', 'no answer', network, wait(500)],
    ['GET', '400', answer(400), stop('final')],
    ['GET', '401', answer(401), stop('final')],
    ['GET', '404', answer(404), stop('final')],
    ['GET', '409', answer(409), stop('final')],
    ['GET', '422', answer(422), stop('final')],
    ['GET', '501', answer(501), stop('final')],
    ['POST', 'no answer', network, stop('final')],
    ['POST', 'half an answer', { kind: 'unreadable' }, stop('final')],
    ['POST', '502', answer(502), stop('final')],
    ['POST', '503 that names a time', answer(503, { 'retry-after': '1' }), stop('final')],
    ['GET', '403 without a limit', answer(403, { 'x-ratelimit-remaining': '12' }), stop('final')],
    ['GET', '403 with retry-after', answer(403, { 'retry-after': '30' }), wait(30_000)],
    ['GET', '403 with nothing left', answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(90) }), wait(90_000)],
    ['GET', '403 with the secondary text alone', answer(403, {}, 'You have exceeded a secondary rate limit.'), wait(60_000)],
    ['GET', '429', answer(429), wait(60_000)],
    ['GET', '429 until a date', answer(429, { 'retry-after': 'Sat, 21 Nov 2026 12:00:20 GMT' }), wait(20_000)],
    [
      'GET',
      '429 with a reset in the past',
      answer(429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(-5) }),
      wait(60_000)
    ],
    ['GET', '429 with nonsense', answer(429, { 'retry-after': 'soon', 'x-ratelimit-reset': 'later' }), wait(60_000)],
    ['GET', '429 beyond the budget', answer(429, { 'retry-after': '121' }), limited(121)],
    ['GET', '429 for a day, told as an hour', answer(429, { 'retry-after': '86400' }), limited(3600)],
    ['POST', '429, which says that nothing was done', answer(429, { 'retry-after': '3' }), wait(3000)],
    [
      'GET',
      'a limit by the clock of the server, not ours',
      answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(600), date: 'Sat, 21 Nov 2026 12:09:50 GMT' }),
      wait(10_000)
    ]
  ])('%s: %s', (method, _, outcome, expected) => {
    expect(nextAttempt({ method, outcome, tries: 1, elapsedMs: 0, budgetMs: 120_000, now, random: 0.5 })).toEqual(expected)
  })
})

it.each([
  [1, 1000],
  [2, 2000],
  [3, 4000],
  [4, 8000]
])('waits after try %i up to %i ms, by chance', (tries, most) => {
  const situation = { method: 'GET', outcome: network, tries, elapsedMs: 0, budgetMs: 120_000, now }
  expect(nextAttempt({ ...situation, random: 0 })).toEqual(wait(0))
  expect(nextAttempt({ ...situation, random: 0.75 })).toEqual(wait(0.75 * most))
})

it('stops after five tries, and after the budget', () => {
  const situation: Situation = { method: 'GET', outcome: network, tries: 5, elapsedMs: 0, budgetMs: 120_000, now, random: 0.5 }
  expect(nextAttempt(situation)).toEqual(stop('tries'))
  expect(nextAttempt({ ...situation, tries: 2, elapsedMs: 119_500 })).toEqual(stop('budget'))
  expect(nextAttempt({ ...situation, outcome: answer(429, { 'retry-after': '1' }) })).toEqual(limited(1))
})

const outcomes = fc.oneof(
  fc.constant<Outcome>({ kind: 'unreadable' }),
  fc.record({ kind: fc.constant('network' as const), hopeless: fc.boolean() }),
  fc.record({
    kind: fc.constant('answer' as const),
    status: fc.oneof(fc.constantFrom(401, 403, 404, 408, 422, 429, 500, 502, 503, 504), fc.integer({ min: 300, max: 599 })),
    headers: fc.record(
      {
        'retry-after': fc.oneof(fc.nat(400).map(String), fc.string(), fc.constant('Sat, 21 Nov 2026 12:01:00 GMT')),
        'x-ratelimit-remaining': fc.constantFrom('0', '1', 'x'),
        'x-ratelimit-reset': fc.oneof(fc.integer({ min: -100, max: 9000 }).map(inSeconds), fc.string()),
        date: fc.oneof(fc.constant('Sat, 21 Nov 2026 12:00:00 GMT'), fc.string())
      },
      { requiredKeys: [] }
    ),
    message: fc.constantFrom('', 'secondary rate limit', 'Resource not accessible by integration')
  })
)

it('whatever happens: few tries, within the budget, never sooner than told, and no POST that may have been done', () => {
  fc.assert(
    fc.property(
      fc.array(outcomes, { minLength: 6, maxLength: 6 }),
      fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'),
      fc.nat(200_000),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }),
      (sequence, method, budgetMs, random, durations) => {
        let elapsedMs = 0
        for (const [index, outcome] of sequence.entries()) {
          const tries = index + 1
          expect(tries).toBeLessThanOrEqual(5)
          elapsedMs += durations[index] ?? 0
          const next = nextAttempt({ method, outcome, tries, elapsedMs, budgetMs, now: now + elapsedMs, random })
          if (next.do === 'stop') {
            if (next.because === 'rate-limit') expect(Number.isSafeInteger(Math.ceil(next.until))).toBe(true)
            return
          }
          expect(next.ms).toBeGreaterThanOrEqual(0)
          elapsedMs += next.ms
          expect(elapsedMs).toBeLessThanOrEqual(budgetMs)
          if (outcome.kind === 'answer') {
            const asked = outcome.headers['retry-after']
            if (/^\d{1,9}$/.test(String(asked))) expect(next.ms).toBeGreaterThanOrEqual(Number(asked) * 1000)
            expect([403, 408, 429, 500, 502, 503, 504]).toContain(outcome.status)
          }
          if (method === 'POST')
            expect(outcome).toMatchObject({ kind: 'answer', status: expect.toSatisfy((s: number) => s === 403 || s === 429) })
        }
        throw new Error('never stopped')
      }
    )
  )
})
