import type { UserPage } from '../report.ts'
import type { PageSection } from './section.ts'
import { Html, h } from './template.ts'

/** What the authors wrote themselves, one section per page of theirs. */
export async function userSections(pages: readonly UserPage[]): Promise<PageSection[]> {
  if (pages.length === 0) return []
  // Loaded only when there is a page: no other report needs to parse Markdown.
  const { userHtml } = await import('./user-html.ts')
  return pages.map((page, index) => {
    const id = `page-${index + 1}`
    return { id, title: page.path, body: h`<div class="written">${new Html(userHtml(page, `${id}-`))}</div>` }
  })
}
