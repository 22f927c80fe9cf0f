/**
 * Foreign text (from data, models, configs, pull requests) made safe to print. Everything that leaves an action goes through
 * one of these; what they break is listed in `docs/decisions/safe-text.md`.
 */

/** Text on one line without control characters, escape sequences and characters that reorder what is shown. */
export function plain(text: string, maxLength = 4000): string {
  return cut(
    text
      .replace(ANSI, '')
      .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
      .replace(INVISIBLE, ''),
    maxLength
  )
}

/** Cuts long text and says so, never in the middle of a surrogate pair. */
export function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const end = Math.max(0, maxLength - 1)
  const splitsPair = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '')
  return `${text.slice(0, splitsPair ? end - 1 : end)}…`
}

/** A log line, or several, in which the runner finds no command (`::name::` at the start of a line, `##[name]` anywhere). */
export function logText(text: string, maxLength = 8000): string {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map(line => line.replace(ANSI, '').replace(/\t/g, '  ').replace(INVISIBLE, ''))
  return cut(lines.map(line => line.replace(/##\[/g, `##${BREAK}[`).replace(/^(\s*):(?=:)/, `$1:${BREAK}`)).join('\n'), maxLength)
}

/** Inline Markdown that shows exactly this text: no link, mention, reference, image, HTML or table border comes of it. */
export function markdown(text: string, maxLength = 1000): string {
  const escaped = plain(text, maxLength)
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+\-!~$^=]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/\|/g, '&#124;')
  return unlinked(escaped)
}

/** HTML text or attribute value that shows exactly this text. */
export function html(text: string, maxLength = 4000): string {
  return plain(text, maxLength)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}

/**
 * Text of a message to Slack or what speaks like it: no mention, link or command comes of it. `maxLength` is of what is sent, for Slack
 * refuses what is longer.
 */
export function slack(text: string, maxLength = 3000): string {
  for (let most = maxLength; ; ) {
    const escaped = plain(text, most)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/@/g, `@${BREAK}`)
      .replace(/:(?=\/\/)/g, `:${BREAK}`)
      .replace(/(mailto|xmpp):/gi, `$1${BREAK}:`)
      .replace(/www(?=\.)/gi, `$&${BREAK}`)
    if (escaped.length <= maxLength || most <= 1) return escaped
    most = Math.max(1, most - Math.ceil((escaped.length - maxLength) / LONGEST_ESCAPE))
  }
}

/** HTML text inside a Markdown document on GitHub, which looks for mentions and references in it. */
export function htmlInMarkdown(text: string, maxLength = 1000): string {
  return unlinked(html(text, maxLength).replace(/[\\`*_[\]~$]/g, character => `&#${character.charCodeAt(0)};`))
}

/** A code span. Text that a table row or a backtick fence cannot carry falls back to an HTML element. */
export function code(text: string, maxLength = 300): string {
  const shown = plain(text, maxLength)
  if (shown.trim() === '') return '<code> </code>'
  if (/[|\\`]/.test(shown)) return `<code>${markdown(shown, maxLength)}</code>`
  return `\`${shown}\``
}

/** A fenced block that no content can close. */
export function fence(text: string, language = ''): string {
  const clean = text.replace(ANSI, '').replace(/\r\n?/g, '\n').replace(INVISIBLE_BUT_NEWLINE, '')
  const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map(run => run[0].length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${language}\n${clean.replace(/\n$/, '')}\n${ticks}`
}

/** What `slack` makes of one character at most: `&amp;`. */
const LONGEST_ESCAPE = 5

/** U+200B: seen by parsers, not by people. */
const BREAK = '\u200b'
const BREAK_ENTITY = '&#8203;'

const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const INVISIBLE_BUT_NEWLINE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/**
 * Breaks what GitHub turns into links after parsing: mentions, issue numbers, `GH-1`, commit hashes, addresses, emoji names.
 * Works on text whose `#` and `-` may carry a backslash or be an entity, and leaves entities alone.
 */
function unlinked(escaped: string): string {
  return escaped
    .replace(/@/g, `@${BREAK_ENTITY}`)
    .replace(/(?<!&)#(?=\d)/g, `#${BREAK_ENTITY}`)
    .replace(/(gh)(\\?-)(?=\d)/gi, `$1$2${BREAK_ENTITY}`)
    .replace(/\b(?=[0-9]*[a-f])[0-9a-f]{7,64}\b/gi, hash => hash.replace(/.{6}(?=.)/g, `$&${BREAK_ENTITY}`))
    .replace(/:(?=\/\/)/g, `:${BREAK_ENTITY}`)
    .replace(/www(?=\.)/gi, `$&${BREAK_ENTITY}`)
    .replace(/(mailto|xmpp):/gi, `$1${BREAK_ENTITY}:`)
    .replace(/:(?=(?:[\w+\\-]|&#\d+;)+(?::|$))/g, `:${BREAK_ENTITY}`)
}
