import type { Evidence } from '@gauntlet/core'
import { confusionChart, confusionOf, confusionTable, frequentConfusions } from '../charts/confusion.ts'
import { errorChart } from '../charts/errors.ts'
import { precisionRecallChart, rocChart } from '../charts/rankings.ts'
import { scoreChart } from '../charts/scores.ts'
import type { ModelRows } from './section.ts'

/** What is worth showing of a model whatever is asked of it: who is taken for whom, how scores separate, how far numbers are off. */
export function presentModel({ examples }: Pick<ModelRows, 'examples'>): Partial<Evidence> {
  if (examples.kind === 'regression') return { charts: [errorChart(examples.of)].filter(part => part !== undefined) }
  const confusion = confusionOf(examples.of)
  const scored = examples.of.score !== undefined && examples.of.positive !== undefined ? examples.of : undefined
  const many = confusion === undefined ? frequentConfusions(examples.of) : undefined
  return {
    tables: [confusion && confusionTable(confusion), many].filter(part => part !== undefined),
    charts: [
      confusion && confusionChart(confusion),
      scored && rocChart(scored),
      scored && precisionRecallChart(scored),
      scored && scoreChart(scored)
    ].filter(part => part !== undefined)
  }
}
