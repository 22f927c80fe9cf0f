import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { classRows, judgedBy } from '../sections.test-support.ts'
import { CRITERION_NAMES } from './criteria.ts'

const fairness = readFileSync(new URL('../../../../../docs/fairness.md', import.meta.url), 'utf8')

it('the page describes every criterion in a row', () => {
  const rows = [...fairness.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, names = '']) => names)
  expect(CRITERION_NAMES.filter(name => !rows.some(row => row.includes(`\`${name}\``)))).toEqual([])
})

it('the page shows what the gate says', async () => {
  // True positive rates of 0.6 and 0.8, of 50 positives each.
  const rows = ['f', 'm'].flatMap((sex, group) =>
    Array.from({ length: 100 }, (_, row) => {
      const label = row < 50 ? 1 : 0
      return { sex, label, prediction: row < 30 + 10 * group || (row >= 50 && row < 60) ? 1 : 0 }
    })
  )
  const model = classRows({
    label: rows.map(({ label }) => label),
    prediction: rows.map(({ prediction }) => prediction),
    dimensions: { sex: rows.map(({ sex }) => sex) }
  })
  const { checks } = await judgedBy({ fairness: { by: ['sex'], 'equal-opportunity': { 'max-difference': 0.15 } } }, model)
  const shown = /```text\n✗ (.*?)\n```/s.exec(fairness)?.[1]?.replace(/\n +/g, ' ')
  expect(`${checks[0]?.title} ${checks[0]?.message}`).toBe(shown)
})
