import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { listenOnLoopback } from './loopback.ts'
import { readZip } from './zip.ts'
import { type ZipEntry, zipOf } from './zip-of.ts'

export interface StoredArtifact {
  readonly id: number
  readonly name: string
  readonly mimeType: string
  /** The blob as it was uploaded: a zip, unless the client asked for a bare file. */
  blob: Buffer
  /** Whether the client said that the upload is complete, with a size and a digest that fit the blob. */
  finalized: boolean
  /** Of the job that stored it. */
  readonly job: string
  /** What the service says of the blob. */
  digest: string
  bytes: number
}

export interface ArtifactService {
  readonly url: string
  /** By name. A name is taken until the artifact is deleted, as in the real service. */
  readonly artifacts: ReadonlyMap<string, StoredArtifact>
  /** Stores an artifact as another job of the run did before: files, or an archive as it is. `digest` is what the service says instead of the truth. */
  readonly put: (
    name: string,
    content: readonly ZipEntry[] | Buffer,
    claims?: { readonly digest?: string; readonly bytes?: number }
  ) => void
  /** The files in an uploaded zip, by name. Throws when there is no such artifact or it was never finalised. */
  readonly filesOf: (name: string) => Map<string, Buffer>
  /** What a bundle needs in its environment to upload here, and to list and download. */
  readonly artifactEnvironment: () => Record<string, string>
  readonly violations: readonly string[]
  /** Answers the next calls of a method (`CreateArtifact`, `ListArtifacts` …) or the uploads and downloads (`Blob`) with this status. */
  readonly fail: (method: string, status: number, times?: number) => void
  readonly assertClean: () => void
  readonly close: () => Promise<void>
}

const service = '/twirp/github.actions.results.api.v1.ArtifactService/'
const otherJob = '9a53b1f0-5a37-4c0e-a3d8-3f2c1d2a7b11'
const run = {
  workflowRunBackendId: 'ce7f54c7-61c7-4aae-887f-30da475f5f1a',
  workflowJobRunBackendId: 'ca395085-040a-526b-2ce8-bdc85f692774'
}

/**
 * Stands in for the service that `@actions/artifact` 6 uploads to and downloads from: its Twirp calls, and the block blob that the Azure
 * storage client writes to the signed address in between. Plain http on 127.0.0.1 is fine for both.
 */
export async function startArtifactService(): Promise<ArtifactService> {
  const artifacts = new Map<string, StoredArtifact>()
  const blocks = new Map<string, Map<string, Buffer>>()
  const violations: string[] = []
  const failures: { readonly method: string; readonly status: number; left: number }[] = []
  let lastId = 4999
  const { url, close } = await listenOnLoopback(handle, problem => violations.push(problem))

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const at = new URL(request.url ?? '/', url)
    const method = at.pathname.startsWith(service) ? at.pathname.slice(service.length) : 'Blob'
    const failure = failures.find(candidate => candidate.method === method && candidate.left > 0)
    if (failure !== undefined) {
      failure.left -= 1
      answer(response, failure.status, { code: 'internal', msg: 'scripted failure' })
    } else if (method === 'Blob') {
      if (request.method === 'GET') serveBlob(request, response, at)
      else storeBlob(request, response, at, body)
    } else {
      if (request.headers.authorization !== `Bearer ${runtimeToken()}`) violations.push(`${method} without the runtime token`)
      const message = JSON.parse(body.toString('utf8')) as Record<string, unknown>
      // What is stored is named with the job that stored it.
      const named = method === 'GetSignedArtifactURL' || method === 'DeleteArtifact' ? artifacts.get(String(message.name)) : undefined
      for (const [key, value] of Object.entries({ ...run, ...(named === undefined ? {} : { workflowJobRunBackendId: named.job }) })) {
        if (message[snake(key)] !== value && message[key] !== value) violations.push(`${method} names another ${key}`)
      }
      if (method === 'CreateArtifact') create(response, message)
      else if (method === 'FinalizeArtifact') finalize(response, message)
      else if (method === 'ListArtifacts') list(response, message)
      else if (method === 'GetSignedArtifactURL') sign(response, named)
      else if (method === 'DeleteArtifact') remove(response, named)
      else answer(response, 404, { code: 'bad_route', msg: `the double does not play ${method}` })
    }
  }

  function create(response: ServerResponse, message: Record<string, unknown>): void {
    const name = String(message.name)
    if (artifacts.has(name)) {
      answer(response, 409, { code: 'already_exists', msg: 'an artifact with this name already exists on the workflow run' })
      return
    }
    const id = nextId()
    const mimeType = textOf(message.mime_type ?? message.mimeType)
    const job = run.workflowJobRunBackendId
    artifacts.set(name, { id, name, mimeType, blob: Buffer.alloc(0), finalized: false, job, digest: '', bytes: 0 })
    blocks.set(String(id), new Map())
    answer(response, 200, { ok: true, signed_upload_url: `${url}/blobs/${id}?sig=double${id}` })
  }

  function nextId(): number {
    lastId += 1
    return lastId
  }

  function list(response: ServerResponse, message: Record<string, unknown>): void {
    const name = textOf(message.name_filter)
    const id = textOf(message.id_filter)
    const found = [...artifacts.values()]
      .filter(artifact => artifact.finalized && (name === '' || artifact.name === name) && (id === '' || String(artifact.id) === id))
      .map(artifact => ({
        workflow_run_backend_id: run.workflowRunBackendId,
        workflow_job_run_backend_id: artifact.job,
        database_id: String(artifact.id),
        name: artifact.name,
        size: String(artifact.bytes),
        created_at: '2026-01-01T00:00:00Z',
        digest: artifact.digest
      }))
    answer(response, 200, { artifacts: found })
  }

  function sign(response: ServerResponse, artifact: StoredArtifact | undefined): void {
    if (artifact === undefined) answer(response, 404, { code: 'not_found', msg: 'artifact not found' })
    else answer(response, 200, { signed_url: `${url}/blobs/${artifact.id}?sig=double${artifact.id}` })
  }

  function remove(response: ServerResponse, artifact: StoredArtifact | undefined): void {
    if (artifact === undefined) {
      answer(response, 404, { code: 'not_found', msg: 'artifact not found' })
      return
    }
    artifacts.delete(artifact.name)
    answer(response, 200, { ok: true, artifact_id: String(artifact.id) })
  }

  function serveBlob(request: IncomingMessage, response: ServerResponse, at: URL): void {
    const id = at.pathname.slice('/blobs/'.length)
    const artifact = [...artifacts.values()].find(candidate => String(candidate.id) === id)
    if (request.headers.authorization !== undefined) violations.push(`${at.pathname} was asked with a token`)
    if (artifact === undefined || at.searchParams.get('sig') !== `double${id}`) {
      violations.push(`${request.method} ${at.pathname} is not a signed download`)
      response.writeHead(403).end()
      return
    }
    const disposition = `attachment; filename="${artifact.name}.zip"; filename*=UTF-8''${encodeURIComponent(artifact.name)}.zip`
    response.writeHead(200, { 'content-type': 'application/zip', 'content-disposition': disposition }).end(artifact.blob)
  }

  function storeBlob(request: IncomingMessage, response: ServerResponse, at: URL, body: Buffer): void {
    const id = at.pathname.slice('/blobs/'.length)
    const artifact = [...artifacts.values()].find(candidate => String(candidate.id) === id)
    const staged = blocks.get(id)
    if (artifact === undefined || staged === undefined || request.method !== 'PUT' || at.searchParams.get('sig') !== `double${id}`) {
      violations.push(`${request.method} ${at.pathname} is not a signed upload`)
      response.writeHead(403).end()
      return
    }
    const step = at.searchParams.get('comp')
    if (step === 'block') staged.set(at.searchParams.get('blockid') ?? '', body)
    else if (step === 'blocklist') {
      const order = [...body.toString('utf8').matchAll(/<Latest>([^<]{1,100})<\/Latest>/g)].map(found => found[1] ?? '')
      artifact.blob = Buffer.concat(order.map(block => staged.get(block) ?? Buffer.alloc(0)))
    } else artifact.blob = body
    response.writeHead(201, { etag: '"0x8D"', 'last-modified': new Date(0).toUTCString(), 'x-ms-request-server-encrypted': 'true' }).end()
  }

  function finalize(response: ServerResponse, message: Record<string, unknown>): void {
    const artifact = artifacts.get(String(message.name))
    if (artifact === undefined) {
      answer(response, 404, { code: 'not_found', msg: 'artifact not found' })
      return
    }
    const digest = digestOf(artifact.blob)
    artifact.digest = digest
    artifact.bytes = artifact.blob.length
    if (String(message.size) !== String(artifact.blob.length)) violations.push(`${artifact.name}: the size does not fit the blob`)
    if (textOf(message.hash) !== digest) violations.push(`${artifact.name}: the digest does not fit the blob`)
    artifact.finalized = true
    answer(response, 200, { ok: true, artifact_id: String(artifact.id) })
  }

  return {
    url,
    artifacts,
    put(name, content, claims = {}) {
      const blob = Buffer.isBuffer(content) ? content : zipOf(content)
      const said = { digest: digestOf(blob), bytes: blob.length, ...claims }
      artifacts.set(name, { id: nextId(), name, mimeType: 'application/zip', blob, finalized: true, job: otherJob, ...said })
    },
    filesOf(name) {
      const artifact = artifacts.get(name)
      if (artifact === undefined) throw new Error(`No artifact "${name}"; there are: ${[...artifacts.keys()].join(', ') || 'none'}`)
      if (!artifact.finalized) throw new Error(`The artifact "${name}" was never finalised`)
      return readZip(artifact.blob)
    },
    // The toolkit refuses any server that is not github.com, *.ghe.com or *.localhost.
    artifactEnvironment: () => ({
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(),
      GITHUB_SERVER_URL: 'https://github.com'
    }),
    violations,
    fail(method, status, times = 1) {
      failures.push({ method, status, left: times })
    },
    assertClean() {
      if (violations.length > 0) throw new Error(`The artifact double saw:\n- ${violations.join('\n- ')}`)
    },
    close
  }
}

function digestOf(blob: Buffer): string {
  return `sha256:${createHash('sha256').update(blob).digest('hex')}`
}

/** An unsigned JWT: the toolkit only reads the run and the job out of its scopes. */
function runtimeToken(): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const scp = `Actions.ExampleScope Actions.Results:${run.workflowRunBackendId}:${run.workflowJobRunBackendId}`
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp })}.double`
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Protobuf's `StringValue` travels as plain text in JSON, or as an object from some clients. */
function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'value' in value) return String(value.value)
  return typeof value === 'string' ? value : ''
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}
