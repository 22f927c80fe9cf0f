/** More cells than a file of the largest size that is read can hold, were they not written as repetitions of a few. */
const MOST_CELLS = 20_000_000
/** Formulas in a sheet of Excel with nothing behind them, or an empty value. */
const WITHOUT_RESULT = ['</f></c>', '</f><v></v>', '</f><v/>', '</f><v />'].map(text => Buffer.from(text))
const LONGEST_TAG = 100_000
const TAG = /<(\/?)(?:[\w.-]+:)?(table-row|table-cell)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g

/**
 * Looks at the parts of a spreadsheet, as they are unpacked, for what the library overlooks: a few cells of LibreOffice that stand for
 * billions, which it would write out one by one, and formulas that nobody has computed yet, which it takes for cells without a value.
 */
export class SheetWarnings {
  mayHoldUncomputed = false
  #name = ''
  #rest: Buffer = Buffer.alloc(0)
  #cells = 0
  #inRow = 0
  #rowRepeated = 1

  see(name: string, chunk: Buffer): void {
    if (name !== this.#name) this.#rest = Buffer.alloc(0)
    this.#name = name
    const text = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    if (/^xl[\\/].*\.xml$/i.test(name)) {
      this.mayHoldUncomputed ||= WITHOUT_RESULT.some(ending => text.includes(ending))
      this.#rest = Buffer.from(text.subarray(-20))
    } else if (/(^|[\\/])content\.xml$/i.test(name)) {
      const end = text.lastIndexOf(0x3e) + 1
      this.#count(text.toString('latin1', 0, end))
      this.#rest = Buffer.from(text.subarray(Math.max(end, text.length - LONGEST_TAG)))
    }
  }

  #count(text: string): void {
    for (const [, closing, tag, attributes = ''] of text.matchAll(TAG)) {
      const repeated = Math.max(1, Number(/number-(?:rows|columns)-repeated\s*=\s*["'](\d+)/.exec(attributes)?.[1] ?? 1))
      const isEmpty = attributes.endsWith('/')
      if (tag === 'table-cell') {
        if (closing === '' && !isEmpty) this.#inRow += repeated
        continue
      }
      this.#cells += this.#inRow * this.#rowRepeated
      this.#inRow = 0
      this.#rowRepeated = closing === '' ? repeated : 1
      if (this.#cells > MOST_CELLS) throw new TooManyCells()
    }
  }
}

export class TooManyCells extends Error {
  constructor() {
    super(`it holds more than ${MOST_CELLS} cells`)
  }
}
