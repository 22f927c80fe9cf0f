import type { ColumnShape } from './column-shape.ts'

type Typed = Pick<ColumnShape, 'type' | 'engineType'>

/**
 * How a type changed: `widened` where every value that fitted before still does, `narrowed` where every value that fits now did before,
 * `retyped` otherwise, undefined where the type is the same, or where a column of text without a value had none.
 */
export function typeChange(before: Typed, after: Typed): 'widened' | 'narrowed' | 'retyped' | undefined {
  if (isUnseen(before) || isUnseen(after)) return undefined
  if (before.engineType === after.engineType || (before.type === 'string' && after.type === 'string')) return undefined
  const [forth, back] = [holdsAll(after, before), holdsAll(before, after)]
  if (forth && back) return undefined
  return forth ? 'widened' : back ? 'narrowed' : 'retyped'
}

/** A column of a text file in which no value has been seen. */
function isUnseen({ type, engineType }: Typed): boolean {
  return type === 'other' && engineType === 'VARCHAR'
}

/** Whether a value of the one type is one of the other, too. */
function holdsAll(wide: Typed, narrow: Typed): boolean {
  const [most, least] = [digitsOf(wide), digitsOf(narrow)]
  if (most !== undefined && least !== undefined) {
    return most.negative >= least.negative && most.whole >= least.whole && most.fraction >= least.fraction
  }
  const [fine, coarse] = [precisionOf(wide), precisionOf(narrow)]
  return fine !== undefined && coarse !== undefined && fine.zoned === coarse.zoned && fine.precision >= coarse.precision
}

/** Bits of the largest positive and of the largest negative number, and digits after the point. */
interface Digits {
  readonly negative: number
  readonly whole: number
  readonly fraction: number
}

const BITS: Readonly<Record<string, number>> = { TINYINT: 8, SMALLINT: 16, INTEGER: 32, BIGINT: 64, HUGEINT: 128 }
const BITS_OF_DIGIT = Math.log2(10)

function digitsOf({ engineType }: Typed): Digits | undefined {
  const signed = BITS[engineType]
  if (signed !== undefined) return { negative: signed - 1, whole: signed - 1, fraction: 0 }
  const unsigned = BITS[engineType.replace(/^U/, '')]
  if (unsigned !== undefined) return { negative: 0, whole: unsigned, fraction: 0 }
  const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(engineType) ?? []
  if (precision !== undefined && scale !== undefined) {
    const whole = (Number(precision) - Number(scale)) * BITS_OF_DIGIT
    return { negative: whole, whole, fraction: Number(scale) }
  }
  // Of doubles the range counts, as in the promotions of Avro and Iceberg; what they round is told by no type.
  if (engineType === 'FLOAT') return { negative: 1e3, whole: 1e3, fraction: 1e3 }
  return engineType === 'DOUBLE' ? { negative: 1e4, whole: 1e4, fraction: 1e4 } : undefined
}

const PRECISIONS: Readonly<Record<string, number>> = { DATE: 0, TIMESTAMP_S: 1, TIMESTAMP_MS: 2, TIMESTAMP: 3, TIMESTAMP_NS: 4 }

function precisionOf({ engineType }: Typed): { readonly precision: number; readonly zoned: boolean } | undefined {
  if (engineType === 'TIMESTAMP WITH TIME ZONE') return { precision: 3, zoned: true }
  const precision = PRECISIONS[engineType]
  return precision === undefined ? undefined : { precision, zoned: false }
}
