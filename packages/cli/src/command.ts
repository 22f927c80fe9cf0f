import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { annotationsOf, InputError, isInputError, logText, messageOf, runProgram, VERSION } from '@gauntlet/core'
import { actionNames, readExamples, readMetadata } from './action-metadata.ts'
import { type LogLine, readLog } from './bundle-log.ts'
import { type CommandLine, parseFlags } from './flags.ts'
import { actionHelp, generalHelp } from './help.ts'
import { showProgress } from './progress.ts'
import { type ActionRun, runAction } from './run-action.ts'
import { styleFor, wantsColor } from './style.ts'
import { renderError, renderVerdict } from './terminal.ts'

const EXIT_ERROR = 2

/** Runs one command line and answers its exit code: 0 passed, 1 not passed, 2 error. `root` is the checkout or release. */
export async function command(args: readonly string[], root: string, signal: AbortSignal): Promise<number> {
  const [name, ...rest] = args
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') return await printGeneralHelp(root)
    if (name === '--version') return print(VERSION)
    if (name === 'demo') return await runDemo(root, rest, signal)
    return await runCommand(root, name, rest, signal)
  } catch (thrown) {
    const style = styleFor(wantsColor(undefined, process.stderr))
    process.stderr.write(
      `${renderError({ title: `gauntlet${name === undefined ? '' : ` ${name}`}`, message: messageOf(thrown) }, style)}\n`
    )
    if (isInputError(thrown))
      process.stderr.write(`  See: gauntlet ${name !== undefined && (await isAction(root, name)) ? `${name} ` : ''}--help\n`)
    return EXIT_ERROR
  }
}

async function runCommand(root: string, action: string, args: readonly string[], signal: AbortSignal): Promise<number> {
  const metadata = await readMetadata(root, action)
  const line = parseFlags(args, metadata)
  if (line.help)
    return print(actionHelp(action, metadata, await readExamples(root, action), styleFor(wantsColor(line.color, process.stdout))))

  // On a runner the bundle's own lines are commands that the runner must see.
  const passOn = process.env.GITHUB_ACTIONS === 'true' && !line.json
  const progress = showProgress(`${action} …`, process.stderr)
  let run: ActionRun
  try {
    const onOutput = (text: string) => (passOn ? void process.stdout.write(text) : progress.say(readLog(text).at(-1)?.text ?? ''))
    run = await runAction({ root, action, post: metadata.runs.post !== undefined, inputs: line.inputs, signal, onOutput })
  } finally {
    progress.stop()
  }
  if (run.file === undefined) {
    sayAside(readLog(`${run.log}${run.postLog}`), line.color)
    throw new Error(`Could not run ${action}: it ended with exit code ${run.exitCode} and wrote no verdict`)
  }
  // Of a verdict, its checks are shown below; what was said beside it would otherwise be lost.
  if (!passOn)
    sayAside(
      readLog(run.log).filter(({ level, text }) => level !== 'text' && !isShown(run, text)),
      line.color
    )
  if (!passOn) sayAside(readLog(run.postLog), line.color)
  await show(run, line)
  return run.exitCode
}

async function show({ file, exitCode, outputs }: ActionRun, line: CommandLine): Promise<void> {
  if (file === undefined) return
  // What was asked for on standard output stands there alone, so that it can go into a file.
  const asked = file.kind === 'verdict' ? outputs.get('suggested-checks') : undefined
  if (asked !== undefined && asked !== '') process.stdout.write(asked)
  else if (line.json) print(JSON.stringify(file, undefined, 2))
  else if (file.kind === 'error') process.stderr.write(`${renderError(file, styleFor(wantsColor(line.color, process.stderr)))}\n`)
  else print(renderVerdict(file, styleFor(wantsColor(line.color, process.stdout))))
  if (line.html !== undefined) await writePage(line.html, file)
  if (file.kind === 'verdict' && exitCode === EXIT_ERROR)
    throw new Error('The verdict stands, but what had to follow it failed, as said above')
}

/** Messages of the bundle that are no part of the verdict, for people. */
function sayAside(lines: readonly LogLine[], color: boolean | undefined): void {
  const style = styleFor(wantsColor(color, process.stderr))
  const paint = { error: style.bad, warning: style.doubtful, notice: style.dim, text: style.dim }
  for (const { level, text } of lines) process.stderr.write(`${level === 'text' ? '' : `${paint[level](level)}: `}${logText(text)}\n`)
}

/** Whether the verdict or the error itself says this already. */
function isShown({ file }: ActionRun, text: string): boolean {
  if (file === undefined) return false
  return file.kind === 'error'
    ? file.message.startsWith(text.slice(0, 200))
    : annotationsOf(file).some(({ message }) => logText(message) === text)
}

async function writePage(path: string, file: NonNullable<ActionRun['file']>): Promise<void> {
  // Drawing charts is most of the bundle; nobody else should wait for it to load.
  const { mergeVerdicts, renderHtml } = await import('@gauntlet/reporting')
  try {
    await writeFile(resolve(path), await renderHtml(mergeVerdicts([file])))
  } catch (cause) {
    throw new Error(`Could not write ${path}`, { cause })
  }
  process.stderr.write(`Wrote ${path}\n`)
}

/** The story of the example project, in a checkout whose dependencies are installed. */
async function runDemo(root: string, args: readonly string[], signal: AbortSignal): Promise<number> {
  if (args.length > 0) throw new InputError('command line', `holds "${args.join(' ')}"; demo takes nothing`)
  if (Number.parseInt(process.versions.node, 10) < 24) {
    throw new Error(
      `Could not run the demo: it is TypeScript, which Node ${process.versions.node} does not run. Use "npm run demo", which brings Node 24`
    )
  }
  const { exitCode } = await runProgram({
    command: [process.execPath, join(root, 'examples', 'flights', 'demo.ts')],
    cwd: root,
    env: Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    timeoutMs: 30 * 60_000,
    maxOutputBytes: 0,
    signal,
    onOutput: (chunk, stream) => process[stream].write(chunk)
  })
  return exitCode ?? EXIT_ERROR
}

async function printGeneralHelp(root: string): Promise<number> {
  const names = await actionNames(root)
  const actions = await Promise.all(names.map(async name => ({ name, metadata: await readMetadata(root, name) })))
  return print(generalHelp(actions, styleFor(wantsColor(undefined, process.stdout))))
}

async function isAction(root: string, name: string): Promise<boolean> {
  return (await actionNames(root)).includes(name)
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}
