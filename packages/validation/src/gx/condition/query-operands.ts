import { QueryCursor } from './query-cursor.ts'
import type { Arithmetic, Constant, Operand } from './tree.ts'

/** Reads what stands on the sides of comparisons: columns, constants, sums of them, lists. */
export class OperandParser extends QueryCursor {
  sum(): Operand {
    return this.leftToRight(
      () => this.leftToRight(() => this.signed(), '*', '/', ...(this.language === 'spark' ? [] : (['//', '%'] as const))),
      '+',
      '-'
    )
  }

  leftToRight(part: () => Operand, ...operators: readonly Arithmetic[]): Operand {
    let left = part()
    for (;;) {
      const operator = operators.find(candidate => this.isSign(candidate))
      if (operator === undefined) return left
      this.at++
      left = { kind: 'arithmetic', operator, left, right: part() }
    }
  }

  signed(): Operand {
    if (!this.isSign('-') && !this.isSign('+')) return this.power()
    const negative = this.isSign('-')
    this.at++
    const of = this.deeper(() => this.signed())
    if (!negative) return of
    if (of.kind === 'constant' && typeof of.value === 'number') return { kind: 'constant', value: -of.value }
    return { kind: 'arithmetic', operator: '-', left: { kind: 'constant', value: 0 }, right: of }
  }

  /** Binds closer than a sign before it, and to the right. */
  power(): Operand {
    const left = this.primary()
    if (!this.isSign('**') || this.language === 'spark') return left
    this.at++
    const right = this.deeper(() => this.signed())
    return { kind: 'arithmetic', operator: '**', left, right }
  }

  primary(): Operand {
    const { kind, text } = this.peek()
    if (this.isSign('(')) {
      this.at++
      const inner = this.deeper(() => this.sum())
      this.expect(')')
      return inner
    }
    if (kind === 'number' || kind === 'text') return { kind: 'constant', value: this.constant() }
    if (kind !== 'name') throw this.fail()
    const constant = this.keyword()
    if (constant !== undefined) return { kind: 'constant', value: constant.value }
    if (this.peek().quoted !== true && /^(and|or|not|in|is|like|between)$/i.test(text)) throw this.fail()
    this.at++
    return { kind: 'column', name: text }
  }

  /** `True`, `None` and the like; in Spark whatever their case. */
  keyword(): { readonly value: Constant } | undefined {
    const { text, quoted } = this.peek()
    if (quoted === true) return undefined
    const words: Readonly<Record<string, Constant>> =
      this.language === 'spark' ? { true: true, false: false, null: null } : { True: true, False: false, None: null }
    const word = this.language === 'spark' ? text.toLowerCase() : text
    if (!Object.hasOwn(words, word)) return undefined
    this.at++
    return { value: words[word] ?? null }
  }

  constant(): Constant {
    const negative = this.isSign('-')
    if (negative) this.at++
    const { kind, text } = this.peek()
    if (kind === 'number') {
      this.at++
      return negative ? -Number(text) : Number(text)
    }
    if (negative) throw this.fail()
    if (kind === 'text') {
      this.at++
      return text
    }
    const keyword = kind === 'name' ? this.keyword() : undefined
    if (keyword === undefined) throw this.fail()
    return keyword.value
  }

  string(): string {
    const value = this.constant()
    if (typeof value !== 'string') throw this.fail()
    return value
  }

  list(open: string, close: string): Constant[] | undefined {
    if (!this.isSign(open)) return undefined
    this.at++
    const values: Constant[] = []
    while (!this.isSign(close)) {
      if (values.length > 0) this.expect(',')
      if (this.isSign(close)) break
      values.push(this.constant())
    }
    this.at++
    return values
  }
}
