import { type Clock, HttpError, type HttpRequest, sendRequest, systemClock } from '@gauntlet/core'
import type { Board, PostedComment } from '@gauntlet/github'
import type { z } from 'zod'
import { explain, GitLabError, unreadable } from './gitlab-error.ts'
import type { MergeRequest } from './merge-request.ts'
import { Note, Notes, User } from './note.ts'
import { asComposed, withoutQuickActions } from './quick-actions.ts'

export interface MergeRequestBoardOptions extends Pick<MergeRequest, 'apiUrl' | 'project' | 'iid' | 'url' | 'name'> {
  /** Of a project, group or personal access token with the scope `api`. */
  readonly token: string
  readonly signal: AbortSignal
  readonly clock?: Clock
}

/** Characters of a note. */
const MOST_NOTE_CHARACTERS = 1_000_000
/** Of an answer with 100 notes: those of other programs may be long. */
const MOST_ANSWER_BYTES = 128 * 1024 * 1024
const MOST_PAGES = 500

/**
 * The notes of a merge request on GitLab. No text that is sent runs a quick action, whatever it says.
 *
 * The address is that of the GitLab the job runs on, which may be in a private network. Every call fails with a `GitLabError`.
 */
export function mergeRequestBoard({
  apiUrl,
  project,
  iid,
  url,
  name,
  token,
  signal,
  clock = systemClock
}: MergeRequestBoardOptions): Board {
  const notes = `${apiUrl}/projects/${encodeURIComponent(project)}/merge_requests/${iid}/notes`
  /** What was sent from here, by what GitLab stores of it. */
  const sent = new Map<string, string>()
  const posted = ({ id, body, author, updated_at }: Note): PostedComment => ({
    id,
    url: `${url}#note_${id}`,
    body: sent.get(body) ?? asComposed(body),
    author: author?.username,
    minimized: false,
    updatedAt: updated_at
  })

  return {
    name,
    async *list() {
      const goal = `read the notes of ${name}`
      for (let page = '1', pages = 1; pages <= MOST_PAGES; pages += 1) {
        const { text, next } = await ask(goal, 'GET', `${notes}?order_by=created_at&sort=asc&per_page=100&page=${page}`)
        for (const note of read(goal, text, Notes)) if (!note.system) yield posted(note)
        if (next === undefined) return
        page = next
      }
    },
    async create(body) {
      const goal = `write a note on ${name}`
      return posted(read(goal, (await ask(goal, 'POST', notes, body)).text, Note))
    },
    async update(id, body) {
      await ask(`update note ${id} of ${name}`, 'PUT', `${notes}/${id}`, body)
    },
    async remove(id) {
      await ask(`delete note ${id} of ${name}`, 'DELETE', `${notes}/${id}`)
    },
    async login() {
      const goal = 'ask GitLab whom the token speaks for'
      return read(goal, (await ask(goal, 'GET', `${apiUrl}/user`)).text, User).username
    },
    isGone: error => error instanceof GitLabError && error.status === 404,
    isAmbiguous: error => error instanceof GitLabError && error.ambiguous && !signal.aborted,
    isTooLong: error => error instanceof GitLabError && error.isTooLong
  }

  /** What GitLab answers, and the number of the next page where there is one. */
  async function ask(
    goal: string,
    method: HttpRequest['method'],
    address: string,
    body?: string
  ): Promise<{ text: string; next: string | undefined }> {
    const safe = body === undefined ? undefined : withoutQuickActions(body)
    if (safe !== undefined && body !== undefined) sent.set(safe, body)
    if (safe !== undefined && safe.length > MOST_NOTE_CHARACTERS)
      throw new GitLabError(`Could not ${goal}: a note has at most ${MOST_NOTE_CHARACTERS} characters`, { status: 400, isTooLong: true })
    const headers = {
      accept: 'application/json',
      'private-token': token,
      ...(safe === undefined ? {} : { 'content-type': 'application/json' })
    }
    const request = { method, url: address, goal, headers, ...(safe === undefined ? {} : { body: JSON.stringify({ body: safe }) }) }
    const policy = { allowPrivateNetwork: true, maxBytes: MOST_ANSWER_BYTES, signal }
    try {
      const { text, headers: answered } = await sendRequest(request, policy, clock)
      const next = answered['x-next-page']
      return { text, next: typeof next === 'string' && /^\d{1,6}$/.test(next) ? next : undefined }
    } catch (thrown) {
      throw thrown instanceof HttpError ? explain(goal, thrown) : thrown
    }
  }
}

function read<Shape extends z.ZodType>(goal: string, text: string, shape: Shape): z.infer<Shape> {
  try {
    return shape.parse(JSON.parse(text))
  } catch (thrown) {
    throw unreadable(goal, thrown instanceof SyntaxError ? 'no JSON' : 'other fields')
  }
}
