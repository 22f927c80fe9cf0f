import { expect, it } from 'vitest'
import type { Metric } from '../plan/metric.ts'
import { parseExposition } from '../prometheus/exposition.ts'
import { observe } from './observer.ts'

const errors: Metric = { kind: 'events', name: 'errors', bad: 'all_total{status=~"5.."}', total: 'all_total' }
const slow: Metric = { kind: 'slow', name: 'slow', histogram: 'seconds{arm="{arm}"}', above: 0.25 }

const counters = (good: number, bad: number) => `all_total{status="200"} ${good}\nall_total{status="500"} ${bad}\n`
const histogram = (arm: string, fast: number, all: number) =>
  `seconds_bucket{arm="${arm}",le="0.25"} ${fast}\nseconds_bucket{arm="${arm}",le="+Inf"} ${all}\nseconds_count{arm="${arm}"} ${all}\n`

it('counts what came since the look before, in both arms', async () => {
  const pages = { stable: counters(1000, 10) + histogram('stable', 90, 100), canary: counters(5, 1) + histogram('canary', 3, 4) }
  const observer = await watch([errors, slow], pages)
  pages.stable = counters(1090, 20) + histogram('stable', 180, 200)
  pages.canary = counters(15, 3) + histogram('canary', 8, 14)
  expect(await observer.look()).toEqual({
    counts: new Map([
      ['errors', { stable: { total: 100, bad: 10 }, canary: { total: 12, bad: 2 } }],
      ['slow', { stable: { total: 100, bad: 10 }, canary: { total: 10, bad: 5 } }]
    ]),
    restarted: false
  })
})

it('keeps what an outage hid for the next look', async () => {
  const pages: Pages = { stable: counters(0, 0), canary: counters(0, 0) }
  const observer = await watch([errors], pages)
  pages.canary = new Error('Connection refused')
  pages.stable = counters(50, 0)
  expect(await observer.look()).toEqual({ problem: 'Connection refused' })
  pages.canary = counters(10, 0)
  pages.stable = counters(100, 0)
  expect(await observer.look()).toMatchObject({
    counts: new Map([['errors', { stable: { total: 100, bad: 0 }, canary: { total: 10, bad: 0 } }]])
  })
})

it('counts a restarted process from zero, and says so', async () => {
  const pages = { stable: counters(100, 0), canary: counters(100, 7) }
  const observer = await watch([errors], pages)
  pages.canary = counters(3, 1)
  const seen = await observer.look()
  expect(seen).toMatchObject({
    restarted: true,
    counts: new Map([['errors', { stable: { total: 0, bad: 0 }, canary: { total: 4, bad: 1 } }]])
  })
})

it('lets a canary show nothing before its first request, and never after', async () => {
  const pages: Pages = { stable: counters(100, 0) + histogram('stable', 1, 1), canary: '' }
  const observer = await watch([errors, slow], pages)
  pages.canary = 'process_start_time_seconds 1\n'
  expect(await observer.look()).toHaveProperty('counts')
  pages.canary = counters(5, 0)
  expect(await observer.look()).toHaveProperty(
    'problem',
    expect.stringContaining('v2 does not show "slow": no metric is called seconds_count.')
  )
})

it.each([
  ['a metric that stable does not show', 'requests 1\n', 'no metric is called all_total.'],
  ['an empty page', '', 'the page holds no metrics at all'],
  ['a label that is misspelt', 'all_total{code="500"} 1\n', 'all_total has no label status']
])('refuses to begin with %s', async (_, stable, message) => {
  await expect(watch([errors], { stable, canary: '' })).rejects.toThrow(message)
})

it('takes a counter that is not a number for an outage', async () => {
  const pages: Pages = { stable: counters(100, 0), canary: '' }
  const observer = await watch([errors], pages)
  pages.canary = 'all_total{status="200"} NaN\nall_total{status="500"} 1\n'
  expect(await observer.look()).toHaveProperty('problem', expect.stringContaining('a counter is zero or more'))
})

it('trusts no counter that goes down again and again, as of two processes behind one address', async () => {
  const pages: Pages = { stable: counters(5000, 50), canary: counters(900, 9) }
  const observer = await watch([errors], pages)
  const seen: boolean[] = []
  for (let look = 1; look <= 12; look++) {
    pages.canary = look % 2 === 0 ? counters(900 + look, 9) : counters(800 + look, 8)
    seen.push('counts' in (await observer.look()))
  }
  expect(seen).toEqual([true, true, true, true, ...Array.from({ length: 8 }, () => false)])
  pages.canary = counters(801, 8)
  expect(await observer.look()).toHaveProperty('problem', expect.stringContaining('several answer at one address'))
})

it('nor one that comes and goes', async () => {
  const page = (pod: number) => `all_total{status="500",pod="${pod}"} 5\nall_total{status="200",pod="${pod}"} 5000\n`
  const pages: Pages = { stable: counters(5000, 50), canary: page(0) }
  const observer = await watch([errors], pages)
  for (let look = 1; look <= 8; look++) {
    pages.canary = page(look % 2)
    await observer.look()
  }
  expect(await observer.look()).toHaveProperty('problem', expect.stringContaining('went down or away'))
})

it('lets several processes restart one after the other', async () => {
  const page = (counts: readonly number[]) => counts.map((count, pod) => `all_total{status="200",pod="${pod}"} ${count}\n`).join('')
  const counts = [100, 100, 100, 100, 100]
  const pages: Pages = { stable: page(counts), canary: '' }
  const observer = await watch([{ ...errors, bad: 'all_total{status="500"}' }], pages)
  for (const pod of counts.keys()) {
    counts[pod] = 1
    pages.stable = page(counts)
    expect(await observer.look()).toMatchObject({ restarted: true })
  }
})

interface Pages {
  stable: string | Error
  canary: string | Error
}

function watch(metrics: readonly Metric[], pages: Pages) {
  const source = {
    scrape: async ({ role }: { role: 'stable' | 'canary' }) => {
      const page = pages[role]
      if (page instanceof Error) throw page
      return parseExposition(page)
    }
  }
  return observe(metrics, source, { stable: 'v1', canary: 'v2' })
}
