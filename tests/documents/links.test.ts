import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../workflows/workflow-files.ts'
import { markdownIn, pages, textOf } from './pages.ts'

it.each(pages)('the links of %s lead somewhere', page => {
  expect(deadLinks(page, textOf(page))).toEqual([])
})

it.each([
  ['a file that is not there', '[a](nothing.md)', 'nothing.md'],
  ['a heading that is not there', '[a](docs/verdict.md#nothing)', 'docs/verdict.md#nothing'],
  ['a heading of its own that is not there', '[a](#nothing)', '#nothing'],
  ['a file, behind code that looks like one', '`[a](code.md)`\n\n````md\n```\n[a](block.md)\n```\n````\n\n[`b`](nothing.md)', 'nothing.md']
])('sees a link to %s', (_, text, link) => {
  expect(deadLinks('README.md', text)).toEqual([link])
})

it('every page of docs is linked from the README, and every decision from their list', () => {
  const unlinked = (from: string, folder: string) =>
    markdownIn(folder).filter(page => page !== from && !linksOf(textOf(from)).some(link => target(from, link) === page))
  expect(unlinked('README.md', 'docs')).toEqual([])
  expect(unlinked('docs/decisions/README.md', 'docs/decisions')).toEqual([])
})

function deadLinks(page: string, text: string): string[] {
  return linksOf(text).filter(link => {
    const path = target(page, link)
    if (!existsSync(join(root, path))) return true
    const [, anchor] = link.split('#')
    if (anchor === undefined || !path.endsWith('.md')) return false
    return !anchorsOf(path === page ? `${text}\n${textOf(page)}` : textOf(path)).has(anchor)
  })
}

/** Links within the repository, outside of code. */
function linksOf(text: string): string[] {
  const prose = withoutBlocks(text).replace(/`[^`\n]+`/g, '`code`')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter(link => !/^[a-z]+:/.test(link))
}

/** What a link leads to, relative to the root. */
function target(page: string, link: string): string {
  const [path = ''] = link.split('#')
  return path === '' ? page : normalize(join(dirname(page), path))
}

/** A block of code may hold blocks with fewer backticks. */
function withoutBlocks(text: string): string {
  return text.replace(/^(`{3,})[^`\n]*\n[\s\S]*?^\1$/gm, '')
}

/** As GitHub makes them of headings. */
function anchorsOf(text: string): Set<string> {
  const headings = withoutBlocks(text).matchAll(/^#+ (.*)$/gm)
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-')
    )
  )
}
