import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeBinary } from '@gauntlet/testkit'
import { type Contestant, type Measurement, median, race, ratio } from './measure.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bench = fileURLToPath(new URL('.', import.meta.url))

/**
 * Speed and memory of whole processes, as ratios measured side by side in one run. Nothing here fails: the figures are for people, and a
 * machine that is busy would make a timed test lie.
 */
export async function speed(rounds: number): Promise<void> {
  const node = nodeBinary()
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-bench-'))
  await writeFile(join(folder, 'predictions.csv'), predictions(1000))

  const checks = await readFile(join(bench, 'flights-checks.yml'), 'utf8')
  const withoutDuplicates = checks.replace(/^duplicate-rows:.*\n/m, '')

  const [gate, query] = await race([dataGate(node, '20 checks', checks), singleQuery(node)], rounds)
  const [plainGate, plainQuery] = await race(
    [dataGate(node, '19 checks, none for duplicate rows', withoutDuplicates), singleQuery(node, '--without-duplicates')],
    rounds
  )
  const [judge, start] = await race(
    [
      {
        name: 'model-gate: 1,000 rows, four metrics',
        command: [node, join(root, 'dist/model-gate/index.js')],
        env: { GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder, INPUT_PREDICTIONS: 'predictions.csv', INPUT_GATE: gateYaml() },
        cwd: folder
      },
      { name: 'Node itself', command: [node, '-e', '0'], cwd: folder }
    ],
    rounds * 3
  )

  report(gate, query)
  report(plainGate, plainQuery)
  report(judge, start)
}

function flights(): string {
  return join(dirname(createRequire(import.meta.url).resolve('vega-datasets/package.json')), 'data', 'flights-3m.parquet')
}

function dataGate(node: string, what: string, yaml: string): Contestant {
  const command = [node, join(root, 'dist/cli/index.js'), 'validate-data', '--data', flights(), '--checks', yaml] as const
  return { name: `validate-data: ${what} on 3 million rows, through the command line`, command, cwd: root }
}

function singleQuery(node: string, ...flags: string[]): Contestant {
  return {
    name: 'one Node script with the one DuckDB query',
    command: [node, join(bench, 'single-query.ts'), flights(), ...flags],
    cwd: root
  }
}

function report(ours: Measurement | undefined, yardstick: Measurement | undefined): void {
  if (ours === undefined || yardstick === undefined) return
  for (const { name, seconds, megabytes } of [ours, yardstick]) {
    const [least, most] = [Math.min(...seconds), Math.max(...seconds)].map(value => value.toFixed(2))
    console.log(
      `${name}\n  median ${median(seconds).toFixed(2)} s (${least} to ${most}, ${seconds.length} runs), peak ${megabytes.toFixed(0)} MB`
    )
  }
  console.log(`  ratio ${ratio(ours, yardstick).toFixed(2)}\n`)
}

function gateYaml(): string {
  return 'metrics: { accuracy: { min: 0.5 }, f1: { min: 0.5 }, roc-auc: { min: 0.5 }, log-loss: { max: 1 } }'
}

/** Rows whose label follows the score more often than not; the same rows every time. */
function predictions(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const score = ((row * 7919) % 1000) / 1000
    const label = ((row * 104_729) % 1000) / 1000 < score ? 1 : 0
    return `${row},${label},${score > 0.5 ? 1 : 0},${score}`
  })
  return `id,label,prediction,score\n${lines.join('\n')}\n`
}
