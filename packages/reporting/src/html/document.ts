import { createHash } from 'node:crypto'
import { html } from '@gauntlet/core'
import { pageStyles } from './styles.ts'
import type { Html } from './template.ts'

/**
 * A page that needs nothing else: styles and pictures are inside, there is no script, and its policy forbids whatever is not its own
 * style sheet, so that even a mistake in escaping could load or run nothing. `more` are styles beside those of every page.
 */
export function htmlDocument(title: string, body: Html, more = ''): string {
  const styles = `${pageStyles()}${more}`
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'; base-uri 'none'; form-action 'none'`
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
</body>
</html>
`
}
