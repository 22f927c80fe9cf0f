import { setTimeout as delay } from 'node:timers/promises'
import { cut } from '@gauntlet/core'
import type { RestEndpointMethodTypes } from '@octokit/rest'
import type { GitHubClient } from '../client.ts'
import { GitHubError } from '../errors.ts'
import { pages } from '../pages.ts'
import { annotationsLeft, type CheckAnnotation, checkAnnotations, type SaidAnnotation } from './check-annotations.ts'
import type { CheckRequest, PublishedCheck } from './check-run.ts'
import { withinBytes } from './within-bytes.ts'

type CheckRun = RestEndpointMethodTypes['checks']['get']['response']['data']

/** What GitHub takes of the summary and of the text. */
const MOST_BYTES = 65_535
const MOST_IN_REQUEST = 50
const LONGEST_TITLE = 255
const MOST_LOOKS = 3

/**
 * Makes the check run of this commit, name and external id say what is asked for: creates it, or updates the one that is there, also from
 * `in_progress` to `completed`.
 *
 * Annotations only ever add up. So what was lost on the way is looked for before it is sent again, and a check run that says something
 * that is not wanted any more, or that is completed otherwise, is followed by a new one of its name: GitHub shows the newest.
 *
 * Throws a `GitHubError`; without `checks: write` its message names that line.
 */
export async function publishCheck(
  client: GitHubClient,
  request: CheckRequest,
  { sleep = delay }: { readonly sleep?: (ms: number) => Promise<unknown> } = {}
): Promise<PublishedCheck> {
  const { owner, repo, sha, externalId } = request
  if (request.status === 'completed' && request.conclusion === undefined)
    throw new Error(`Could not publish the check run "${request.name}": it is completed, and nothing says how it ended`)
  const wanted = bodyOf(request)
  const annotations = checkAnnotations(request.annotations)

  const [found] = await findOwn().catch(notAllowed)
  const left = found === undefined ? annotations : annotationsLeft(annotations, await saidBy(found))
  // Once completed, a check run keeps its conclusion, whatever GitHub answers to a change.
  const isSettled = found?.status === 'completed' && !isConcluded(found, wanted)
  if (found !== undefined && left !== undefined && !isSettled) {
    if (left.length === 0 && isSame(found, wanted)) return told(found, 'unchanged')
    const updated = await complete(found, left, false).catch(notOurs)
    if (updated !== undefined && isConcluded(updated, wanted)) return told(updated, 'updated')
  }
  const created = await complete(await create(), annotations)
  if (found !== undefined && found.status !== 'completed') await end(found)
  return told(created, 'created')

  /** A check run that another one takes the place of would go on for ever. */
  async function end({ id }: CheckRun): Promise<void> {
    const output = { title: 'Replaced', summary: 'A newer check run of this name takes the place of this one.' }
    await client.rest.checks.update({ owner, repo, check_run_id: id, status: 'completed', conclusion: 'neutral', output }).catch(notOurs)
  }

  /** Check runs of this name and id, the newest first. */
  async function findOwn(): Promise<CheckRun[]> {
    const own: CheckRun[] = []
    const list = pages(async page => {
      const query = { owner, repo, ref: sha, check_name: wanted.name, filter: 'all' as const, per_page: 100, page }
      const { data, headers, status } = await client.rest.checks.listForRef(query)
      return { data: data.check_runs, headers, status }
    })
    for await (const run of list) if (run.external_id === externalId) own.push(run)
    return own.sort((one, other) => other.id - one.id)
  }

  async function saidBy({ id, output }: CheckRun): Promise<SaidAnnotation[]> {
    const said: SaidAnnotation[] = []
    if (output.annotations_count === 0) return said
    const list = pages(page => client.rest.checks.listAnnotations({ owner, repo, check_run_id: id, per_page: 100, page }))
    for await (const annotation of list) said.push(annotation)
    return said
  }

  /** A new check run with the first annotations; or, when the answer was lost, the one that came of it. */
  async function create(): Promise<CheckRun> {
    for (let sent = 1; ; sent += 1) {
      try {
        const output = { ...wanted.output, annotations: annotations.slice(0, MOST_IN_REQUEST) }
        const { data } = await client.rest.checks.create({ owner, repo, head_sha: sha, external_id: externalId, ...wanted, output })
        return data
      } catch (error) {
        if (!isLost(error)) throw error
        for (let look = 1; look <= MOST_LOOKS; look += 1) {
          if (look > 1) await sleep(1000)
          const newer = (await findOwn()).find(({ id }) => id > (found?.id ?? 0))
          if (newer !== undefined) return newer
        }
        if (sent === 2) throw error
      }
    }
  }

  /** Adds the annotations that are not there, and, unless the check run was just made, says the rest anew. */
  async function complete(run: CheckRun, all: readonly CheckAnnotation[], isNew = true): Promise<CheckRun> {
    let current = run
    let open = isNew ? all.slice(MOST_IN_REQUEST) : all
    let isSaid = isNew
    let lost = 0
    while (!isSaid || open.length > 0) {
      const batch = open.slice(0, MOST_IN_REQUEST)
      try {
        const output = { ...wanted.output, ...(batch.length === 0 ? {} : { annotations: batch }) }
        const { data } = await client.rest.checks.update({
          owner,
          repo,
          check_run_id: run.id,
          ...wanted,
          output,
          ...(batch.length === 0 ? {} : { request: { once: true } })
        })
        current = data
        open = open.slice(batch.length)
        isSaid = true
      } catch (error) {
        lost += 1
        if (batch.length === 0 || !isLost(error) || lost === MOST_LOOKS) throw error
        await sleep(1000)
        const { data } = await client.rest.checks.get({ owner, repo, check_run_id: run.id })
        open = annotationsLeft(annotations, await saidBy(data)) ?? []
        isSaid = isSame(data, wanted)
      }
    }
    return current
  }
}

/** Whether nobody knows if the request was done. */
function isLost(error: unknown): boolean {
  return error instanceof GitHubError && error.ambiguous && error.problem !== 'cancelled'
}

/** A token that may not look is one that may not write: the write says so better. */
function notAllowed(error: unknown): CheckRun[] {
  if (error instanceof GitHubError && (error.problem === 'permission' || error.problem === 'not-found')) return []
  throw error
}

/**
 * A check run may be changed only by the app that made it, and with the token of a workflow not always by another run. A new one says the
 * same; where it is refused as well, its refusal is what people are told.
 */
function notOurs(error: unknown): undefined {
  if (error instanceof GitHubError && ['permission', 'refused', 'invalid', 'not-found'].includes(error.problem)) return undefined
  throw error
}

function bodyOf(request: CheckRequest) {
  const { status, conclusion, text, detailsUrl } = request
  return {
    name: cut(request.name, LONGEST_TITLE),
    ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
    ...(status === 'completed' && conclusion !== undefined ? { status, conclusion } : { status: 'in_progress' as const }),
    output: {
      title: cut(request.title, LONGEST_TITLE),
      summary: withinBytes(request.summary, MOST_BYTES),
      ...(text === undefined || text === '' ? {} : { text: withinBytes(text, MOST_BYTES) })
    }
  }
}

function isSame(run: CheckRun, wanted: ReturnType<typeof bodyOf>): boolean {
  // Where "Details" leads is not compared: GitHub keeps its own for checks of workflows.
  const { output } = wanted
  return (
    isConcluded(run, wanted) &&
    run.output.title === output.title &&
    run.output.summary === output.summary &&
    (run.output.text ?? '') === (output.text ?? '')
  )
}

function isConcluded({ status, conclusion }: CheckRun, wanted: ReturnType<typeof bodyOf>): boolean {
  return status === wanted.status && conclusion === ('conclusion' in wanted ? wanted.conclusion : null)
}

function told({ id, html_url, details_url, url }: CheckRun, action: PublishedCheck['action']): PublishedCheck {
  return { id, url: html_url ?? details_url ?? url, action }
}
