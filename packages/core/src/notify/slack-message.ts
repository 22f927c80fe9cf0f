import { STATUS_WORDS } from '../headline.ts'
import { slack } from '../text.ts'
import type { Notification } from './notification.ts'

/** What an incoming webhook of Slack is posted. */
export interface SlackMessage {
  /** The whole story in one piece, for what shows no blocks: the notification on a phone, Mattermost, Rocket.Chat, Discord. */
  readonly text: string
  readonly blocks: readonly object[]
}

const LONGEST_HEADER = 150
const LONGEST_SECTION = 2900
const LONGEST_FIELD = 300

/** A notification as a message of Slack. Foreign text stands in it as `plain_text`, in which nothing is formatted. */
export function slackMessage(notification: Notification): SlackMessage {
  const { sign, word } = STATUS_WORDS[notification.status]
  const heading = `${sign} ${notification.title}: ${word}`
  const { link, reason } = notification
  const facts = factsOf(notification)
  const told = [`${heading}. ${reason}`, ...facts.map(([name, value]) => `${name}: ${value}`)].map(text => slack(text, LONGEST_SECTION))
  return {
    text: [...told, ...(link === null ? [] : [shownLink(link)])].join('\n'),
    blocks: [
      { type: 'header', text: plainText(heading, LONGEST_HEADER) },
      { type: 'section', text: plainText(reason, LONGEST_SECTION) },
      { type: 'section', fields: facts.map(([name, value]) => plainText(`${name}: ${value}`, LONGEST_FIELD)) },
      ...(link === null ? [] : [{ type: 'context', elements: [{ type: 'mrkdwn', text: shownLink(link) }] }])
    ]
  }
}

/** What is worth a line of its own, at most ten: Slack takes no more. Always one at least. */
export function factsOf({ what, title, from, to, who, repository, ref, job, action }: Notification): [name: string, value: string][] {
  const facts: [name: string, value: string | null][] = [
    ['What', what === title ? null : what],
    ['From', from],
    ['To', to],
    ['Who', who],
    ['Where', repository === null ? null : [repository, ...(ref === null ? [] : [ref.replace(/^refs\/(heads|tags)\//, '')])].join(' ')],
    ['Step', [action, ...(job === null ? [] : [`of job ${job}`])].join(' ')]
  ]
  return facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]]))
}

function plainText(text: string, maxLength: number): object {
  return { type: 'plain_text', text: slack(text, maxLength), emoji: false }
}

/** The address was checked and holds no `<`, `>` or `|`. */
function shownLink(link: string): string {
  return `<${link.replaceAll('&', '&amp;')}>`
}
