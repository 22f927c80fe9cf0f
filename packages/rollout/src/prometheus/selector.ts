import { plain } from '@gauntlet/core'
import { RE2JS } from 're2js'
import type { Sample } from './sample.ts'

/** Which series are counted. */
export interface Selector {
  /** As the user wrote it. */
  readonly text: string
  readonly name: string
  readonly matchers: readonly Matcher[]
}

export interface Matcher {
  readonly label: string
  readonly operator: '=' | '!=' | '=~' | '!~'
  readonly value: string
  /** Whether a label with this value matches. A label that is not there is the empty text, as in Prometheus. */
  readonly matches: (value: string) => boolean
}

/**
 * Reads a selector of PromQL: `name` or `name{a="b",c!="d",e=~"re",f!~"re"}`. Patterns have to match the whole value.
 *
 * @throws an `Error` that says what is wrong at which character.
 */
export function parseSelector(text: string): Selector {
  if (text.length > LONGEST) throw new Error(`The selector "${plain(text, 60)}" has ${text.length} characters; at most ${LONGEST} are read`)
  const wrong = (at: number, problem: string) => new Error(`The selector "${plain(text, 300)}" is wrong at character ${at + 1}: ${problem}`)
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  take(BLANK)
  const name = take(NAME)
  if (name === undefined) throw wrong(at, 'the name of a metric is expected, such as http_requests_total')
  take(BLANK)
  const matchers: Matcher[] = []
  if (take(/\{/y) !== undefined) {
    for (take(BLANK); take(/\}/y) === undefined; take(BLANK)) {
      const label = take(LABEL_NAME)
      if (label === undefined) throw wrong(at, at >= text.length ? 'a "}" is missing' : 'the name of a label is expected')
      take(BLANK)
      const operator = take(/=~|!~|!=|=/y)
      if (!isOperator(operator)) throw wrong(at, `one of =, !=, =~ and !~ is expected after ${label}`)
      take(BLANK)
      const startsAt = at
      const quoted = take(QUOTED)
      if (quoted === undefined) throw wrong(at, `a value in quotes is expected after ${label}${operator}`)
      const value = unquoted(quoted, problem => wrong(startsAt, problem))
      matchers.push({ label, operator, value, matches: matching(operator, value, problem => wrong(startsAt, problem)) })
      take(BLANK)
      if (take(/,/y) === undefined && text[at] !== '}') throw wrong(at, at >= text.length ? 'a "}" is missing' : 'a "," or "}" is expected')
    }
    take(BLANK)
  }
  if (at < text.length) throw wrong(at, 'the selector should end here; functions and ranges are not read')
  return { text, name, matchers }
}

/** Whether a sample has this name and these labels. Another name may be given, for the parts of a histogram. */
export function selects(selector: Selector, sample: Sample, name = selector.name): boolean {
  return sample.name === name && selector.matchers.every(({ label, matches }) => matches(sample.labels.get(label) ?? ''))
}

const LONGEST = 2000
const BLANK = /\s*/y
const NAME = /[A-Za-z_:][A-Za-z0-9_:]*/y
const LABEL_NAME = /[A-Za-z_][A-Za-z0-9_]*/y
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/y
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', '"': '"', "'": "'" }

function isOperator(text: string | undefined): text is Matcher['operator'] {
  return text === '=' || text === '!=' || text === '=~' || text === '!~'
}

/** Between backticks everything is itself. */
function unquoted(quoted: string, wrong: (problem: string) => Error): string {
  const inner = quoted.slice(1, -1)
  if (quoted.startsWith('`')) return inner
  return inner.replace(/\\(.)/gs, (escaped, character: string) => {
    const meant = ESCAPES[character]
    if (meant !== undefined) return meant
    throw wrong(`"${escaped}" is not known in quotes; write "\\${escaped}" for a pattern, or put it between backticks`)
  })
}

function matching(operator: Matcher['operator'], value: string, wrong: (problem: string) => Error): (text: string) => boolean {
  if (operator === '=') return text => text === value
  if (operator === '!=') return text => text !== value
  try {
    // RE2, as in Prometheus: linear time, where JavaScript's own would let `(a+)+` against a long label stop the world.
    const pattern = RE2JS.compile(value)
    return operator === '=~' ? text => pattern.matches(text) : text => !pattern.matches(text)
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause))
  }
}
