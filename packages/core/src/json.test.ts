import { expect, it } from 'vitest'
import { parseLenientJson } from './json.ts'

it.each([
  ['{"accuracy": 0.87}', { accuracy: 0.87 }],
  ['{"a": NaN, "b": Infinity, "c": -Infinity}', { a: Number.NaN, b: Number.POSITIVE_INFINITY, c: Number.NEGATIVE_INFINITY }],
  ['{"a": 1, /* a comment */ }', { a: 1 }]
])('reads %s', (text, expected) => {
  expect(parseLenientJson(text)).toEqual(expected)
})

it('says where the text breaks', () => {
  expect(() => parseLenientJson('{"accuracy": 0.8')).toThrow('JSON5: invalid end of input at 1:17')
})

it.each(['{"__proto__": {"polluted": 1}}', '{"__proto__": {"polluted": NaN}}'])('changes no prototype on %s', text => {
  const parsed = parseLenientJson(text)
  expect(parsed).not.toHaveProperty('polluted')
  expect(Object.keys(parsed ?? {})).toEqual(['__proto__'])
})
