import { parseConfig } from '@gauntlet/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Share } from './share.ts'
import { Suite } from './suite.ts'

const read = (yaml: string) => parseConfig('checks', yaml, Suite, 'checks.yml').value

it('reads the short and the long form of an expectation', () => {
  const { columns } = read('columns: { delay: { max: 2000, min: { value: -60, mostly: 99.9%, severity: warning } } }')
  expect(columns?.delay?.max).toMatchObject({ value: 2000 })
  expect(columns?.delay?.min).toEqual({ value: -60, mostly: 0.999, severity: 'warning' })
})

it.each([
  ['an unknown key', 'colums: {}', 'line 1: unknown key "colums". Did you mean "columns"?'],
  ['an unknown check', 'columns:\n  delay:\n    maximum: 5', 'line 3: unknown key "columns.delay.maximum"'],
  [
    'an unknown option',
    'columns:\n  delay:\n    max: { value: 5, mosty: 1 }',
    'line 3: unknown key "columns.delay.max.mosty". Did you mean "mostly"?'
  ],
  ['a column without a check', 'columns:\n  delay: { severity: warning }', '"columns.delay" holds no check'],
  ['no check at all', 'severity: info', 'holds no check'],
  ['a share above 1', 'missing: { max: 2 }', 'is 2; expected a share such as 0.02 or 2%'],
  ['a share in words', 'missing: { max: few }', 'is few; expected a share such as 0.02 or 2%'],
  ['limits that nothing meets', 'rows: { min: 5, max: 1 }', '"min" is larger than "max"'],
  ['limits without any', 'rows: { severity: info }', 'needs "min", "max" or "equal-to"'],
  ['limits of columns without any', 'schema: { count: { severity: info } }', 'needs "min" or "max"'],
  ['an order of nothing', 'schema: { ordered: true }', '"ordered" needs "exact", "required" or "types"'],
  ['a type that there is not', 'columns: { a: { type: int } }', '"columns.a.type"'],
  ['an empty set', 'columns: { a: { in-set: [] } }', '"columns.a.in-set"'],
  ['unique: false', 'columns: { a: { unique: false } }', '"columns.a.unique"'],
  ['a bound that is no number', 'columns: { a: { max: .nan } }', '"columns.a.max"'],
  ['no columns', 'columns: {}', '"columns" holds no check'],
  ['no conditions', 'conditions: []', '"conditions" holds no check'],
  ['an empty schema', 'schema: {}', '"schema" holds no check'],
  ['a class share of no class', 'columns: { a: { class-share: {} } }', 'holds no check'],
  ['a column that allows everything', 'columns: { a: { nullable: true } }', '"columns.a" holds no check'],
  ['a bound that YAML rounds', 'columns: { a: { max: 9007199254740993 } }', 'is an integer beyond 2^53'],
  ['an item that YAML rounds', 'columns: { a: { in-set: [9007199254740993] } }', 'is an integer beyond 2^53'],
  ['a tolerance that lets all through', 'columns: { a: { max: { value: 5, mostly: 0 } } }', 'is 0, which nothing can fail'],
  ['a value twice in a set', 'columns:\n  a:\n    in-set: [x, y, x]', 'line 3: "columns.a.in-set" names a value twice'],
  ['a pattern twice', 'columns: { a: { regex: [x, x] } }', 'names a value twice'],
  ['an empty list of patterns', 'columns: { a: { not-regex: [] } }', '"columns.a.not-regex"'],
  [
    'a set and its opposite',
    'columns:\n  a:\n    in-set: [x, y]\n    not-in-set: [z, y]',
    'line 4: "columns.a.not-in-set" refuses "y", which "in-set" allows'
  ],
  ['both orders at once', 'columns: { a: { increasing: true, decreasing: true } }', 'stands beside "increasing"'],
  ['crossed quantiles', 'columns: { a: { quantiles: { 0.9: { max: 5 } }, median: { min: 6 } } }', 'wants median to be larger than 0.9'],
  ['a quantile beyond 1', 'columns: { a: { quantiles: { 95: { max: 5 } } } }', 'is no quantile; expected a share such as 0.5 or 50%'],
  ['a quantile twice', 'columns: { a: { quantiles: { 0.5: { max: 5 }, 50%: { max: 6 } } } }', 'names a quantile twice'],
  ['a mean of nothing', 'columns: { a: { mean: {} } }', 'needs "min" or "max"'],
  ['a mean that none has', 'columns: { a: { mean: { min: 2, max: 1 } } }', '"min" is larger than "max"'],
  ['a mean that strictness forbids', 'columns: { a: { mean: { min: 2, max: 2, strict: max } } }', '"strict" forbids just that value'],
  ['a spread below zero', 'columns: { a: { std: { max: -1 } } }', '"columns.a.std'],
  [
    'a mean of text',
    'columns:\n  a:\n    type: string\n    mean: { min: 1 }',
    'line 4: "columns.a.mean" needs numbers, and "type" says string'
  ],
  ['a format of dates', 'columns: { a: { type: date, date-format: "%Y" } }', 'is about text, and "type" says date'],
  ['a date format of another language', 'columns: { a: { date-format: YYYY-MM-DD } }', 'holds no part of a date, such as %Y'],
  ['an unknown part of a date format', 'columns: { a: { date-format: "%Y %Q" } }', 'has "%Q", which is no part of a date format'],
  [
    'class shares beyond the whole',
    'columns: { a: { class-share: { x: { min: 60% }, y: { min: 50% } } } }',
    'asks for more than 100% in total'
  ],
  ['a crossed class share', 'columns: { a: { class-share: { x: { min: 60%, max: 50% } } } }', '"min" is larger than "max"'],
  ['a crossed length', 'columns: { a: { length: { min: 5, max: 4 } } }', '"min" is larger than "max"'],
  ['an outlier at no distance', 'columns: { a: { z-score: 0 } }', '"columns.a.z-score"'],
  ['a type of some rows', 'columns: { a: { type: { value: date, where: b } } }', 'unknown key "columns.a.type.where"'],
  ['an optional column that is not', 'columns: { a: { optional: false, max: 1 } }', '"columns.a.optional"'],
  ['an optional column without a check', 'columns: { a: { optional: true } }', '"columns.a" holds no check'],
  ['no rows at all as the least', 'min-rows: 0\nrows: 1', '"min-rows"'],
  ['a least number of rows alone', 'min-rows: 10', 'holds no check'],
  ['an unknown severity', 'severity: fatal\nrows: 1', '"severity"']
])('refuses %s', (_, yaml, said) => {
  expect(() => read(yaml)).toThrow(said)
})

it('reads a percentage as its digits say, not as a division rounds it', () => {
  expect(Share.parse('99.9%')).toBe(0.999)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), thousandths => {
      expect(Share.parse(`${thousandths / 1000}%`)).toBe(Number(`${thousandths}e-5`))
    })
  )
})

it.each([
  'columns: { a: { in-set: { value: [x], where: b }, not-in-set: { value: [x], where: c } } }',
  'columns: { a: { increasing: true, decreasing: { by: b } } }',
  'columns: { a: { quantiles: { 0.9: { max: 5, where: b } }, median: { min: 6 } } }',
  'columns: { a: { class-share: { x: { min: 60% }, y: { min: 60%, where: b } } } }',
  'columns: { a: { mean: { min: 2, max: 2 }, std: { min: 0, max: 0 } } }'
])('finds no contradiction in %s', yaml => {
  expect(() => read(yaml)).not.toThrow()
})
