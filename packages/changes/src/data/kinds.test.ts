import { expect, it } from 'vitest'
import { kindOf } from './kinds.ts'

it.each([
  ['src/train.py', 'code'],
  ['notebooks/a.ipynb', 'notebook'],
  ['tests/test_train.py', 'test'],
  ['tests/fixtures/rows.csv', 'test'],
  ['data/raw.csv', 'data'],
  ['data/images/1.png', 'data'],
  ['models/encoder', 'model'],
  ['raw.csv.dvc', 'data'],
  ['data/raw.csv.gz', 'data'],
  ['models/m.onnx', 'model'],
  ['models/net.py', 'code'],
  ['prompts/system.txt', 'code'],
  ['params.yaml', 'params'],
  ['configs/train/base.yaml', 'params'],
  ['dvc.lock', 'pipeline'],
  ['requirements-dev.txt', 'environment'],
  ['docker/Dockerfile.gpu', 'environment'],
  ['metrics.json', 'metrics'],
  ['dvclive/plots/metrics/loss.tsv', 'metrics'],
  ['.github/workflows/ci.yml', 'workflow'],
  ['README.md', 'docs'],
  ['LICENSE', 'docs'],
  ['Procfile', 'other']
])('takes %s for %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})
