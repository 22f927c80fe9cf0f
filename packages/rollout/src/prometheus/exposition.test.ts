import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseExposition } from './exposition.ts'
import type { Sample } from './sample.ts'

const only = (line: string) => parseExposition(`${line}\n`).map(({ name, labels, value }) => [name, Object.fromEntries(labels), value])

it('reads a page as Prometheus describes the format', () => {
  const page = [
    '# HELP http_requests_total The total number of HTTP requests.',
    '# TYPE http_requests_total counter',
    'http_requests_total{method="post",code="200"} 1027 1395066363000',
    'http_requests_total{method="post",code="400"}    3 1395066363000',
    '',
    '# Escaping in label values:',
    'msdos_file_access_time_seconds{path="C:\\\\DIR\\\\FILE.TXT",error="Cannot find file:\\n\\"FILE.TXT\\""} 1.458255915e9',
    'metric_without_timestamp_and_labels 12.47',
    'something_weird{problem="division by zero"} +Inf -3982045',
    'http_request_duration_seconds_bucket{le="+Inf"} 144320',
    ''
  ].join('\n')
  expect(parseExposition(page).map(({ name, labels, value }) => [name, Object.fromEntries(labels), value])).toEqual([
    ['http_requests_total', { method: 'post', code: '200' }, 1027],
    ['http_requests_total', { method: 'post', code: '400' }, 3],
    ['msdos_file_access_time_seconds', { path: 'C:\\DIR\\FILE.TXT', error: 'Cannot find file:\n"FILE.TXT"' }, 1458255915],
    ['metric_without_timestamp_and_labels', {}, 12.47],
    ['something_weird', { problem: 'division by zero' }, Number.POSITIVE_INFINITY],
    ['http_request_duration_seconds_bucket', { le: '+Inf' }, 144320]
  ])
  expect(parseExposition(page.replaceAll('\n', '\r\n'))).toEqual(parseExposition(page))
})

it.each([
  ['an exemplar', 'a_bucket{le="0.1"} 8 # {trace_id="x"} 0.067 1520879607.789', [['a_bucket', { le: '0.1' }, 8]]],
  ['a timestamp and an exemplar', 'a_total 17 1520879607.789 # {trace_id="x"} 1', [['a_total', {}, 17]]],
  ['blanks everywhere', '\t a { b = "c" , } \t 1e3  ', [['a', { b: 'c' }, 1000]]],
  ['a name that has to be quoted', '{"http.requests",code="200"} 1', [['http.requests', { code: '200' }, 1]]],
  ['a label that has to be quoted', 'a{"b.c"="d"} 1', [['a', { 'b.c': 'd' }, 1]]],
  ['NaN', 'a NaN', [['a', {}, Number.NaN]]],
  ['a brace in a value', 'a{b="}"} 1', [['a', { b: '}' }, 1]]],
  ['a label named like what objects inherit', 'a{__proto__="x"} 1', [['a', Object.fromEntries([['__proto__', 'x']]), 1]]],
  ['the end of OpenMetrics', 'a 1\n# EOF', [['a', {}, 1]]],
  ['a backslash that escapes nothing', String.raw`a{b="C:\Users\\new\n"} 1`, [['a', { b: 'C:\\Users\\new\n' }, 1]]]
])('reads %s', (_, line, expected) => expect(only(line)).toEqual(expected))

it.each([
  [
    'a page of HTML',
    '<!DOCTYPE html>',
    'Line 1 of the page of metrics cannot be read (it does not begin with the name of a metric): <!DOCTYPE html>'
  ],
  ['a line in the middle', 'a 1\nb x\nc 1', 'Line 2 of the page of metrics cannot be read (it has no value): b x'],
  ['a label without quotes', 'a{b=c} 1', 'its label b has no value in quotes'],
  ['a label that comes twice', 'a{b="1",b="2"} 1', 'its label b comes twice'],
  ['labels without an end', 'a{b="1" 1', 'its labels have no end'],
  ['a value without an end', 'a{b="1} 1', 'its label b has no value in quotes'],
  ['no value', 'a{b="1"}', 'it has no value'],
  ['a hexadecimal value', 'a 0x10', 'it has no value'],
  ['a timestamp that is none', 'a 1 now', 'its timestamp is no number'],
  ['words after the value', 'a 1 2 3', 'something follows its value'],
  ['two names', 'a{"b"} 1', 'it has two names'],
  ['a line after the end', 'a 1\n# EOF\nb 1', 'Line 3 of the page of metrics cannot be read (nothing may follow "# EOF"): b 1']
])('refuses %s', (_, line, message) => expect(() => parseExposition(`${line}\n`)).toThrow(message))

it('refuses a page whose last number may have lost digits', () => {
  expect(() => parseExposition('a 12\nb 34')).toThrow('The page of metrics is cut short: its last line, "b 34", has no end')
})

it('refuses a page of a million and one lines', () => {
  expect(() => parseExposition('\n'.repeat(1_000_001))).toThrow('has 1,000,001 lines; at most 1,000,000 are read')
})

it('needs no line feed behind the end of OpenMetrics', () => expect(parseExposition('a 1\n# EOF')).toHaveLength(1))

it('takes an empty page for one without metrics', () => expect(parseExposition('')).toEqual([]))

const name = fc.stringMatching(/^[A-Za-z_:][A-Za-z0-9_:]{0,10}$/)
const label = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,6}$/)
const sample: fc.Arbitrary<Sample> = fc.record({
  name,
  labels: fc
    .uniqueArray(fc.tuple(label, fc.string({ unit: 'grapheme' })), { selector: ([key]) => key, maxLength: 4 })
    .map(pairs => new Map(pairs)),
  value: fc.double()
})

it('reads back whatever is written', () => {
  fc.assert(
    fc.property(fc.array(sample), samples => {
      const page = samples.map(written).join('')
      expect(parseExposition(page)).toEqual(
        samples.map(given => ({ ...given, value: given.value === 0 ? expect.closeTo(0) : given.value }))
      )
    })
  )
})

it('never reads something else out of a line that was cut', () => {
  fc.assert(
    fc.property(sample, fc.nat(), (given, cut) => {
      const line = written(given)
      expect(() => parseExposition(line.slice(0, 1 + (cut % (line.length - 1))))).toThrow('cut short')
    })
  )
})

function written({ name, labels, value }: Sample): string {
  const pairs = [...labels].map(([key, text]) => `${key}="${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`)
  const number = Number.isFinite(value) ? String(value) : Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${number}\n`
}
