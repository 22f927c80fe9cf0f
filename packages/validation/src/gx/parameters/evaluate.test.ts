import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Moment, Span } from '../moment.ts'
import { ExpectationProblem } from '../problem.ts'
import { evaluateParameter } from './evaluate.ts'

const now = Moment.of({ year: 2026, month: 11, day: 21, hour: 10 })
if (now === undefined) throw new Error('there is such a day')
const evaluate = (text: string, parameters: Record<string, unknown> = {}) => evaluateParameter(text, { parameters, now })

it.each([
  ['2 + 3 * 4', 14],
  ['(2 + 3) * 4', 20],
  ['2 ^ 3 ^ 2', 512],
  ['-2 ^ 2', 4],
  ['10 / 4', 2.5],
  ['2 - -3', 5],
  ['1.5e2', 150],
  ['PI', Math.PI],
  ['e', Math.E],
  ['trunc(PI)', 3],
  ['round(2.5)', 2],
  ['round(3.5)', 4],
  ['round(2.345, 2)', 2.35],
  ['abs(0 - 4) + sgn(0 - 2)', 3],
  ['sin(0) + cos(0) + tan(0) + exp(0)', 2],
  ['rows * 0.9', 90]
])('evaluates %s', (text, value) => {
  expect(evaluate(text, { rows: 100 })).toBeCloseTo(value, 2)
})

it.each([
  ['now()', '2026-11-21T10:00:00'],
  ['now() - timedelta(weeks=1, hours=1)', '2026-11-14T09:00:00'],
  ['datetime(2003, 1, 2)', '2003-01-02T00:00:00'],
  ['datetime(2003, 1, 2, hour=5, microsecond=7)', '2003-01-02T05:00:00.000007'],
  ['timedelta(1) + datetime(2024, 2, 28)', '2024-02-29T00:00:00'],
  ['start + timedelta(days=1)', '2020-01-02T00:00:00']
])('reckons with dates: %s', (text, iso) => {
  const value = evaluate(text, { start: '2020-01-01' })
  expect(value instanceof Moment ? value.iso : value).toBe(iso)
})

it('gives a length of time for the difference of two dates', () => {
  expect(evaluate('datetime(2024, 1, 2) - datetime(2024, 1, 1)')).toEqual(new Span(86_400_000_000n))
})

it('hands over a parameter that stands alone, whatever it is', () => {
  expect(evaluate('states', { states: ['AK', 'HI'] })).toEqual(['AK', 'HI'])
})

it.each([
  ['missing', 'gives no value for the parameter "missing"'],
  ['missing + 1', 'gives no value for the parameter "missing"'],
  ['1 +', 'ends too early'],
  ['1 2', 'is not understood at "2"'],
  ['1; drop', 'holds ";"'],
  ['1 / 0', 'divides by zero'],
  ['now(1)', 'now() takes nothing'],
  ['datetime(2024, 2, 30)', 'a date that there is'],
  ['datetime(2024)', 'a date that there is'],
  ['timedelta(fortnights=1)', 'does not take fortnights'],
  ['now() + now()', 'between what it cannot stand between'],
  ['now() + timedelta(days=99999999)', 'outside the years'],
  ['system(1)', 'there is no function system'],
  ['urn:great_expectations:validations:x', 'holds ":"'],
  ['10 ^ 400', 'is Infinity'],
  ['text + 1', 'neither a number nor a date']
])('refuses %s', (text, said) => {
  expect(() => evaluate(text, { text: 'abc' })).toThrow(said)
  expect(() => evaluate(text, { text: 'abc' })).toThrow(ExpectationProblem)
})

it('refuses what would exhaust the stack', () => {
  expect(() => evaluate(`${'('.repeat(200)}1${')'.repeat(200)}`)).toThrow('nested too deeply')
  expect(() => evaluate(`1${'+1'.repeat(2000)}`)).toThrow('characters')
})

it('evaluates what was written from a tree to what the tree says', () => {
  const tree = fc.letrec<{ expression: { text: string; value: number } }>(tie => ({
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.integer({ min: 0, max: 99 }).map(value => ({ text: String(value), value })),
      fc.tuple(tie('expression'), fc.constantFrom('+', '-', '*'), tie('expression')).map(([left, operator, right]) => ({
        text: `(${left.text} ${operator} ${right.text})`,
        value: operator === '+' ? left.value + right.value : operator === '-' ? left.value - right.value : left.value * right.value
      }))
    )
  })).expression
  fc.assert(
    fc.property(tree, ({ text, value }) => {
      expect(evaluate(text)).toBe(value)
    })
  )
})

it('answers any text with a value or a typed refusal', () => {
  const fragment = fc.constantFrom(
    '1',
    'now()',
    'timedelta(',
    'weeks=',
    'PI',
    '+',
    '-',
    '*',
    '/',
    '^',
    '(',
    ')',
    ',',
    'x',
    ' ',
    '$',
    '.5',
    'round('
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fragment, { maxLength: 30 }).map(parts => parts.join(''))
      ),
      text => {
        try {
          evaluate(text)
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ExpectationProblem)
        }
      }
    ),
    { numRuns: 2000 }
  )
})
