import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { messageOf } from './errors.ts'
import { inheritedEnvironment, type Program, runProgram } from './process.ts'

const script = (source: string, options: Partial<Program> = {}): Program => ({
  command: [process.execPath, '-e', source],
  timeoutMs: 10_000,
  maxOutputBytes: 10_000,
  ...options
})

it('hands over arguments as they are, without a shell', async () => {
  const odd = ['$(touch /tmp/x)', '; rm -rf /', '"', "'", '*', '-n']
  const run = await runProgram({
    ...script(''),
    command: [process.execPath, '-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...odd]
  })
  expect(JSON.parse(run.stdout)).toEqual(odd)
})

it.each([
  ['a success', 'console.log("a"); console.error("b")', { exitCode: 0, stdout: 'a\n', stderr: 'b\n' }],
  ['a failure, which is an answer', 'process.exit(3)', { exitCode: 3 }],
  ['its end by a signal', 'process.kill(process.pid, "SIGKILL")', { exitCode: undefined, signal: 'SIGKILL' }]
])('tells %s', async (_, source, expected) => {
  await expect(runProgram(script(source))).resolves.toMatchObject(expected)
})

it('writes its input', async () => {
  const run = await runProgram(script('process.stdin.pipe(process.stdout)', { input: 'hello' }))
  expect(run.stdout).toBe('hello')
})

it.each([
  ['runs too long', 'setInterval(() => {}, 1000)', { timeoutMs: 300 }, 'still running after 300 ms'],
  [
    'ignores being asked to stop',
    'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)',
    { timeoutMs: 300 },
    'still running after 300 ms'
  ],
  ['writes too much', 'for (;;) process.stdout.write("x".repeat(1000))', { maxOutputBytes: 5000 }, 'wrote more than 5000 bytes to stdout']
])('stops a program that %s', async (_, source, options, expected) => {
  await expect(runProgram(script(source, options))).rejects.toThrow(expected)
})

it('stops the children of a program with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-process-'))
  const pidFile = join(folder, 'pid')
  const child = `require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`
  const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' }); setInterval(() => {}, 1000)`
  const controller = new AbortController()
  const running = runProgram(script(parent, { signal: controller.signal })).catch(messageOf)
  const pid = await eventually(async () => Number(await readFile(pidFile, 'utf8')))
  controller.abort()
  await expect(running).resolves.toContain('cancelled')
  await eventually(async () => expect(() => process.kill(pid, 0)).toThrow('ESRCH'))
})

it.each([
  ['ends well', 'process.on("SIGINT", () => process.exit(7))', 5000, expect.objectContaining({ exitCode: 7 })],
  ['takes too long', 'process.on("SIGINT", () => {})', 100, expect.stringContaining('cancelled')],
  ['does not care to end well', '', 5000, expect.stringContaining('cancelled')]
])('asks a program to end as it can be asked, and it %s', async (_, reaction, graceMs, expected) => {
  const controller = new AbortController()
  const source = `${reaction}; setInterval(() => {}, 1000); console.log('ready')`
  const onAbort = { signal: 'SIGINT', graceMs } as const
  const finished = runProgram(script(source, { signal: controller.signal, onAbort, onOutput: () => controller.abort() }))
  expect(await finished.catch(messageOf)).toEqual(expected)
})

it('does not start when it is cancelled already', async () => {
  await expect(runProgram(script('', { signal: AbortSignal.abort() }))).rejects.toThrow('cancelled')
})

it('says what could not be started', async () => {
  const failed = runProgram({ command: ['/no/such/program'], timeoutMs: 1000, maxOutputBytes: 10 }).catch(messageOf)
  await expect(failed).resolves.toMatch(/^Could not run \/no\/such\/program: .*ENOENT/)
})

it('lets no input and no token through to a program', () => {
  const env = {
    PATH: '/bin',
    INPUT_TOKEN: 'a',
    GITHUB_TOKEN: 'b',
    ACTIONS_RUNTIME_TOKEN: 'c',
    AWS_SECRET_ACCESS_KEY: 'd',
    https_proxy: 'e'
  }
  expect(inheritedEnvironment(env)).toEqual({ PATH: '/bin', https_proxy: 'e' })
})

/** Polls until the question has an answer, for at most five seconds. */
async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask()
    } catch (thrown) {
      if (tries === 100) throw thrown
      await wait(50)
    }
  }
}
