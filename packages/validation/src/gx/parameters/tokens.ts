import { plain } from '@gauntlet/core'
import { ExpectationProblem } from '../problem.ts'

export interface Token {
  readonly kind: 'number' | 'name' | 'operator' | 'end'
  readonly text: string
  readonly at: number
}

const LEXEME = /\s*(?:((?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-z][A-Za-z0-9_$]*)|([-+*/^(),=])|(\S))/y

/** A parameter expression as numbers, names and operators. Throws an `ExpectationProblem` that names what is none of them. */
export function parameterTokens(expression: string): Token[] {
  const tokens: Token[] = []
  const lexeme = new RegExp(LEXEME)
  for (;;) {
    const at = lexeme.lastIndex
    const match = lexeme.exec(expression)
    if (match === null) return [...tokens, { kind: 'end', text: '', at: expression.length }]
    const [, number, name, operator, stranger] = match
    if (stranger !== undefined) {
      throw new ExpectationProblem(
        `the parameter expression "${plain(expression, 200)}" holds "${plain(stranger, 10)}", which is no part of the language`
      )
    }
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, at })
    else tokens.push({ kind: 'operator', text: operator ?? '', at })
  }
}
