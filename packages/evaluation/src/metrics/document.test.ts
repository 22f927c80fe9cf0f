import { readFileSync } from 'node:fs'
import { formatNumber } from '@gauntlet/core'
import { describe, expect, it } from 'vitest'
import { catalogue, METRIC_NAMES, type MetricName, metricNamed } from './catalogue.ts'
import type { MetricKind } from './metric-kind.ts'
import { type MetricParameters, parameterFields } from './parameters.ts'

const document = readFileSync(new URL('../../../../docs/metrics.md', import.meta.url), 'utf8')

/** What the table shows of metrics that have to be told something. */
const EXAMPLES: MetricParameters = { beta: 2, 'max-fpr': 0.1, quantile: 0.9, values: { 'true-positive': 1 } }

describe('docs/metrics.md', () => {
  it.each(METRIC_NAMES)('describes %s as the catalogue has it', name => {
    expect(document.split('\n')).toContain(rowOf(name))
  })

  it('describes no other metric', () => {
    const rows = document
      .split('\n')
      .filter(line => /^\| `[^|]+ \| (higher|lower) \|/.test(line.replace(/ \| .*? \| (higher|lower)/, ' | $1')))
    expect(rows).toHaveLength(METRIC_NAMES.length)
  })

  it('describes every parameter', () => {
    for (const name of Object.keys(parameterFields)) expect(document).toContain(`\n| \`${name}\` | `)
  })
})

/** `| name | what it is | better | between | needs | parameters |`, the parameters that have to be given in bold. */
function rowOf(name: MetricName): string {
  const kind: MetricKind = catalogue[name]
  const required = kind.takes.filter(parameter => kind.requires[parameter] !== undefined)
  const told = Object.fromEntries(required.map(parameter => [parameter, EXAMPLES[parameter]]))
  const metric = metricNamed(name, told)
  const [least, most] = metric.range.map(end => (Number.isFinite(end) ? formatNumber(end, 3) : end > 0 ? '∞' : '−∞'))
  const needs = `${metric.needs}${metric.kind === 'classification' && metric.binary ? ', two classes' : ''}`
  const parameters = kind.takes.map(parameter => (required.includes(parameter) ? `**\`${parameter}\`**` : `\`${parameter}\``)).join(', ')
  return `| \`${name}\` | ${metric.title} | ${metric.better} | ${least} to ${most} | ${needs} | ${parameters === '' ? '–' : parameters} |`
}
