import type { Check, Evidence, Figure, Verdict } from '@gauntlet/core'
import type { Accompaniment } from '../src/report.ts'
import { verdictFixture } from './fixture.ts'

const NOTHING: Evidence = { figures: [], tables: [], charts: [] }

/** For tests: a gate that knows the base, with slices, flips and budgets. */
export function gateVerdict(part: Partial<Verdict> = {}): Verdict {
  const model = verdictFixture('model')
  const check = (id: string, outcome: Check['outcome'], message: string, more: Partial<Check> = {}): Check => ({
    id,
    title: id,
    severity: 'critical',
    outcome,
    observed: '',
    expected: '',
    message,
    ...more
  })
  return {
    ...model,
    checks: [
      check('roc_auc.max-drop', 'fail', 'roc_auc is 0.6579; at least 0.6651 was required, 0.005 below the base.', {
        value: 0.6579,
        bounds: { atLeast: 0.6651 },
        location: { file: 'gate.yml', line: 4 },
        reproduce: 'npx gauntlet model-gate --predictions out/predictions.csv --gate gate.yml'
      }),
      check('latency_p95.max', 'pass', 'p95 latency is 38 ms, at most 50 ms may be.', { value: 38.2, bounds: { atMost: 50 } }),
      check('model_size.max', 'pass', 'The model has 1.84 MB, at most 2 MB may be.', { value: 1_841_220, bounds: { atMost: 2_000_000 } }),
      check('slice.carrier=HA', 'fail', 'roc_auc of carrier=HA is 0.55, 0.09 below the base; at most 0.05 may be.', {
        severity: 'warning'
      }),
      check('f1.min', 'pass', 'f1 is 0.305, at least 0.3 was required.', { value: 0.305, bounds: { atLeast: 0.3 } })
    ],
    evidence: {
      figures: [
        figure('roc_auc', 0.6579, 0.6701, { interval: { low: -0.0181, high: -0.0063 }, tolerance: 0.005, rows: 102_243 }),
        figure('f1', 0.305, 0.301, { interval: { low: -0.004, high: 0.012 }, rows: 102_243 }),
        figure('accuracy', 0.8274, 0.8261, { interval: { low: 0.0004, high: 0.0022 }, rows: 102_243 }),
        figure('log_loss', 0.4431, 0.4431, { better: 'lower', rows: 102_243 }),
        figure('brier_score', null, 0.1391, { better: 'lower', note: 'not in the candidate' }),
        figure('latency_p95', 38.2, 41.7, { title: 'p95 latency', unit: 'milliseconds', better: 'lower', topic: 'budgets' }),
        figure('model_size', 1_841_220, 1_841_220, { title: 'model size', unit: 'bytes', better: 'lower', topic: 'budgets' }),
        figure('negative-flips', 0.0213, undefined, { title: 'negative flips', unit: 'share', better: 'lower', topic: 'flips' })
      ],
      tables: [
        table(
          'slices',
          'Slices, worst first',
          ['slice', 'rows', 'roc_auc', 'change'],
          [
            ['carrier=HA', 1021, 0.55, -0.09],
            ['carrier=AS', 2310, 0.641, -0.021],
            ['distance=short', 41_200, 0.662, -0.004]
          ]
        ),
        {
          ...table(
            'flips',
            'Negative flips: the first 2 of 2,178 rows',
            ['row', 'id', 'label'],
            [
              [4, 'f-104', 1],
              [9, 'f-377', 0]
            ]
          ),
          topic: 'flips'
        }
      ],
      charts: model.evidence.charts.map(chart => (chart.id === 'calibration' ? { ...chart, topic: 'calibration' as const } : chart))
    },
    ...part
  }
}

/** For tests: the same metrics held against the model in production. */
export function championVerdict(part: Partial<Verdict> = {}): Verdict {
  const of = gateVerdict()
  const { provenance } = of
  return {
    ...of,
    id: 'compare-production-train',
    action: 'compare-production',
    title: 'Candidate against production',
    status: 'pass',
    provenance: { ...provenance, job: 'compare' },
    checks: of.checks.filter(({ id }) => id === 'f1.min'),
    evidence: {
      ...NOTHING,
      figures: [
        figure('roc_auc', 0.6579, 0.6588, { against: 'champion', interval: { low: -0.006, high: 0.004 }, tolerance: 0.01, rows: 102_243 }),
        figure('f1', 0.305, 0.29, { against: 'champion', interval: { low: 0.006, high: 0.024 }, rows: 102_243 })
      ],
      tables: [
        {
          ...table('differences', 'Candidate minus production on 102,243 rows', ['metric', 'difference'], [['roc_auc', -0.0009]]),
          topic: 'metrics'
        }
      ]
    },
    ...part
  }
}

/** For tests: what is said beside the verdicts, of every kind. */
export const storyAccompaniment: Accompaniment = {
  changes: {
    ...NOTHING,
    figures: [figure('learning_rate', 0.1, 0.05, { better: undefined, topic: 'changes' })],
    tables: [
      {
        ...table(
          'what-changed',
          'What changed',
          ['What', 'Change', 'Which'],
          [
            ['code', '1 file, +12 −3', 'src/train.py'],
            ['data', '1 file or folder', 'data/flights.parquet'],
            ['environment', 'no change', ''],
            ['⚠ attribution', 'code and data changed together', 'what the metrics did cannot be put down to one of them']
          ]
        ),
        topic: 'changes'
      }
    ]
  },
  checks: [],
  notes: ['metrics/old.json is kept by DVC and is not in git; run "dvc pull", or set "cache: false".'],
  fanIn: { reported: 2, expected: 2, missing: [] },
  pages: [{ path: 'report.md', text: '## Notes of the team\n\n> [!TIP]\n> Trained on 4 GPUs, $x_{i}$.\n\n- [x] looked at\n', pictures: [] }]
}

function figure(
  id: string,
  value: number | null,
  previous: number | undefined,
  part: Partial<{ [Key in keyof Figure]: Figure[Key] | undefined }> = {}
): Figure {
  const whole = { id, title: id, value, unit: 'none' as const, better: 'higher' as const, against: 'base' as const, previous, ...part }
  return Object.fromEntries(Object.entries(whole).filter(([, given]) => given !== undefined)) as Figure
}

function table(id: string, title: string, columns: string[], rows: (string | number)[][]): Evidence['tables'][number] {
  return {
    id,
    title,
    topic: 'slices',
    columns: columns.map((name, index) => ({ title: name, align: index === 0 ? 'left' : 'right' })),
    rows
  }
}
