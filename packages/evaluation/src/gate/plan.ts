import { InputError, nearest } from '@gauntlet/core'
import type { ClassSettings } from '../class-settings.ts'
import { OF_GATE, type Origin } from '../origin.ts'
import { listed } from '../wording.ts'
import { rulesOf } from './rules.ts'
import type { Gate } from './schema.ts'

/** Which columns are read, by the role they play, and what is made of them. */
export interface ReadingPlan {
  readonly id: string | undefined
  readonly label: string
  readonly prediction: string | undefined
  readonly score: string | undefined
  readonly group: string | undefined
  /** Set when predictions are made of the score. */
  readonly threshold: number | undefined
}

/** The parts of a gate that say what has to be read. */
export type Needs = Pick<Gate, 'metrics' | 'columns' | 'positive' | 'threshold'>

const DEFAULT_THRESHOLD = 0.5

/**
 * Decides which of the columns that are there a gate needs. Columns nobody asks for are not read, so that what is wrong with
 * them is nobody's problem.
 */
export function planReading(gate: Needs, available: readonly string[], origin: Origin = OF_GATE): ReadingPlan {
  const rules = rulesOf(gate)
  const { columns } = gate
  const has = (name: string) => available.includes(name)
  const needed = (role: Role, name: string) => (has(name) ? name : missing(role, name, available, origin))
  const ifThere = (role: Role, name: string | null | undefined) => {
    if (name === null) return undefined
    if (name !== undefined) return needed(role, name)
    return has(role) ? role : undefined
  }

  const classification = rules.some(({ metric }) => metric.kind === 'classification')
  const wantsPrediction = rules.some(({ metric }) => metric.needs === 'prediction')
  const wantsScore = rules.some(({ metric }) => metric.needs === 'score')
  const score = columns.score ?? 'score'
  const prediction = columns.prediction ?? 'prediction'
  const fromScore =
    gate.threshold !== undefined ||
    (wantsPrediction && classification && columns.prediction === undefined && !has(prediction) && has(score))
  return {
    id: ifThere('id', columns.id),
    label: needed('label', columns.label),
    prediction: fromScore || !(wantsPrediction || columns.prediction !== undefined) ? undefined : needed('prediction', prediction),
    score: fromScore || wantsScore || columns.score !== undefined ? needed('score', score) : undefined,
    group: ifThere('group', columns.group),
    threshold: fromScore ? (gate.threshold ?? DEFAULT_THRESHOLD) : undefined
  }
}

/** What the examples of classification have to satisfy for this gate. */
export function classSettings(gate: Needs, plan: ReadingPlan): ClassSettings {
  const binary = rulesOf(gate).filter(({ metric }) => metric.kind === 'classification' && metric.binary)
  const probability = rulesOf(gate).filter(({ metric }) => metric.kind === 'classification' && metric.probability)
  return {
    positive: gate.positive,
    threshold: plan.threshold,
    binaryMetrics: binary.map(({ name }) => name),
    probabilityMetrics: probability.map(({ name }) => name)
  }
}

type Role = 'id' | 'label' | 'prediction' | 'score' | 'group'

function missing(role: Role, name: string, available: readonly string[], { data, config }: Origin): never {
  const meant = nearest(name, available) ?? available.find(column => column.toLowerCase().includes(role)) ?? `the ${role} column`
  const more = available.length > 30 ? ` and ${available.length - 30} more` : ''
  const problem = `has no column "${name}" for the ${role}; it has ${listed(available.slice(0, 30))}${more}`
  throw new InputError(data, `${problem}. Name it in the ${config}: "columns: { ${role}: ${meant} }".`)
}
