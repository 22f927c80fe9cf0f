/** Requests of one arm between two looks, and how many of them were bad. Whole numbers, bad ≤ total. */
export interface ArmCounts {
  readonly total: number
  readonly bad: number
}

/** What both arms saw between two looks at their counters. */
export interface Look {
  readonly canary: ArmCounts
  readonly stable: ArmCounts
}

export interface SequentialSettings {
  /** Largest probability of a false rollback, over any number of looks. */
  readonly alpha: number
  /** Largest probability of promoting what is not good enough, over any number of looks, for each of the two ways to be promoted. */
  readonly beta: number
  /** r0, from 1 to below 10: a canary whose rate of bad requests is at most this multiple of stable's is not harmful. */
  readonly harmRatio: number
  /** r1, above 0.5: a canary proven to have less than this multiple of stable's rate is not inferior. */
  readonly nonInferiorityRatio: number
  /** A canary without any bad request is good enough when its rate is proven to be below this. */
  readonly maxBadShare: number
  /** Canary requests, over all looks, before it may be promoted. */
  readonly minRequests: number
}

/** What is proven of a canary. `harm` speaks for a rollback, the others for promotion. */
export type Finding = 'harm' | 'non-inferior' | 'flawless'

/** The state of the evidence after a look. Evidence is the natural logarithm of an e-value, so that it neither over- nor underflows. */
export interface LookEvidence {
  /** Counts from 1. */
  readonly look: number
  /** Sums over all looks so far. */
  readonly canary: ArmCounts
  readonly stable: ArmCounts
  /** The canary's rate as a multiple of stable's, within looks (Mantel and Haenszel). Undefined while stable has no bad request. */
  readonly ratio: number | undefined
  readonly harm: number
  readonly nonInferiority: number
  /** Of the one-sample test against `maxBadShare`. */
  readonly flawless: number
  /** φ ≥ 1, by which the evidence of harm and of non-inferiority is divided because requests fail in bursts. */
  readonly dispersion: number
  /** The evidence at which it is decided at this look: higher for the first looks. */
  readonly needed: { readonly rollback: number; readonly promote: number }
}

export interface SequentialJudgement {
  readonly decision: 'rollback' | 'promote' | 'continue'
  /** The look it was decided at. */
  readonly decidedAt: number | undefined
  readonly because: Finding | undefined
  /** Up to and including the look it was decided at. */
  readonly evidence: readonly LookEvidence[]
}
