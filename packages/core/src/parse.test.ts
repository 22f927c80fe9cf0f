import { expect, it } from 'vitest'
import { messageOf } from './errors.ts'
import { boolean, byteSize, duration, fraction, integer, list, number, oneOf, type Parse, text } from './parse.ts'

it.each<[string, Parse<unknown>, string, unknown]>([
  ['a fraction', fraction, '0.02', 0.02],
  ['a percentage', fraction, '2%', 0.02],
  ['a percentage whose quotient would not be exact', fraction, '99.9%', 0.999],
  ['all of it', fraction, '100%', 1],
  ['seconds', duration, '90s', 90_000],
  ['minutes', duration, '30m', 1_800_000],
  ['hours', duration, '36h', 129_600_000],
  ['milliseconds', duration, '500ms', 500],
  ['days', duration, '1.5d', 129_600_000],
  ['a number with an exponent', number, '1e3', 1000],
  ['a negative number', number, '-0.5', -0.5],
  ['a whole number', integer(1), '3', 3],
  ['a decimal size', byteSize, '2GB', 2e9],
  ['a binary size', byteSize, '1GiB', 2 ** 30],
  ['bare bytes', byteSize, '1024', 1024],
  ['true', boolean, 'true', true],
  ['false as YAML writes it', boolean, 'False', false],
  ['one of the words', oneOf(['fail', 'warn']), 'warn', 'warn'],
  ['a list by lines and commas', list(text), 'a\nb, c\n\n', ['a', 'b', 'c']]
])('reads %s', (_, parse, given, expected) => {
  expect(parse(given, 'x')).toEqual(expected)
})

it.each<[string, Parse<unknown>, string, string]>([
  ['a fraction above one', fraction, '1.5', 'expected a fraction such as 0.02 or 2%'],
  ['a fraction in words', fraction, 'two', 'Input "x" is "two"'],
  ['a duration without a unit', duration, '90', 'expected a duration with a unit such as 90s, 30m, 36h or 7d'],
  ['a duration in words', duration, 'soon', 'Input "x" is "soon"'],
  ['NaN', number, 'NaN', 'expected a number'],
  ['a number too large', number, '1e999', 'expected a number'],
  ['a hexadecimal number', number, '0x10', 'expected a number'],
  ['a negative count', integer(0), '-1', 'expected a whole number of at least 0'],
  ['zero where one is the least', integer(1), '0', 'at least 1'],
  ['a typo of a boolean', boolean, 'ture', 'expected true or false'],
  ['yes, which YAML 1.2 does not know', boolean, 'yes', 'expected true or false'],
  ['an unknown word', oneOf(['fail', 'warn']), 'stop', 'expected one of fail, warn'],
  ['an unknown unit of size', byteSize, '2 elephants', 'expected a size such as 512MB or 2GiB'],
  ['an empty list', list(text), ',\n,', 'is an empty list']
])('refuses %s and says what is allowed', (_, parse, given, expected) => {
  const read = () => parse(given, 'x')
  expect(read).toThrow(expected)
  expect(read).toThrow(/^Input "x" /)
})

it.each([
  ['a plain error', new Error('a'), 'a'],
  ['an error with causes', new Error('a', { cause: new Error('b', { cause: 'c' }) }), 'a: b: c'],
  ['a cause the message repeats', new Error('a: b', { cause: new Error('b') }), 'a: b'],
  ['a thrown string', 'oops', 'oops']
])('tells %s with its causes', (_, thrown, expected) => {
  expect(messageOf(thrown)).toBe(expected)
})
