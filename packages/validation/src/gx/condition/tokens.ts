import { plain } from '@gauntlet/core'
import { ExpectationProblem } from '../problem.ts'

export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end'
  /** Without quotes and escapes. */
  readonly text: string
  /** A name in backticks is never a keyword. */
  readonly quoted?: boolean
}

const LONGEST = 10_000

const LEXEME =
  /\s*(?:((?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?![\w.])|`((?:[^`]|``)*)`|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([\p{L}_][\p{L}\p{N}_]*)|(<=>|==|!=|<>|<=|>=|\*\*|\/\/|[-+*/%<>=&|~!(),.[\]@{}])|(\S))/suy

/** A condition as numbers, texts, names and signs. Throws an `ExpectationProblem` that names what is none of them. */
export function conditionTokens(condition: string): Token[] {
  if (condition.length > LONGEST)
    throw new ExpectationProblem(`its row_condition has ${condition.length} characters; at most ${LONGEST} are read`)
  const tokens: Token[] = []
  const lexeme = new RegExp(LEXEME)
  for (;;) {
    const match = lexeme.exec(condition)
    if (match === null) return [...tokens, { kind: 'end', text: '' }]
    const [, number, backticks, text, name, sign, stranger] = match
    if (stranger !== undefined) throw notUnderstood(condition, stranger)
    if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (backticks !== undefined) tokens.push({ kind: 'name', text: backticks.replaceAll('``', '`'), quoted: true })
    else if (text !== undefined) tokens.push({ kind: 'text', text: unescaped(text, condition) })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else tokens.push({ kind: 'sign', text: sign ?? '' })
  }
}

export function notUnderstood(condition: string, at: string): ExpectationProblem {
  const where = at === '' ? 'its end' : `"${plain(at, 50)}"`
  return new ExpectationProblem(`its row_condition "${plain(condition, 300)}" is not understood at ${where}`)
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' }

function unescaped(quoted: string, condition: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/gs, (whole, letter: string) => {
    const meant = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined
    if (meant === undefined) throw notUnderstood(condition, whole)
    return meant
  })
}
