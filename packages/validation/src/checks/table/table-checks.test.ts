import { expect, it } from 'vitest'
import { judgeTables } from '../../tables.test-support.ts'

const data = `id,origin,start,end,a,b,c,total
1,JFK,1,2,1,2,3,6
2,LAX,5,4,1,2,3,7
3,,3,,1,,3,4
3,JFK,3,3,,,,
`
const airports = 'iata,runways\nJFK,1\nSFO,3\n'

it.each([
  ['unique-together: [[id, origin]]', 'pass', 'id and origin: no two rows have the same values.'],
  [
    'unique-together: [[id, start]]',
    'fail',
    'id and start: 2 of 4 rows share their values with another (1 group); expected no two rows with the same values.'
  ],
  ['unique-together: [{ columns: [id, start], max-unexpected: 2 }]', 'pass', 'id and start: 2 of 4 rows share'],
  ['unique-together: [{ columns: [start, end], ignore-missing: any, where: id < 3 }]', 'pass', 'no two rows'],
  ['unique-together: [[id, nope]]', 'fail', 'The data has no column "nope".'],
  ['pairs: [{ left: start, is: at-most, right: end }]', 'fail', 'start and end: 2 of 4 rows are not; expected start at most end.'],
  ['pairs: [{ left: start, is: at-most, right: end, ignore-missing: any }]', 'fail', 'start and end: 1 of 3 rows are not'],
  ['pairs: [{ left: start, is: at-most, right: end, ignore-missing: any, mostly: 60% }]', 'pass', 'start and end: 1 of 3 rows are not'],
  ['pairs: [{ left: b, is: less-than, right: c }]', 'fail', 'b and c: 1 of 3 rows are not; expected b less than c.'],
  ['pairs: [{ left: b, is: less-than, right: c, ignore-missing: none }]', 'fail', 'b and c: 2 of 4 rows are not'],
  ['pairs: [{ left: a, is: different, right: b, ignore-missing: any }]', 'pass', 'a and b: all rows are as expected (a different from b).'],
  ['pairs: [{ left: end, is: greater-than, right: start, where: id = 1 }]', 'pass', 'all rows'],
  [
    'pairs: [{ left: origin, right: start, in-set: [[JFK, 1], [JFK, 3], [LAX, 5]], ignore-missing: any }]',
    'pass',
    'origin and start: all rows are as expected (one of (JFK, 1), (JFK, 3), (LAX, 5)).'
  ],
  [
    'pairs: [{ left: origin, right: start, in-set: [[JFK, 1]], ignore-missing: any }]',
    'fail',
    'origin and start: 2 of 3 rows are not in the set'
  ],
  ['pairs: [{ left: origin, is: equal, right: start }]', 'fail', 'origin is string and start is integer, which do not compare.'],
  [
    'sums: [{ columns: [a, b, c], equals: total, ignore-missing: any }]',
    'fail',
    'Sum of a, b and c: 1 of 2 rows have another sum; expected total.'
  ],
  ['sums: [{ columns: [a, b, c], equals: total }]', 'fail', 'Sum of a, b and c: 2 of 3 rows have another sum'],
  [
    'sums: [{ columns: [a, b, c], equals: total, tolerance: 1, ignore-missing: any }]',
    'pass',
    'all rows are as expected (total, give or take 1).'
  ],
  ['sums: [{ columns: [a, b, c], min: 6, max: 6, ignore-missing: any }]', 'pass', 'all rows are as expected (at least 6 and at most 6).'],
  ['sums: [{ columns: [a, b, c], min: 7, ignore-missing: none }]', 'fail', '4 of 4 rows have another sum'],
  ['sums: [{ columns: [a, origin], max: 2 }]', 'fail', 'origin is string, which has no sum.'],
  ['queries: [{ sql: "SELECT * FROM data WHERE start > 5;" }]', 'pass', 'returns no row; expected no row.'],
  ['queries: [{ sql: "SELECT * FROM data WHERE start > \\"end\\" -- late" }]', 'fail', 'returns 1 row; expected no row.'],
  [
    'queries: [{ sql: "WITH x AS (SELECT * FROM data) SELECT id FROM x GROUP BY id HAVING count(*) > 1", max-unexpected: 1 }]',
    'pass',
    'returns 1 row'
  ],
  ['queries: [{ sql: "SELECT origin FROM data ANTI JOIN airports ON iata = origin" }]', 'fail', 'returns 2 rows'],
  ['queries: [{ sql: "SELECT nope FROM data" }]', 'fail', 'names the column "nope", which there is not.'],
  [
    'foreign-keys: [{ columns: [origin], table: airports, to: [iata] }]',
    'fail',
    'origin: 1 of 3 rows have no match in airports; expected a row of airports with the same iata.'
  ],
  ['foreign-keys: [{ columns: [origin], table: AIRPORTS, to: [iata], where: "id <> 2" }]', 'pass', 'origin: all rows are as expected'],
  ['foreign-keys: [{ columns: [origin], table: airports, to: [iata], ignore-missing: none }]', 'fail', 'origin: 2 of 4 rows have no match'],
  [
    'foreign-keys: [{ columns: [origin, a], table: airports, to: [iata, runways], max-unexpected: 1 }]',
    'pass',
    'origin and a: 1 of 2 rows'
  ],
  [
    'foreign-keys: [{ columns: [start], table: airports, to: [iata] }]',
    'fail',
    '4 of 4 rows have no match in airports (compared as text: start is integer, iata is string)'
  ],
  ['foreign-keys: [{ columns: [start], table: airports }]', 'fail', 'The table airports has no column "start".'],
  ['rows: { equal-to: airports }', 'fail', 'The data has 4 rows and airports has 2; expected as many.'],
  ['rows: { equal-to: airports, where: id < 3 }', 'pass', 'The data has 2 rows where id < 3 and airports has 2'],
  [
    'volume: { against: airports, max: 150% }',
    'fail',
    'The data has 4 rows, 200% of the 2 of airports; expected at most 150% of the rows of airports.'
  ],
  ['volume: { against: airports, min: 50%, max: 200% }', 'pass', '200% of the 2'],
  ['schema: { forbidden: ["*_x", "o*", "start"] }', 'fail', 'Columns: origin and start must not be there'],
  ['schema: { forbidden: ["*_x", "?"], exact: [id] }', 'fail', 'Columns: a, b and c must not be there'],
  ['schema: { forbidden: ["unnamed*"] }', 'pass', 'There is no forbidden column.'],
  ['schema: { types: { start: string } }', 'pass', 'start is string; expected string.'],
  ['schema: { types: { start: number } }', 'pass', 'start is integer; expected number.'],
  ['schema: { types: { origin: integer } }', 'fail', 'origin is string, because 3 values are not an integer; expected integer.'],
  ['schema: { types: { zip: integer } }', 'fail', 'The data has no column "zip".'],
  ['schema: { nullable: [origin, end, total, a, b, c] }', 'pass', 'No other column has missing values.'],
  ['schema: { nullable: [] }', 'fail', 'Missing values of 4 rows: origin (1), end (1), a (1), b (2), c (1), total (1)'],
  ['duplicate-rows: { max-unexpected: 0 }', 'pass', '0 of 4 rows repeat an earlier row (0%); expected no duplicate rows.']
])('judges %s', async (yaml, outcome, said) => {
  const { checks } = await judgeTables(yaml, { data, airports })
  const found = checks.find(check => check.id !== 'rows' && !check.id.startsWith('schema.exact'))
  expect(found?.message).toContain(said)
  expect(found?.outcome).toBe(outcome)
})

it('tolerates a number of duplicate rows, a share, or both', async () => {
  const twice = 'a,b\n1,2\n1,2\n1,2\n3,4\n'
  const outcome = async (limits: string) => (await judgeTables(`duplicate-rows: ${limits}`, { data: twice })).outcomes['duplicate-rows']
  expect(await outcome('{ max-unexpected: 1 }')).toBe('fail')
  expect(await outcome('{ max-unexpected: 2 }')).toBe('pass')
  expect(await outcome('{ max-unexpected: 2, max: 40% }')).toBe('fail')
  expect(await outcome('{ max: 50% }')).toBe('pass')
})

it.each([
  'unique-together: [[a, b]]',
  'pairs: [{ left: a, is: equal, right: b }]',
  'sums: [{ columns: [a, b], max: 5 }]',
  'queries: [{ sql: SELECT 1 FROM data }]',
  'foreign-keys: [{ columns: [a], table: other, to: [x] }]',
  'freshness: { column: a, max-age: 1 day }',
  'volume: { against: other, min: 0 }',
  'rows: { equal-to: none }',
  'schema: { nullable: [] }',
  'duplicate-rows: { max: 100% }'
])('never passes %s on data without rows', async yaml => {
  const { outcomes } = await judgeTables(yaml, { data: 'a,b\n', other: 'x\n1\n', none: 'x\n' })
  expect(Object.values(outcomes)).not.toContain('pass')
})

it('has nothing to judge by where all rows are left out for missing values', async () => {
  const { outcomes } = await judgeTables('pairs: [{ left: a, is: equal, right: b }]\nsums: [{ columns: [a, c], max: 5 }]', {
    data: 'a,b,c\n,,1\n,,\n'
  })
  expect(outcomes).toEqual({ 'pairs.1': 'inconclusive', 'sums.1': 'inconclusive' })
})

it('lets rounding errors of fractions through, and nothing larger', async () => {
  const sums = 'sums: [{ columns: [a, b], equals: 0.3 }]'
  expect((await judgeTables(sums, { data: 'a,b\n0.1,0.2\n' })).outcomes['sums.1']).toBe('pass')
  expect((await judgeTables(sums, { data: 'a,b\n0.1,0.2000001\n' })).outcomes['sums.1']).toBe('fail')
})

it('compares with a table whose values only later turn out to be text', async () => {
  const numbers = Array.from({ length: 25_000 }, (_, index) => index).join('\n')
  const { messages } = await judgeTables('foreign-keys: [{ columns: [k], table: other, to: [k] }]', {
    data: 'k\n7\n8\nx1\n',
    other: `k\n${numbers}\nx1\n`
  })
  expect(messages['foreign-keys.1']).toContain('all rows are as expected')
})

it.each([
  ['queries:\n  - sql: SELECT', 'checks.yml, line 2: the query "SELECT" cannot be computed'],
  ['queries:\n  - sql: SELECT 1; SELECT 2', 'it is 2 statements; expected one SELECT'],
  ['queries:\n  - sql: DROP VIEW data', 'it is no SELECT statement'],
  ['queries:\n  - sql: "SELECT 1) UNION (SELECT 2"', 'cannot be computed'],
  ['queries:\n  - sql: SELECT ? FROM data', 'it has a parameter'],
  ["queries:\n  - sql: SELECT * FROM read_text('/etc/passwd')", 'cannot be computed'],
  ['queries:\n  - sql: SELECT * FROM nowhere', 'cannot be computed: there is no table "nowhere". Known: data'],
  [
    'queries:\n  - sql: SELECT * FROM data WHERE CAST(s AS INTEGER) > 0',
    'line 2: the query "SELECT * FROM data WHERE CAST(s AS INTEGER) > 0" cannot be computed: some value cannot be converted'
  ],
  [
    'queries:\n  - { sql: "SELECT * FROM range(100000000000) AS t(n) WHERE n % 7 = 9", timeout: 200ms }',
    'checks.yml, line 2: the query "SELECT * FROM range(100000000000) AS t(n) WHERE n % 7 = 9" cannot be computed: it was stopped after 200 ms.'
  ],
  [
    'foreign-keys:\n  - { columns: [s], table: airport, to: [iata] }',
    'line 2: "foreign-keys.1" speaks of the table "airport", which is not there. Did you mean "airports"? Name its file under "tables"'
  ],
  ['volume:\n  min: 50%', '"volume" speaks of the table "reference", which is not there'],
  ['volume:\n  min: 50%', 'Name it with the input "reference".'],
  ['rows:\n  equal-to: base', 'Name it with the input "base".'],
  ['unique-together: [[s]]', 'needs two columns or more'],
  ['unique-together: [[s, s]]', 'names a column twice'],
  ['pairs: [{ left: s, right: n }]', 'needs either "is" or "in-set"'],
  ['pairs: [{ left: s, is: equal, right: s }]', 'compares a column with itself'],
  ['sums: [{ columns: [n], equals: 1, max: 2 }]', 'has "equals" beside a bound'],
  ['foreign-keys: [{ columns: [s], table: airports, to: [a, b] }]', '"columns" and "to" are not of the same length'],
  ['rows: {}', 'needs "min", "max" or "equal-to"'],
  ['volume: { max: lots }', 'expected a multiple such as 1.5 or 150%'],
  ['freshness: { column: s, max-age: 2 months }', 'expected a length of time such as'],
  ['freshness: { column: s, max-age: 1d, time-zone: Mars/Base }', 'is no time zone'],
  ['tables: { data: x.csv }\nrows: 1', 'which is the table that is judged'],
  ['tables: { airports: x.csv }', 'holds no check'],
  ['duplicate-rows: {}', 'needs "max" or "max-unexpected"']
])('refuses %s as a mistake in the config', async (yaml, said) => {
  const refused = judgeTables(yaml, { data: 's,n\nsecret,1\n', airports })
  await expect(refused).rejects.toThrow(said)
  await expect(refused).rejects.toMatchObject({ name: 'InputError', message: expect.not.stringContaining('secret') })
})

it('tells a job that is cancelled from a query that takes too long', async () => {
  const controller = new AbortController()
  const yaml = 'queries: [{ sql: "SELECT * FROM range(100000000000) AS t(n) WHERE n % 7 = 9" }]'
  const judged = judgeTables(yaml, { data: 's\n1\n' }, { signal: controller.signal })
  setTimeout(() => controller.abort(new Error('the job was cancelled')), 300)
  await expect(judged).rejects.toThrow('the job was cancelled')
})
