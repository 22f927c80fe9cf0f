import { plain, suggestion } from '@gauntlet/core'
import { type Column, isNumeric, isTemporal, type SqlDialect } from '@gauntlet/tables'
import { Moment } from '../moment.ts'
import { comparable, isOneOf } from '../operand.ts'
import { ExpectationProblem } from '../problem.ts'
import type { Arithmetic, Comparison, Constant, Operand, RowCondition, Tree } from './tree.ts'

/** A row condition in SQL of `data`. */
export interface Compiled {
  readonly sql: string
  /** The columns it looks at. */
  readonly columns: readonly string[]
  /** A column that it names and the table does not have. */
  readonly lost?: string
}

/** Throws an `ExpectationProblem` for a comparison that cannot be made of columns of these types. */
export function compileCondition(condition: RowCondition, columns: readonly Column[], dialect: SqlDialect): Compiled {
  const names = [...new Set(namesIn(condition.tree))]
  const lost = names.find(name => !columns.some(column => column.name === name))
  if (lost !== undefined) return { sql: 'FALSE', columns: [], lost }
  const compiler = new Compiler(new Map(columns.map(column => [column.name, column])), dialect, condition)
  return { sql: compiler.tree(condition.tree), columns: names }
}

export function lostColumn(name: string, columns: readonly Column[]): string {
  return `its row_condition names the column "${plain(name, 100)}", which the data does not have.${suggestion(
    name,
    columns.map(column => column.name)
  )}`.replace(/\.$/, '')
}

class Compiler {
  readonly #columns: ReadonlyMap<string, Column>
  readonly #dialect: SqlDialect
  readonly #condition: RowCondition

  constructor(columns: ReadonlyMap<string, Column>, dialect: SqlDialect, condition: RowCondition) {
    this.#columns = columns
    this.#dialect = dialect
    this.#condition = condition
  }

  tree(tree: Tree): string {
    if (tree.kind === 'all' || tree.kind === 'any')
      return `(${tree.of.map(part => this.tree(part)).join(tree.kind === 'all' ? ' AND ' : ' OR ')})`
    if (tree.kind === 'not') return `(NOT ${this.tree(tree.of)})`
    if (tree.kind === 'missing') return `(${this.#value(tree.of)} IS NULL)`
    if (tree.kind === 'in') return this.#in(tree.of, tree.values)
    if (tree.kind === 'matches') return this.#settled(this.#matches(tree.how, this.#text(tree.of), tree.text))
    if (tree.kind === 'true') return this.#settled(this.#flag(tree.of))
    return this.#compare(tree.operator, tree.left, tree.right)
  }

  /** With two-valued logic, what is said of a missing value is false. */
  #settled(sql: string): string {
    return this.#condition.values === 'two' ? `coalesce(${sql}, FALSE)` : `(${sql})`
  }

  #compare(operator: Comparison, left: Operand, right: Operand): string {
    const sides = this.#sides(left, right)
    const equality = operator === '==' || operator === '!='
    if (sides === undefined) {
      // Of different kinds: not equal, and in no order.
      if (!equality) throw this.#refuse(`compares ${this.#kind(left)} with ${this.#kind(right)}`)
      if (this.#condition.values === 'two') return operator === '==' ? 'FALSE' : 'TRUE'
      throw this.#refuse(`compares ${this.#kind(left)} with ${this.#kind(right)}`)
    }
    const [a, b] = sides
    if (operator === '!=' && this.#condition.values === 'two') return `coalesce(${a} <> ${b}, TRUE)`
    return this.#settled(`${a} ${operator === '==' ? '=' : operator === '!=' ? '<>' : operator} ${b}`)
  }

  #sides(left: Operand, right: Operand): readonly [string, string] | undefined {
    if (left.kind === 'column' && right.kind === 'constant') return this.#columnAndConstant(this.#column(left.name), right.value)
    if (left.kind === 'constant' && right.kind === 'column') {
      const sides = this.#columnAndConstant(this.#column(right.name), left.value)
      return sides === undefined ? undefined : [sides[1], sides[0]]
    }
    const [a, b] = [this.#kind(left), this.#kind(right)]
    return a === b && a !== 'nothing' ? [this.#value(left), this.#value(right)] : undefined
  }

  #columnAndConstant(column: Column, value: Constant): readonly [string, string] | undefined {
    const sides = comparable(column, value, this.#dialect)
    return sides === undefined ? undefined : [sides.column, sides.value]
  }

  #in(of: Operand, values: readonly Constant[]): string {
    if (of.kind !== 'column') throw this.#refuse('looks for a sum in a list')
    const column = this.#column(of.name)
    const known = values.filter(value => value !== null)
    const found = isOneOf(column, known, this.#dialect)
    // pandas finds a missing value in a list that holds one; SQL never does.
    const missing = this.#dialect.identifier(column.name)
    if (this.#condition.values === 'two')
      return `(coalesce(${found}, FALSE)${known.length < values.length ? ` OR ${missing} IS NULL` : ''})`
    return known.length < values.length ? `(${found} OR NULL)` : found
  }

  #matches(how: 'starts' | 'ends' | 'regex' | 'like', text: string, pattern: string): string {
    if (how === 'regex') return this.#dialect.matches(text, pattern)
    if (how === 'like') return `${text} LIKE ${this.#dialect.text(pattern)}`
    const length = [...pattern].length
    const part = how === 'starts' ? `substr(${text}, 1, ${length})` : `substr(${text}, length(${text}) - ${length - 1}, ${length})`
    return length === 0 ? `${text} IS NOT NULL` : `${part} = ${this.#dialect.text(pattern)}`
  }

  #text(of: Operand): string {
    if (this.#kind(of) !== 'text') throw this.#refuse('looks for a pattern in what is no text')
    return this.#value(of)
  }

  #flag(of: Operand): string {
    if (this.#kind(of) !== 'true or false') throw this.#refuse('takes what is not true or false for a condition')
    return this.#value(of)
  }

  #value(of: Operand): string {
    if (of.kind === 'column') return this.#dialect.identifier(this.#column(of.name).name)
    if (of.kind === 'arithmetic') {
      if (this.#kind(of.left) !== 'a number' || this.#kind(of.right) !== 'a number') throw this.#refuse('calculates with what is no number')
      // No product of floating-point numbers is out of range, as one of integers can be.
      return arithmetic(of.operator, this.#dialect.asNumber(this.#value(of.left)), this.#dialect.asNumber(this.#value(of.right)))
    }
    const { value } = of
    if (value === null) return 'NULL'
    if (value instanceof Moment) return this.#dialect.literal(value.iso.replace('T', ' '), 'timestamp')
    return typeof value === 'string'
      ? this.#dialect.text(value)
      : this.#dialect.literal(value, typeof value === 'number' ? 'float' : 'boolean')
  }

  #kind(of: Operand): string {
    if (of.kind === 'arithmetic') return 'a number'
    if (of.kind === 'column') return kindOfColumn(this.#column(of.name))
    if (of.value === null) return 'nothing'
    if (of.value instanceof Moment) return 'a date or time'
    return { number: 'a number', string: 'text', boolean: 'true or false' }[typeof of.value as 'number' | 'string' | 'boolean']
  }

  #column(name: string): Column {
    const column = this.#columns.get(name)
    if (column === undefined) throw this.#refuse(`names the column "${plain(name, 100)}", which the data does not have`)
    return column
  }

  #refuse(problem: string): ExpectationProblem {
    return new ExpectationProblem(`its row_condition "${plain(this.#condition.text, 300)}" ${problem}`)
  }
}

function arithmetic(operator: Arithmetic, left: string, right: string): string {
  const quotient = `${left} / nullif(${right}, 0)`
  if (operator === '/') return `(${quotient})`
  if (operator === '//') return `floor(${quotient})`
  if (operator === '%') return `(${left} - floor(${quotient}) * ${right})`
  return operator === '**' ? `power(${left}, ${right})` : `(${left} ${operator} ${right})`
}

function kindOfColumn({ type, engineType }: Column): string {
  if (isNumeric(type)) return 'a number'
  if (isTemporal(type)) return 'a date or time'
  if (type === 'string') return 'text'
  return type === 'boolean' ? 'true or false' : plain(engineType, 50)
}

function namesIn(tree: Tree): string[] {
  if (tree.kind === 'all' || tree.kind === 'any') return tree.of.flatMap(namesIn)
  if (tree.kind === 'not') return namesIn(tree.of)
  if (tree.kind === 'compare') return [...namesOf(tree.left), ...namesOf(tree.right)]
  return namesOf(tree.of)
}

function namesOf(operand: Operand): string[] {
  if (operand.kind === 'column') return [operand.name]
  return operand.kind === 'arithmetic' ? [...namesOf(operand.left), ...namesOf(operand.right)] : []
}
