import type { DriftChecks, DriftMethod, DriftRule } from '../suite/drift-checks.ts'
import type { PairedValues } from './paired.ts'

/** What decides about one column, with every default filled in. */
export interface Rule {
  readonly method: DriftMethod
  /** For the method; undefined: the default of whichever statistic is taken. */
  readonly threshold: number | undefined
  readonly alpha: number
  readonly minRows: number
  readonly missingChange: number
  readonly newCategories: number
  readonly lostCategories: number
  /** The effect decides, significance decides, or (both true) neither alone does. */
  readonly byEffect: boolean
  readonly bySignificance: boolean
}

export const DEFAULTS = {
  threshold: 0.1,
  alpha: 0.01,
  'min-rows': 30,
  'missing-change': 0.02,
  'new-categories': 0.01,
  'lost-categories': 0.01
} as const

/**
 * The rule of a column: what is said about the column, else about its kind, else about all. A layer that names a method does not take
 * over the threshold of another.
 *
 * With a correction an effect above its threshold has to be significant too. Without one, `threshold` or `alpha` alone decides,
 * whichever is written, and both where both are.
 */
export function ruleOf(checks: DriftChecks, column: string, kind: PairedValues['kind']): Rule {
  const ofKind = kind === 'numeric' || kind === 'categorical' || kind === 'text' ? checks[kind] : undefined
  const layers: readonly DriftRule[] = [checks, ofKind ?? {}, checks.overrides?.[column] ?? {}]
  let merged: DriftRule = {}
  for (const layer of layers) {
    const threshold = layer.threshold ?? (layer.method === undefined ? merged.threshold : undefined)
    merged = { ...merged, ...written(layer), threshold }
  }
  const isPlain = checks.correction === 'none'
  const said = (key: keyof typeof DEFAULTS) => merged[key] ?? DEFAULTS[key]
  return {
    method: merged.method ?? 'auto',
    threshold: merged.threshold,
    alpha: said('alpha'),
    minRows: said('min-rows'),
    missingChange: said('missing-change'),
    newCategories: said('new-categories'),
    lostCategories: said('lost-categories'),
    byEffect: !isPlain || merged.threshold !== undefined,
    bySignificance: !isPlain || merged.alpha !== undefined || merged.threshold === undefined
  }
}

function written(layer: DriftRule): DriftRule {
  return Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined))
}
