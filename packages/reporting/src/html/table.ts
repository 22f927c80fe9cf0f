import { Html, type HtmlValue, h } from './template.ts'

export interface HtmlColumn {
  readonly title: string
  readonly className?: string
  /** A title that only screen readers need. */
  readonly unseen?: boolean
  /** Its values are few words, such as outcomes: where the page has a script, a reader may choose one. */
  readonly choice?: boolean
}

/** A cell that is sorted by something else than its text. */
export interface KeyedCell {
  readonly key: string | number
  readonly shown: HtmlValue
}

export type HtmlCell = HtmlValue | KeyedCell

export interface TableOptions {
  readonly className?: string
  /** Whether the script of the page may sort and filter it. */
  readonly lively?: boolean
}

/** Rows from which on sorting helps. */
const WORTH_SORTING = 4
/** Rows from which on a table scrolls by itself, below headings that stay. */
const LONG = 40

/** A table that scrolls sideways where it is too wide, by touch and by keyboard. The first cell of each row names the row. */
export function htmlTable(
  caption: string,
  columns: readonly HtmlColumn[],
  rows: readonly (readonly HtmlCell[])[],
  { className = '', lively = false }: TableOptions = {}
): Html {
  const head = columns.map(
    ({ title, className = '', unseen, choice }) =>
      h`<th scope="col" class="${className}"${choice === true && h` data-choice`}>${unseen === true ? h`<span class="unseen">${title}</span>` : title}</th>`
  )
  const body = rows.map(row => {
    const cells = columns.map(({ className = '' }, index) => {
      const cell = row[index]
      const { key, shown } = isKeyed(cell) ? cell : { key: undefined, shown: cell }
      const keyed = key === undefined ? '' : h` data-key="${key}"`
      return index === 0 ? h`<th scope="row" class="${className}"${keyed}>${shown}</th>` : h`<td class="${className}"${keyed}>${shown}</td>`
    })
    return h`<tr>${cells}</tr>\n`
  })
  const isLively = lively && rows.length >= WORTH_SORTING
  return h`<div class="scroll${rows.length > LONG && ' long'}" role="region" aria-label="${caption}" tabindex="0"><table class="${className}"${isLively && h` data-lively`}><caption class="unseen">${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>`
}

/** A fold. Its content is printed, open or not. */
export function fold(summary: string, body: HtmlValue): Html {
  return h`<details><summary>${summary}</summary><div class="folded">${body}</div></details>\n`
}

function isKeyed(cell: HtmlCell): cell is KeyedCell {
  return typeof cell === 'object' && !(cell instanceof Html) && 'shown' in cell
}
