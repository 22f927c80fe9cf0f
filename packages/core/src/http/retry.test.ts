import { expect, it } from 'vitest'
import { type Next, nextTry, type Setback } from './retry.ts'

const base = { method: 'GET', tries: 1, elapsedMs: 0, budgetMs: 120_000, now: Date.parse('2026-11-21T06:00:00Z'), random: 0.5 }
const answer = (status: number, headers = {}): Setback => ({ kind: 'answer', status, headers })
const final: Next = { do: 'stop', because: 'final' }
const soon: Next = { do: 'wait', ms: 500 }

it.each<[string, string, Setback, Next]>([
  ['a GET without an answer', 'GET', { kind: 'network' }, soon],
  ['a PUT without an answer', 'PUT', { kind: 'network' }, soon],
  ['a DELETE without an answer', 'DELETE', { kind: 'network' }, soon],
  ['a POST without an answer, which may have been done', 'POST', { kind: 'network' }, final],
  ['a POST that was answered 503', 'POST', answer(503), final],
  ['a POST that was answered 429', 'POST', answer(429), final],
  ['a GET that will never succeed', 'GET', { kind: 'hopeless' }, final],
  ...[408, 429, 500, 502, 503, 504].map(
    status => [`a PUT that was answered ${status}`, 'PUT', answer(status), soon] as [string, string, Setback, Next]
  ),
  ...[301, 400, 401, 403, 404, 409, 422, 501].map(
    status => [`a GET that was answered ${status}`, 'GET', answer(status), final] as [string, string, Setback, Next]
  )
])('after %s', (_, method, setback, expected) => expect(nextTry({ ...base, method, setback })).toEqual(expected))

it.each([
  ['waits as long as it is asked to', { setback: answer(429, { 'retry-after': '30' }) }, { do: 'wait', ms: 30_000 }],
  [
    "by the server's own clock, where it names a date",
    { setback: answer(503, { 'retry-after': 'Sat, 21 Nov 2026 09:00:20 GMT', date: 'Sat, 21 Nov 2026 09:00:00 GMT' }) },
    { do: 'wait', ms: 20_000 }
  ],
  ['never less than its own wait', { setback: answer(429, { 'retry-after': '0' }) }, soon],
  ['and not for what is no time', { setback: answer(429, { 'retry-after': 'soon' }) }, soon],
  ['not longer than its budget', { setback: answer(429, { 'retry-after': '121' }) }, { do: 'stop', because: 'budget' }],
  ['not beyond its budget', { setback: answer(503), elapsedMs: 119_600 }, { do: 'stop', because: 'budget' }],
  ['longer each time', { setback: answer(503), tries: 4 }, { do: 'wait', ms: 4000 }],
  ['five times and no more', { setback: answer(503), tries: 5 }, { do: 'stop', because: 'tries' }]
])('tries again: %s', (_, situation, expected) => expect(nextTry({ ...base, ...situation })).toEqual(expected))
