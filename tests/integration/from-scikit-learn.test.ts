import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '@gauntlet/core'
import { peer, runBundle } from '@gauntlet/testkit'
import { expect, it } from 'vitest'

/** What stands before the lines of our pages: data and a model, as a newcomer has them. */
const BEFORE = `
import json
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_validate, train_test_split

random = np.random.default_rng(1)
x = pd.DataFrame({"distance": random.normal(size=2000), "region": random.integers(0, 3, 2000)})
y = pd.Series((x["distance"] + random.normal(scale=0.5, size=2000) > 0).astype(int))
x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=1)
model = LogisticRegression().fit(x_train, y_train)
`

it.each([
  ['labels as pandas has them', ''],
  ['labels as NumPy has them', 'y_test = y_test.to_numpy()\n']
])('the lines of the README of model-gate write predictions that it judges: %s', async (_, change) => {
  const workspace = await ran(change + (await python('actions/model-gate/README.md')))
  const gate = `
metrics: { accuracy: { min: 0.8 }, roc-auc: { min: 0.9 } }
slices: { by: [region], expect: [region=0, region=1, region=2], metrics: { accuracy: { min: 0.7 } } }`
  const { exitCode, outputs } = await runBundle('model-gate', { workspace, inputs: { predictions: 'predictions.csv', gate } })
  expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 0, verdict: 'pass' })
})

it('the lines of docs/model-checks.md write folds that model-gate judges', async () => {
  const workspace = await ran(await python('docs/model-checks.md'))
  const gate = 'cross-validation: { metrics: { f1: { min: 0.7, max-spread: 0.2 }, roc-auc: { min: 0.8 }, log-loss: { max: 0.5 } } }'
  const { exitCode, outputs } = await runBundle('model-gate', { workspace, inputs: { folds: 'folds.json', gate } })
  expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 0, verdict: 'pass' })
})

/** The one block of Python on a page. */
async function python(page: string): Promise<string> {
  const text = await readFile(fileURLToPath(new URL(`../../${page}`, import.meta.url)), 'utf8')
  const blocks = [...text.matchAll(/^```python\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
  expect(blocks).toHaveLength(1)
  return blocks.join('')
}

/** Runs the lines where they can write, and returns where that is. */
async function ran(lines: string): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-sklearn-'))
  const script = join(workspace, 'script.py')
  await writeFile(script, `${BEFORE}${lines}`)
  const { exitCode, stderr } = await runProgram({
    command: [`${await peer('fairlearn')}/python`, script],
    cwd: workspace,
    timeoutMs: 120_000,
    maxOutputBytes: 1_000_000
  })
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
  return workspace
}
