import { expect, it } from 'vitest'
import { parseSelector, selects } from './selector.ts'

const series = (labels: Record<string, string>) => ({ name: 'a', labels: new Map(Object.entries(labels)), value: 1 })

it.each([
  ['a', {}, true],
  ['a', { b: 'c' }, true],
  [' a { } ', {}, true],
  ['a{b="c"}', { b: 'c', d: 'e' }, true],
  ['a{b="c"}', { b: 'cc' }, false],
  ['a{b="c",}', { b: 'c' }, true],
  ['a{b!="c"}', {}, true],
  ['a{b!="c"}', { b: 'c' }, false],
  ['a{b=""}', {}, true],
  ['a{b=~"5.."}', { b: '503' }, true],
  ['a{b=~"5.."}', { b: '5030' }, false],
  ['a{b=~"5"}', { b: '503' }, false],
  ['a{b=~".+"}', {}, false],
  ['a{b!~"5..|429"}', { b: '429' }, false],
  ['a{b!~"5..|429"}', { b: '200' }, true],
  ["a{b='x\\'y', c=`\\d`, d=\"\\n\"}", { b: "x'y", c: '\\d', d: '\n' }, true],
  ['a{b=~`\\d+`}', { b: '12' }, true],
  ['a{b=~"(a+)+"}', { b: `${'a'.repeat(5000)}b` }, false],
  ['a{b="}",c="{,"}', { b: '}', c: '{,' }, true],
  ['b{}', {}, false]
])('%s on %j: %s', (text, labels, expected) => expect(selects(parseSelector(text), series(labels))).toBe(expected))

it.each([
  ['', 'The selector "" is wrong at character 1: the name of a metric is expected, such as http_requests_total'],
  ['{a="b"}', 'wrong at character 1: the name of a metric is expected'],
  ['a{', 'wrong at character 3: a "}" is missing'],
  ['a{b="c"', 'wrong at character 8: a "}" is missing'],
  ['a{b="c" d="e"}', 'wrong at character 9: a "," or "}" is expected'],
  ['a{b}', 'wrong at character 4: one of =, !=, =~ and !~ is expected after b'],
  ['a{b==“c”}', 'wrong at character 5: a value in quotes is expected after b='],
  ['a{="c"}', 'wrong at character 3: the name of a label is expected'],
  ['a{b="c}', 'wrong at character 5: a value in quotes is expected after b='],
  ['a{b=~"("}', 'wrong at character 6: error parsing regexp: missing closing ): `(`'],
  ['a{b="\\d"}', 'wrong at character 5: "\\d" is not known in quotes; write "\\\\d" for a pattern, or put it between backticks'],
  ['a[5m]', 'wrong at character 2: the selector should end here; functions and ranges are not read'],
  ['rate(a[5m])', 'wrong at character 5: the selector should end here'],
  ['a'.repeat(2001), 'has 2001 characters; at most 2000 are read']
])('refuses %s', (text, message) => expect(() => parseSelector(text)).toThrow(message))
