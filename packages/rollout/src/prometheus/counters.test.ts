import fc from 'fast-check'
import { expect, it } from 'vitest'
import { explainAbsence, increaseOf, presenceOf, readCounters } from './counters.ts'
import { parseExposition } from './exposition.ts'
import { readHistogram } from './histogram.ts'
import { parseSelector } from './selector.ts'

const page = (...lines: string[]) => parseExposition(lines.map(line => `${line}\n`).join(''))
const counters = (values: Record<string, number>) => new Map(Object.entries(values))

it.each([
  ['what was added', { a: 1, b: 5 }, { a: 4, b: 5 }, 3],
  ['all of a series that is new', { a: 1 }, { a: 1, b: 7 }, 7],
  ['all of a series that was restarted', { a: 100 }, { a: 30 }, 30],
  ['a restart of one and not of the other', { a: 100, b: 10 }, { a: 2, b: 12 }, 4],
  ['nothing of a series that is gone', { a: 100, b: 10 }, { b: 11 }, 1],
  ['nothing of nothing', {}, {}, 0]
])('counts %s', (_, before, now, expected) => expect(increaseOf(counters(before), counters(now))).toBe(expected))

it.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('refuses a counter of %d, before and now', strange => {
  const message = `The counter a is ${strange}; a counter is zero or more`
  expect(() => increaseOf(counters({ a: strange }), counters({ a: 1 }))).toThrow(message)
  expect(() => increaseOf(counters({ a: 1 }), counters({ a: strange }))).toThrow(message)
})

it('sums up to all that was counted, however often it is read and restarted', () => {
  const steps = fc.array(fc.record({ added: fc.nat(1000), restarts: fc.boolean() }))
  fc.assert(
    fc.property(steps, steps, (one, other) => {
      let [a, b, before, counted, expected] = [0, 0, counters({}), 0, 0]
      for (const [index, step] of one.entries()) {
        // A restart is seen when less is counted since than before it.
        a = step.restarts && step.added < a ? step.added : a + step.added
        b += other[index]?.added ?? 0
        expected += step.added + (other[index]?.added ?? 0)
        const now = counters({ a, b })
        counted += increaseOf(before, now)
        before = now
      }
      expect(counted).toBe(expected)
    })
  )
})

const served = page(
  '# TYPE http_requests_total counter',
  'http_requests_total{status="200",pod="1"} 10',
  'http_requests_total{pod="2",status="200"} 20',
  'http_requests_total{status="500",pod="1"} 1'
)

it('reads the series of a selector, by a key that does not depend on the order of labels', () => {
  expect(readCounters(served, parseSelector('http_requests_total{status="200"}'))).toEqual(
    counters({ 'http_requests_total{pod="1",status="200"}': 10, 'http_requests_total{pod="2",status="200"}': 20 })
  )
})

it('refuses a series that is there twice', () => {
  const twice = page('a{b="1",c="2"} 1', 'a{c="2",b="1"} 2')
  expect(() => readCounters(twice, parseSelector('a'))).toThrow('The page of metrics holds a{b="1",c="2"} twice')
})

it.each([
  ['http_requests_total{status=~"5.."}', 'series', undefined],
  [
    'http_requests_total{status="503"}',
    'name',
    'no series of http_requests_total fits http_requests_total{status="503"}; one of them is http_requests_total{pod="1",status="200"}'
  ],
  [
    'http_requests_total{code="500"}',
    'name',
    'http_requests_total has no label code; one of its series is http_requests_total{pod="1",status="200"}'
  ],
  ['http_request_total', 'absent', 'no metric is called http_request_total. Did you mean "http_requests_total"?']
])('%s is there: %s', (text, presence, explanation) => {
  const selector = parseSelector(text)
  expect(presenceOf(served, selector)).toBe(presence)
  if (explanation !== undefined) expect(explainAbsence(served, selector)).toBe(explanation)
})

it('says so when a page is empty', () => {
  expect(presenceOf([], parseSelector('a'))).toBe('absent')
  expect(explainAbsence([], parseSelector('a'))).toBe('the page holds no metrics at all')
})

const histogram = page(
  ...['0.1', '0.25', '1', '+Inf'].map((le, index) => `seconds_bucket{path="/a",le="${le}"} ${[5, 8, 9, 10][index]}`),
  'seconds_sum{path="/a"} 3',
  'seconds_count{path="/a"} 10',
  ...['0.1', '2.5e-1', '1', '+Inf'].map((le, index) => `seconds_bucket{path="/b",le="${le}"} ${[1, 2, 3, 4][index]}`),
  'seconds_count{path="/b"} 4',
  'summary_seconds{quantile="0.5"} 0.1',
  'summary_seconds_count 4'
)

it('reads a histogram at a bound, however the bound is written', () => {
  expect(readHistogram(histogram, parseSelector('seconds'), 0.25)).toEqual({
    total: counters({ 'seconds{path="/a"}': 10, 'seconds{path="/b"}': 4 }),
    within: counters({ 'seconds{path="/a"}': 8, 'seconds{path="/b"}': 2 })
  })
  expect(readHistogram(histogram, parseSelector('seconds{path="/b"}'), Number.POSITIVE_INFINITY).within).toEqual(
    counters({ 'seconds{path="/b"}': 4 })
  )
})

it.each([
  [
    'a bound that it has not',
    'seconds',
    0.3,
    'The histogram seconds{path="/a"} has no bucket up to 0.3. Its bounds are 0.1, 0.25, 1, Infinity.'
  ],
  ['a summary', 'summary_seconds', 0.25, 'The histogram summary_seconds has no bucket up to 0.25. It has no buckets: is it a summary?']
])('cannot answer about %s', (_, text, bound, message) => {
  expect(() => readHistogram(histogram, parseSelector(text), bound)).toThrow(message)
})

it('cannot answer where one of several series has other bounds, or no count', () => {
  const mixed = page('a_bucket{p="1",le="1"} 1', 'a_count{p="1"} 1', 'a_bucket{p="2",le="2"} 1', 'a_count{p="2"} 1')
  expect(() => readHistogram(mixed, parseSelector('a'), 1)).toThrow('The histogram a{p="2"} has no bucket up to 1. Its bounds are 2.')
  expect(() => readHistogram(page('a_bucket{le="1"} 1'), parseSelector('a'), 1)).toThrow('has buckets and no count')
})

it('finds nothing in a histogram that is not there', () => {
  expect(readHistogram(histogram, parseSelector('minutes'), 1)).toEqual({ total: new Map(), within: new Map() })
})
