import type { ClassExamples } from '../predictions/examples.ts'

/** Rows by actual class (outer) and predicted class (inner), each as often as it weighs. */
export interface ConfusionMatrix {
  /** Codes of the classes that it is of, in the order of both sides. */
  readonly codes: readonly number[]
  /** Row after row. */
  readonly cells: Float64Array
}

/** The confusion matrix over these classes: rows with any other one are left out. By default over all classes. */
export function confusionMatrix(examples: ClassExamples, codes: readonly number[] = [...examples.classes.keys()]): ConfusionMatrix {
  const { classes, actual, predicted, rows, weight } = examples
  if (predicted === undefined) throw new Error('Could not count predictions: there are none')
  const place = new Int32Array(classes.length).fill(-1)
  for (const [index, code] of codes.entries()) place[code] = index
  const cells = new Float64Array(codes.length ** 2)
  for (let row = 0; row < rows; row++) {
    const from = place[actual[row] ?? -1] ?? -1
    const to = place[predicted[row] ?? -1] ?? -1
    if (from === -1 || to === -1) continue
    const cell = from * codes.length + to
    cells[cell] = (cells[cell] ?? 0) + (weight === undefined ? 1 : (weight[row] ?? 0))
  }
  return { codes, cells }
}
