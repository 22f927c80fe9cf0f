import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Received {
  /** Which service it was meant for. */
  readonly service: 'GitHub' | 'pictures' | 'telemetry'
  /** Method and path, and the name of a file that was uploaded. */
  readonly what: string
  readonly bytes: number
  readonly text: string
}

export interface Front {
  /** `https://127.0.0.1:<port>`: GitHub's API, also below `/api/v3`, where CML looks for it. */
  readonly url: string
  /** File of the certificate, for NODE_EXTRA_CA_CERTS. */
  readonly certificate: string
  readonly received: Received[]
  readonly close: () => Promise<void>
}

/** Stands in front of the GitHub double with TLS, as GitHub does, and takes what is sent elsewhere: pictures and telemetry. */
export async function startFront(github: string): Promise<Front> {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-bench-front-'))
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
  const name = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  await promisify(execFile)('openssl', [...kind, ...name, '-keyout', key, '-out', certificate])

  const received: Received[] = []
  const server = createServer({ key: await readFile(key), cert: await readFile(certificate) }, (call, answer) => {
    void take(call, answer, github, received).catch(() => answer.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    certificate,
    received,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}

async function take(call: IncomingMessage, answer: ServerResponse, github: string, received: Received[]): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of call) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const path = (call.url ?? '/').replace(/^\/api\/v3/, '')
  const file = /filename="(.*)"/.exec(call.headers['content-disposition'] ?? '')?.[1]
  const service = path.startsWith('/telemetry') ? 'telemetry' : path.startsWith('/pictures') ? 'pictures' : 'GitHub'
  const text = service === 'pictures' ? '' : body.toString()
  received.push({ service, what: `${call.method} ${path}${file === undefined ? '' : ` (${file})`}`, bytes: body.length, text })
  if (service === 'telemetry') answer.end('{}')
  else if (service === 'pictures') answer.end(`https://pictures.example/${received.length}`)
  else if (path.startsWith('/users/')) answer.setHeader('content-type', 'application/json').end('{"login":"octocat","id":1,"name":null}')
  else forward(call, answer, new URL(path, github), body)
}

function forward(call: IncomingMessage, answer: ServerResponse, url: URL, body: Buffer): void {
  // The double insists on the version of the API, which clients of 2020 do not name.
  const headers = { 'x-github-api-version': '2022-11-28', ...call.headers, host: url.host }
  const passed = request(url, { method: call.method ?? 'GET', headers }, response => {
    answer.writeHead(response.statusCode ?? 502, response.headers)
    response.pipe(answer)
  })
  passed.on('error', () => answer.destroy()).end(body)
}
