import { z } from 'zod'
import { parseConfig } from '../config.ts'
import { InputError, messageOf } from '../errors.ts'
import type { Parse } from '../parse.ts'

/** When somebody is told: always, when the workflow may not go on, or when the action changed something. */
const When = z.enum(['always', 'not-passed', 'changed'])

const Address = z.string().max(4000).nullable()

const Entry = z
  .strictObject({
    slack: Address.optional().describe('Incoming webhook of Slack, or of what understands its messages, such as Mattermost'),
    webhook: Address.optional().describe('Address that the notification is posted to as JSON (schemas/notification.schema.json)'),
    issue: z.int().min(1).nullable().optional().describe('Number of an issue or a pull request of this repository, for a comment'),
    when: When.default('not-passed').describe('always, not-passed (also when the action could not judge), or changed')
  })
  .refine(({ slack, webhook, issue }) => [slack, webhook, issue].filter(place => place !== undefined).length === 1, {
    message: 'names no place or several; write one of "slack", "webhook" and "issue"'
  })

/** The input `notify`, as YAML. */
export const Notify = z.array(Entry).min(1).max(20).describe('Who is told of what an action found or changed, and when')

/** Somebody to tell. */
export type Recipient = { readonly when: z.infer<typeof When> } & (
  | { readonly kind: 'slack' | 'webhook'; readonly address: string }
  | { readonly kind: 'issue'; readonly number: number }
  /** A place whose secret is empty, as all are for a pull request from a fork. */
  | { readonly kind: 'nowhere'; readonly meant: string }
)

/** The input `notify`: addresses, one a line, or a list. No message of a mistake in it holds an address, for addresses are secrets. */
export const recipients: Parse<Recipient[]> = (text, input) => {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  if (lines.every(isAddress)) return lines.map(address => ({ kind: kindOf(address), address, when: 'not-passed' }))
  if (!/^\s*(#|-\s|\[)/.test(text)) {
    throw new InputError(
      input,
      'holds something that is no address. Write addresses that begin with "https://", one a line, or a list of "- slack:", "- webhook:" and "- issue:"'
    )
  }
  try {
    return parseConfig(input, text, Notify).value.map(recipientOf)
  } catch (thrown) {
    throw new InputError(input, withoutAddresses(messageOf(thrown)).replace(/^Input "[^"]*" /, ''))
  }
}

/** Every address in a text, as far as it can be a part of one: what has to be masked before anything is said of it. */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(ADDRESSES)].map(([address]) => address)
}

function recipientOf({ slack, webhook, issue, when }: z.output<typeof Entry>): Recipient {
  if (typeof slack === 'string' && slack.trim() !== '') return { kind: 'slack', address: slack.trim(), when }
  if (typeof webhook === 'string' && webhook.trim() !== '') return { kind: 'webhook', address: webhook.trim(), when }
  if (typeof issue === 'number') return { kind: 'issue', number: issue, when }
  return { kind: 'nowhere', meant: slack !== undefined ? 'slack' : webhook !== undefined ? 'webhook' : 'issue', when }
}

function isAddress(line: string): boolean {
  return /^https?:\/\/\S+$/i.test(line)
}

function kindOf(address: string): 'slack' | 'webhook' {
  return /^https:\/\/hooks\.slack(-gov)?\.com\//i.test(address) ? 'slack' : 'webhook'
}

function withoutAddresses(message: string): string {
  return message.replace(ADDRESSES, '***')
}

const ADDRESSES = /https?:\/\/[^\s'"]+/gi
