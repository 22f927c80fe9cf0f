import type { Router, Weights } from '../router/router.ts'
import { shiftTraffic } from '../router/shift-traffic.ts'

export interface ShiftLimits {
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
}

/** All traffic to one version. */
export function allTo(version: string): Weights {
  return { [version]: 100 }
}

/** A canary's share for one version and the rest for another. */
export function split(stable: string, canary: string, percent: number): Weights {
  return { [stable]: Number((100 - percent).toFixed(6)), [canary]: percent }
}

/** The share of a version, 0 where the router does not name it. */
export function shareOf(weights: Weights, version: string): number {
  return weights[version] ?? 0
}

/** Rounding of a gateway that keeps shares is not a difference. */
export function hasAll(weights: Weights, version: string): boolean {
  return shareOf(weights, version) >= 99.99
}

/**
 * Brings all traffic to one version unless it is there. Answers whether it was elsewhere.
 *
 * `asked`: somebody has asked for other weights. A request that was given up may still take effect after we have read, so the router is
 * asked once more even where it says that all is well; does it refuse that, what it says counts.
 */
export async function ensureAllTo(router: Router, version: string, limits: ShiftLimits = {}, asked = false): Promise<boolean> {
  const isThere = await saysAll(router, version, limits.signal)
  if (isThere && !asked) return false
  try {
    await shiftTraffic(router, allTo(version), limits)
  } catch (thrown) {
    if (!isThere || !(await saysAll(router, version))) throw thrown
  }
  return !isThere
}

/** A router that cannot tell may still listen, so that not knowing is no reason not to ask. It gets little of the time there is. */
async function saysAll(router: Router, version: string, signal?: AbortSignal): Promise<boolean> {
  const limits = [AbortSignal.timeout(SHORT_MS), ...(signal === undefined ? [] : [signal])]
  return router.read(AbortSignal.any(limits)).then(
    weights => hasAll(weights, version),
    () => false
  )
}

const SHORT_MS = 2_000
