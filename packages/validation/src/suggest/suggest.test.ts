import { parseConfig } from '@gauntlet/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judge } from '../judged.test-support.ts'
import { opened } from '../opened.test-support.ts'
import { Suite } from '../suite/suite.ts'
import { suggestChecks } from './suggest.ts'

async function suggestion(csv: string, now = Date.parse('2026-02-01T00:00:00Z')): Promise<string> {
  const tables = await opened({ data: csv })
  return suggestChecks(tables.data, { title: 'x.csv', now }).finally(() => tables.close())
}

const flights = `id,code,delay,carrier,day,mail,gap,none\n${Array.from(
  { length: 200 },
  (_, index) =>
    `${index},AB${'CDEF'[index % 4]},${(index % 90) - 30},${['AA', 'DL'][index % 2]},2026-01-${String((index % 28) + 1).padStart(2, '0')},u${index}@example.org,${index % 10 === 0 ? '' : 0.5},`
).join('\n')}\n`

it('says what the data were like, and from what it says so', async () => {
  expect(
    await suggestion(flights)
  ).toBe(`# yaml-language-server: $schema=https://raw.githubusercontent.com/gauntlet-ml/gauntlet/v1/schemas/checks.schema.json
# First checks, made from x.csv: 200 rows, 8 columns.
# They say what these data were like, not what data have to be like: read them, and change what is not so.

rows: { min: 100, max: 400 } # there were 200
schema: { required: [ id, code, delay, carrier, day, mail, gap, none ] }
duplicate-rows: { max: 0 } # there were none
freshness: { column: day, max-age: 9 days } # the newest was 4 days old
columns:
  id:
    type: integer
    nullable: false # none was missing
    unique: true # all 200 values are different
    min: 0 # the least was 0
    max: 220 # the largest was 199
  code:
    type: string
    nullable: false # none was missing
    in-set: [ ABC, ABD, ABE, ABF ] # all 4 values that occurred
  delay:
    type: integer
    nullable: false # none was missing
    min: -39 # the least was -30
    max: 68 # the largest was 59
  carrier:
    type: string
    nullable: false # none was missing
    in-set: [ AA, DL ] # all 2 values that occurred
  day:
    type: date
    nullable: false # none was missing
    min: 2026-01-01 # the first was 2026-01-01
  mail:
    type: string
    nullable: false # none was missing
    unique: true # all 200 values are different
    regex: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' # all values were e-mail addresses
  gap:
    type: float
    missing: { max: 16% } # 10% were missing
    min: 0 # the least was 0.5
    max: 1 # the largest was 0.5
`)
})

it.each([
  ['a key that no config may have', 'constructor,a\n1,2\n'],
  ['names that YAML takes for something else', 'true,1,null,"a: b","# c","- d"\n1,2,3,4,5,6\n'],
  ['values that YAML takes for something else', `a\n${'yes\nno\n1.0x\n~\nnull\n#\n'.repeat(20)}`],
  ['quotes, line breaks and colons', `a,b\n${'"say ""hi""","line\nbreak: - x"\n'.repeat(30)}`],
  ['one row', 'a,b\n1,x\n'],
  ['infinities', 'a\ninf\n-inf\n1\n2\n'],
  ['integers beyond 2^53', 'a\n9223372036854775807\n1\n'],
  ['numbers beyond 10^300', 'a\n1e308\n-1e308\n'],
  ['empty texts and spaces', 'a,b\n" ",1\n"  ",2\n'],
  ['moments', 'a,b\n2026-01-01 10:00:00,10:00\n2026-01-31 23:59:59.123456,11:30\n']
])('is a suite that its own data pass, with %s', async (_, csv) => {
  await expectPass(csv)
})

it('is a suite that its own data pass, whatever they are', async () => {
  const cell = fc.oneof(
    fc.integer().map(String),
    fc.double({ noNaN: true }).map(String),
    fc.constantFrom('', 'a', 'B', 'true', '2026-01-05', '007', '1e5', 'ä', '=1'),
    fc.string({ maxLength: 8 }).map(text => text.replace(/[",\r\n\0]/g, ''))
  )
  const column = fc.oneof(
    fc.array(cell, { minLength: 1, maxLength: 40 }),
    fc.array(fc.integer().map(String), { minLength: 1, maxLength: 40 }),
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), { minLength: 1, maxLength: 40 }),
    fc.array(fc.constantFrom('x', 'y', ''), { minLength: 1, maxLength: 40 })
  )
  await fc.assert(
    fc.asyncProperty(fc.array(column, { minLength: 1, maxLength: 4 }), async columns => {
      const rows = Math.min(...columns.map(cells => cells.length))
      const lines = Array.from({ length: rows }, (_, row) => columns.map(cells => `"${cells[row] ?? ''}"`).join(','))
      await expectPass(`${columns.map((_, index) => `c${index}`).join(',')}\n${lines.join('\n')}\n`)
    }),
    { numRuns: 15 }
  )
}, 60_000)

async function expectPass(csv: string): Promise<void> {
  const yaml = await suggestion(csv)
  expect(() => parseConfig('checks', yaml, Suite, 'checks.yml')).not.toThrow()
  const { checks } = await judge('.csv', csv, yaml)
  expect(
    checks.filter(({ id, outcome }) => outcome !== 'pass' && id !== 'freshness').map(({ message }) => message),
    yaml
  ).toEqual([])
}

it('asks nothing that no data could fail, and nothing that is so by chance', async () => {
  const amounts = Array.from({ length: 100 }, (_, index) => `${index < 90 ? '' : index * 37},K-${index % 30},${index === 0 ? 1 : ''}`)
  const yaml = await suggestion(`amount,code,rare\n${amounts.join('\n').replaceAll(/K-(\d),/g, 'K-0$1,')}\n`)
  expect(yaml).toContain('missing: { max: 95% } # 90% were missing')
  expect(yaml).toContain('missing: { max: 99.5% } # 99% were missing')
  expect(yaml).toContain('length: 4 # all had 4 characters')
  expect(yaml).not.toContain('unique')
})

it('has nothing to say of data without rows', async () => {
  await expect(suggestion('a,b\n')).rejects.toThrow('the data has no rows')
})
