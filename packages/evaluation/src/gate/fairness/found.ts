import type { Interval } from '@gauntlet/stats'
import type { Gate } from '../schema.ts'
import type { CriterionName } from './criteria.ts'
import type { Aggregate, Method } from './disparity.ts'
import type { RateName } from './rates.ts'

export type FairnessFound = GroupsFound | { readonly obstacle: string }

/** What was found of groups, once for each entry of `by`. */
export interface GroupsFound {
  readonly divisions: readonly DivisionFound[]
  /** Columns of optional entries that are not there, with the entry. */
  readonly absent: readonly { readonly by: string; readonly column: string }[]
  /** What the gate says of a champion that is not there. */
  readonly withoutBaseline: Gate['without-baseline']
  /** Why there are no rows of the champion though there is one. */
  readonly noChampion: string | undefined
  readonly positive: string | undefined
  readonly resamples: number
  readonly confidence: number
  /** Rows belong together in clusters, which the intervals know nothing of. */
  readonly clustered: boolean
  readonly weighted: boolean
}

export interface DivisionFound {
  /** `sex`, `sex × age_band`. */
  readonly by: string
  readonly groups: readonly GroupFound[]
  /** Of all rows, those of small groups too. */
  readonly overall: GroupRates
  /** Groups with fewer rows than `min-group`. */
  readonly small: readonly { readonly name: string; readonly rows: number }[]
  readonly criteria: readonly CriterionFound[]
}

export interface GroupFound {
  readonly name: string
  readonly rows: number
  readonly rates: GroupRates
}

/** NaN for a rate that does not exist. */
export type GroupRates = Readonly<Record<RateName, number>>

export interface CriterionFound {
  readonly name: CriterionName
  readonly method: Method
  readonly aggregate: Aggregate
  readonly difference: Estimate
  readonly ratio: Estimate
  /** The rate that decides the difference, and its groups with the lowest and the highest one. Undefined where there are not two. */
  readonly extremes: { readonly rate: RateName; readonly low: GroupRate; readonly high: GroupRate } | undefined
  /** Groups whose rate does not exist. */
  readonly undefinedGroups: readonly { readonly rate: RateName; readonly groups: readonly string[] }[]
  /** How much larger the difference is than the champion's, over the groups for which both exist. */
  readonly change: (Estimate & { readonly champion: number }) | undefined
}

export interface GroupRate {
  readonly name: string
  readonly value: number
}

export interface Estimate {
  /** NaN where it does not exist. */
  readonly value: number
  readonly interval: Interval | undefined
  /** Why there is no interval. */
  readonly note?: string
}
