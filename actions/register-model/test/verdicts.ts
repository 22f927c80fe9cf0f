import { type Check, type Status, VERDICT_VERSION, type VerdictFile } from '@gauntlet/core'

export interface Sample {
  readonly id?: string
  readonly action?: string
  readonly status?: Status | 'error'
  /** Digests under the input `model`. */
  readonly models?: readonly string[]
  /** By default one that the status follows from. */
  readonly checks?: readonly Check[]
  readonly onInconclusive?: 'fail' | 'warn' | 'pass'
  readonly runId?: string
  readonly sha?: string
}

/** A verdict as an action would have written it. By default one of model-gate that passed and judged no model file. */
export function sampleVerdict(sample: Sample = {}): VerdictFile {
  const { action = 'model-gate', id = action, status = 'pass', models = [], onInconclusive = 'fail', runId = '1', sha } = sample
  const at = '2026-01-04T10:00:00.000Z'
  const inputs = models.map(sha256 => ({ input: 'model', path: 'late.onnx', sha256, bytes: 7 }))
  const provenance = { runId, ...(sha === undefined ? {} : { sha }), inputs, startedAt: at, finishedAt: at, versions: {} }
  const identity = { version: VERDICT_VERSION, id, action, title: `Title of ${id}`, provenance } as const
  if (status === 'error') return { kind: 'error', ...identity, message: 'Could not read data.csv' }
  const evidence = { figures: [], tables: [], charts: [] }
  return {
    kind: 'verdict',
    ...identity,
    status,
    policy: { onInconclusive, failOn: 'critical' },
    checks: [...(sample.checks ?? [checkOf(status)])],
    evidence
  }
}

/** A check that alone makes a verdict of this status. */
export function checkOf(status: Status): Check {
  const about = { id: 'accuracy', title: 'Accuracy', observed: '0.9', expected: 'at least 0.8', message: 'Accuracy is 0.9.' }
  if (status === 'warn') return { ...about, severity: 'warning', outcome: 'fail' }
  return { ...about, severity: 'critical', outcome: status }
}
