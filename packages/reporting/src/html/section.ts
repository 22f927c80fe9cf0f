import { type Html, h } from './template.ts'

/** A part of a page that has a heading, and can be jumped to. */
export interface PageSection {
  /** An id of ours that no other part has. */
  readonly id: string
  readonly title: string
  readonly body: Html
}

export function pageSection({ id, title, body }: PageSection): Html {
  return h`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}</section>\n`
}

/** Links to the parts of a page, where there are enough of them to get lost in. */
export function navigation(sections: readonly PageSection[], last: { readonly id: string; readonly title: string } | undefined): Html {
  const links = [...sections, ...(last === undefined ? [] : [last])]
  if (links.length < 3) return h``
  return h`<nav aria-label="On this page"><ul>${links.map(({ id, title }) => h`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`
}
