import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Locator } from 'playwright-core'
import { rehypeGithubAlerts } from 'rehype-github-alerts'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

export interface Screen {
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

const require = createRequire(import.meta.url)
const COLORS = {
  light: { page: '#fff', line: '#d1d9e0', head: '#f6f8fa', said: '#59636e' },
  dark: { page: '#0d1117', line: '#3d444d', head: '#151b23', said: '#9198a1' }
} as const

/** A comment as GitHub shows it, with its diagrams, in a tab of its own: the box around it. `unfolded` are the first words of folds to open. */
export async function githubComment(browser: Browser, markdown: string, screen: Screen, unfolded: readonly string[]): Promise<Locator> {
  const { scheme, width } = screen
  const css = readFileSync(require.resolve(`github-markdown-css/github-markdown-${scheme}.css`), 'utf8')
  const { page, line, head, said } = COLORS[scheme]
  const padding = width < 600 ? 0 : 16
  const tab = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: 1.5, colorScheme: scheme })
  await tab.setContent(`<!doctype html><meta name="viewport" content="width=device-width"><style>${css}
    body { margin: 0; padding: ${padding}px; background: ${page} }
    .box { border: 1px solid ${line}; border-radius: 6px; overflow: hidden; background: ${page} }
    .head { background: ${head}; border-bottom: 1px solid ${line}; padding: 8px 16px; font: 14px sans-serif; color: ${said} }
    .markdown-body { padding: 16px; font-size: 14px }</style>
    <div class="box"><div class="head"><b>github-actions</b> bot commented</div><div class="markdown-body">${await htmlOf(markdown)}</div></div>`)
  for (const words of unfolded)
    await tab.evaluate(`[...document.querySelectorAll('summary')].filter(each =>
    each.textContent.startsWith(${JSON.stringify(words)})).forEach(each => { each.parentElement.open = true })`)
  await tab.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') })
  await tab.evaluate(`(async () => {
    mermaid.initialize({ startOnLoad: false, theme: ${JSON.stringify(scheme === 'dark' ? 'dark' : 'default')} })
    let count = 0
    for (const code of document.querySelectorAll('pre > code.language-mermaid')) {
      if (code.closest('details:not([open])')) continue
      const { svg } = await mermaid.render('drawn-' + count++, code.textContent)
      code.parentElement.outerHTML = '<div class="mermaid">' + svg + '</div>'
    }
  })()`)
  return tab.locator('.box')
}

/** What GitHub does to a comment: GFM, raw HTML, alerts, sanitised. */
async function htmlOf(markdown: string): Promise<string> {
  const html = await unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize)
    .use(rehypeGithubAlerts, {})
    .use(rehypeStringify)
    .process(markdown)
  return String(html)
}
