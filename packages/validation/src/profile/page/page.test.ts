import { createHash } from 'node:crypto'
import type { Check } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { opened } from '../../opened.test-support.ts'
import { gatherProfile } from '../gather-profile.ts'
import { Profile } from '../profile.ts'
import { type ProfilePage, renderProfilePage } from './page.ts'

const csv = `calm,delay,origin,day,gap\n${Array.from(
  { length: 300 },
  (_, index) =>
    `${index % 7},${index},${['JFK', 'Mrs Secret', '<b>x'][index % 3]},2026-01-${String((index % 28) + 1).padStart(2, '0')},${index % 2 === 0 ? '' : 'x'}`
).join('\n')}\n`

const failed: Check = {
  id: 'delay.max',
  title: 'At most 100',
  severity: 'critical',
  outcome: 'fail',
  observed: '199 of 300 values not',
  expected: 'at most 100',
  message: 'delay: 199 of 300 values are above 100.',
  reproduce: 'SELECT * FROM x WHERE "delay" > 100'
}

async function profileOf(content: string, showValues = false, checks: readonly Check[] = []): Promise<Profile> {
  const tables = await opened({ data: content })
  const options = { title: 'Data: x.csv', createdAt: new Date(0), showValues, checks }
  return gatherProfile(tables.data, options).finally(() => tables.close())
}

async function page(given: Partial<ProfilePage> = {}, showValues = false): Promise<string> {
  const profile = given.profile ?? (await profileOf(csv, showValues))
  return renderProfilePage({ profile, checks: [failed], checkedColumns: new Map([['delay.max', ['delay']]]), ...given })
}

/** The names of the columns in the order of the page. */
function columnsOf(html: string): string[] {
  return [...html.matchAll(/<h3 id="column-\d+">([^<]*)<\/h3>/g)].map(([, name = '']) => name)
}

it('opens with what came of the checks, and needs nothing but itself', async () => {
  const html = await page()
  expect(html).toContain('<p class="word">Not as expected</p><p class="sentence">1 check of 1 is open.</p>')
  const [, styles = ''] = /<style>([\s\S]*)<\/style>/.exec(html) ?? []
  expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`)
  expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)|\sstyle="|\ssrc="|\shref="/i)
})

it('puts failed checks first, then drift, then columns that are new, then gaps', async () => {
  const reference = await profileOf('calm,delay,origin,gap\n1,2,x,y\n')
  const drift = {
    share: 0.25,
    score: 0.1,
    columns: [
      { name: 'origin', drifted: true, words: 'js 0.4, above 0.1' },
      { name: 'calm', drifted: false, words: '' }
    ]
  }
  const html = await page({ reference, drift })
  expect(columnsOf(html)).toEqual(['delay', 'origin', 'day', 'gap', 'calm'])
  expect(html).toContain('1 column drifted.')
  expect(html).toContain('js 0.4, above 0.1')
  expect(html).toContain('Not in the reference')
})

it('shows no value of a text column unless it may', async () => {
  const masked = await page()
  expect(masked).not.toContain('Secret')
  expect(masked).toContain('Values are masked.')
  const shown = await page({}, true)
  expect(shown).toContain('Mrs Secret')
  expect(shown).not.toContain('<b>x')
})

it('draws a histogram with the reference over it, and says in words what it shows', async () => {
  const reference = await profileOf(csv)
  const html = await page({ reference })
  expect(html).toContain('aria-label="Histogram of delay from 0 to 299, with the reference as a line"')
  expect(html).toContain('aria-label="Histogram of day from 2026-01-01 to 2026-01-28, with the reference as a line"')
  for (const [, attributes = ''] of html.matchAll(/<svg([^>]*)>/g))
    expect(attributes).toMatch(/aria-hidden="true"|role="img" aria-label=".{10,}"/)
})

it.each([
  ['no rows', 'a,b\n'],
  ['one value', 'a,b\n1,x\n'],
  ['infinities', 'a\ninf\n1\n2\n'],
  ['times', 'a\n10:00\n11:30\n23:59\n'],
  ['300 columns', `${Array.from({ length: 300 }, (_, index) => `c${index}`).join(',')}\n${Array.from({ length: 300 }, String).join(',')}\n`]
])('is a page of %s', async (_, content) => {
  const profile = await profileOf(content)
  const html = await page({ profile, reference: profile, checks: [], checkedColumns: new Map() })
  expect(columnsOf(html)).toHaveLength(profile.columns.length)
  expect(html).not.toMatch(/NaN|undefined|Infinity(?!<)/)
})

it('escapes whatever the data hold', async () => {
  const hostile = '"><script>alert(1)</script>'
  const name = '</h3><img src=x onerror=alert(1)>\u202e'
  const profile = await profileOf(`"${name.replaceAll('"', '""')}",b\n"${hostile.replaceAll('"', '""')}",1\n`.repeat(1), true)
  const html = await page({
    profile,
    checks: [{ ...failed, id: hostile, message: hostile, reproduce: hostile }],
    checkedColumns: new Map()
  })
  expect(html).not.toMatch(/<script|<img|\u202e/)
})

it('is a page of whatever a stored profile may be', async () => {
  const profile = await profileOf(csv)
  const columns = profile.columns.map(column => ({
    ...column,
    ...(column.histogram === undefined ? {} : { histogram: { ...column.histogram, counts: column.histogram.counts.map(() => 0) } })
  }))
  const empty = columns.map(({ distribution: _, ...column }) => ({ ...column, missing: 0, top: [] }))
  expect(await page({ reference: Profile.parse({ ...profile, columns }) })).not.toMatch(/NaN|Infinity/)
  expect(await page({ reference: Profile.parse({ ...profile, rows: 0, columns: empty }) })).not.toMatch(/NaN|Infinity/)
})

it('is a page of no profile that contradicts itself', async () => {
  const profile = await profileOf(csv)
  expect(Profile.safeParse({ ...profile, rows: 1 }).success).toBe(false)
  const columns = profile.columns.map(column => ({ ...column, histogram: { of: 'numbers', edges: [1, 1], counts: [3] } }))
  expect(Profile.safeParse({ ...profile, columns }).success).toBe(false)
})
