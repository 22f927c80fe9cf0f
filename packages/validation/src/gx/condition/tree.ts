import type { Moment } from '../moment.ts'

/** A row condition, whichever language it was written in. */
export type Tree =
  | { readonly kind: 'all'; readonly of: readonly Tree[] }
  | { readonly kind: 'any'; readonly of: readonly Tree[] }
  | { readonly kind: 'not'; readonly of: Tree }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'in'; readonly of: Operand; readonly values: readonly Constant[] }
  | { readonly kind: 'missing'; readonly of: Operand }
  | { readonly kind: 'matches'; readonly how: 'starts' | 'ends' | 'regex' | 'like'; readonly of: Operand; readonly text: string }
  | { readonly kind: 'true'; readonly of: Operand }

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='
export const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])

export type Constant = number | string | boolean | null | Moment

export type Operand =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: Constant }
  | { readonly kind: 'arithmetic'; readonly operator: Arithmetic; readonly left: Operand; readonly right: Operand }

/** What a comparison with a missing value says. */
export interface Logic {
  /**
   * `two`: as pandas, where it is false (and `!=` true), so that its negation is true. `three`: as SQL, where neither it nor its
   * negation is true.
   */
  readonly values: 'two' | 'three'
}

/** `//` and `%` as in Python: the quotient is rounded down, and the remainder has the sign of the divisor. */
export type Arithmetic = '+' | '-' | '*' | '/' | '//' | '%' | '**'

export interface RowCondition extends Logic {
  readonly tree: Tree
  /** As its author wrote it. */
  readonly text: string
}
