import { expect, it } from 'vitest'
import { opened } from '../opened.test-support.ts'
import { gatherProfile } from './gather-profile.ts'
import { Profile } from './profile.ts'

const rows = Array.from({ length: 1000 }, (_, index) => [
  index,
  index === 7 ? '' : (index % 50) / 10,
  ['a', 'b', 'c'][index % 3],
  `name ${index}`,
  `2026-01-${String((index % 28) + 1).padStart(2, '0')}`,
  index % 2 === 0
])
const csv = `id,x,class,name,day,flag,none\n${rows.map(row => `${row.join(',')},`).join('\n')}\n`

async function profileOf(content: string, showValues = false): Promise<Profile> {
  const tables = await opened({ data: content })
  try {
    return await gatherProfile(tables.data, { title: 'x.csv', createdAt: new Date(0), showValues, checks: [] })
  } finally {
    tables.close()
  }
}

function column(profile: Profile, name: string) {
  const found = profile.columns.find(candidate => candidate.name === name)
  if (found === undefined) throw new Error(`no column ${name}`)
  return found
}

it('says of numbers how they are spread', async () => {
  const profile = Profile.parse(await profileOf(csv))
  expect(profile.rows).toBe(1000)
  const { missing, numbers, histogram, distinct } = column(profile, 'x')
  expect(missing).toBe(1)
  expect(numbers).toMatchObject({ min: 0, max: 4.9, zeros: 20, negative: 0, infinite: 0 })
  expect(numbers?.mean).toBeCloseTo(2.451, 2)
  expect(numbers?.quantiles.find(({ share }) => share === 0.5)?.value).toBeCloseTo(2.5, 0)
  expect(histogram?.counts.reduce((sum, count) => sum + count, 0)).toBe(999)
  expect(distinct?.count).toBeGreaterThan(45)
})

it('bins whole numbers so that no bin is empty by arithmetic', async () => {
  const { histogram } = column(await profileOf(csv), 'id')
  expect(histogram?.counts.every(count => count > 0)).toBe(true)
  expect(histogram?.edges[0]).toBe(-0.5)
})

it('counts classes exactly where there are few, and tells no value unless it may', async () => {
  const masked = column(await profileOf(csv), 'class')
  expect(masked.top).toEqual([
    { value: null, count: 334 },
    { value: null, count: 333 },
    { value: null, count: 333 }
  ])
  expect(masked.distinct).toEqual({ count: 3, exact: true })
  const shown = column(await profileOf(csv, true), 'class')
  expect(shown.top?.[0]).toEqual({ value: 'a', count: 334 })
  expect(JSON.stringify(await profileOf(csv))).not.toContain('name 1')
})

it('says of texts how long they are, of days when they are, of empty columns that they are empty', async () => {
  const profile = await profileOf(csv)
  expect(column(profile, 'name').lengths).toEqual({ min: 6, mean: 7.89, max: 8 })
  expect(column(profile, 'day').moments).toEqual({ min: '2026-01-01', max: '2026-01-28' })
  expect(column(profile, 'day').histogram?.of).toBe('moments')
  expect(column(profile, 'none')).toMatchObject({ missing: 1000 })
  expect(column(profile, 'x').distribution).toMatchObject({ rows: 1000, missing: 1 })
})

it.each([
  ['no rows', 'a,b\n'],
  ['one row', 'a,b\n1,x\n'],
  ['one value', `a,b\n${'5,x\n'.repeat(100)}`],
  ['infinities', 'a,b\ninf,x\n-inf,y\n1.5,z\n2.5,z\n'],
  ['the largest numbers', 'a,b\n1e308,x\n-1e308,y\n'],
  ['integers beyond 2^53', `a,b\n9223372036854775807,x\n-9223372036854775808,y\n`],
  ['names that look like keys', 'min,seconds a,a\n1,2026-01-01,2026-01-02\n3,2026-02-01,2026-03-02\n']
])('is a profile of %s', async (_, content) => {
  const profile = await profileOf(content)
  expect(Profile.parse(JSON.parse(JSON.stringify(profile)))).toEqual(profile)
})
