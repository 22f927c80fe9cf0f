import type { CsvLayout } from './csv-columns.ts'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
/** As long as a line may be. */
const LONGEST_LINE = 2 ** 21

/**
 * Whether any line could have more fields than there are columns, the last of them missing values: the engine drops those and says
 * nothing. Only lines that end in a missing value are looked at, without regard to quotes, so that `true` is a suspicion and `false`
 * is certain.
 */
export class ExtraFieldSuspicion {
  readonly #endings: readonly Buffer[]
  readonly #delimiter: number
  readonly #columns: number
  #rest: Buffer = Buffer.alloc(0)
  found = false

  constructor(layout: CsvLayout) {
    this.#columns = layout.columns.length
    this.#delimiter = Buffer.from(layout.delimiter).at(-1) ?? 0
    const quotes = [...new Set(['', layout.quote])]
    const fields = layout.nulls.flatMap(value => quotes.map(quote => `${layout.delimiter}${quote}${value}${quote}`))
    this.#endings = fields.flatMap(field => ['\n', '\r'].map(end => Buffer.from(field + end)))
  }

  see(chunk: Buffer): void {
    if (this.found) return
    const text = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    this.#look(text)
    const lineStart = Math.max(text.lastIndexOf(LINE_FEED), text.lastIndexOf(CARRIAGE_RETURN)) + 1
    this.#rest = Buffer.from(text.subarray(Math.max(lineStart, text.length - LONGEST_LINE)))
  }

  end(): void {
    if (!this.found && this.#rest.length > 0) this.#look(Buffer.concat([this.#rest, Buffer.from('\n')]))
  }

  #look(text: Buffer): void {
    for (const ending of this.#endings) {
      if (!ending.every(byte => text.includes(byte))) continue
      // Backwards a search begins with the end of a line, which is rarer than a delimiter: several times as fast.
      for (let at = text.lastIndexOf(ending); at !== -1; at = at === 0 ? -1 : text.lastIndexOf(ending, at - 1)) {
        if (!this.#hasMany(text, at)) continue
        this.found = true
        return
      }
    }
  }

  /** Whether there are as many delimiters as columns in the line that ends there, or more. */
  #hasMany(text: Buffer, lastDelimiter: number): boolean {
    let delimiters = 1
    for (let at = lastDelimiter - 1; at >= 0 && delimiters < this.#columns; at--) {
      const byte = text[at]
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN) return false
      if (byte === this.#delimiter) delimiters++
    }
    return delimiters >= this.#columns
  }
}

/** The first line, counted from 1, of the first record with more fields than there are columns. Undefined where there is none. */
export async function lineWithExtraField(chunks: AsyncIterable<Buffer>, layout: CsvLayout): Promise<number | undefined> {
  const counter = new FieldCounter(layout)
  for await (const chunk of chunks) {
    const line = counter.see(chunk)
    if (line !== undefined) return line
  }
  return undefined
}

/** Counts the fields of each record, byte by byte, as RFC 4180 tells them apart. */
class FieldCounter {
  readonly #delimiter: Buffer
  readonly #quote: number | undefined
  readonly #escape: number | undefined
  readonly #columns: number
  #line = 1
  #recordLine = 1
  #fields = 1
  /** How many bytes of a delimiter were just seen. */
  #matched = 0
  #state: 'start' | 'plain' | 'quoted' | 'escaped' | 'closed' = 'start'

  constructor({ delimiter, quote, quoteEscape, columns }: CsvLayout) {
    this.#delimiter = Buffer.from(delimiter)
    this.#quote = quote === '' ? undefined : quote.charCodeAt(0)
    this.#escape = quoteEscape === '' || quoteEscape === quote ? undefined : quoteEscape.charCodeAt(0)
    this.#columns = columns.length
  }

  see(chunk: Buffer): number | undefined {
    for (const byte of chunk) {
      if (byte === LINE_FEED) this.#line++
      if (this.#state === 'quoted') {
        if (byte === this.#escape) this.#state = 'escaped'
        else if (byte === this.#quote) this.#state = 'closed'
      } else if (this.#state === 'escaped') {
        this.#state = 'quoted'
      } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
        this.#fields = 1
        this.#matched = 0
        this.#state = 'start'
        this.#recordLine = this.#line
      } else if (byte === this.#quote && (this.#state === 'start' || this.#state === 'closed')) {
        // A second quote after a closing one stands for a quote within the field.
        this.#state = 'quoted'
      } else {
        this.#matched = byte === this.#delimiter[this.#matched] ? this.#matched + 1 : byte === this.#delimiter[0] ? 1 : 0
        this.#state = 'plain'
        if (this.#matched < this.#delimiter.length) continue
        this.#matched = 0
        this.#state = 'start'
        this.#fields++
        if (this.#fields > this.#columns) return this.#recordLine
      }
    }
    return undefined
  }
}
