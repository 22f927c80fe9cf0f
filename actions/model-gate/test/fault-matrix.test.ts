import { commitAll, folderWith, runBundle, writeFiles } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

/** The rows of the fault matrix for model-gate, each on the bundle. */

const predictions = 'id,label,prediction\na,0,0\nb,1,1\nc,1,0\nd,0,0\n'

it.each([
  ['missing', '{"f1": 0.9}', 'accuracy is missing.'],
  ['null', '{"accuracy": null}', 'accuracy is null, not a number.'],
  ['NaN', '{"accuracy": NaN}', 'accuracy is NaN.'],
  ['a string', '{"accuracy": "0.9"}', 'accuracy is the text "0.9", not a number.']
])('a metric that is %s fails closed, and is named', async (_, content, message) => {
  const workspace = await folderWith({ 'metrics.json': content })
  const run = await runBundle('model-gate', { workspace, inputs: { metrics: 'metrics.json', gate: 'metrics: { accuracy: { min: 0 } }' } })
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ verdict: 'fail', passed: 'false', 'failed-checks': '["accuracy-min"]', metrics: '{"accuracy":null}' })
  expect(run.log).toContain(message)
})

it.each([
  ['error', 2, 'error', 'but there is no baseline to drop from'],
  ['skip', 0, 'pass', '"without-baseline: skip" makes that a note'],
  ['pass', 0, 'pass', '"without-baseline: pass" lets a first model pass']
])('an absent baseline is what the gate says: %s', async (policy, exitCode, verdict, message) => {
  const workspace = await folderWith({ 'p.csv': predictions })
  const gate = `{ without-baseline: ${policy}, metrics: { accuracy: { min: 0.7, max-drop: 0.1 } } }`
  const run = await runBundle('model-gate', { workspace, inputs: { predictions: 'p.csv', gate } })
  expect(run.exitCode, run.log).toBe(exitCode)
  expect(run.outputs.verdict).toBe(verdict)
  expect(JSON.stringify(run.verdict)).toContain(JSON.stringify(message).slice(1, -1))
})

it('a pull request that loosens the gate is shown and warned of, and judged by the base where the workflow says so', async () => {
  const workspace = await folderWith({ 'p.csv': predictions, 'gate.yml': 'metrics:\n  accuracy: { min: 0.8 }\n' })
  await commitAll(workspace)
  await writeFiles(workspace, { 'gate.yml': 'metrics:\n  accuracy: { min: 0.5 }\n' })
  const inputs = { predictions: 'p.csv', gate: 'gate.yml', base: 'git:HEAD' }
  const own = await runBundle('model-gate', { workspace, inputs })
  expect(own.exitCode, own.log).toBe(0)
  expect(own.outputs).toMatchObject({ verdict: 'warn', passed: 'true', 'failed-checks': expect.stringContaining('gate-changes') })
  expect(own.log).toMatch(/::warning title=[^:]*,file=gate\.yml,line=2/)
  expect(own.summary).toMatch(/metrics\.accuracy\.min \| 0\\?\.8 \| 0\\?\.5 \| looser/)
  const byBase = await runBundle('model-gate', { workspace, inputs: { ...inputs, 'use-base': 'true' } })
  expect(byBase.exitCode).toBe(1)
  expect(byBase.outputs).toMatchObject({ verdict: 'fail', passed: 'false' })
  expect(byBase.log).toContain('accuracy is 0.75, below 0.8.')
})

it('a gate that is a part of a file is held against the same part at the base, with the lines of the file', async () => {
  const whole = (min: number) => `model-gate:\n  predictions: p.csv\n  gate:\n    metrics:\n      accuracy: { min: ${min} }\n`
  const workspace = await folderWith({ 'p.csv': predictions, 'gauntlet.yml': whole(0.8), 'later.yml': 'model-gate: { gate: gate.yml }' })
  await commitAll(workspace)
  await writeFiles(workspace, { 'gauntlet.yml': whole(0.5), 'later.yml': whole(0.5) })
  const inputs = { predictions: 'p.csv', gate: 'gauntlet.yml#/model-gate/gate', base: 'git:HEAD' }
  const loosened = await runBundle('model-gate', { workspace, inputs })
  expect(loosened.outputs, loosened.log).toMatchObject({ verdict: 'warn', 'failed-checks': expect.stringContaining('gate-changes') })
  expect(loosened.log).toMatch(/::warning title=[^:]*,file=gauntlet\.yml,line=5/)
  const unknown = await runBundle('model-gate', { workspace, inputs: { ...inputs, gate: 'later.yml#/model-gate/gate' } })
  expect(unknown.exitCode, unknown.log).toBe(0)
  expect(unknown.log).toContain('The revision HEAD has no later.yml#/model-gate/gate yet')
})

it('a base without a gate is said, and is nothing to judge by', async () => {
  const workspace = await folderWith({ 'p.csv': predictions })
  await commitAll(workspace)
  await writeFiles(workspace, { 'gate.yml': 'metrics: { accuracy: { min: 0.5 } }' })
  const inputs = { predictions: 'p.csv', gate: 'gate.yml', base: 'git:HEAD' }
  const run = await runBundle('model-gate', { workspace, inputs })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.log).toContain('The revision HEAD has no gate.yml yet')
  const byBase = await runBundle('model-gate', { workspace, inputs: { ...inputs, 'use-base': 'true' } })
  expect(byBase.exitCode).toBe(2)
  expect(byBase.log).toContain('which has no gate.yml yet, so "use-base" has nothing to judge by')
})

it('a summary of more than 1 MiB is cut, and the verdict stays whole', async () => {
  // Every < is written as four characters, so that these 200 messages alone are more than 1 MiB of Markdown.
  const failed = Array.from(
    { length: 200 },
    (_, index) => `<testcase name="t${index}"><failure message="${'&lt;'.repeat(5000)}"/></testcase>`
  )
  const workspace = await folderWith({ 'tests.xml': `<testsuite>${failed.join('')}</testsuite>` })
  const run = await runBundle('model-gate', { workspace, inputs: { tests: 'tests.xml', gate: 'tests: { shown: 200 }' } })
  expect(run.exitCode, run.log.slice(0, 2000)).toBe(1)
  expect(Buffer.byteLength(run.summary)).toBeLessThanOrEqual(1024 * 1024)
  expect(run.summary).toMatch(/^### ❌ Model gate: failed/)
  const checks = run.verdict?.kind === 'verdict' ? run.verdict.checks : []
  expect(checks.length).toBeGreaterThan(200)
  expect(4 * checks.reduce((sum, { message }) => sum + (message.match(/</g)?.length ?? 0), 0)).toBeGreaterThan(1024 * 1024)
})
