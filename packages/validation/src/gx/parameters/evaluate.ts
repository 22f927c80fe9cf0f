import { plain } from '@gauntlet/core'
import { parseDateText } from '../date-text.ts'
import { Moment, Span } from '../moment.ts'
import { ExpectationProblem } from '../problem.ts'
import { type Argument, type Expression, type Operator, parseExpression } from './expression.ts'

export interface ParameterScope {
  /** What the suite says its parameters are. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** What `now()` is. */
  readonly now: Moment
}

/**
 * The value of a parameter expression. A name alone stands for its parameter, whatever that is; in an expression for a number or a
 * date. Throws an `ExpectationProblem` for what has no value.
 */
export function evaluateParameter(text: string, scope: ParameterScope): unknown {
  const tree = parseExpression(text)
  if (tree.kind === 'name' && Object.hasOwn(scope.parameters, tree.name)) return scope.parameters[tree.name]
  const value = evaluate(tree, scope)
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new ExpectationProblem(`the parameter expression "${plain(text, 200)}" is ${String(value)}`)
  return value
}

type Known = number | Moment | Span

function evaluate(tree: Expression, scope: ParameterScope): Known {
  if (tree.kind === 'number') return Number(tree.text)
  if (tree.kind === 'name') return named(tree.name, scope)
  if (tree.kind === 'call') return called(tree.name, tree.given, scope)
  if (tree.kind === 'negated') {
    const of = evaluate(tree.of, scope)
    if (typeof of === 'number') return -of
    if (of instanceof Span) return new Span(-of.micros)
    throw new ExpectationProblem('a parameter expression negates a date')
  }
  return operated(tree.operator, evaluate(tree.left, scope), evaluate(tree.right, scope))
}

function named(name: string, { parameters }: ParameterScope): Known {
  if (Object.hasOwn(parameters, name)) {
    const value = parameters[name]
    if (typeof value === 'number') return value
    if (value instanceof Moment || value instanceof Span) return value
    const text = String(value)
    const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : undefined
    const known = number ?? parseDateText(text)
    if (known !== undefined) return known
    throw new ExpectationProblem(`the parameter "${plain(name, 100)}" is neither a number nor a date, so it cannot be reckoned with`)
  }
  if (/^pi$/i.test(name)) return Math.PI
  if (/^e$/i.test(name)) return Math.E
  throw new ExpectationProblem(`the suite gives no value for the parameter "${plain(name, 100)}"`)
}

function operated(operator: Operator, left: Known, right: Known): Known {
  if (typeof left === 'number' && typeof right === 'number') return arithmetic(operator, left, right)
  const shifted = () => {
    if (operator === '+' && left instanceof Moment && right instanceof Span) return left.plus(right.micros)
    if (operator === '+' && left instanceof Span && right instanceof Moment) return right.plus(left.micros)
    if (operator === '-' && left instanceof Moment && right instanceof Span) return left.plus(-right.micros)
    if (operator === '-' && left instanceof Moment && right instanceof Moment) return new Span(left.micros - right.micros)
    if (left instanceof Span && right instanceof Span && (operator === '+' || operator === '-'))
      return new Span(operator === '+' ? left.micros + right.micros : left.micros - right.micros)
    if (left instanceof Span && typeof right === 'number' && (operator === '*' || operator === '/'))
      return scaled(left, operator === '*' ? right : 1 / right)
    if (typeof left === 'number' && right instanceof Span && operator === '*') return scaled(right, left)
    return undefined
  }
  const result = ranged(shifted)
  if (result === undefined) throw new ExpectationProblem(`a parameter expression has "${operator}" between what it cannot stand between`)
  return result
}

function arithmetic(operator: Operator, left: number, right: number): number {
  if (operator === '+') return left + right
  if (operator === '-') return left - right
  if (operator === '*') return left * right
  if (operator === '^') return left ** right
  if (right === 0) throw new ExpectationProblem('a parameter expression divides by zero')
  return left / right
}

const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  exp: Math.exp,
  abs: Math.abs,
  trunc: Math.trunc,
  sgn: x => (x < -1e-12 ? -1 : x > 1e-12 ? 1 : 0)
}

const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond'] as const
const SPAN_UNITS = ['days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks'] as const
const MICROS: Readonly<Record<(typeof SPAN_UNITS)[number], number>> = {
  days: 86_400_000_000,
  seconds: 1_000_000,
  microseconds: 1,
  milliseconds: 1000,
  minutes: 60_000_000,
  hours: 3_600_000_000,
  weeks: 604_800_000_000
}

function called(name: string, given: readonly Argument[], scope: ParameterScope): Known {
  if (name === 'now') {
    if (given.length > 0) throw new ExpectationProblem('now() takes nothing in a parameter expression')
    return scope.now
  }
  const values = given.map(argument => ({ name: argument.name, value: evaluate(argument.value, scope) }))
  if (name === 'datetime') return dateOf(numbersOf(name, DATE_PARTS, values))
  if (name === 'timedelta') {
    const parts = numbersOf(name, SPAN_UNITS, values)
    const micros = SPAN_UNITS.reduce((sum, unit) => sum + MICROS[unit] * (parts.get(unit) ?? 0), 0)
    if (!Number.isFinite(micros)) throw new ExpectationProblem('a timedelta of a parameter expression is too long')
    return new Span(BigInt(Math.round(micros)))
  }
  const [first, second, ...more] = values
  const own = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
  if (first === undefined || more.length > 0 || values.some(value => typeof value.value !== 'number' || value.name !== undefined))
    throw new ExpectationProblem(`${plain(name, 50)}(…) of a parameter expression does not take what it is given`)
  if (name === 'round') return rounded(Number(first.value), second === undefined ? 0 : Number(second.value))
  if (own === undefined || second !== undefined)
    throw new ExpectationProblem(`there is no function ${plain(name, 50)}(…) of so many values in parameter expressions`)
  return own(Number(first.value))
}

function numbersOf(
  name: string,
  order: readonly string[],
  values: readonly { name: string | undefined; value: Known }[]
): Map<string, number> {
  const numbers = new Map<string, number>()
  values.forEach(({ name: given, value }, place) => {
    const key = given ?? order[place]
    if (key === undefined || !order.includes(key) || numbers.has(key) || typeof value !== 'number')
      throw new ExpectationProblem(`${name}(…) of a parameter expression does not take ${plain(given ?? `a value ${place + 1}`, 50)}`)
    numbers.set(key, value)
  })
  return numbers
}

function dateOf(parts: ReadonlyMap<string, number>): Moment {
  const part = (name: (typeof DATE_PARTS)[number], otherwise: number) => parts.get(name) ?? otherwise
  const moment = [...parts.values()].every(Number.isInteger)
    ? Moment.of({
        year: part('year', 0),
        month: part('month', 0),
        day: part('day', 0),
        hour: part('hour', 0),
        minute: part('minute', 0),
        second: part('second', 0),
        micros: part('microsecond', 0)
      })
    : undefined
  if (moment === undefined)
    throw new ExpectationProblem('datetime(…) of a parameter expression needs the year, month and day of a date that there is')
  return moment
}

function scaled({ micros }: Span, by: number): Span {
  if (!Number.isFinite(by)) throw new ExpectationProblem('a parameter expression divides a timedelta by zero')
  return new Span(BigInt(Math.round(Number(micros) * by)))
}

/** Of two equally near numbers the even one, as Python rounds. */
function rounded(value: number, digits: number): number {
  if (!Number.isInteger(digits) || Math.abs(digits) > 15)
    throw new ExpectationProblem('round(…) of a parameter expression takes whole digits')
  const scale = 10 ** digits
  const shifted = value * scale
  const down = Math.floor(shifted)
  const rest = shifted - down
  if (rest !== 0.5) return Math.round(shifted) / scale
  return (down % 2 === 0 ? down : down + 1) / scale
}

function ranged<T>(work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof RangeError) throw new ExpectationProblem('a parameter expression gives a date outside the years 1 to 9999')
    throw thrown
  }
}
