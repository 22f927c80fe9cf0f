import { randomOf } from '@gauntlet/stats'
import { measured } from '../../packages/validation/src/drift/measured.ts'
import { columnOf, normals, steadyTable } from '../../packages/validation/src/drift/simulation/columns.ts'
import { driftVerdict } from '../../packages/validation/src/drift/verdicts.ts'
import { DriftChecks } from '../../packages/validation/src/suite/drift-checks.ts'

const SEED = 20260921
const REFERENCE = 5000
/** Current rows, and how many runs there is time for. */
const SIZES = [
  [50, 400],
  [100, 400],
  [500, 400],
  [5000, 200],
  [100_000, 200]
] as const

/** The rules that are compared: ours as it comes, ours with another statistic, and the plain ones that are usual elsewhere. */
const RULES: readonly (readonly [string, unknown])[] = [
  ['defaults', {}],
  ['psi', { method: 'psi' }],
  ['js', { method: 'js' }],
  ['wasserstein', { method: 'wasserstein' }],
  ['chi-square', { method: 'chi-square' }],
  ['plain: ks p ≤ 0.05', { method: 'ks', alpha: 0.05, correction: 'none' }],
  ['plain: psi > 0.1', { method: 'psi', threshold: 0.1, correction: 'none' }],
  ['plain: wasserstein > 0.1', { method: 'wasserstein', threshold: 0.1, correction: 'none' }],
  ['plain: js > 0.1', { method: 'js', threshold: 0.1, correction: 'none' }]
]

/** How often the drift checks cry wolf over 50 columns, and what they see, on made-up tables: the same every time. */
export function drift(): void {
  falseAlarms()
  realDrift()
}

function falseAlarms(): void {
  console.log(`\n## Runs with any alarm, no drift, 50 columns, ${REFERENCE} reference rows, %\n`)
  row(['rule', ...SIZES.map(([rows, runs]) => `${rows} rows (${runs} runs)`)])
  row(['-', ...SIZES.map(() => '-')])
  const rules = RULES.map(([name, given]) => ({ name, checks: DriftChecks.parse(given), shares: [] as string[] }))
  for (const [current, runs] of SIZES) {
    const random = randomOf(SEED + current)
    const alarms = rules.map(() => 0)
    for (let run = 0; run < runs; run++) {
      const columns = steadyTable(random, { reference: REFERENCE, current }).map(measured)
      for (const [index, { checks }] of rules.entries())
        if (driftVerdict(columns, checks).summary.drifted.length > 0) alarms[index] = (alarms[index] ?? 0) + 1
    }
    for (const [index, { shares }] of rules.entries()) shares.push(String(Math.round(((alarms[index] ?? 0) / runs) * 1000) / 10))
  }
  for (const { name, shares } of rules) row([name, ...shares])
}

const SHIFTS = [
  { title: '0.02σ', rows: 1_000_000, reference: 1_000_000, shift: 0.02, runs: 5 },
  { title: '0.02σ', rows: 10_000, reference: REFERENCE, shift: 0.02, runs: 100 },
  { title: '0.5σ', rows: 100, reference: REFERENCE, shift: 0.5, runs: 100 },
  { title: '0.5σ', rows: 500, reference: REFERENCE, shift: 0.5, runs: 100 },
  { title: '1σ', rows: 50, reference: REFERENCE, shift: 1, runs: 100 },
  { title: '1σ and one value of 1e6', rows: 500, reference: REFERENCE, shift: 1, outlier: 1e6, runs: 100 }
]

function realDrift(): void {
  console.log('\n## Runs that see a shift of one column among 50, %\n')
  row(['shift', 'rows', 'reference', ...RULES.slice(0, 6).map(([name]) => name)])
  row(['-', '-', '-', ...RULES.slice(0, 6).map(() => '-')])
  for (const { title, rows, reference, shift, outlier, runs } of SHIFTS) {
    const seen = RULES.slice(0, 6).map(([, given]) => ({ checks: DriftChecks.parse(given), count: 0 }))
    const random = randomOf(SEED)
    for (let run = 0; run < runs; run++) {
      const steady = steadyTable(random, { reference: REFERENCE, current: Math.min(rows, 500) })
        .slice(1)
        .map(measured)
      const current = normals(random, rows, shift)
      if (outlier !== undefined) current[0] = outlier
      const shifted = measured(columnOf('shifted', normals(random, reference), current))
      for (const one of seen) if (driftVerdict([shifted, ...steady], one.checks).summary.drifted.includes('shifted')) one.count++
    }
    row([title, String(rows), String(reference), ...seen.map(({ count }) => String(Math.round((1000 * count) / runs) / 10))])
  }
}

function row(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}
