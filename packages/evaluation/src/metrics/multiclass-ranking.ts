import { cut } from '@gauntlet/core'
import { sum } from '@gauntlet/stats'
import { type ClassExamples, classExamplesAt } from '../predictions/examples.ts'
import { prepareAveragePrecision } from './average-precision.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'
import { oneVersusRest } from './one-versus-rest.ts'
import { prepareRocAuc } from './roc-auc.ts'

export type Average = 'macro' | 'weighted'

type OfWeights = (weights: Float64Array) => Measured

/**
 * The mean area under the ROC curves of each class against all others. A class without a row has none: the plain mean (`macro`) does not
 * exist then, and `weighted` passes over it, as in scikit-learn.
 */
export function rocAucOvr(average: Average) {
  return averaged((examples: ClassExamples): OfWeights => {
    const each = examples.classes.map((_, code) => prepareRocAuc(oneVersusRest(examples, code)))
    return weights => {
      const support = supportOf(examples, weights)
      const areas = each.map((area, code) => (average === 'weighted' && support[code] === 0 ? 0 : area(weights)))
      const lacking = areas.findIndex(area => Number.isNaN(area))
      if (lacking !== -1) {
        const rows = support[lacking] === 0 ? 'no label is' : 'every label is'
        return undefinedBecause(`${rows} of class ${shown(examples, lacking)}, so there is no ROC curve of it against the others`)
      }
      return average === 'macro' ? plainMean(areas) : weightedMean(areas, support)
    }
  })
}

/**
 * The mean over all pairs of classes of the area under their ROC curves, each the mean of both directions (Hand & Till 2001). Classes
 * without a row are in no pair, as in scikit-learn. `weighted`: by the share of rows that are of one of the two. scikit-learn refuses
 * weights of rows here; a weight of 2 is a row that is there twice.
 */
export function rocAucOvo(average: Average) {
  return averaged((examples: ClassExamples): OfWeights => {
    const pairs = pairsOf(examples)
    return weights => {
      const support = supportOf(examples, weights)
      const present = pairs.filter(({ a, b }) => (support[a] ?? 0) > 0 && (support[b] ?? 0) > 0)
      if (present.length === 0) return undefinedBecause('all labels are of one class, and ROC AUC needs at least two')
      const areas = present.map(({ area }) => area(weights))
      return average === 'macro'
        ? plainMean(areas)
        : weightedMean(
            areas,
            present.map(({ a, b }) => (support[a] ?? 0) + (support[b] ?? 0))
          )
    }
  })
}

/** The mean average precision of each class against all others. 0 for a class without a row, as in scikit-learn. */
export function averagePrecisionOvr(average: Average) {
  return averaged((examples: ClassExamples): OfWeights => {
    const views = examples.classes.map((_, code) => oneVersusRest(examples, code))
    const each = views.map(view => prepareAveragePrecision(view))
    return weights => {
      const support = supportOf(examples, weights)
      const found = each.map(precision => precision(weights))
      const lacking = support.indexOf(0)
      if (average === 'weighted') return weightedMean(found, support)
      return plainMean(found, lacking === -1 ? undefined : `no label is of class ${shown(examples, lacking)}, which counts as 0`)
    }
  })
}

/** Measuring and preparing of the same function of weights. */
function averaged(of: (examples: ClassExamples) => OfWeights) {
  const checked = (examples: ClassExamples): OfWeights => {
    const value = of(examples)
    return weights => (weights.some(weight => weight > 0) ? value(weights) : undefinedBecause('there are no rows'))
  }
  return {
    measure: (examples: ClassExamples): Measured => checked(examples)(examples.weight ?? new Float64Array(examples.rows).fill(1)),
    prepare: (examples: ClassExamples) => {
      const value = checked(examples)
      return (weights: Float64Array) => value(weights).value ?? Number.NaN
    }
  }
}

interface ClassPair {
  readonly a: number
  readonly b: number
  area(weights: Float64Array): number
}

function pairsOf(examples: ClassExamples): ClassPair[] {
  const { classes } = examples
  const rowsOf = Map.groupBy(examples.actual.keys(), row => examples.actual[row] ?? -1)
  const found: ClassPair[] = []
  for (let a = 0; a < classes.length; a++) {
    for (let b = a + 1; b < classes.length; b++) {
      const rows = Int32Array.from([...(rowsOf.get(a) ?? []), ...(rowsOf.get(b) ?? [])])
      const own = classExamplesAt(examples, rows)
      const [ofA, ofB] = [prepareRocAuc(oneVersusRest(own, a)), prepareRocAuc(oneVersusRest(own, b))]
      found.push({
        a,
        b,
        area: weights => {
          const picked = new Float64Array(rows.length)
          for (let index = 0; index < rows.length; index++) picked[index] = weights[rows[index] ?? -1] ?? 0
          return (ofA(picked) + ofB(picked)) / 2
        }
      })
    }
  }
  return found
}

function supportOf({ classes, actual }: ClassExamples, weights: Float64Array): number[] {
  const support = new Float64Array(classes.length)
  for (let row = 0; row < actual.length; row++) support[actual[row] ?? -1] = (support[actual[row] ?? -1] ?? 0) + (weights[row] ?? 0)
  return [...support]
}

function plainMean(values: readonly number[], note?: string): Measured {
  return measured(Math.min(1, sum(values.length, index => values[index] ?? 0) / values.length), note)
}

function weightedMean(values: readonly number[], weights: readonly number[]): Measured {
  const total = sum(weights.length, index => weights[index] ?? 0)
  return measured(Math.min(1, sum(values.length, index => (values[index] ?? 0) * (weights[index] ?? 0)) / total))
}

function shown({ classes }: ClassExamples, code: number): string {
  return cut(String(classes[code]), 40)
}
