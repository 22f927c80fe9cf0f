import { expect, it } from 'vitest'
import { judge } from '../judged.test-support.ts'

const flights = `day,delay,origin,late
2026-05-01,-5,JFK,false
2026-05-01,12,ORD,false
2026-05-02,2598,JFK,true
2026-05-03,,jfk,
2026-05-04,40,,true
`

it.each([
  ["origin = 'JFK'", 2, "at most 9999 where origin = 'JFK'"],
  ['delay IS NULL -- or not', 1, 'at most 9999 where delay IS NULL -- or not'],
  ['data.delay > (SELECT avg(delay) FROM data)', 1, 'at most 9999 where data.delay > (SELECT avg(delay) FROM data)'],
  ['{ origin: JFK }', 2, 'at most 9999 where origin is JFK'],
  ['{ origin: [JFK, ORD] }', 3, 'at most 9999 where origin is one of JFK, ORD'],
  ['{ origin: { not-in-set: [JFK] } }', 2, 'at most 9999 where origin is none of JFK'],
  ['{ origin: JFK, delay: { min: 0 } }', 1, 'at most 9999 where origin is JFK and delay is at least 0'],
  ['{ delay: { min: -5, max: 12 } }', 2, 'at most 9999 where delay is at least -5 and delay is at most 12'],
  ['{ delay: { equals: 12 } }', 1, 'at most 9999 where delay is 12'],
  ['{ late: true }', 2, 'at most 9999 where late is true'],
  ['{ delay: { missing: true } }', 1, 'at most 9999 where delay is missing'],
  ['{ delay: { missing: false }, origin: { missing: false } }', 3, 'at most 9999 where delay is there and origin is there'],
  ['{ day: { min: 2026-05-02 } }', 3, 'at most 9999 where day is at least 2026-05-02'],
  [
    '{ any-of: [{ origin: ORD }, { delay: { min: 30 }, late: true }] }',
    3,
    'at most 9999 where origin is ORD, or delay is at least 30 and late is true'
  ]
])('counts the rows where %s', async (where, rows, expected) => {
  const { check } = await judge('.csv', flights, `rows: { max: 9999, where: ${where.startsWith('{') ? where : JSON.stringify(where)} }`)
  expect(check('rows')).toMatchObject({ value: rows })
  const shown = await judge(
    '.csv',
    flights,
    `columns: { day: { missing: { max: 0, where: ${where.startsWith('{') ? where : JSON.stringify(where)} } } }`
  )
  expect(shown.check('day.missing')).toMatchObject({ outcome: 'pass', expected: expected.replace('at most 9999', 'at most 0% missing') })
})

it.each(["kind = 'number'", '{ kind: number }'])(
  'asks nothing of rows outside of where %s, for which it could not be computed',
  async where => {
    const rows = 'kind,v\nnumber,5\nnumber,1\ntext,abc\n'
    const written = where.startsWith('{') ? where : JSON.stringify(where)
    const { check } = await judge('.csv', rows, `conditions: [{ id: large, sql: CAST(v AS INTEGER) > 3, where: ${written} }]`)
    expect(check('conditions.large')).toMatchObject({ outcome: 'fail', message: expect.stringContaining('1 of 2 rows') })
  }
)

const JFK = 'where: { origin: JFK }'

it.each([
  [`nullable: { value: false, ${JFK} }`, 'pass', 0],
  [`missing: { max: 0, ${JFK} }`, 'pass', 0],
  [`min: { value: 0, ${JFK} }`, 'fail', 1],
  [`max: { value: 2598, ${JFK} }`, 'pass', 0],
  [`in-set: { value: [-5], ${JFK} }`, 'fail', 1],
  [`not-in-set: { value: [12], ${JFK} }`, 'pass', 0],
  [`regex: { value: ^2, ${JFK} }`, 'fail', 1],
  [`not-regex: { value: ^1, ${JFK} }`, 'pass', 0],
  [`length: { max: 2, ${JFK} }`, 'fail', 1],
  [`date-format: { value: "%Y", ${JFK} }`, 'fail', 1],
  [`json: { ${JFK} }`, 'pass', 0],
  [`unique: { value: true, ${JFK} }`, 'pass', 0],
  [`increasing: { ${JFK} }`, 'pass', 0],
  [`decreasing: { ${JFK} }`, 'fail', 1],
  [`decreasing: { by: day, ${JFK} }`, 'fail', 1],
  [`z-score: { value: 0.5, ${JFK} }`, 'fail', 2],
  [`distinct: { max: 2, ${JFK} }`, 'pass', 2],
  [`distinct-share: { min: 1, ${JFK} }`, 'pass', 1],
  [`mean: { min: 1296.5, max: 1296.5, ${JFK} }`, 'pass', 1296.5],
  [`median: { min: 1296.5, max: 1296.5, ${JFK} }`, 'pass', 1296.5],
  [`std: { min: 1840, max: 1841, ${JFK} }`, 'pass', 1840.599],
  [`sum: { min: 2593, max: 2593, ${JFK} }`, 'pass', 2593],
  [`quantiles: { 0.5: { max: 1, ${JFK} } }`, 'fail', 1296.5],
  [`most-common: { value: [-5, 2598], ${JFK} }`, 'pass', undefined],
  [`class-share: { "-5": { min: 50%, max: 50%, ${JFK} } }`, 'pass', 0.5]
])('judges "%s" by those rows alone', async (check, outcome, value) => {
  const judged = await judge('.csv', flights, `columns: { delay: { ${check} } }`)
  expect(judged.checks[1]).toMatchObject({ outcome, expected: expect.stringContaining('where origin is JFK') })
  if (value === undefined) expect(judged.checks[1]).not.toHaveProperty('value')
  else expect(judged.checks[1]?.value).toBeCloseTo(value, 3)
  const none = await judge('.csv', flights, `columns: { delay: { ${check.replace('origin: JFK', 'origin: XXX')} } }`)
  expect(none.checks[1]).toMatchObject({ outcome: 'inconclusive', message: expect.stringContaining('no rows where origin is XXX') })
})

it.each([
  ['{ origni: JFK }', 'Its "where" names the column "origni", which the data does not have. Did you mean "origin"?'],
  [
    '{ any-of: [{ origin: JFK }, { origni: JFK }] }',
    'Its "where" names the column "origni", which the data does not have. Did you mean "origin"?'
  ],
  ["origni = 'JFK'", 'Its "where" names the column "origni", which the data does not have. Did you mean "origin"?'],
  ['{ origin: { min: 5 } }', 'Its "where" cannot be computed: origin is string, which cannot be compared with 5.'],
  ['{ day: { min: May } }', 'Its "where" cannot be computed: May is no date, as day holds.']
])('fails a check where %s cannot be told', async (where, message) => {
  const { check } = await judge('.csv', flights, `columns: { delay: { max: { value: 1, where: ${where} } } }`)
  expect(check('delay.max')).toMatchObject({ outcome: 'fail', message })
})

it('fails a check whose rows cannot be told for a value that made their column text', async () => {
  const rows = Array.from({ length: 25_000 }, (_, index) => `${index},1`).join('\n')
  const yaml = 'columns: { b: { max: { value: 1, where: "a > 5" }, min: { value: 1, where: { a: { min: 5 } } } } }'
  const { check } = await judge('.csv', `a,b\n${rows}\nabc,1\n`, yaml)
  const why = 'a is string, because 1 value is not an integer'
  expect(check('b.max')).toMatchObject({ outcome: 'fail', message: `Its "where" cannot be computed: ${why}.` })
  expect(check('b.min')).toMatchObject({ outcome: 'fail', message: expect.stringContaining(why) })
})

it.each([
  ['no SQL', 'delay >', 'line 1: the "where" delay > cannot be computed'],
  ['no condition', 'delay + 1', 'the "where" delay + 1 cannot be computed: it is BIGINT, not true or false'],
  ['two conditions', 'true) OR (true', 'the "where" true) OR (true cannot be computed'],
  ['an unknown word', '{ delay: { least: 5 } }', 'unknown key "columns.delay.max.where.delay.least"'],
  ['no word', '{ delay: {} }', 'says nothing'],
  ['no column', '{}', 'names no column']
])('refuses a where that is %s', async (_, where, said) => {
  const yaml = `columns: { delay: { max: { value: 1, where: ${where.startsWith('{') ? where : JSON.stringify(where)} } } }`
  await expect(judge('.csv', flights, yaml)).rejects.toThrow(said)
})

it.each([
  ['conditions: [{ sql: delay < 0, where: { origin: JFK } }]', 'rows where origin is JFK do not meet delay < 0'],
  ['duplicate-rows: { max: 0, where: { origin: JFK } }', 'where origin is JFK'],
  ['unique-together: [{ columns: [origin, delay], where: { origin: JFK } }]', 'where origin is JFK'],
  ['sums: [{ columns: [delay], min: 100000, where: { origin: JFK } }]', 'at least 100,000 where origin is JFK'],
  ['pairs: [{ left: day, right: origin, in-set: [[x, y]], where: { origin: JFK } }]', 'where origin is JFK'],
  ['freshness: { column: day, max-age: 1 day, where: { origin: JFK } }', 'day where origin is JFK: the newest row'],
  ['integrity: { label-balance: { label: origin, max: 1%, where: { origin: JFK } } }', 'of the rows where origin is JFK']
])('says of which rows it is, and of none that there are none: %s', async (yaml, said) => {
  const some = await judge('.csv', flights, yaml)
  expect(some.checks.at(-1)?.message).toContain(said)
  const none = await judge('.csv', flights, yaml.replace('origin: JFK', 'origin: XXX'))
  expect(none.checks.at(-1)).toMatchObject({ outcome: 'inconclusive', message: expect.stringContaining('no rows where origin is XXX') })
})

it('takes a where that asks for a column without any value for one that no row meets', async () => {
  const { check } = await judge('.csv', 'a,b\n,1\n,2\n', 'columns: { b: { max: { value: 1, where: a > 0 } } }')
  expect(check('b.max')).toMatchObject({ outcome: 'inconclusive', message: expect.stringContaining('no rows where a > 0') })
})
