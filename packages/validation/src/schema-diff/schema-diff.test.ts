import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Profile } from '../profile/profile.ts'
import { judgeTables } from '../tables.test-support.ts'
import type { ColumnShape } from './column-shape.ts'
import { similarity } from './renamed.ts'
import { CONSEQUENCES, schemaDiff } from './schema-diff.ts'
import { typeChange } from './type-change.ts'

const TYPES: Readonly<Record<string, ColumnShape['type']>> = {
  INTEGER: 'integer',
  BIGINT: 'integer',
  UINTEGER: 'integer',
  'DECIMAL(10,2)': 'decimal',
  'DECIMAL(12,2)': 'decimal',
  'DECIMAL(12,4)': 'decimal',
  FLOAT: 'float',
  DOUBLE: 'float',
  VARCHAR: 'string',
  UUID: 'string',
  BOOLEAN: 'boolean',
  DATE: 'date',
  TIMESTAMP: 'timestamp',
  TIMESTAMP_NS: 'timestamp',
  'TIMESTAMP WITH TIME ZONE': 'timestamp',
  TIME: 'time',
  'INTEGER[]': 'other'
}

const column = (name: string, engineType = 'BIGINT', nullable: boolean | undefined = false): ColumnShape => ({
  name,
  type: TYPES[engineType] ?? 'other',
  engineType,
  nullable
})

const told = (before: readonly ColumnShape[], after: readonly ColumnShape[]) =>
  schemaDiff(before, after).map(({ kind, column, before, after }) => [kind, column, before, after])

it.each([
  ['INTEGER', 'BIGINT', 'widened'],
  ['UINTEGER', 'BIGINT', 'widened'],
  ['UINTEGER', 'INTEGER', 'retyped'],
  ['INTEGER', 'DECIMAL(12,2)', 'widened'],
  ['BIGINT', 'DECIMAL(12,2)', 'retyped'],
  ['BIGINT', 'DOUBLE', 'widened'],
  ['DECIMAL(10,2)', 'DECIMAL(12,2)', 'widened'],
  ['DECIMAL(10,2)', 'DECIMAL(12,4)', 'widened'],
  ['DECIMAL(12,2)', 'DECIMAL(12,4)', 'retyped'],
  ['FLOAT', 'DOUBLE', 'widened'],
  ['DATE', 'TIMESTAMP', 'widened'],
  ['TIMESTAMP', 'TIMESTAMP_NS', 'widened'],
  ['TIMESTAMP', 'TIMESTAMP WITH TIME ZONE', 'retyped'],
  ['BIGINT', 'VARCHAR', 'retyped'],
  ['BOOLEAN', 'BIGINT', 'retyped'],
  ['DATE', 'TIME', 'retyped'],
  ['VARCHAR', 'UUID', undefined],
  ['BIGINT', 'BIGINT', undefined]
])('calls a change from %s to %s %s', (before, after, kind) => {
  expect(typeChange(column('x', before), column('x', after))).toBe(kind)
  const back = kind === 'widened' ? 'narrowed' : kind
  expect(typeChange(column('x', after), column('x', before))).toBe(back)
})

it('says nothing of a type that nobody has seen a value of', () => {
  const unseen: ColumnShape = { name: 'x', type: 'other', engineType: 'VARCHAR', nullable: true }
  expect(typeChange(unseen, column('x'))).toBeUndefined()
  expect(typeChange(column('x', 'DATE'), unseen)).toBeUndefined()
})

it('tells every kind of change, in a fixed order', () => {
  const before = [
    column('a'),
    column('b'),
    column('c'),
    column('d'),
    column('e', 'DATE'),
    column('f', 'BIGINT', true),
    column('customer_id')
  ]
  const after = [
    column('b', 'INTEGER'),
    column('a', 'DOUBLE'),
    column('c', 'VARCHAR'),
    column('e', 'DATE', true),
    column('f'),
    column('customerId'),
    column('new', 'BOOLEAN')
  ]
  expect(told(before, after)).toEqual([
    ['removed', 'd', 'integer', ''],
    ['renamed', 'customer_id', 'customer_id', 'customerId'],
    ['added', 'new', '', 'boolean'],
    ['narrowed', 'b', 'BIGINT', 'INTEGER'],
    ['widened', 'a', 'integer', 'float'],
    ['retyped', 'c', 'integer', 'string'],
    ['became-nullable', 'e', 'no missing values', 'missing values'],
    ['became-not-null', 'f', 'missing values', 'no missing values'],
    ['reordered', 'b', 'place 2', 'place 1']
  ])
})

it.each([
  ['another spelling', [column('depDelay'), column('x')], [column('dep_delay'), column('x')], 'renamed'],
  ['a longer name', [column('age'), column('income')], [column('age'), column('income_usd')], 'renamed'],
  [
    'a name somewhat like it in its place',
    [column('a'), column('price'), column('b')],
    [column('a'), column('unit_price_eur'), column('b')],
    'renamed'
  ],
  ['the same name but another type', [column('depDelay')], [column('dep_delay', 'VARCHAR')], 'removed'],
  ['another name in its place', [column('a'), column('height'), column('b')], [column('a'), column('zip'), column('b')], 'removed']
])('takes %s for what it is', (_, before, after, kind) => {
  expect(schemaDiff(before, after)[0]?.kind).toBe(kind)
})

it.each([
  ['Customer ID', 'customer_id', 1],
  ['night', 'nacht', 0.25],
  ['a', 'b', 0],
  ['___', 'a', 0]
])('finds %s and %s alike by %d', (one, other, share) => {
  expect(similarity(one, other)).toBe(share)
})

const shapes = fc.uniqueArray(
  fc.record({ name: fc.string({ minLength: 1, maxLength: 6 }), engine: fc.constantFrom(...Object.keys(TYPES)), nullable: fc.boolean() }),
  { selector: ({ name }) => name, maxLength: 12 }
)
const asShapes = (given: readonly { name: string; engine: string; nullable: boolean }[]) =>
  given.map(({ name, engine, nullable }) => column(name, engine, nullable))

it('finds no change in the same schema, and in every other one', () => {
  fc.assert(
    fc.property(shapes, shapes, (one, other) => {
      const [before, after] = [asShapes(one), asShapes(other)]
      expect(schemaDiff(before, before)).toEqual([])
      if (JSON.stringify(before) !== JSON.stringify(after) && schemaDiff(before, after).length === 0) {
        // Texts of two engine types are the same type.
        expect(before.map(({ name, type, nullable }) => [name, type, nullable])).toEqual(
          after.map(({ name, type, nullable }) => [name, type, nullable])
        )
      }
    })
  )
})

it('tells the opposite changes on the way back', () => {
  const opposite = {
    removed: 'added',
    added: 'removed',
    renamed: 'renamed',
    narrowed: 'widened',
    widened: 'narrowed',
    retyped: 'retyped',
    'became-nullable': 'became-not-null',
    'became-not-null': 'became-nullable',
    reordered: 'reordered'
  } as const
  fc.assert(
    fc.property(shapes, shapes, (one, other) => {
      const [before, after] = [asShapes(one), asShapes(other)]
      const forth = schemaDiff(before, after).map(({ kind }) => opposite[kind])
      const back = schemaDiff(after, before).map(({ kind }) => kind)
      expect([...back].sort()).toEqual([...forth].sort())
    })
  )
})

it('accounts for every column: kept, removed or renamed before; kept, added or renamed after', () => {
  fc.assert(
    fc.property(shapes, shapes, (one, other) => {
      const [before, after] = [asShapes(one), asShapes(other)]
      const changes = schemaDiff(before, after)
      const count = (kind: string) => changes.filter(change => change.kind === kind).length
      const kept = before.filter(({ name }) => after.some(column => column.name === name)).length
      expect(kept + count('removed') + count('renamed')).toBe(before.length)
      expect(kept + count('added') + count('renamed')).toBe(after.length)
      for (const { kind, breaking, reason } of changes) expect({ breaking, reason }).toEqual(CONSEQUENCES[kind])
    })
  )
})

const now = 'id,delay,carrier\n1,2.5,AA\n2,,DL\n'
const then = 'id,carrier,delay,tail\n1,AA,2,N1\n2,DL,3,N2\n'

it.each([
  [
    'diff: {}',
    'fail',
    'The schema differs from that of reference: "tail" removed (string, breaking), "delay" became nullable (no missing values to missing values, breaking); 2 other changes may be; expected no change but added, type widened, became not null, reordered.'
  ],
  ['diff: { allow: [removed, became-nullable, widened, reordered] }', 'pass', 'The schema differs from that of reference as it may'],
  ['diff: { allow: [] }', 'fail', '"delay" type widened (integer to float), "carrier" reordered (place 2 to place 3)'],
  ['diff: { against: old, allow: [] }', 'pass', 'The schema is that of old.']
])('judges schema: { %s }', async (yaml, outcome, said) => {
  const { messages, outcomes } = await judgeTables(`schema: { ${yaml} }`, { data: now, reference: then, old: now })
  expect(outcomes['schema.diff']).toBe(outcome)
  if (said.includes('reordered (place')) expect(messages['schema.diff']).toMatch(/"(carrier|delay)" reordered \(place/)
  else expect(messages['schema.diff']).toContain(said)
})

it('shows every change as evidence, and none where there is none', async () => {
  const { evidence } = await judgeTables('schema: { diff: {} }', { data: now, reference: then })
  expect(evidence.tables.find(({ id }) => id === 'schema-diff')?.rows[0]).toEqual([
    'tail',
    'removed',
    'string',
    '',
    'yes',
    'what reads the column finds nothing'
  ])
  const same = await judgeTables('schema: { diff: {} }', { data: now, reference: now })
  expect(same.evidence.tables.map(({ id }) => id)).not.toContain('schema-diff')
})

const profile: Profile = {
  kind: 'gauntlet-profile',
  version: 1,
  title: 'x',
  createdAt: '2026-01-01T00:00:00Z',
  rows: 4,
  columns: [
    { name: 'id', type: 'integer', engineType: 'BIGINT', missing: 0 },
    { name: 'delay', type: 'float', engineType: 'DOUBLE', missing: 1 }
  ],
  valuesShown: false,
  checks: []
}

it('holds the data against a stored profile, whose rows it does not have', async () => {
  const { messages } = await judgeTables('schema: { diff: {} }\nvolume: { min: 60% }', { data: now }, { reference: profile })
  expect(messages['schema.diff']).toBe('The schema differs from that of reference as it may: "carrier" added (string).')
  expect(messages.volume).toContain('The data has 2 rows, 50% of the 4 of reference')
  const rows = judgeTables('rows: { equal-to: reference }', { data: now }, { reference: profile })
  await expect(rows).rejects.toThrow('needs the rows of the table "reference", of which there is a stored profile only')
})

it('leaves out what is held against the base where the base itself is judged, and wants it named elsewhere', async () => {
  const suite = 'schema: { diff: { against: base } }\nvolume: { against: base, min: 1 }'
  expect((await judgeTables(suite, { data: now }, { ofBase: true })).outcomes).toEqual({})
  expect((await judgeTables(suite, { data: now, base: now })).outcomes).toEqual({ 'schema.diff': 'pass', volume: 'pass' })
  await expect(judgeTables(suite, { data: now })).rejects.toThrow('Name it with the input "base".')
})
