import { expect, it } from 'vitest'
import { judge } from '../../judged.test-support.ts'

const trips = `day,fare,code,note
2026-01-01,10,AB1,"{""a"":1}"
2026-01-02,12,AB2,[1]
2026-01-03,12,ab3,{
2026-01-04,14,AB1,
2026-01-05,1000,,5
`

it.each([
  ['fare: { min: { value: 10, strict: true } }', 'fail', 'fare: 1 of 5 values are not above 10 (least 10); expected above 10.'],
  ['fare: { min: { value: 9, strict: true } }', 'pass', 'fare: all values are as expected (above 9).'],
  [
    'fare: { max: { value: 1000, strict: true } }',
    'fail',
    'fare: 1 of 5 values are not below 1,000 (largest 1,000); expected below 1,000.'
  ],
  [
    'day: { max: { value: 2026-01-05, strict: true, mostly: 80% } }',
    'pass',
    'day: 1 of 5 values are not below "2026-01-05" (largest 2026-01-05); expected below "2026-01-05", in at least 80% of values.'
  ],
  ['code: { not-in-set: [AB1, XX] }', 'fail', 'code: 2 of 4 values are values that may not occur; expected none of AB1, XX.'],
  ['fare: { not-in-set: ["13", 15] }', 'pass', 'fare: all values are as expected (none of 13, 15).'],
  ['code: { regex: [^AB, ^ab] }', 'pass', 'code: all values are as expected (a match of one of ^AB, ^ab).'],
  ['code: { regex: [^X, 2$] }', 'fail', 'code: 3 of 4 values do not match; expected a match of one of ^X, 2$.'],
  ['code: { not-regex: "[a-z]" }', 'fail', 'code: 1 of 4 values match; expected no match of [a-z].'],
  ['code: { not-regex: [^X, ^Y] }', 'pass', 'code: all values are as expected (no match of ^X, ^Y).'],
  ['code: { length: 3 }', 'pass', 'code: all values are as expected (exactly 3 characters).'],
  [
    'fare: { length: { max: 3, max-unexpected: 0 } }',
    'fail',
    'fare: 1 of 5 values are of another length; expected at most 3 characters, with at most 0 exceptions.'
  ],
  [
    'code: { length: { min: 1, max: 2 } }',
    'fail',
    'code: 4 of 4 values are of another length; expected at least 1 character and at most 2 characters.'
  ],
  ['day: { date-format: "%Y-%m-%d" }', 'pass', 'day: all values are as expected (a date or time written as %Y-%m-%d).'],
  ['day: { date-format: "%d.%m.%Y" }', 'fail', 'day: 5 of 5 values are not; expected a date or time written as %d.%m.%Y.'],
  ['note: { json: true }', 'fail', 'note: 1 of 4 values cannot be read as JSON; expected JSON.'],
  ['note: { json: { mostly: 75% } }', 'pass', 'note: 1 of 4 values cannot be read as JSON; expected JSON, in at least 75% of values.'],
  ['fare: { increasing: true }', 'pass', 'fare: all values are as expected (increasing in the order of the rows).'],
  [
    'fare: { increasing: { strict: true } }',
    'fail',
    'fare: 1 of 5 values are smaller than or equal to the one before; expected strictly increasing in the order of the rows.'
  ],
  [
    'fare: { decreasing: true }',
    'fail',
    'fare: 3 of 5 values are larger than the one before; expected decreasing in the order of the rows.'
  ],
  [
    'code: { increasing: { max-unexpected: 1 } }',
    'pass',
    'code: 1 of 4 values are smaller than the one before; expected increasing in the order of the rows, with at most 1 exception.'
  ],
  [
    'fare: { decreasing: { by: code } }',
    'fail',
    'fare: 2 of 5 values are larger than the one before or have no code; expected decreasing by code.'
  ],
  ['fare: { increasing: { by: dy } }', 'fail', 'There is no column "dy" to order the rows by. Did you mean "day"?'],
  ['fare: { mean: { min: 200, max: 210 } }', 'pass', 'fare: the mean is 209.6; expected at least 200 and at most 210.'],
  ['fare: { mean: { min: 209.6, strict: true } }', 'fail', 'fare: the mean is 209.6; expected above 209.6.'],
  ['fare: { sum: { min: 1048, max: 1048 } }', 'pass', 'fare: the sum is 1,048; expected exactly 1,048.'],
  ['fare: { std: { max: 400 } }', 'fail', 'fare: the standard deviation is 441.85; expected at most 400.'],
  ['fare: { median: { min: 12, max: 12 } }', 'pass', 'fare: the median is 12; expected exactly 12.'],
  ['fare: { median: { max: 12, strict: max } }', 'fail', 'fare: the median is 12; expected below 12.'],
  ['code: { mean: { min: 0 } }', 'fail', 'code is string, which has no mean.'],
  ['day: { median: { min: 0 } }', 'fail', 'day is date, which has no median.'],
  ['code: { distinct: 3 }', 'pass', 'code has 3 different values among 4; expected exactly 3.'],
  ['code: { distinct: { max: 2 } }', 'fail', 'code has 3 different values among 4; expected at most 2.'],
  ['code: { distinct-share: { min: 75%, strict: true } }', 'fail', 'code has 3 different values among 4 (75%); expected above 75%.'],
  ['code: { most-common: [AB1] }', 'pass', 'code: the most common value (2 of 4, 50%) is AB1; expected AB1.'],
  ['code: { most-common: [AB2, AB3] }', 'fail', 'code: the most common value (2 of 4, 50%) is another one; expected one of AB2, AB3.'],
  [
    'day: { most-common: [2026-01-02] }',
    'fail',
    'day: 5 values are equally common (1 of 5, 20% each): 2026-01-02 and 4 more; expected 2026-01-02.'
  ],
  [
    'fare: { iqr: 1.5 }',
    'fail',
    'fare: 1 of 5 values lie beyond (quartiles 12 and 14); expected at most 1.5 interquartile ranges beyond the quartiles.'
  ],
  [
    'fare: { iqr: { value: 1.5, max-unexpected: 1 } }',
    'pass',
    'fare: 1 of 5 values lie beyond (quartiles 12 and 14); expected at most 1.5 interquartile ranges beyond the quartiles, with at most 1 exception.'
  ],
  [
    'fare: { z-score: 1.5 }',
    'fail',
    'fare: 1 of 5 values lie further from the mean (209.6, standard deviation 441.85); expected at most 1.5 standard deviations from the mean.'
  ],
  ['fare: { z-score: 1.78885 }', 'pass', 'fare: all values are as expected (at most 1.78885 standard deviations from the mean).'],
  ['fare: { z-score: 3 }', 'inconclusive', 'fare cannot be judged: an outlier needs at least 11 values, and there are 5.'],
  ['code: { z-score: 3 }', 'fail', 'code is string, which has no standard deviation.']
])('columns: { %s }', async (yaml, outcome, message) => {
  const { checks } = await judge('.csv', trips, `columns: { ${yaml} }`)
  expect(checks[1]).toMatchObject({ outcome, message })
  expect(checks).toHaveLength(2)
})

it.each([
  ['mean: { max: 5 }', 'the mean', 'inf'],
  ['sum: { min: 0 }', 'the sum', '-inf'],
  ['std: { min: 0 }', 'the standard deviation', 'inf'],
  ['std: { min: 0 }', 'the standard deviation', '1e200'],
  ['z-score: 1', 'the standard deviation', 'inf'],
  ['iqr: 1', 'the interquartile range', '-inf']
])('does not judge %s where %s cannot be computed', async (check, noun, value) => {
  const rows = [value, 1, 2.5, 3, 4, 5].join('\n')
  const { checks } = await judge('.csv', `x,y\n${rows.replaceAll('\n', ',\n')},\n`, `columns: { x: { type: float, ${check} } }`)
  const message = `x cannot be judged: 1 value is infinite or beyond 1e150, with which ${noun} cannot be computed.`
  expect(checks.at(-1)).toMatchObject({ outcome: 'inconclusive', message })
})

it.each([
  ['std: { max: 5 }', 1, 'the standard deviation needs at least 2 values, and there is 1.'],
  ['std: { max: 5, min-values: 1 }', 1, 'the standard deviation needs at least 2 values, and there is 1.'],
  ['median: { max: 5 }', 1, 'the median needs at least 2 values, and there is 1.'],
  ['quantiles: { 99%: { max: 5 } }', 99, 'the 99% quantile needs at least 100 values, and there are 99.'],
  ['quantiles: { 0.05: { max: 5 } }', 19, 'the 0.05 quantile needs at least 20 values, and there are 19.'],
  ['mean: { min: 0, min-values: 30 }', 29, 'the mean needs at least 30 values, and there are 29.'],
  ['distinct-share: { min: 0, min-values: 30 }', 29, 'the number of different values needs at least 30 values, and there are 29.'],
  ['z-score: 3', 10, 'an outlier needs at least 11 values, and there are 10.'],
  ['z-score: 4', 17, 'an outlier needs at least 18 values, and there are 17.'],
  ['iqr: 10', 4, 'an outlier needs at least 5 values, and there are 4.'],
  ['increasing: true', 1, 'an order needs at least 2 values, and there is 1.']
])('does not judge %s by %i values', async (check, count, said) => {
  const content = (rows: number) => `x,y\n${Array.from({ length: rows }, (_, index) => `${index / 1000},\n`).join('')}`
  const tooFew = await judge('.csv', content(count), `columns: { x: { ${check} } }`)
  expect(tooFew.checks[1]).toMatchObject({ outcome: 'inconclusive', message: `x cannot be judged: ${said}` })
  const enough = await judge('.csv', content(count + 1), `columns: { x: { ${check} } }`)
  expect(enough.checks[1]?.outcome).toBe('pass')
})

it.each([
  'mean: { min: 0 }',
  'median: { min: 0 }',
  'std: { min: 0 }',
  'sum: { min: 0 }',
  'quantiles: { 0.9: { min: 0 } }',
  'distinct: { min: 0 }',
  'distinct-share: { min: 0 }',
  'most-common: [1]',
  'class-share: { a: { max: 1 } }',
  'not-in-set: [1]',
  'not-regex: x',
  'length: { min: 0 }',
  'date-format: "%Y"',
  'json: true',
  'increasing: true',
  'decreasing: { by: y }',
  'z-score: 3',
  'iqr: 3'
])('never passes %s on values that are missing or rows that are not there', async check => {
  const judged = await Promise.all([
    judge('.csv', 'x,y\n', `columns: { x: { ${check} } }`),
    judge('.csv', 'x,y\n,1\n,2\n', `columns: { x: { ${check} } }`)
  ])
  expect(judged.map(({ checks }) => checks[1]?.outcome)).toEqual(['inconclusive', 'inconclusive'])
})

it('keeps the order of the rows over row groups and files, whatever the number of threads', async () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => index)
  const csv = `n,s\n${rows.map(n => `${n},${n % 7 === 0 ? '' : 'x'}\n`).join('')}`
  for (const [ending, content] of [
    ['.csv', csv],
    ['.jsonl', rows.map(n => `{"n":${n}}\n`).join('')]
  ] as const) {
    const { check } = await judge(ending, content, 'columns: { n: { increasing: { strict: true } } }')
    expect(check('n.increasing')).toMatchObject({ outcome: 'pass', value: 0 })
  }
  const swapped = csv.replace('\n41234,', '\n-1,')
  const { check } = await judge('.csv', swapped, 'columns: { n: { increasing: { where: "s IS NOT NULL" } } }')
  expect(check('n.increasing')).toMatchObject({ outcome: 'fail', value: 1 })
})

it.each(['n', 'v', 'q0', 'low', 'times', 'place', 'previous', 'most', 'data', 'select', 'a"b'])('asks a column called %s', async name => {
  const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1000]
  const content = rows.map(value => `${JSON.stringify({ [name]: value })}\n`).join('')
  const yaml = `columns: { ${JSON.stringify(name)}: { iqr: 1.5, z-score: 3, increasing: true, decreasing: { by: ${JSON.stringify(name)} }, most-common: [1], distinct: 11,
    median: { max: 6 }, quantiles: { 0.75: { max: 8.5 } }, unique: true, std: { min: 298, max: 300 }, class-share: { "1": { max: 10% } } } }`
  const { outcomes } = await judge('.jsonl', content, yaml, true)
  expect(Object.fromEntries(Object.entries(outcomes).map(([id, outcome]) => [id.replace(`${name}.`, ''), outcome]))).toEqual({
    rows: 'pass',
    unique: 'pass',
    increasing: 'pass',
    decreasing: 'fail',
    'z-score': 'fail',
    iqr: 'fail',
    distinct: 'pass',
    median: 'pass',
    std: 'pass',
    'quantiles.0.75': 'pass',
    'most-common': 'fail',
    'class-share.1': 'pass'
  })
})

it('finds no outlier among values that are all the same', async () => {
  const content = `x,y\n${'0.1,\n'.repeat(20)}`
  const { outcomes } = await judge('.csv', content, 'columns: { x: { z-score: 3, iqr: 1.5 } }')
  expect(outcomes).toEqual({ rows: 'pass', 'x.z-score': 'pass', 'x.iqr': 'pass' })
})

it.each([
  '{}',
  '[1, 2]',
  '"a, ]"',
  'null',
  'true',
  '-1.5e3',
  ' 1 ',
  '{"a": "NaN,}", "inf": [{"b": null}]}',
  '"x\\\\\\", ]"',
  'NaN',
  '[Infinity]',
  '[1,]',
  '{"a": 1,}',
  '[1] x',
  '{"a": 1} {"b": 2}',
  '// x',
  "'a'",
  '01',
  '.5',
  'x',
  '[1, NaN]',
  '{"a": "b",\n}'
])('takes %j for JSON where JavaScript does', async text => {
  const { check } = await judge('.jsonl', `${JSON.stringify({ x: text })}\n{"x":"{}"}\n`, 'columns: { x: { json: true, type: string } }')
  let expected = 0
  try {
    JSON.parse(text)
  } catch {
    expected = 1
  }
  expect(check('x.json').value).toBe(expected)
})

it.each([
  ['%Y-%m-%d', ['2026-01-31', '2024-02-29', '2026-1-31'], [' 2026-01-31', '2026-02-29', '26-01-31', '2026-01-31x', '12026-01-31']],
  ['%d.%m.%y', ['31.01.26', '1.1.26'], ['31-01-26', '31.13.26']],
  ['%Y-%m-%dT%H:%M:%S%z', ['2026-01-31T10:00:00+01:00', '2026-01-31T10:00:00+0100'], ['2026-01-31T10:00:00', '2026-01-31T24:00:00+0100']],
  ['%I:%M %p', ['10:00 PM'], ['22:00 PM', '10:00']],
  ['%d %b %Y (%H:%M:%S.%f)', ['31 Jan 2026 (10:00:00.5)'], ['31 Jän 2026 (10:00:00.5)', '31 Jan 2026 10:00:00.5']],
  ['100%% %Y', ['100% 2026'], ['100 2026']]
])('takes for %s what is written so, and no more', async (format, good, bad) => {
  const lines = (texts: readonly string[]) => texts.map(x => `${JSON.stringify({ x })}\n`).join('')
  const yaml = `columns: { x: { date-format: ${JSON.stringify(format)} } }`
  expect((await judge('.jsonl', lines(good), yaml)).check('x.date-format')).toMatchObject({ outcome: 'pass', value: 0 })
  for (const text of bad) expect([text, (await judge('.jsonl', lines([text]), yaml)).check('x.date-format').value]).toEqual([text, 1])
})
