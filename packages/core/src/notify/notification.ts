import { z } from 'zod'
import { Instant, Name, Text } from '../fields.ts'
import { headline } from '../headline.ts'
import { redacted } from '../redact.ts'
import { isPassed } from '../status.ts'
import { cut, plain } from '../text.ts'
import { Status, type VerdictFile } from '../verdict.ts'

/** Raised when a receiver of the old shape would misunderstand the new one. */
const NOTIFICATION_VERSION = 1

/** What a webhook is told, as JSON. Every key is always there; `null` is what nobody knows, such as the run of a command on a terminal. */
export const Notification = z.strictObject({
  kind: z.literal('notification'),
  version: z.literal(NOTIFICATION_VERSION),
  action: Name.describe('The action that tells'),
  id: Name.describe('Of its verdict, unique within the run'),
  title: Text.describe('Heading of its verdict'),
  status: z.enum([...Status.options, 'error']).describe('Of its verdict; error when it could not judge, or did not come to its end'),
  passed: z.boolean().describe('Whether the workflow may go on'),
  changed: z.boolean().describe('Whether the action changed something: a version, an alias, traffic'),
  what: Text.describe('What it is about: the model, the service'),
  from: Text.nullable().describe('What there was before'),
  to: Text.nullable().describe('What there is now'),
  reason: Text.describe('Why, in a sentence'),
  who: Text.nullable().describe('Whose event or command started the run'),
  link: z.string().max(2000).nullable().describe('Where to read more: the report or the run'),
  repository: Text.nullable(),
  ref: Text.nullable(),
  sha: Text.nullable(),
  workflow: Text.nullable(),
  job: Text.nullable(),
  run: z.strictObject({ id: Text, attempt: z.int().min(1) }).nullable(),
  at: Instant.describe('When the action was finished')
})
export type Notification = z.infer<typeof Notification>

/** What people elsewhere are told (input `notify`) beside the verdict: what changed from what to what, and why. Plain text. */
export interface News {
  /** What it is about: the model, the service. The verdict's title where it is left out. */
  readonly what?: string
  /** What there was before. Left out where there was nothing. */
  readonly from?: string
  /** What there is now. Left out where nothing can have changed: `when: changed` looks at whether it differs from `from`. */
  readonly to?: string
  /** The headline of the verdict where it is left out. */
  readonly reason?: string
}

/** What a notification is made of beside the verdict or the error. */
export interface Circumstances {
  readonly news?: News | undefined
  readonly who?: string | undefined
  /** Where to read more. The run, where it is left out or is no address. */
  readonly link?: string | undefined
}

/** What there is to tell of a verdict or an error. Pure. */
export function notificationOf(file: VerdictFile, { news = {}, who, link }: Circumstances): Notification {
  const { provenance } = file
  const { repository, ref, sha, workflow, job, runId, runAttempt = 1 } = provenance
  return redacted({
    kind: 'notification',
    version: NOTIFICATION_VERSION,
    action: file.action,
    id: file.id,
    title: line(file.title),
    status: file.kind === 'error' ? 'error' : file.status,
    passed: file.kind === 'verdict' && isPassed(file),
    changed: news.to !== undefined && news.to !== news.from,
    what: orNull(news.what) ?? line(file.title),
    from: orNull(news.from),
    to: orNull(news.to),
    // Slack refuses a block without text.
    reason: orNull(news.reason) ?? orNull(file.kind === 'error' ? file.message : headline(file)) ?? 'No reason was given.',
    who: orNull(who),
    link: webAddress(link) ?? webAddress(provenance.runUrl) ?? null,
    repository: orNull(repository),
    ref: orNull(ref),
    sha: orNull(sha),
    workflow: orNull(workflow),
    job: orNull(job),
    run: runId === undefined ? null : { id: line(runId), attempt: runAttempt },
    at: provenance.finishedAt
  })
}

const LONGEST_TEXT = 2000

function line(text: string): string {
  return plain(text, LONGEST_TEXT).trim()
}

function orNull(text: string | undefined): string | null {
  const shown = line(text ?? '')
  return shown === '' ? null : shown
}

/** An address that can be a link in all places, or nothing. */
function webAddress(text: string | undefined): string | undefined {
  const url = text === undefined ? null : URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  const address = url.href.replace(/[|()<>'"\\^`{}*_~]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return address === cut(address, LONGEST_TEXT) ? address : undefined
}
