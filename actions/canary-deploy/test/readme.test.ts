import { readFile } from 'node:fs/promises'
import { parseConfig } from '@gauntlet/core'
import { JudgeSettings, Looks, Rollout, settingsOf } from '@gauntlet/rollout'
import { judgeLooks } from '@gauntlet/stats'
import { expect, it } from 'vitest'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text)

it('shows a rollout file whose defaults are the defaults', () => {
  const [, shown = ''] = blocks('yaml')
  const written = parseConfig('rollout', shown, Rollout).value
  const { router, metrics, stages, analysis } = written
  const smallest = { router, metrics, stages: stages.map(({ duration: _, ...stage }) => ({ 'min-requests': 1, ...stage })) }
  const counters = [{ name: 'errors', bad: 'bad_total', total: 'all_total' }]
  const defaults = Rollout.parse({ ...smallest, analysis: { metrics: counters } })
  expect({ ...defaults, stages, analysis: { ...defaults.analysis, metrics: analysis.metrics } }).toEqual(written)
})

it('shows looks that are looks', () => {
  expect(blocks('json').map(text => Looks.safeParse(JSON.parse(text)).success)).toEqual([true])
})

it('says how many requests a flawless canary needs', () => {
  const [, shares = '', requests = ''] = /^\| `max-bad-share` \|(.*)\|\n.*\n\| requests to the canary \|(.*)\|$/m.exec(readme) ?? []
  const cells = (row: string) => row.split('|').map(cell => cell.trim())
  const needed = cells(shares).map(share => {
    const { analysis } = JudgeSettings.parse({ analysis: { 'max-bad-share': share, 'min-requests': 0 } })
    const looks = Array.from({ length: 4000 }, () => ({ canary: { total: 1, bad: 0 }, stable: { total: 1, bad: 0 } }))
    return judgeLooks(looks, settingsOf(analysis, 1)).decidedAt?.toLocaleString('en')
  })
  expect(needed).toEqual(cells(requests))
})

it('says how many it needs in fewer than ten looks', () => {
  const { analysis } = JudgeSettings.parse({ analysis: { 'min-requests': 0 } })
  // Only looks with traffic in both arms count.
  const looks = Array.from({ length: 4000 }, (_, look) => ({ canary: { total: 1, bad: 0 }, stable: { total: look < 9 ? 1 : 0, bad: 0 } }))
  expect(readme).toContain(`such as ${judgeLooks(looks, settingsOf(analysis, 1)).decidedAt} instead of 354 at 1%`)
})
