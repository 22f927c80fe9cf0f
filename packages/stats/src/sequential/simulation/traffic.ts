import type { ArmCounts, Look } from '../look.ts'
import type { Draws } from './draws.ts'

export interface Traffic {
  readonly looks: number
  /** Requests of both arms between two looks. */
  readonly requests: number
  /** The canary's share of them. */
  readonly weight: number
  /** Stable's share of bad requests. */
  readonly rate: number
  /** The canary's rate as a multiple of stable's. */
  readonly ratio: number
  /** Coefficient of variation of the rate from look to look, of each arm by itself. 0 is steady. */
  readonly burstiness: number
}

/** Looks at made-up traffic. */
export function trafficOf(traffic: Traffic, random: Draws): Look[] {
  const canary = Math.round(traffic.requests * traffic.weight)
  return Array.from({ length: traffic.looks }, () => ({
    canary: armOf(canary, traffic.rate * traffic.ratio, traffic.burstiness, random),
    stable: armOf(traffic.requests - canary, traffic.rate, traffic.burstiness, random)
  }))
}

function armOf(total: number, rate: number, burstiness: number, random: Draws): ArmCounts {
  return { total, bad: random.binomial(total, Math.min(1, rate * random.gamma(burstiness))) }
}
