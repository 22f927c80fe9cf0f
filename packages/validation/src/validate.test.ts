import { expect, it } from 'vitest'
import { judge } from './judged.test-support.ts'

const flights = `date,delay,origin
2026-05-01,-5,JFK
2026-05-01,12,LAX
2026-05-02,2598,JFK
2026-05-03,,jfk
`

it.each([
  ['rows: 4', 'rows', 'pass', 'The data has 4 rows; expected exactly 4 rows.'],
  ['rows: { min: 100 }', 'rows', 'fail', 'The data has 4 rows; expected at least 100 rows.'],
  ['schema: { required: [delay, dely] }', 'schema.required', 'fail', 'Columns: missing "dely".'],
  ['schema: { required: [orgin] }', 'schema.required', 'fail', 'Columns: missing "orgin" (did you mean "origin"?).'],
  ['schema: { exact: [date, delay] }', 'schema.exact', 'fail', 'Columns: unexpected "origin".'],
  ['schema: { exact: [date, delay, origin], ordered: true }', 'schema.ordered', 'pass', 'The columns stand in the expected order.'],
  [
    'schema: { required: [origin, date], ordered: true }',
    'schema.ordered',
    'fail',
    'Columns: "date" stands where "origin" is expected (place 1 of those listed).'
  ],
  ['schema: { count: { max: 2 } }', 'schema.count', 'fail', 'The data has 3 columns; expected at most 2 columns.'],
  [
    'missing: { max: 5% }',
    'missing',
    'fail',
    '1 of 12 values of the table are missing (8.333%); expected at most 5% of all values missing.'
  ],
  ['duplicate-rows: { max: 0 }', 'duplicate-rows', 'pass', '0 of 4 rows repeat an earlier row (0%); expected no duplicate rows.'],
  ['columns: { delay: { type: integer } }', 'delay.type', 'pass', 'delay is integer; expected integer.'],
  ['columns: { delay: { type: number } }', 'delay.type', 'pass', 'delay is integer; expected number.'],
  [
    'columns: { origin: { type: integer } }',
    'origin.type',
    'fail',
    'origin is string, because 4 values are not an integer; expected integer.'
  ],
  [
    'columns: { delay: { nullable: false } }',
    'delay.nullable',
    'fail',
    'delay: 1 of 4 values are missing (25%); expected no missing value.'
  ],
  [
    'columns: { delay: { nullable: { value: false, max-unexpected: 1 } } }',
    'delay.nullable',
    'pass',
    'delay: 1 of 4 values are missing (25%); expected no missing value, with at most 1 exception.'
  ],
  [
    'columns: { delay: { missing: { max: 25% } } }',
    'delay.missing',
    'pass',
    'delay: 1 of 4 values are missing (25%); expected at most 25% missing.'
  ],
  [
    'columns: { delay: { max: 2000 } }',
    'delay.max',
    'fail',
    'delay: 1 of 3 values are above 2,000 (largest 2,598); expected at most 2,000.'
  ],
  ['columns: { delay: { max: 2598 } }', 'delay.max', 'pass', 'delay: all values are as expected (at most 2,598).'],
  ['columns: { delay: { min: -5.5 } }', 'delay.min', 'pass', 'delay: all values are as expected (at least -5.5).'],
  [
    'columns: { delay: { min: { value: 0, mostly: 60% } } }',
    'delay.min',
    'pass',
    'delay: 1 of 3 values are below 0 (least -5); expected at least 0, in at least 60% of values.'
  ],
  [
    'columns: { delay: { min: { value: 0, mostly: 60%, max-unexpected: 0 } } }',
    'delay.min',
    'fail',
    'delay: 1 of 3 values are below 0 (least -5); expected at least 0, in at least 60% of values, with at most 0 exceptions.'
  ],
  [
    'columns: { date: { max: 2026-05-02 } }',
    'date.max',
    'fail',
    'date: 1 of 4 values are above "2026-05-02" (largest 2026-05-03); expected at most "2026-05-02".'
  ],
  ['columns: { origin: { max: 5 } }', 'origin.max', 'fail', 'origin is string, which cannot be compared with the number 5.'],
  ['columns: { delay: { max: high } }', 'delay.max', 'fail', 'delay is integer, which cannot be compared with the text "high".'],
  ['columns: { origin: { max: Z } }', 'origin.max', 'fail', 'origin: 1 of 4 values are above "Z"; expected at most "Z".'],
  [
    'columns: { origin: { in-set: [JFK, LAX] } }',
    'origin.in-set',
    'fail',
    'origin: 1 of 4 values are not in the set; expected one of JFK, LAX.'
  ],
  ['columns: { delay: { in-set: [-5, 12, 2598] } }', 'delay.in-set', 'pass', 'delay: all values are as expected (one of -5, 12, 2598).'],
  [
    'columns: { date: { in-set: [2026-05-01, 2026-05-02, 2026-05-03] } }',
    'date.in-set',
    'pass',
    'date: all values are as expected (one of 2026-05-01, 2026-05-02, 2026-05-03).'
  ],
  [
    "columns: { origin: { regex: '^[A-Z]{3}$' } }",
    'origin.regex',
    'fail',
    'origin: 1 of 4 values do not match; expected a match of ^[A-Z]{3}$.'
  ],
  [
    'columns: { origin: { unique: true } }',
    'origin.unique',
    'fail',
    'origin: 2 of 4 values occur more than once (1 different one); expected no value twice.'
  ],
  ['columns: { delay: { unique: true } }', 'delay.unique', 'pass', 'delay: no value occurs twice.'],
  [
    'columns: { origin: { class-share: { JFK: { max: 40% } } } }',
    'origin.class-share.JFK',
    'fail',
    'origin: 2 of 4 values are JFK (50%); expected at most 40%.'
  ],
  [
    'conditions: [{ id: plausible, sql: delay < 1440 }]',
    'conditions.plausible',
    'fail',
    '2 of 4 rows do not meet delay < 1440; expected all of them to.'
  ],
  [
    'conditions: [{ sql: delay < 1440 OR delay IS NULL, mostly: 75% }]',
    'conditions.1',
    'pass',
    '1 of 4 rows do not meet delay < 1440 OR delay IS NULL; expected in at least 75% of rows.'
  ],
  ['conditions: [{ sql: length(origin) = 3 }]', 'conditions.1', 'pass', 'All 4 rows meet length(origin) = 3.'],
  ['columns: { dealy: { max: 5 } }', 'dealy.max', 'fail', 'There is no column "dealy". Did you mean "delay"?'],
  [
    'conditions: [{ sql: dealy > 0 }]',
    'conditions.1',
    'fail',
    'The condition dealy > 0 names the column "dealy", which the data does not have. Did you mean "delay"?'
  ]
])('%s', async (yaml, id, outcome, message) => {
  const { check } = await judge('.csv', flights, yaml)
  expect(check(id)).toMatchObject({ outcome, message })
})

it('gives every check a place in the config, a severity and SQL that shows the bad rows', async () => {
  const { check } = await judge(
    '.csv',
    flights,
    'severity: warning\ncolumns:\n  delay:\n    max: 2000\n    severity: info\n  origin:\n    regex: { value: "^[A-Z]+$", severity: critical }\nmissing: { max: 0 }\n'
  )
  expect(check('delay.max')).toMatchObject({
    severity: 'info',
    location: { file: 'checks.yml', line: 4, column: 5 },
    value: 1,
    reproduce: `SELECT * FROM read_csv('x.csv', header = true, delim = ',', quote = '"', escape = '"', types = {'delay': 'BIGINT'}) WHERE "delay" > 2000`
  })
  expect(check('origin.regex').severity).toBe('critical')
  expect(check('missing').severity).toBe('warning')
})

it.each([
  ['a header alone', '.csv', 'a,b\n', 'no rows'],
  ['missing values alone', '.csv', 'a,b\n,x\n,y\n', 'all its values are missing'],
  ['NaN alone', '.csv', 'a,b\nNaN,x\nnan,y\n', 'all its values are missing'],
  ['null alone', '.jsonl', '{"a":null}\n{"a":null}\n', 'all its values are missing']
])('judges nothing by %s', async (_, ending, content, said) => {
  const yaml = `columns: { a: { min: 0, max: 5, in-set: [1], regex: x, unique: true, class-share: { x: { max: 100% } } } }`
  const { checks, outcomes } = await judge(ending, content, yaml)
  for (const check of checks.filter(({ id }) => id.startsWith('a.')))
    expect(check).toMatchObject({ outcome: 'inconclusive', message: expect.stringContaining(said) })
  expect(outcomes.rows).toBe(content === 'a,b\n' ? 'fail' : 'pass')
})

it('never passes on data without rows', async () => {
  const { outcomes } = await judge(
    '.csv',
    'a,b\n',
    'missing: { max: 100% }\nduplicate-rows: { max: 100% }\ncolumns: { a: { type: string, nullable: false, missing: { max: 1 } } }\nconditions: [{ sql: "true" }]'
  )
  expect(new Set(Object.values(outcomes))).toEqual(new Set(['fail', 'inconclusive']))
  expect((await judge('.csv', 'a,b\n', 'schema: { required: [a] }')).outcomes).toEqual({ rows: 'fail', 'schema.required': 'pass' })
})

it('names the values that made a column text', async () => {
  const rows = Array.from({ length: 25_000 }, (_, index) => index).join('\n')
  const { check } = await judge('.csv', `n\n${rows}\nabc\n`, 'columns: { n: { max: 5 } }\nconditions: [{ sql: n >= 0 }]')
  expect(check('n.max').message).toBe('n is string, because 1 value is not an integer, which cannot be compared with the number 5.')
  expect(check('conditions.1').message).toBe('The condition n >= 0 cannot be computed: n is string, because 1 value is not an integer.')
})

it('shows unexpected values only when asked to', async () => {
  const yaml = "columns: { origin: { regex: '^[A-Z]{3}$' } }"
  const asked = await judge('.csv', `${flights}2026-05-04,1,jfk\n2026-05-04,1,lax\n`, yaml, true)
  expect(asked.check('origin.regex').message).toContain('Values: "jfk" (2), "lax" (1).')
  const silent = await judge('.csv', flights, yaml)
  expect(JSON.stringify([silent.checks, silent.evidence])).not.toContain('jfk')
})

it.each([
  [
    'a pattern that RE2 cannot read',
    'columns:\n  origin:\n    regex: "(?=a)"',
    'checks.yml, line 3: the pattern "(?=a)" of "origin" cannot be used'
  ],
  [
    'one pattern of a list',
    'columns:\n  origin:\n    not-regex: [a, "(a"]',
    'checks.yml, line 3: the pattern "(a" of "origin" cannot be used'
  ],
  [
    'strict bounds that nothing is between',
    'columns:\n  delay:\n    min: { value: 5, strict: true }\n    max: 5',
    'checks.yml, line 3: "delay.min" equals its "max", which "strict" forbids'
  ],
  ['a condition that is no SQL', 'conditions:\n  - sql: delay >', 'checks.yml, line 2: the condition "delay >" cannot be computed'],
  [
    'a condition that smuggles',
    'conditions:\n  - sql: "true) FROM data; DROP VIEW data; SELECT (true"',
    'checks.yml, line 2: the condition'
  ],
  [
    'a condition that reads a file',
    'conditions:\n  - sql: "(SELECT count(*) FROM read_text(\'/etc/passwd\')) > 0"',
    'checks.yml, line 2: the condition'
  ],
  [
    'a condition that fails on some row',
    'conditions:\n  - sql: "true"\n  - sql: CAST(origin AS INTEGER) > 0',
    'checks.yml, line 3: the condition "CAST(origin AS INTEGER) > 0" cannot be computed for every row'
  ],
  [
    'a date that there is not',
    'columns:\n  date:\n    max: 2026-02-30',
    'checks.yml, line 3: "date.max" is "2026-02-30"; expected a date such as 2026-01-31'
  ],
  [
    'a month that there is not',
    'columns:\n  date:\n    min: "2024-13-45"',
    'checks.yml, line 3: "date.min" is "2024-13-45"; expected a date such as 2026-01-31'
  ],
  [
    'bounds that nothing is between',
    'columns:\n  delay:\n    min: 5\n    max: 1',
    'checks.yml, line 3: "delay.min" is larger than its "max"'
  ]
])('refuses %s as a mistake in the config', async (_, yaml, said) => {
  const refused = judge('.csv', flights, yaml)
  await expect(refused).rejects.toThrow(said)
  await expect(refused).rejects.toMatchObject({ name: 'InputError', message: expect.not.stringMatching(/jfk|JFK/) })
})

it('keeps ids apart, also where a column is called like a group of checks', async () => {
  const { outcomes } = await judge(
    '.csv',
    'schema,rows\n1,2\n',
    'schema: { count: 2 }\ncolumns: { schema: { class-share: { "1": { min: 1 } }, type: integer }, rows: { type: integer } }\nconditions: [{ id: x, sql: "true" }, { id: x, sql: "true" }]'
  )
  expect(Object.keys(outcomes)).toEqual([
    'rows',
    'schema.count',
    'schema.type',
    'schema.class-share.1',
    'rows.type',
    'conditions.x',
    'conditions.x.2'
  ])
})

it('judges names and values that are meant to break out', async () => {
  const name = `a"b'c`
  const { outcomes } = await judge(
    '.jsonl',
    `${JSON.stringify({ [name]: "x'y" })}\n`,
    `columns: { ${JSON.stringify(name)}: { in-set: ["x'y"], regex: "x'", unique: true, class-share: { "x'y": { min: 1 } } } }`
  )
  expect(new Set(Object.values(outcomes))).toEqual(new Set(['pass']))
})

it('profiles the columns without showing any text of the data', async () => {
  const { evidence } = await judge('.csv', flights, 'rows: 4')
  expect(evidence.figures.map(({ id, value }) => [id, value])).toEqual([
    ['rows', 4],
    ['columns', 3],
    ['missing-share', 1 / 12]
  ])
  expect(evidence.tables[0]?.rows).toEqual([
    ['date', 'date', 0, '2026-05-01', null, '2026-05-03'],
    ['delay', 'integer', 25, -5, 868.3333333333334, 2598],
    ['origin', 'string', 0, null, null, null]
  ])
  expect(evidence.charts[0]?.series[0]?.points).toEqual([{ x: 'delay', y: 0.25 }])
})

it.each([
  ['a bound beyond 2^53', '9007199254740993', '{ max: "9007199254740992" }', 'a.max', 'fail'],
  ['a bound of a figure beyond 2^53', '9007199254740993', '{ sum: { max: 1e19 }, mean: { max: 9e15 } }', 'a.mean', 'fail'],
  ['the same bound beyond 2^53', '9007199254740993', '{ max: "9007199254740993" }', 'a.max', 'pass'],
  ['an item beyond 2^53', '9007199254740993', '{ in-set: ["9007199254740992"] }', 'a.in-set', 'fail'],
  ['the same item beyond 2^53', '9007199254740993', '{ in-set: ["9007199254740993"] }', 'a.in-set', 'pass'],
  ['a refused moment in another spelling', '2026-01-01 10:00:00', '{ not-in-set: ["2026-01-01 10:00", never] }', 'a.not-in-set', 'fail'],
  ['a refused day that is written as a moment', '2026-01-01', '{ not-in-set: ["2026-01-01T00:00:00"] }', 'a.not-in-set', 'fail'],
  ['a refused truth value in capitals', 'true', '{ not-in-set: ["TRUE"] }', 'a.not-in-set', 'fail'],
  ['an item in hexadecimal', '16', '{ in-set: ["0x10"] }', 'a.in-set', 'fail'],
  ['prices as decimals', '9.99', '{ type: decimal }', 'a.type', 'pass'],
  ['words as decimals', 'x', '{ type: decimal }', 'a.type', 'fail'],
  ['moments in two spellings', '2024-01-01T10:00:00', '{ min: "2024-01-01T09:00:00Z", max: "2024-01-01 11:00" }', 'a.max', 'pass'],
  ['one moment in two spellings', '2024-01-01T09:00:00', '{ min: "2024-01-01T09:00:00.0", max: "2024-01-01 09:00" }', 'a.max', 'pass']
])('judges %s', async (_, value, checks, id, outcome) => {
  const { check } = await judge('.csv', `a,b\n${value},1\n`, `columns: { a: ${checks} }`)
  expect(check(id).outcome).toBe(outcome)
})

it('takes UUIDs for the text they are', async () => {
  const id = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
  const { outcomes } = await judge(
    '.jsonl',
    `{"id":"${id}"}\n`,
    `columns: { id: { regex: ^a0, in-set: [x, ${id}], min: a, type: string } }`
  )
  expect(outcomes).toEqual({ rows: 'pass', 'id.type': 'pass', 'id.min': 'pass', 'id.in-set': 'pass', 'id.regex': 'pass' })
})

it.each([
  ["error('x' || secret) IS NULL", 'some value is not what a function takes'],
  ['CAST(secret AS INTEGER) > 0', 'some value cannot be converted to the type asked for'],
  ['sqrt(-number) > 0', 'some result is out of the range of its type'],
  ["secret::JSON->>'x' = 'x'", 'the condition "secret::JSON->>']
])('says of the condition %s why it cannot be computed, and no value', async (sql, said) => {
  const refused = judge('.csv', `secret,number\n"it's 4""711",4711\n`, `conditions: [{ sql: ${JSON.stringify(sql)} }]`)
  await expect(refused).rejects.toThrow(said)
  await expect(refused).rejects.toMatchObject({ name: 'InputError', message: expect.not.stringMatching(/711/) })
})

it('shows all that it found as what is known of the data', async () => {
  const { evidence } = await judge('.csv', flights, 'rows: 4')
  const pieces = [...evidence.figures, ...evidence.tables, ...evidence.charts]
  expect(pieces.map(({ id }) => id)).toEqual(['rows', 'columns', 'missing-share', 'profile', 'missing'])
  expect(new Set(pieces.map(({ topic }) => topic))).toEqual(new Set(['data']))
})
