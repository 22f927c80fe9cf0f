import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { counted } from '@gauntlet/core'
import { asInputs, nodeBinary, peer, runBundle } from '@gauntlet/testkit'
import { bench, DATA, madeFile, printAim, printRace } from './data-gates.ts'
import { agreement } from './evaluate-agreement.ts'
import { type Contestant, type Measurement, median, race, ratio } from './measure.ts'

const ROWS = 1_000_000
const CANDIDATE = 'evaluate-candidate.parquet'
const PRODUCTION = 'evaluate-production.parquet'
const REPLICATES = 10_000
/** Fewer would be lost in the noise of a process that takes seconds. */
const DRAWN_REPLICATES = 21

const GATE = `
metrics:
  accuracy: { min: 0.5 }
  balanced-accuracy: { min: 0.5 }
  precision: { min: 0.3 }
  recall: { min: 0.3 }
  f1: { min: 0.3 }
  mcc: { min: 0.1 }
  kappa: { min: 0.1 }
  roc-auc: { min: 0.5 }
  average-precision: { min: 0.3 }
  log-loss: { max: 2 }
fairness:
  by: [group]
  demographic-parity: { max-difference: 0.5 }
  equalized-odds: { max-difference: 0.5 }
  equal-opportunity: { max-difference: 0.5 }
  predictive-parity: { max-difference: 0.5 }
  accuracy: { max-difference: 0.5 }
`

const COMPARISON = `
metric: f1
margin: 0.01
metrics: [roc-auc]
resamples: ${REPLICATES}
`

/** All of it in one gate. Its disparities have intervals by as many replicates too, which the scripts do not draw. */
const WHOLE_GATE = `${GATE}
comparison: { metric: f1, margin: 0.01, metrics: [{ metric: roc-auc, margin: 0.01 }] }
resamples: ${REPLICATES}
`

/**
 * One million predictions of two models: ten metrics, fairness over five groups, ${REPLICATES} bootstrap replicates of the difference in
 * F1, and DeLong for the areas under the ROC curves; whole processes from start to exit. One gate that does all of it is held against
 * one Python script that does, with scikit-learn and either fairlearn or groups that NumPy counts; beside them the two actions that do
 * a part each. That all find the same is looked at before any time is taken.
 */
export async function evaluate(rounds: number): Promise<void> {
  const python = join(await peer('evaluation'), 'python')
  await madeFile(CANDIDATE, predictionsOf(1), 'FORMAT parquet')
  await madeFile(PRODUCTION, predictionsOf(2), 'FORMAT parquet')
  const script = (how: 'cells' | 'rows', fairness: 'fairlearn' | 'numpy', replicates = REPLICATES) =>
    [python, join(bench, 'peers', 'evaluate_models.py'), how, fairness, String(replicates), CANDIDATE, PRODUCTION] as const

  console.log(
    `\n## ${ROWS} predictions of two models, ten metrics, fairness over five groups, ${REPLICATES} bootstrap replicates, DeLong\n`
  )
  const whole = await runBundle('model-gate', wholeRun())
  const parts = { gate: await runBundle('model-gate', gateRun()), comparison: await runBundle('compare-production', comparisonRun()) }
  for (const fairness of ['fairlearn', 'numpy'] as const) {
    const [interpreter, ...words] = script('cells', fairness)
    const { stdout } = await promisify(execFile)(interpreter, words, { cwd: DATA })
    console.log(`one gate and ${fairness}: ${agreement(stdout, whole)}`)
    console.log(`both actions and ${fairness}: ${agreement(stdout, parts.gate, parts.comparison)}`)
  }

  const found = await race(
    [
      bundle('one gate: model-gate with production', 'model-gate', wholeRun().inputs),
      bundle('model-gate', 'model-gate', gateRun().inputs),
      bundle('compare-production', 'compare-production', comparisonRun().inputs),
      { name: 'Python: scikit-learn, fairlearn, NumPy', command: script('cells', 'fairlearn'), cwd: DATA },
      { name: 'Python: scikit-learn, NumPy, groups counted by hand', command: script('cells', 'numpy'), cwd: DATA }
    ],
    rounds
  )
  const [one, gate, comparison, fairlearn, byHand] = found
  if (one === undefined || gate === undefined || comparison === undefined || fairlearn === undefined || byHand === undefined) return
  const both = together('both actions, one after the other', [gate, comparison])
  printRace([one, both, gate, comparison, fairlearn, byHand])
  printAim('Python with fairlearn, times the one gate', ratio(fairlearn, one), { least: 5 })
  console.log(`Python with groups counted by hand, times the one gate: ${ratio(byHand, one).toFixed(2)}`)
  console.log(`both actions, times the one gate: ${ratio(both, one).toFixed(2)}\n`)

  // Drawing rows takes seconds a replicate: few are drawn, and the rest is computed.
  const [some, single] = await race(
    [DRAWN_REPLICATES, 1].map(count => ({
      name: `Python: groups counted by hand, ${counted(count, 'replicate')} drawn as rows`,
      command: script('rows', 'numpy', count),
      cwd: DATA
    })),
    1,
    0
  )
  if (some === undefined || single === undefined) return
  printRace([some, single])
  const each = (median(some.seconds) - median(single.seconds)) / (DRAWN_REPLICATES - 1)
  const all = median(single.seconds) + each * (REPLICATES - 1)
  console.log(
    `Python that draws rows, as most scripts do: ${each.toFixed(2)} s a replicate, about ${(all / 60).toFixed(0)} minutes for ${REPLICATES},`
  )
  console.log(`  ${(all / median(one.seconds)).toFixed(0)} times the one gate`)
}

/** Scores that lean towards the label, by groups that lean a little differently. The same rows every time, those of model 2 in another order. */
function predictionsOf(model: 1 | 2): string {
  const uniform = (which: number) => `(hash(r + ${which * ROWS}) / 18446744073709551616::DOUBLE)`
  const noise = `${0.6 + 0.02 * model} * (${uniform(model)} - 0.5)`
  const score = `least(0.9999, greatest(0.0001, 0.25 + 0.3 * label + 0.02 * (r % 5) + ${noise}))`
  return `SELECT r AS id, label, (score >= 0.45)::INTEGER AS prediction, score, 'group ' || (r % 5) AS "group"
FROM (SELECT r, label, ${score} AS score FROM (SELECT r, (${uniform(0)} < 0.3)::INTEGER AS label FROM range(${ROWS}) t(r)))
ORDER BY ${model === 1 ? 'r' : 'hash(r)'}`
}

const wholeRun = () => ({ workspace: DATA, inputs: { predictions: CANDIDATE, production: PRODUCTION, gate: WHOLE_GATE } })
const gateRun = () => ({ workspace: DATA, inputs: { predictions: CANDIDATE, gate: GATE } })
const comparisonRun = () => ({
  workspace: DATA,
  inputs: { candidate: CANDIDATE, production: PRODUCTION, comparison: COMPARISON }
})

function bundle(name: string, action: string, inputs: Readonly<Record<string, string>>): Contestant {
  const dist =
    process.env.GAUNTLET_DIST === undefined ? fileURLToPath(new URL('../../dist', import.meta.url)) : resolve(process.env.GAUNTLET_DIST)
  const runner = { GITHUB_WORKSPACE: DATA, RUNNER_TEMP: DATA, GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '' }
  return {
    name,
    command: [nodeBinary(), join(dist, action, 'index.js')],
    env: { ...runner, ...asInputs(inputs) },
    cwd: DATA,
    exitCodes: [0, 1]
  }
}

/** Processes that run one after the other. */
function together(name: string, parts: readonly Measurement[]): Measurement {
  const [first] = parts
  return {
    name,
    seconds: (first?.seconds ?? []).map((_, round) => parts.reduce((sum, part) => sum + (part.seconds[round] ?? Number.NaN), 0)),
    megabytes: Math.max(...parts.map(part => part.megabytes))
  }
}
