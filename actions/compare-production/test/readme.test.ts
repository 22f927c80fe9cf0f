import { readFile } from 'node:fs/promises'
import { Comparison } from '@gauntlet/evaluation'
import { expect, it } from 'vitest'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')

it('explains every key and tells its default', () => {
  for (const key of Object.keys(Comparison.shape)) expect(readme, key).toMatch(new RegExp(`^\\| (\`\\w+\`, )*\`${key}\``, 'm'))
  const { resamples, seed, margin, confidence } = Comparison.parse({ metric: 'f1' })
  expect(readme).toContain(`Resamples of the bootstrap. Default ${resamples};`)
  expect(readme).toContain(`Seed of the bootstrap. Default ${seed}.`)
  expect(readme).toContain(`Default ${margin.amount}. The input \`margin\` overrides it.`)
  expect(readme).toContain(`Confidence of the two-sided interval. Default \`${confidence * 100}%\`.`)
})
