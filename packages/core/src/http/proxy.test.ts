import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { promisify } from 'node:util'
import { type Loopback, listenOnLoopback } from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'

const script = `
  import { sendRequest } from './index.ts'
  const policy = { allowPrivateNetwork: process.env.ALLOW === 'true', budgetMs: 0, timeoutMs: Number(process.env.TIMEOUT_MS) }
  const { text } = await sendRequest({ method: 'GET', url: process.env.URL }, policy).catch(error => ({ text: error.message }))
  console.log(text)
`
const asked: string[] = []
let gateway: Loopback
let proxy: ReturnType<typeof createServer>

beforeEach(async () => {
  asked.length = 0
  gateway = await listenOnLoopback(
    async (request, response) => {
      if (request.url === '/handed-over') {
        request.socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n')
        return
      }
      response.write('from the gateway')
      if (request.url !== '/never-ends') response.end()
    },
    problem => asked.push(problem)
  )
  // Tunnels every host but one to the gateway, as the proxy of a runner leads to the real ones.
  proxy = createServer().on('connect', (request, client) => {
    asked.push(request.url ?? '')
    client.on('error', () => {})
    if (request.url?.startsWith('closed.') === true) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    if (request.url?.startsWith('silent.') === true) return
    const server = connect(Number(new URL(gateway.url).port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      server.pipe(client).pipe(server)
    }).on('error', () => {})
  })
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  proxy.closeAllConnections()
  proxy.close()
  await gateway.close()
})

it.each([
  ['goes through the proxy of the runner', 'http://gateway.example.test/a', 'true', /^from the gateway$/, ['gateway.example.test:80']],
  [
    'says that the proxy stood in between',
    'http://closed.example.test/a?b=c',
    'true',
    /^Could not read closed\.example\.test\/a: .*\(through the proxy of the environment\)$/,
    ['closed.example.test:80']
  ],
  [
    'gives up on a proxy that does not answer',
    'http://silent.example.test/a',
    'true',
    /^Could not read silent\.example\.test\/a: no complete answer within 1 s$/,
    ['silent.example.test:80']
  ],
  [
    'gives up on an answer that does not end',
    'http://gateway.example.test/never-ends',
    'true',
    /no complete answer within 1 s$/,
    ['gateway.example.test:80']
  ],
  [
    'gives up on an answer that hands the connection over, though nothing else keeps the process',
    'http://gateway.example.test/handed-over',
    'true',
    /no complete answer within 1 s$/,
    ['gateway.example.test:80']
  ],
  ['asks no proxy for what may not be asked', 'https://10.1.2.3/', 'false', /it is 10\.1\.2\.3, which is not a public address/, []],
  ['nor for the metadata of a cloud', 'http://metadata.google.internal/', 'true', /is never asked/, []]
])('%s', async (_, url, allow, expected, hosts) => {
  expect(await tell(url, allow, expected, `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`)).toMatch(expected)
  expect(asked).toEqual(hosts)
})

it('says that the address of the proxy is none, and not what it is', async () => {
  const said = await tell('https://example.com/', 'false', /./, 's3cret host')
  expect(said).toBe(
    'Could not read example.com: the proxy of the environment (HTTPS_PROXY or HTTP_PROXY) is no address such as http://proxy.example.com:3128'
  )
})

async function tell(url: string, allow: string, expected: RegExp, proxyUrl: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: `${import.meta.dirname}/..`,
    timeout: 15_000,
    env: {
      PATH: process.env.PATH,
      URL: url,
      ALLOW: allow,
      TIMEOUT_MS: expected.source.includes('within 1 s') ? '1000' : '10000',
      http_proxy: proxyUrl,
      https_proxy: proxyUrl
    }
  })
  return stdout.trim()
}
