/** A model that nobody has to train, and what it reaches. */
export interface TrivialModel {
  /** As scikit-learn calls it. */
  readonly name: string
  /** What it says of every row, in words. Holds foreign text where it names a class. */
  readonly says: string
  /** Undefined where the metric does not exist for it. */
  readonly value: number | undefined
}
