import { createHash } from 'node:crypto'
import { html } from '@gauntlet/core'
import { pageStyles } from './styles.ts'
import type { Html } from './template.ts'

/** What a page may do beside being read. Without these it runs nothing and shows no images. */
export interface PagePowers {
  /** The one script that may run. */
  readonly script?: string
  /** Whether it holds images, as `data:` addresses. */
  readonly images?: boolean
}

/**
 * A page that needs nothing else: styles, pictures and its script, if any, are inside. Its policy forbids whatever is not its own style
 * sheet and script, so that even a mistake in escaping could load or run nothing. `more` are styles beside those of every page.
 */
export function htmlDocument(title: string, body: Html, more = '', { script, images = false }: PagePowers = {}): string {
  const styles = `${pageStyles()}${more}`
  const policy = [
    `default-src 'none'`,
    `style-src ${hashed(styles)}`,
    ...(script === undefined ? [] : [`script-src ${hashed(script)}`]),
    ...(images ? ['img-src data:'] : []),
    `base-uri 'none'`,
    `form-action 'none'`
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html(title)}</title>
<style>${styles}</style>
</head>
<body>
${body.text}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`
}

function hashed(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
