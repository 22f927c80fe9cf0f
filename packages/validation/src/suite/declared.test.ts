import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { judge } from '../judged.test-support.ts'
import { declaredTypes } from './declared.ts'
import { Suite } from './suite.ts'

it.each([
  ['columns: { a: { type: integer } }', ['a', 'integer']],
  ['columns: { a: { type: string, min: x } }', ['a', 'string']],
  ['columns: { a: { type: number } }', undefined],
  ['columns: { a: { max: 5 } }', undefined],
  ['columns: { a: { length: 5 } }', ['a', 'string']],
  ['columns: { a: { regex: x, nullable: false, unique: true } }', ['a', 'string']],
  ['columns: { a: { date-format: "%Y" } }\nschema: { required: [a] }', ['a', 'string']],
  ['columns: { a: { regex: x, max: 5 } }', undefined],
  ['columns: { a: { regex: x, in-set: [1] } }', undefined],
  ['columns: { a: { regex: x } }\nconditions: [{ sql: A > 0 }]', undefined],
  ['columns: { a: { regex: x }, b: { min: { value: 0, where: { a: { min: 5 } } } } }', undefined],
  ['columns: { a: { regex: x } }\nconditions: [{ sql: alpha > 0 }]', ['a', 'string']],
  ['columns: { a: { regex: x }, b: { increasing: { by: a } } }', undefined]
])('takes %s for a declaration', (yaml, declared) => {
  const types = declaredTypes(parseConfig('checks', yaml, Suite).value)
  expect([...types]).toEqual(declared === undefined ? [] : [declared])
})

it.each([
  ['regex: "^[0-9]+[.][0-9]{2}$"', '1.50\n22.00'],
  ['length: 4', '1.50\n2.00'],
  ['length: 16', '2026-01-31T10:00\n2026-02-28T11:30'],
  ['date-format: "%Y-%m-%dT%H:%M"', '2026-01-31T10:00\n2026-02-28T11:30']
])('asks the text of the file for %s', async (check, rows) => {
  const { checks } = await judge('.csv', `a,b\n${rows.replace(/$/gm, ',')}\n`, `columns: { a: { ${check} } }`)
  expect(checks[1]).toMatchObject({ outcome: 'pass' })
})
