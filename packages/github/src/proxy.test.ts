import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { promisify } from 'node:util'
import { type GitHubDouble, startGitHub } from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'

const script = `
  import { createClient } from './index.ts'
  const client = await createClient({ token: process.env.TOKEN, apiUrl: process.env.GITHUB_API_URL, budgetMs: 0 })
  const { data } = await client.rest.issues.listComments({ owner: 'octo', repo: 'models', issue_number: 7 })
  console.log('comments: ' + data.length)
`
const asked: string[] = []
let github: GitHubDouble
let proxy: ReturnType<typeof createServer>

beforeEach(async () => {
  github = await startGitHub()
  asked.length = 0
  // Tunnels every host to the double, as a runner's proxy leads to the real one.
  proxy = createServer().on('connect', (request, client) => {
    asked.push(request.url ?? '')
    const server = connect(Number(new URL(github.url).port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      server.pipe(client).pipe(server)
    })
    for (const socket of [server, client]) socket.on('error', () => undefined)
  })
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  proxy.closeAllConnections()
  proxy.close()
  await github.close()
})

it.each([
  ['goes through the proxy of the runner', 'http://ghes.example.test/', {}, ['ghes.example.test:80']],
  ['goes past it to a host that is excepted', undefined, { no_proxy: '127.0.0.1' }, []]
])('%s', async (_, apiUrl, more, expected) => {
  const proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  const env = { PATH: process.env.PATH, TOKEN: github.token, GITHUB_API_URL: apiUrl ?? github.url, http_proxy: proxyUrl, ...more }
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env
  })
  expect(stdout).toContain('comments: 0')
  expect(asked).toEqual(expected)
  github.assertClean()
})
