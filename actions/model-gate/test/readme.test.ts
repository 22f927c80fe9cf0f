import { readFile } from 'node:fs/promises'
import { parseConfig } from '@gauntlet/core'
import { catalogue, Gate, METRIC_NAMES, metricNamed } from '@gauntlet/evaluation'
import { expect, it } from 'vitest'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')

it('lists every metric as the catalogue has it', () => {
  const rows = METRIC_NAMES.map(name => {
    const { title, better, range, needs } = metricNamed(name)
    const metric = catalogue[name]
    const binary = 'binary' in metric && metric.binary ? ', two classes' : ''
    return `| \`${name}\` | ${title} | ${better} | ${range[0]} and ${range[1]} | ${needs}${binary} |`
  })
  expect(readme).toContain(`| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n\n`)
})

it('shows gates that are gates', () => {
  const inWorkflows = [...readme.matchAll(/^ +gate: \|\n((?: {12}.*\n)+)/gm)].map(([, text = '']) => text)
  const alone = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].flatMap(([, text = '']) => (/^metrics:/m.test(text) ? [text] : []))
  expect([inWorkflows.length, alone.length]).toEqual([1, 1])
  for (const gate of [...inWorkflows, ...alone]) expect(() => parseConfig('gate', gate, Gate)).not.toThrow()
})
