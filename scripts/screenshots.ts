import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { rehypeGithubAlerts } from 'rehype-github-alerts'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { peer } from '../packages/testkit/src/index.ts'
import { root } from './root.ts'

/** Takes the pictures of the README from what `npm run demo` left: the comment as GitHub shows it, and the page. */
const images = join(root, 'docs', 'images')
mkdirSync(images, { recursive: true })
const executablePath = await peer('chromium')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  await comment(browser)
  await page(browser)
} finally {
  await browser.close()
}

async function comment(browser: Browser): Promise<void> {
  const markdown = readFileSync(join(root, 'demo-out', 'report.md'), 'utf8')
  const css = readFileSync(createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'), 'utf8')
  // What GitHub does to a comment: GFM, raw HTML, alerts, sanitised.
  const body = await unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize)
    .use(rehypeGithubAlerts, {})
    .use(rehypeStringify)
    .process(markdown)
  const tab = await browser.newPage({ viewport: { width: 900, height: 600 }, deviceScaleFactor: 1.5 })
  await tab.setContent(`<!doctype html><style>${css} body { margin: 0; padding: 16px; background: #fff }
    .box { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden } .head { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px;
    font: 14px sans-serif; color: #59636e } .markdown-body { padding: 16px }</style>
    <div class="box"><div class="head"><b>github-actions</b> commented</div><div class="markdown-body">${body}</div></div>`)
  await tab.locator('.box').screenshot({ path: join(images, 'pr-report.png') })
}

async function page(browser: Browser): Promise<void> {
  const tab = await browser.newPage({ viewport: { width: 1100, height: 1000 } })
  await tab.goto(pathToFileURL(join(root, 'demo-out', 'report.html')).href)
  await tab.screenshot({ path: join(images, 'report-page.png') })
}
