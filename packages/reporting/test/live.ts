/** For tests: what GitHub turns into links, pings and pictures after Markdown is parsed. */
export const LIVE = [
  /@[a-z\d]/i,
  /#\d/,
  /\bgh-\d/i,
  /https?:\/\//i,
  /www\./i,
  /\b(?=[\da-f]*[a-f])(?=[\da-f]*\d)[\da-f]{7,40}\b/i,
  /:(?!\d\d:)[+\w-]+:/,
  /(mailto|xmpp):/i
]
/** Elements in which it turns nothing into anything. */
export const QUIET = new Set(['code', 'pre', 'a'])
/** Elements that no report is made of. */
export const FORBIDDEN = new Set(['img', 'script', 'style', 'input', 'sup', 'section', 'del', 'hr', 'h1', 'h2', '#comment'])
