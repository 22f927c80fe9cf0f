import type { Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { UserPage } from '../report.ts'
import { alerts } from './user-html/alerts.ts'
import { headings } from './user-html/headings.ts'
import { links } from './user-html/links.ts'
import { PICTURE_SCHEME, picturesIn, withMarks } from './user-html/pictures.ts'
import { tables } from './user-html/tables.ts'

/**
 * A page of the authors as HTML that can stand inside of ours: sanitised as GitHub does it, without styles, scripts or anything that
 * loads. Its pictures are inside, its headings stand below ours, and its ids begin with `prefix`, so that none of them is one of ours.
 */
export function userHtml(page: UserPage, prefix: string): string {
  const { pictures } = page
  return String(
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', footnoteLabelTagName: 'h2' })
      .use(rehypeRaw)
      .use(rehypeSanitize, SCHEMA)
      .use(() => (tree: Root) => {
        picturesIn(tree, pictures)
        alerts(tree)
        headings(tree)
        links(tree, prefix)
        tables(tree, page.path)
      })
      .use(rehypeStringify)
      .processSync(withMarks(page))
  )
}

/** GitHub's rules. The only pictures are those that are put in afterwards. */
const SCHEMA: typeof defaultSchema = {
  ...defaultSchema,
  // Ids are kept apart by `links`.
  clobber: [],
  tagNames: (defaultSchema.tagNames ?? []).filter(name => name !== 'picture' && name !== 'source'),
  protocols: { ...defaultSchema.protocols, src: [PICTURE_SCHEME, 'http', 'https'] }
}
