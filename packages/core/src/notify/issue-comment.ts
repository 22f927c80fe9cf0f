import { STATUS_WORDS } from '../headline.ts'
import { blocks, type Markdown, markdown, table } from '../markdown.ts'
import type { Notification } from './notification.ts'
import { factsOf } from './slack-message.ts'

/** A notification as a comment on an issue. */
export function issueComment(notification: Notification): Markdown {
  const { sign, word } = STATUS_WORDS[notification.status]
  const facts = factsOf(notification).map(([name, value]) => [name, markdown(value)])
  return `${blocks(
    `### ${sign} ${markdown(notification.title)}: ${word}`,
    `**${markdown(notification.reason, 2000)}**`,
    table([{ title: 'What' }, { title: 'Which' }], facts),
    notification.link !== null && `[Read more](${notification.link})`
  )}\n`
}
