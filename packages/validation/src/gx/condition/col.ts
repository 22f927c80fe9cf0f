import { parseDateText } from '../date-text.ts'
import { conditionTokens, notUnderstood, type Token } from './tokens.ts'
import { COMPARISONS, type Comparison, type Constant, type Tree } from './tree.ts'

/**
 * Parses a condition in Great Expectations' own words: `col("x") > 5`, `col("x") == 'a'`, `col("x") < date("2020-01-01")`,
 * `col("x").notNull()`, and several of them joined by `and`. Great Expectations reads the first and forgets the rest; here the whole is
 * read or refused by an `ExpectationProblem`.
 */
export function parseCol(text: string): Tree {
  const tokens = conditionTokens(text)
  let at = 0
  const peek = (ahead = 0): Token => tokens[at + ahead] ?? { kind: 'end', text: '' }
  const fail = () => notUnderstood(text, peek().text)
  const take = (kind: Token['kind'], word?: string): string => {
    const token = peek()
    if (token.kind !== kind || (word !== undefined && token.text.toLowerCase() !== word)) throw fail()
    at++
    return token.text
  }
  const constant = (): Constant => {
    if (peek().kind === 'text') return take('text')
    const sign = peek().text === '-' || peek().text === '+' ? take('sign') : ''
    if (peek().kind === 'number') return Number(`${sign}${take('number')}`)
    if (sign !== '') throw fail()
    take('name', 'date')
    take('sign', '(')
    const moment = parseDateText(peek().text)
    if (moment === undefined) throw fail()
    take('text')
    take('sign', ')')
    return moment
  }
  const one = (): Tree => {
    take('name', 'col')
    take('sign', '(')
    const of = { kind: 'column', name: take('text') } as const
    take('sign', ')')
    if (peek().text === '.') {
      take('sign')
      const method = take('name').toLowerCase()
      take('sign', '(')
      take('sign', ')')
      if (method === 'notnull') return { kind: 'not', of: { kind: 'missing', of } }
      if (method === 'isnull') return { kind: 'missing', of }
      throw notUnderstood(text, method)
    }
    const operator = peek().text
    if (!isComparison(operator)) throw fail()
    take('sign')
    return { kind: 'compare', operator, left: of, right: { kind: 'constant', value: constant() } }
  }
  const parts = [one()]
  while (peek().kind === 'name' && peek().text.toLowerCase() === 'and') {
    at++
    parts.push(one())
  }
  if (peek().kind !== 'end') throw fail()
  const [only, ...more] = parts
  return only !== undefined && more.length === 0 ? only : { kind: 'all', of: parts }
}

function isComparison(text: string): text is Comparison {
  return COMPARISONS.has(text)
}
