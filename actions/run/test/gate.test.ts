import { folderWith, runBundle } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

const predictions = (right: number) =>
  `id,label,prediction\n${Array.from({ length: 200 }, (_, row) => `${row},${row % 2},${row < right ? row % 2 : 1 - (row % 2)}`).join('\n')}\n`

const GAUNTLET = `validate-data:
  data: predictions.csv
  checks:
    rows: { min: 100 }
model-gate:
  predictions: predictions.csv
  gate:
    metrics:
      accuracy: { min: 0.85 }
compare-production:
  candidate: predictions.csv
  production: production.csv
  comparison: { metric: accuracy }
tests:
  files: report.xml
pr-report:
  target: none
`

const workspaceWith = (files: Readonly<Record<string, string>>) =>
  folderWith({
    'predictions.csv': predictions(190),
    'production.csv': predictions(150),
    'report.xml': '<testsuite tests="1"><testcase classname="model" name="is quick"/></testsuite>',
    'gauntlet.yml': GAUNTLET,
    ...files
  })

it('judges data, model, comparison and tests, and reports them once', async () => {
  const run = await runBundle('run', { workspace: await workspaceWith({}) })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.log).not.toContain('::error')
  expect(run.outputs).toMatchObject({ verdict: 'pass', passed: 'true', 'report-path': expect.stringMatching(/report\.md$/) })
  const results: unknown = JSON.parse(run.outputs.results ?? '')
  expect(results).toMatchObject({
    'validate-data': { status: 'pass', outputs: { 'row-count': '200' } },
    'model-gate': { status: 'pass', outputs: { metrics: '{"accuracy":0.95}' } },
    'compare-production': { status: 'pass', outputs: { outcome: 'superior' } },
    tests: { action: 'model-gate', status: 'pass' },
    'pr-report': { status: 'pass' }
  })
  expect(run.summary.match(/^### /gm)).toHaveLength(1)
  for (const id of ['validate-data', 'model-gate', 'compare-production', 'tests']) expect(run.summary).toContain(id)
})

it('shows the line of gauntlet.yml that a check in it stands on, and how to judge it again', async () => {
  const workspace = await workspaceWith({ 'predictions.csv': predictions(160) })
  const run = await runBundle('run', { workspace })
  expect(run.exitCode, run.log).toBe(1)
  expect(run.log).toMatch(/^::error title=[^:]*,file=gauntlet\.yml,line=9,.*accuracy is 0\.8, below 0\.85/m)
  expect(run.log).toContain('⏭️ compare-production: skipped, because model-gate did not pass')
  expect(run.summary).toContain('Skipped, because model\\-gate did not pass')
  const again = await runBundle('model-gate', {
    workspace,
    inputs: { predictions: 'predictions.csv', gate: 'gauntlet.yml#/model-gate/gate' }
  })
  expect(again.outputs).toMatchObject({ verdict: 'fail', metrics: '{"accuracy":0.8}' })
})
