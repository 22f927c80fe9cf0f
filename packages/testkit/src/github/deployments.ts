import type { Call } from './call.ts'
import type { Handler, Handlers } from './handler.ts'
import { pageOf } from './paging.ts'
import { notFound } from './refusals.ts'
import type { State, StoredDeployment, StoredDeploymentStatus } from './state.ts'

export const deploymentHandlers: Handlers = {
  'repos/list-deployments': ({ call, state, render, listUrl }) => {
    const { sha, ref, task, environment } = call.query
    const found = state.deployments
      .filter(deployment => sha === undefined || deployment.sha === sha)
      .filter(deployment => ref === undefined || deployment.ref === ref)
      .filter(deployment => task === undefined || deployment.task === task)
      .filter(deployment => environment === undefined || deployment.environment === environment)
    const visible = found.filter(deployment => deployment.hiddenFor <= 0)
    for (const deployment of found) deployment.hiddenFor -= 1
    return pageOf(call, newestFirst(visible).map(render.deployment), listUrl)
  },
  'repos/create-deployment': ({ call, state, render }) => {
    const body = bodyOf(call)
    const at = state.timestamp()
    const environment = text(body.environment) ?? 'production'
    const ref = text(body.ref) ?? ''
    const deployment: StoredDeployment = {
      id: state.nextId(),
      ref,
      sha: /^[0-9a-f]{40}$/.test(ref) ? ref : '0'.repeat(40),
      task: text(body.task) ?? 'deploy',
      environment,
      payload: payloadOf(body.payload),
      description: text(body.description) ?? null,
      transient: body.transient_environment === true,
      production: typeof body.production_environment === 'boolean' ? body.production_environment : environment === 'production',
      creator: state.login,
      createdAt: at,
      updatedAt: at,
      statuses: [],
      hiddenFor: state.appearsAfterReads
    }
    state.deployments.push(deployment)
    return { status: 201, body: render.deployment(deployment) }
  },
  'repos/get-deployment': ({ params, state, render }) => {
    const deployment = find(state, params.deployment_id)
    return deployment === undefined ? notFound() : { status: 200, body: render.deployment(deployment) }
  },
  'repos/list-deployment-statuses': ({ call, params, state, render, listUrl }) => {
    const deployment = find(state, params.deployment_id)
    if (deployment === undefined) return notFound()
    const rendered = newestFirst(deployment.statuses).map(status => render.deploymentStatus(deployment, status))
    return pageOf(call, rendered, listUrl)
  },
  'repos/create-deployment-status': ({ call, params, state, render }) => {
    const deployment = find(state, params.deployment_id)
    if (deployment === undefined) return notFound()
    const body = bodyOf(call)
    const status = addStatus(state, deployment, {
      state: text(body.state) ?? '',
      description: text(body.description) ?? '',
      logUrl: text(body.log_url) ?? text(body.target_url) ?? '',
      environmentUrl: text(body.environment_url) ?? ''
    })
    if (status.state === 'success' && body.auto_inactive !== false) replaceOthers(state, deployment)
    return { status: 201, body: render.deploymentStatus(deployment, status) }
  }
} satisfies Record<string, Handler>

/** What GitHub does by itself with older successes: neither in production nor where environments come and go. */
function replaceOthers(state: State, replacement: StoredDeployment): void {
  if (replacement.production || replacement.transient) return
  for (const other of state.deployments) {
    const isActive = other.statuses.at(-1)?.state === 'success'
    const isPeer = other !== replacement && other.environment === replacement.environment && !other.production && !other.transient
    if (isActive && isPeer) addStatus(state, other, { state: 'inactive', description: '', logUrl: '', environmentUrl: '' })
  }
}

function addStatus(
  state: State,
  deployment: StoredDeployment,
  told: Omit<StoredDeploymentStatus, 'id' | 'createdAt' | 'creator'>
): StoredDeploymentStatus {
  const status = { id: state.nextId(), ...told, creator: state.login, createdAt: state.timestamp() }
  deployment.statuses.push(status)
  deployment.updatedAt = status.createdAt
  return status
}

function find(state: State, id: string | undefined): StoredDeployment | undefined {
  return state.deployments.find(deployment => deployment.id === Number(id))
}

function newestFirst<Item extends { readonly id: number }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => b.id - a.id)
}

function bodyOf({ body }: Call): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A payload comes back as it was sent, an object as an object; without one it is an empty text. */
function payloadOf(value: unknown): StoredDeployment['payload'] {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? { ...value } : ''
}
