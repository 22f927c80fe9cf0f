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
  ['a share in words', 'missing: { max: few }', 'is "few"; expected a share such as 0.02 or 2%'],
  ['limits that nothing meets', 'rows: { min: 5, max: 1 }', '"min" is larger than "max"'],
  ['limits without any', 'rows: { severity: info }', 'needs "min" or "max"'],
  ['an order of nothing', 'schema: { ordered: true }', '"ordered" needs "exact" or "required"'],
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
