import { conditionTokens, notUnderstood, type Token } from './tokens.ts'

/** `pandas` and `python` as `DataFrame.query` reads them, `spark` as `DataFrame.filter` does. */
export type Language = 'pandas' | 'python' | 'spark'

const DEEPEST = 60

/** Where a parser stands in the tokens of a condition. */
export class QueryCursor {
  readonly text: string
  readonly language: Language
  readonly tokens: readonly Token[]
  at = 0
  depth = 0

  constructor(text: string, language: Language) {
    this.text = text
    this.language = language
    this.tokens = conditionTokens(text)
  }

  /** Counts nesting, so that no condition exhausts the stack. */
  deeper<T>(parse: () => T): T {
    if (++this.depth > DEEPEST) throw this.fail()
    const parsed = parse()
    this.depth--
    return parsed
  }

  peek(ahead = 0): Token {
    return this.tokens[this.at + ahead] ?? { kind: 'end', text: '' }
  }

  isSign(text: string): boolean {
    const token = this.peek()
    return token.kind === 'sign' && token.text === text
  }

  isWord(word: string, ahead = 0): boolean {
    const { kind, text, quoted } = this.peek(ahead)
    return kind === 'name' && quoted !== true && (this.language === 'spark' ? text.toLowerCase() : text) === word
  }

  expect(sign: string): void {
    if (!this.isSign(sign)) throw this.fail()
    this.at++
  }

  refuse(): never {
    throw this.fail()
  }

  fail(): Error {
    return notUnderstood(this.text, this.peek().text)
  }
}
