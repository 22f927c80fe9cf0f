import { expect, it } from 'vitest'
import { repeatedKey } from './repeated-key.ts'

it.each([
  ['at the top', '{"a": 1, "b": 2, "a": 3}', 'a'],
  ['below', '{"x": [{"a": {"b": 1}}, {"b": {}, "a": 1, "b": NaN}]}', 'b'],
  ['after an object', '{"a": {"b": 1}, "a": 1}', 'a'],
  ['written in another way', '{"a": 1, "\\u0061": 2}', 'a'],
  ['without quotes', `{'a': 1, a /* this: one */: 2}`, 'a'],
  ['of every object', '{"__proto__": 1, "__proto__": 2}', '__proto__'],
  ['only in different objects', '{"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]}', undefined],
  ['only as a value', '{"a": "b", "b": "a", "c": ["a", "a"]}', undefined],
  ['only inside of text', '{"a": "{\\"b\\": 1, \\"b\\": 2}", "b\\\\": 1, "b": -Infinity}', undefined],
  ['only in a comment', '{"a": 1, /* "a": 2, */ "b": 1 // "a": 3\n}', undefined]
])('finds a key that is repeated %s', (_, text, expected) => {
  expect(repeatedKey(text)).toBe(expected)
})
