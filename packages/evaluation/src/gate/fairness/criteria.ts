import type { RateName } from './rates.ts'

/** What it means for a model to treat groups alike. */
export interface Criterion {
  readonly title: string
  /** What has to be alike. */
  readonly rates: readonly RateName[]
  /** In a sentence: "the ... of the groups differ". */
  readonly of: string
}

/** The criteria by the name they have in a gate. Definitions are those of fairlearn. */
export const CRITERIA = {
  'demographic-parity': { title: 'demographic parity', rates: ['selection'], of: 'selection rates' },
  'equal-opportunity': { title: 'equal opportunity', rates: ['truePositive'], of: 'true positive rates' },
  'equalized-odds': { title: 'equalized odds', rates: ['truePositive', 'falsePositive'], of: 'true and false positive rates' },
  'predictive-parity': { title: 'predictive parity', rates: ['precision'], of: 'precisions' },
  'false-positive-rate': { title: 'false positive rate parity', rates: ['falsePositive'], of: 'false positive rates' },
  'false-negative-rate': { title: 'false negative rate parity', rates: ['falseNegative'], of: 'false negative rates' },
  accuracy: { title: 'accuracy parity', rates: ['accuracy'], of: 'accuracies' }
} as const satisfies Readonly<Record<string, Criterion>>
export type CriterionName = keyof typeof CRITERIA
export const CRITERION_NAMES: readonly CriterionName[] = [
  'demographic-parity',
  'equal-opportunity',
  'equalized-odds',
  'predictive-parity',
  'false-positive-rate',
  'false-negative-rate',
  'accuracy'
]
