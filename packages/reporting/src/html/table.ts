import { type Html, type HtmlValue, h } from './template.ts'

export interface HtmlColumn {
  readonly title: string
  readonly className?: string
  /** A title that only screen readers need. */
  readonly unseen?: boolean
}

/** A table that scrolls sideways where it is too wide, by touch and by keyboard. The first cell of each row names the row. */
export function htmlTable(caption: string, columns: readonly HtmlColumn[], rows: readonly (readonly HtmlValue[])[], className = ''): Html {
  const head = columns.map(
    ({ title, className = '', unseen }) =>
      h`<th scope="col" class="${className}">${unseen === true ? h`<span class="unseen">${title}</span>` : title}</th>`
  )
  const body = rows.map(row => {
    const cells = columns.map(({ className = '' }, index) =>
      index === 0 ? h`<th scope="row" class="${className}">${row[index]}</th>` : h`<td class="${className}">${row[index]}</td>`
    )
    return h`<tr>${cells}</tr>\n`
  })
  return h`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="${className}"><caption class="unseen">${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>`
}

/** A fold. Its content is printed, open or not. */
export function fold(summary: string, body: HtmlValue): Html {
  return h`<details><summary>${summary}</summary><div class="folded">${body}</div></details>\n`
}
