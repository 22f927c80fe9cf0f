import type { Markdown } from '@gauntlet/core'

/** A link where the address is plain enough to be one, the words alone where it is not. */
export function safeLink(words: Markdown, url: string | undefined): Markdown {
  return url !== undefined && /^https?:\/\/[\w.:-]+(\/[\w.-]+)*(#[\w-]+)?$/.test(url) ? `[${words}](${url})` : words
}
