/** The rows of a logistic recalibration. */
export interface LogitRows {
  readonly logits: Float64Array
  readonly came: Uint8Array
  readonly weights: Float64Array
  /** Numbers from 0, one a cluster. Undefined where every row stands alone. */
  readonly clusters: { readonly ofRow: Int32Array; readonly count: number } | undefined
}

/** Rows without weight are left out: they decide nothing, not even whether a threshold parts the others. */
export function logitRows(
  said: Float64Array,
  came: ArrayLike<number>,
  weight: Float64Array | undefined,
  clusters: Int32Array | undefined
): LogitRows {
  let count = 0
  for (let row = 0; row < said.length; row++) if (weight === undefined || (weight[row] ?? 0) > 0) count++
  const found = { logits: new Float64Array(count), came: new Uint8Array(count), weights: new Float64Array(count) }
  const ofRow = clusters && new Int32Array(count)
  const numbers = new Map<number, number>()
  let [place, alone] = [0, 0]
  for (let row = 0; row < said.length; row++) {
    const own = weight === undefined ? 1 : (weight[row] ?? 0)
    if (own <= 0) continue
    const probability = Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, said[row] ?? Number.NaN))
    found.logits[place] = Math.log(probability) - Math.log1p(-probability)
    found.came[place] = came[row] ?? 0
    found.weights[place] = own
    if (ofRow !== undefined) {
      const code = clusters?.[row] ?? -1
      const known = code < 0 ? undefined : numbers.get(code)
      const number = known ?? numbers.size + alone
      if (code < 0) alone++
      else numbers.set(code, number)
      ofRow[place] = number
    }
    place++
  }
  return { ...found, clusters: ofRow && { ofRow, count: numbers.size + alone } }
}

/** The squares of what each row, or each cluster, adds to the gradient: to that of the level, and to that of the slope. */
export function squaresOf({ logits, clusters }: LogitRows, off: (row: number) => number, from: (row: number) => number) {
  const units = clusters?.count ?? logits.length
  const [levels, slopes] = [new Float64Array(units), new Float64Array(units)]
  for (let row = 0; row < logits.length; row++) {
    const unit = clusters?.ofRow[row] ?? row
    levels[unit] = (levels[unit] ?? 0) + off(row)
    slopes[unit] = (slopes[unit] ?? 0) + off(row) * from(row)
  }
  let [m00, m01, m11] = [0, 0, 0]
  for (let unit = 0; unit < units; unit++) {
    const [own, sloped] = [levels[unit] ?? 0, slopes[unit] ?? 0]
    m00 += own * own
    m01 += own * sloped
    m11 += sloped * sloped
  }
  return { m00, m01, m11 }
}
