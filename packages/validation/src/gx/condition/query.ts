import type { Language } from './query-cursor.ts'
import { OperandParser } from './query-operands.ts'
import { COMPARISONS, type Comparison, type Operand, type Tree } from './tree.ts'

export type { Language } from './query-cursor.ts'

/**
 * Parses the whole of a condition: comparisons (chained in pandas), `and or not & | ~`, parentheses, `in` lists, names in backticks,
 * `+ - * / // % **`, `.isnull()`, `.notnull()`, `.isin([…])`, `.between(…)`, `.str.contains(…)`, `IS NULL`, `BETWEEN`, `LIKE`. What it does not
 * know is refused by an `ExpectationProblem`, never passed over.
 */
export function parseQuery(text: string, language: Language): Tree {
  return new QueryParser(text, language).whole()
}

const TEXT_METHODS: ReadonlyMap<string, 'starts' | 'ends' | 'regex'> = new Map([
  ['str.startswith', 'starts'],
  ['str.endswith', 'ends'],
  ['str.contains', 'regex']
])

class QueryParser extends OperandParser {
  whole(): Tree {
    const tree = this.any()
    if (this.peek().kind !== 'end') throw this.fail()
    return tree
  }

  any(): Tree {
    return this.deeper(() => this.joined('any', () => this.all(), 'or', '|'))
  }

  all(): Tree {
    return this.joined('all', () => this.not(), 'and', '&')
  }

  joined(kind: 'all' | 'any', part: () => Tree, word: string, sign: string): Tree {
    const first = this.at
    const parts = [part()]
    for (;;) {
      const bySign = this.language !== 'spark' && this.isSign(sign)
      if (!bySign && !this.isWord(word)) return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind, of: parts }
      // In Python `&` binds closer than `==`: only between parentheses does it mean what it seems to.
      if (bySign && this.language === 'python' && !this.parenthesised(first)) throw this.fail()
      this.at++
      const second = this.at
      parts.push(part())
      if (bySign && this.language === 'python' && !this.parenthesised(second)) throw this.fail()
    }
  }

  /** Whether what was read since is in parentheses, or a negation of such. */
  parenthesised(from: number): boolean {
    const opening = this.tokens[from]?.text === '~' ? from + 1 : from
    return this.tokens[opening]?.text === '(' && this.tokens[this.at - 1]?.text === ')'
  }

  not(): Tree {
    if (this.isWord('not') || (this.language !== 'spark' && this.isSign('~')) || (this.language === 'spark' && this.isSign('!'))) {
      const tilde = this.isSign('~')
      this.at++
      // `~` binds closer than a comparison, `not` does not.
      const of = this.deeper(() => (tilde ? this.negatable() : this.not()))
      return { kind: 'not', of }
    }
    return this.comparison()
  }

  negatable(): Tree {
    if (this.isSign('~')) return this.not()
    if (this.isSign('(')) return this.group()
    const operand = this.primary()
    const called = this.method(operand)
    return called ?? { kind: 'true', of: operand }
  }

  group(): Tree {
    this.at++
    const tree = this.any()
    this.expect(')')
    return tree
  }

  comparison(): Tree {
    // A parenthesis opens a condition or a sum; which one shows at its end.
    if (this.isSign('(')) {
      const from = this.at
      const depth = this.depth
      const asSum = this.attempt(() => this.compared())
      if (asSum !== undefined) return asSum
      this.at = from
      this.depth = depth
      return this.group()
    }
    return this.compared()
  }

  /** Undefined where a condition, not a sum, stands in the parentheses. Each parenthesis is tried so once at every depth. */
  attempt(parse: () => Tree): Tree | undefined {
    if (!this.holdsSum()) return undefined
    return parse()
  }

  /** Looks to the parenthesis that closes this one: behind a sum an operator of sums or comparisons follows, and none stands inside. */
  holdsSum(): boolean {
    let open = 0
    for (let at = this.at; at < this.tokens.length; at++) {
      const { kind, text, quoted } = this.tokens[at] ?? { kind: 'end', text: '' }
      if (kind === 'sign' && (text === '(' || text === '[')) open++
      if (kind === 'sign' && (text === ')' || text === ']')) open--
      if (open === 0) return true
      if (kind === 'sign' && (COMPARISONS.has(text) || ['&', '|', '~', '=', '<>', '<=>', '!'].includes(text))) return false
      if (kind === 'name' && quoted !== true && /^(and|or|not|in|is|like|between)$/i.test(text)) return false
      if (kind === 'sign' && text === '.') return false
    }
    return false
  }

  compared(): Tree {
    const first = this.sum()
    const called = this.method(first)
    if (called !== undefined) return called
    if (this.language === 'spark') return this.sparkTail(first)
    const negated = this.isWord('not') && this.isWord('in', 1)
    if (negated || this.isWord('in')) {
      this.at += negated ? 2 : 1
      const tree: Tree = { kind: 'in', of: first, values: this.list('[', ']') ?? this.list('(', ')') ?? this.refuse() }
      return negated ? { kind: 'not', of: tree } : tree
    }
    const parts: Tree[] = []
    let left = first
    for (let operator = this.operator(); operator !== undefined; operator = this.operator()) {
      const list = parts.length === 0 && (operator === '==' || operator === '!=') ? this.list('[', ']') : undefined
      if (list !== undefined) {
        const tree: Tree = { kind: 'in', of: left, values: list }
        return operator === '==' ? tree : { kind: 'not', of: tree }
      }
      const right = this.sum()
      parts.push({ kind: 'compare', operator, left, right })
      left = right
    }
    const [only, ...more] = parts
    if (only === undefined) return { kind: 'true', of: first }
    return more.length === 0 ? only : { kind: 'all', of: parts }
  }

  sparkTail(first: Operand): Tree {
    const negated = this.isWord('not')
    const wrap = (tree: Tree): Tree => (negated ? { kind: 'not', of: tree } : tree)
    if (this.isWord('is')) {
      this.at++
      const not = this.isWord('not')
      if (not) this.at++
      if (!this.isWord('null')) throw this.fail()
      this.at++
      const tree: Tree = { kind: 'missing', of: first }
      return not ? { kind: 'not', of: tree } : tree
    }
    const ahead = negated ? 1 : 0
    if (this.isWord('in', ahead)) {
      this.at += ahead + 1
      return wrap({ kind: 'in', of: first, values: this.list('(', ')') ?? this.refuse() })
    }
    if (this.isWord('between', ahead)) {
      this.at += ahead + 1
      const low = this.sum()
      if (!this.isWord('and')) throw this.fail()
      this.at++
      const high = this.sum()
      return wrap({
        kind: 'all',
        of: [
          { kind: 'compare', operator: '>=', left: first, right: low },
          { kind: 'compare', operator: '<=', left: first, right: high }
        ]
      })
    }
    if (this.isWord('like', ahead)) {
      this.at += ahead + 1
      return wrap({ kind: 'matches', how: 'like', of: first, text: this.string() })
    }
    if (negated) throw this.fail()
    const operator = this.operator()
    return operator === undefined ? { kind: 'true', of: first } : { kind: 'compare', operator, left: first, right: this.sum() }
  }

  operator(): Comparison | undefined {
    const { kind, text } = this.peek()
    if (kind !== 'sign') return undefined
    const spark: Readonly<Record<string, Comparison>> = { '=': '==', '<>': '!=' }
    const operator = this.language === 'spark' && Object.hasOwn(spark, text) ? spark[text] : isComparison(text) ? text : undefined
    if (operator !== undefined) this.at++
    return operator
  }

  /** A method of pandas that says yes or no. */
  method(of: Operand): Tree | undefined {
    if (!this.isSign('.') || of.kind !== 'column' || this.language === 'spark') return undefined
    const path: string[] = []
    while (this.isSign('.')) {
      this.at++
      path.push(this.peek().text)
      this.at++
    }
    this.expect('(')
    const method = path.join('.').toLowerCase()
    const tree = this.called(method, of)
    this.expect(')')
    return tree
  }

  called(method: string, of: Operand): Tree {
    if (method === 'isnull' || method === 'isna') return { kind: 'missing', of }
    if (method === 'notnull' || method === 'notna') return { kind: 'not', of: { kind: 'missing', of } }
    if (method === 'isin') return { kind: 'in', of, values: this.list('[', ']') ?? this.list('(', ')') ?? this.refuse() }
    if (method === 'between') {
      const low = this.constant()
      this.expect(',')
      const high = this.constant()
      return {
        kind: 'all',
        of: [
          { kind: 'compare', operator: '>=', left: of, right: { kind: 'constant', value: low } },
          { kind: 'compare', operator: '<=', left: of, right: { kind: 'constant', value: high } }
        ]
      }
    }
    const how = TEXT_METHODS.get(method)
    if (how === undefined) throw this.fail()
    return { kind: 'matches', how, of, text: this.string() }
  }
}

function isComparison(text: string): text is Comparison {
  return COMPARISONS.has(text)
}
