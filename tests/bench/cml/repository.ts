import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pngOfLines } from './plot.ts'

export interface Repository {
  readonly folder: string
  readonly base: string
  readonly head: string
}

const EPOCHS = 20
const DVC = `metrics:
  - metrics.json
params:
  - params.yaml
plots:
  - plots/loss.csv:
      x: step
      y: loss
`

/** For the root action: what nobody has told CML, and CML has no place for. */
const GAUNTLET = `model-gate:
  metrics: metrics.json
  gate: { metrics: { accuracy: { min: 0.91 } } }
pr-report:
  report: report.md
`

/** What `dvc metrics diff main --md` prints of the two revisions, and pictures, as the guides to CML put a report together. */
const REPORT = `## Model

> [!WARNING]
> Trained on last week's labels.

| Path         | Metric   | main    | workspace   | Change   |
|--------------|----------|---------|-------------|----------|
| metrics.json | accuracy | 0.912   | 0.9046      | -0.0074  |
| metrics.json | f1_macro | 0.8731  | 0.8812      | 0.0081   |
| metrics.json | loss     | 0.3014  | 0.2872      | -0.0142  |

The loss is $L_{i} = -\\sum_k y_k \\log p_k$.

- [x] Looked at the errors
- [ ] Looked at the night shift

![ROC curve](plots/roc.png)

![Loss](plots/loss.png)

The parameters are in [params.yaml](params.yaml).
`

/** Two commits of a small project, its metrics and parameters in git as DVC has them, two plots, and a report in the style of CML. */
export async function makeRepository(): Promise<Repository> {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-bench-cml-'))
  await mkdir(join(folder, 'plots'))
  await git(folder, 'init', '--quiet', '--initial-branch', 'main')
  const base = await commit(folder, { accuracy: 0.912, f1_macro: 0.8731, loss: 0.3014 }, 0.01)
  const head = await commit(folder, { accuracy: 0.9046, f1_macro: 0.8812, loss: 0.2872 }, 0.02)
  return { folder, base, head }
}

async function commit(folder: string, metrics: Readonly<Record<string, number>>, rate: number): Promise<string> {
  const loss = (step: number, floor: number) => floor + 0.7 * Math.exp(-rate * 12 * step)
  const curve = (floor: number) => Array.from({ length: EPOCHS }, (_, step) => [step / (EPOCHS - 1), loss(step, floor)] as const)
  const roc = Array.from({ length: 41 }, (_, index) => [index / 40, (index / 40) ** 0.2] as const)
  const files = {
    'dvc.yaml': DVC,
    'gauntlet.yml': GAUNTLET,
    'metrics.json': `${JSON.stringify(metrics, undefined, 2)}\n`,
    'params.yaml': `learning_rate: ${rate}\nepochs: ${EPOCHS}\n`,
    'plots/loss.csv': ['step,loss', ...curve(0.28).map(([, y], step) => `${step},${y.toFixed(4)}`)].join('\n'),
    'plots/loss.png': pngOfLines([curve(0.28), curve(0.22)]),
    'plots/roc.png': pngOfLines([roc]),
    'report.md': REPORT
  }
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content)
  await git(folder, 'add', '.')
  await git(folder, '-c', 'user.name=Octo', '-c', 'user.email=octo@example.org', 'commit', '--quiet', '--message', `Learning rate ${rate}`)
  return (await git(folder, 'rev-parse', 'HEAD')).trim()
}

async function git(folder: string, ...words: string[]): Promise<string> {
  return (await promisify(execFile)('git', words, { cwd: folder })).stdout
}
