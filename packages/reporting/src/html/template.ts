import { html } from '@gauntlet/core'

/** A piece of HTML that is safe to put in a page. Only this file makes one. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type HtmlValue = string | number | Html | false | undefined | readonly HtmlValue[]

/** HTML from a template: every string between its parts is escaped, pieces of HTML and lists of them stand as they are. */
export function h(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.map((part, index) => part + textOf(values[index])).join(''))
}

/** Text over several lines, such as a query, escaped. */
export function lines(text: string): Html {
  return new Html(
    text
      .split(/\r\n|\r|\n/)
      .map(line => html(line))
      .join('\n')
  )
}

function textOf(value: HtmlValue): string {
  if (value === undefined || value === false) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'string' || typeof value === 'number') return html(String(value))
  return value.map(textOf).join('')
}
