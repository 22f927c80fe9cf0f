import type { Look } from './look.ts'

/** How much more the canary's share of the bad requests varies from look to look than independent requests would let it. */
export interface Dispersion {
  add(look: Look): void
  /** The canary's rate as a multiple of stable's, within looks. Undefined while stable has no bad request to compare with. */
  ratio(): number | undefined
  /** φ ≥ 1. */
  factor(): number
}

/**
 * φ = max(1, Pearson's X² ∕ (J − 1)) over the J looks with traffic in both arms and a bad request, where X² = Σ (k_c − K·q)² ∕ (K·q·(1 − q))
 * and q = n_c·r ∕ (n_c·r + n_s) is the canary's share of a look's K bad requests under the common ratio r. 1 while J < 2, and while all bad
 * requests are of one arm.
 *
 * r is the estimate of Mantel and Haenszel, Σ (k_c·n_s ∕ n) ∕ Σ (k_s·n_c ∕ n), which for looks that split the traffic alike is the ratio of
 * the pooled rates. It needs no iteration, and with o = n_c ∕ n_s Pearson's sum becomes Σ (r·o·k_s − k_c)² ∕ (K·o·r): expanded around a
 * ratio near r it is three running sums of which little cancels. They are summed up anew when r has left that neighbourhood, which takes
 * twice the bad requests each time: φ after every look takes time linear in the looks.
 *
 * Dividing by an estimated φ is quasi-likelihood (McCullagh and Nelder, Generalized Linear Models, 4.5): a heuristic that is no part of
 * the guarantee of the e-process, and that needs about ten looks to be of use.
 */
export function dispersion(): Dispersion {
  const looks: Compared[] = []
  let canaryOverStable = 0
  let stableOverCanary = 0
  let sums: Expansion | undefined
  const ratio = () => (stableOverCanary > 0 ? canaryOverStable / stableOverCanary : undefined)
  return {
    add: ({ canary, stable }) => {
      const bad = canary.bad + stable.bad
      if (canary.total === 0 || stable.total === 0 || bad === 0) return
      const total = canary.total + stable.total
      const look = { odds: canary.total / stable.total, bad, canaryBad: canary.bad, stableBad: stable.bad }
      looks.push(look)
      canaryOverStable += canary.bad * (stable.total / total)
      stableOverCanary += stable.bad * (canary.total / total)
      if (sums !== undefined) sumUp(sums, look)
    },
    ratio,
    factor: () => {
      const common = ratio()
      if (looks.length < 2 || common === undefined || common === 0) return 1
      if (sums === undefined || common > 2 * sums.around || common < sums.around / 2) {
        sums = { around: common, squares: 0, products: 0, stableSquares: 0 }
        for (const look of looks) sumUp(sums, look)
      }
      const away = common - sums.around
      const chiSquared = (sums.squares + 2 * away * sums.products + away * away * sums.stableSquares) / common
      return Math.max(1, chiSquared / (looks.length - 1))
    }
  }
}

interface Compared {
  readonly odds: number
  readonly bad: number
  readonly canaryBad: number
  readonly stableBad: number
}

/** Pearson's sum times r, expanded around a ratio. */
interface Expansion {
  readonly around: number
  squares: number
  products: number
  stableSquares: number
}

function sumUp(sums: Expansion, { odds, bad, canaryBad, stableBad }: Compared): void {
  const residual = sums.around * odds * stableBad - canaryBad
  sums.squares += residual * (residual / bad / odds)
  sums.products += residual * (stableBad / bad)
  sums.stableSquares += odds * stableBad * (stableBad / bad)
}
