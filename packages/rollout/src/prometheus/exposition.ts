import { formatNumber, plain } from '@gauntlet/core'
import type { Sample } from './sample.ts'

/** Largest page that is read. */
export const MOST_PAGE_BYTES = 32 * 1024 * 1024
const MOST_LINES = 1_000_000

/**
 * Reads a page of metrics: the text format 0.0.4 of Prometheus, or OpenMetrics. What is not counted on (types, help, timestamps,
 * exemplars) is passed over; a damaged line is an error with its number, because a page that is wrong in one place may be wrong in another.
 */
export function parseExposition(page: string): Sample[] {
  if (page === '') return []
  const lines = page.split('\n')
  // The format ends every line, the last one too: a page without that end may have lost digits of its last value.
  const last = lines.pop() ?? ''
  // OpenMetrics needs no line feed behind its own end.
  if (last === '# EOF') lines.push(last)
  else if (last !== '') {
    throw new Error(
      `The page of metrics is cut short: its last line, "${plain(last, 60)}", has no end. If that is all of it, let the page end in a line feed`
    )
  }
  if (lines.length > MOST_LINES)
    throw new Error(`The page of metrics has ${formatNumber(lines.length)} lines; at most ${formatNumber(MOST_LINES)} are read`)
  const samples: Sample[] = []
  let ended = false
  for (const [index, raw] of lines.entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line.trim() === '') continue
    if (ended) throw damaged(index, line, 'nothing may follow "# EOF"')
    ended = line === '# EOF'
    if (line.trimStart().startsWith('#')) continue
    const sample = new LineReader(line).sample()
    if (typeof sample === 'string') throw damaged(index, line, sample)
    samples.push(sample)
  }
  return samples
}

function damaged(index: number, line: string, problem: string): Error {
  return new Error(`Line ${index + 1} of the page of metrics cannot be read (${problem}): ${plain(line, 100)}`)
}

const NO_LABELS: ReadonlyMap<string, string> = new Map()
const NAME = /[A-Za-z_:][A-Za-z0-9_:]*/y
const LABEL_NAME = /[A-Za-z_][A-Za-z0-9_]*/y
/** A string with what may be escaped in it. Prometheus lets other backslashes stand for themselves, and so pages have them. */
const QUOTED = /"(?:[^"\\]|\\.)*"/sy
const BLANK = /[ \t]*/y
const WORD = /[^ \t#]+/y
const NUMBER = /^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)$/i

/** Reads one line from left to right. Methods answer `undefined` for what is not there. */
class LineReader {
  readonly #line: string
  #at = 0

  constructor(line: string) {
    this.#line = line
  }

  /** The sample of the line, or what is wrong with it. */
  sample(): Sample | string {
    this.#take(BLANK)
    const bare = this.#take(NAME)
    this.#take(BLANK)
    const inBraces = this.#takeText('{') ? this.#braces() : { name: undefined, labels: NO_LABELS }
    if (typeof inBraces === 'string') return inBraces
    const name = bare ?? inBraces.name
    if (name === undefined) return 'it does not begin with the name of a metric'
    if (bare !== undefined && inBraces.name !== undefined) return 'it has two names'
    this.#take(BLANK)
    const value = numberOf(this.#take(WORD))
    if (value === undefined) return 'it has no value'
    this.#take(BLANK)
    const timestamp = this.#take(WORD)
    if (timestamp !== undefined && numberOf(timestamp) === undefined) return 'its timestamp is no number'
    this.#take(BLANK)
    // An exemplar: an example of what was counted, not a count.
    if (this.#at < this.#line.length && !this.#takeText('#')) return 'something follows its value'
    return { name, labels: inBraces.labels, value }
  }

  /** What stands between braces: labels, and the name where it is one that has to be quoted. */
  #braces(): { name: string | undefined; labels: ReadonlyMap<string, string> } | string {
    const labels = new Map<string, string>()
    let name: string | undefined
    for (;;) {
      this.#take(BLANK)
      if (this.#takeText('}')) return { name, labels }
      const quoted = this.#quoted()
      const label = quoted ?? this.#take(LABEL_NAME)
      if (label === undefined) return 'its labels are not "name=\\"value\\"" with commas between'
      this.#take(BLANK)
      if (this.#takeText('=')) {
        this.#take(BLANK)
        const value = this.#quoted()
        if (value === undefined) return `its label ${label} has no value in quotes`
        if (labels.has(label)) return `its label ${label} comes twice`
        labels.set(label, value)
      } else if (quoted !== undefined && name === undefined && labels.size === 0) name = quoted
      else return `its label ${label} has no value`
      this.#take(BLANK)
      if (!this.#takeText(',') && this.#line[this.#at] !== '}') return 'its labels have no end'
    }
  }

  #quoted(): string | undefined {
    const text = this.#take(QUOTED)
    return text?.slice(1, -1).replace(/\\([\\"n])/g, (_, character: string) => (character === 'n' ? '\n' : character))
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#line)?.[0]
    if (found !== undefined) this.#at += found.length
    return found
  }

  #takeText(text: string): boolean {
    if (!this.#line.startsWith(text, this.#at)) return false
    this.#at += text.length
    return true
  }
}

/** As Go reads numbers, but for hexadecimal ones. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || !NUMBER.test(text)) return undefined
  if (/nan/i.test(text)) return Number.NaN
  if (/inf/i.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return Number(text)
}
