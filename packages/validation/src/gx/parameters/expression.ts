import { plain } from '@gauntlet/core'
import { ExpectationProblem } from '../problem.ts'
import { parameterTokens, type Token } from './tokens.ts'

/** An expression of Great Expectations' parameter language as a tree. */
export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negated'; readonly of: Expression }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Argument[] }

export type Operator = '+' | '-' | '*' | '/' | '^'

export interface Argument {
  /** Of a keyword argument. */
  readonly name?: string
  readonly value: Expression
}

const DEEPEST = 100
const LONGEST = 2000

/**
 * Parses the whole of an expression: `+ - * / ^`, parentheses, numbers, names, and calls such as `timedelta(weeks=52)`. A sign binds
 * closer than `^`, as in Great Expectations: `-2^2` is 4. Throws an `ExpectationProblem`.
 */
export function parseExpression(text: string): Expression {
  if (text.length > LONGEST)
    throw new ExpectationProblem(`a parameter expression has ${text.length} characters; at most ${LONGEST} are read`)
  const tokens = parameterTokens(text)
  let next = 0
  let depth = 0
  const peek = (ahead = 0): Token => tokens[Math.min(next + ahead, tokens.length - 1)] ?? { kind: 'end', text: '', at: text.length }
  const take = (): Token => {
    const token = peek()
    next++
    return token
  }
  const isOperator = (...texts: string[]) => peek().kind === 'operator' && texts.includes(peek().text)
  const fail = (): never => {
    const { kind, text: found } = peek()
    const where = kind === 'end' ? 'ends too early' : `is not understood at "${plain(found, 50)}"`
    throw new ExpectationProblem(`the parameter expression "${plain(text, 200)}" ${where}`)
  }
  const deeper = <T>(parse: () => T): T => {
    if (++depth > DEEPEST) throw new ExpectationProblem(`the parameter expression "${plain(text, 200)}" is nested too deeply`)
    const parsed = parse()
    depth--
    return parsed
  }

  const sum = (): Expression => deeper(() => leftToRight(product, '+', '-'))
  const product = (): Expression => leftToRight(power, '*', '/')
  const leftToRight = (part: () => Expression, ...operators: ('+' | '-' | '*' | '/')[]): Expression => {
    let left = part()
    for (;;) {
      const operator = operators.find(candidate => isOperator(candidate))
      if (operator === undefined) return left
      take()
      left = { kind: 'operation', operator, left, right: part() }
    }
  }
  const power = (): Expression => {
    const left = signed()
    if (!isOperator('^')) return left
    take()
    return { kind: 'operation', operator: '^', left, right: deeper(power) }
  }
  const signed = (): Expression => {
    if (!isOperator('+', '-')) return atom()
    const sign = take().text
    const of = deeper(signed)
    return sign === '-' ? { kind: 'negated', of } : of
  }
  const atom = (): Expression => {
    if (isOperator('(')) {
      take()
      const inner = sum()
      if (!isOperator(')')) fail()
      take()
      return inner
    }
    if (peek().kind === 'number') return { kind: 'number', text: take().text }
    if (peek().kind !== 'name') return fail()
    const name = take().text
    return isOperator('(') ? { kind: 'call', name, given: given() } : { kind: 'name', name }
  }
  const given = (): Argument[] => {
    take()
    const values: Argument[] = []
    while (!isOperator(')')) {
      if (values.length > 0) {
        if (!isOperator(',')) fail()
        take()
      }
      const named = peek().kind === 'name' && peek(1).kind === 'operator' && peek(1).text === '='
      if (!named) values.push({ value: sum() })
      else {
        const name = take().text
        take()
        values.push({ name, value: sum() })
      }
    }
    take()
    return values
  }

  const parsed = sum()
  if (peek().kind !== 'end') fail()
  return parsed
}
