import { join } from 'node:path'
import { type ActionRun, actionNames, readExamples, readMetadata, runAction } from '@gauntlet/bundles'
import {
  annotationsOf,
  InputError,
  isInputError,
  logText,
  messageOf,
  runProgram,
  VERSION,
  type Verdict,
  type VerdictFile
} from '@gauntlet/core'
import { type LogLine, readLog } from './bundle-log.ts'
import { type CommandLine, parseFlags } from './flags.ts'
import { actionHelp, generalHelp } from './help.ts'
import { showProgress } from './progress.ts'
import { readSections, renderSections, type Section } from './sections.ts'
import { type Style, styleFor, wantsColor } from './style.ts'
import { renderError, renderVerdict } from './terminal.ts'
import { writeHtml, writeMarkdown } from './written.ts'

const EXIT_ERROR = 2
/** Commands that are no actions and have a help of their own. */
const OWN_COMMANDS = ['init', 'check']

/** Runs one command line and answers its exit code: 0 passed, 1 not passed, 2 error. `root` is the checkout or release. */
export async function command(args: readonly string[], root: string, signal: AbortSignal): Promise<number> {
  const [name, ...rest] = args
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') return await printGeneralHelp(root)
    if (name === '--version') return print(VERSION)
    if (name === 'demo') return await runDemo(root, rest, signal)
    // Each brings along all that Gauntlet can read; nobody else should wait for it to load.
    if (name === 'check') return await (await import('./check/command.ts')).checkCommand(rest, root, process.cwd())
    if (name === 'init') return await (await import('./init/command.ts')).initCommand(rest, root, process.cwd(), signal)
    return await runCommand(root, name, rest, signal)
  } catch (thrown) {
    const style = styleFor(wantsColor(undefined, process.stderr))
    const title = `gauntlet${name === undefined ? '' : ` ${name}`}`
    const isOwn = name !== undefined && OWN_COMMANDS.includes(name)
    const text = isOwn ? `${style.bold(title)}: ${logText(messageOf(thrown))}` : renderError({ title, message: messageOf(thrown) }, style)
    process.stderr.write(`${text}\n`)
    if (isInputError(thrown))
      process.stderr.write(`  See: gauntlet ${name !== undefined && (isOwn || (await isAction(root, name))) ? `${name} ` : ''}--help\n`)
    return EXIT_ERROR
  }
}

async function runCommand(root: string, action: string, args: readonly string[], signal: AbortSignal): Promise<number> {
  const metadata = await readMetadata(root, action)
  const line = parseFlags(args, metadata)
  if (line.help)
    return print(actionHelp(action, metadata, await readExamples(root, action), styleFor(wantsColor(line.color, process.stdout))))

  // On a runner the bundle's own lines are commands that the runner must see.
  const passOn = process.env.GITHUB_ACTIONS === 'true' && !line.json && line.markdown !== '-'
  const progress = showProgress(`${action} …`, process.stderr)
  let run: ActionRun
  try {
    const onOutput = (text: string) => (passOn ? void process.stdout.write(text) : progress.say(readLog(text).at(-1)?.text ?? ''))
    run = await runAction({
      dist: join(root, 'dist'),
      action,
      // The end of this command is not the end of a run that is said to go on.
      post: metadata.runs.post !== undefined && line.inputs.status !== 'running',
      inputs: line.inputs,
      signal,
      onOutput
    })
  } finally {
    progress.stop()
  }
  if (run.file === undefined) {
    sayAside(readLog(`${run.log}${run.postLog}`), line.color)
    throw new Error(`Could not run ${action}: it ended with exit code ${run.exitCode} and wrote no verdict`)
  }
  const sections = await sectionsOf(run)
  // Of a verdict, its checks are shown below; what was said beside it would otherwise be lost.
  const shown = [run.file, ...sections.map(({ file }) => file)].filter(file => file !== undefined)
  if (!passOn)
    sayAside(
      readLog(run.log).filter(({ level, text }) => level !== 'text' && !shown.some(file => isShown(file, text))),
      line.color
    )
  if (!passOn) sayAside(readLog(run.postLog), line.color)
  await show(run, sections, line)
  return run.exitCode
}

/** What the whole gate ran; none of another action. */
async function sectionsOf({ file, outputs }: ActionRun): Promise<Section[]> {
  const results = outputs.get('results')
  return file?.kind === 'verdict' && file.action === 'run' && results !== undefined ? readSections(results) : []
}

async function show(run: ActionRun, sections: readonly Section[], line: CommandLine): Promise<void> {
  const { file, exitCode, outputs } = run
  if (file === undefined) return
  // What was asked for on standard output stands there alone, so that it can go into a file.
  const asked = file.kind === 'verdict' ? outputs.get('suggested-checks') : undefined
  if (asked !== undefined && asked !== '') process.stdout.write(asked)
  else if (line.json) print(JSON.stringify(file, undefined, 2))
  else if (file.kind === 'error') process.stderr.write(`${renderError(file, styleFor(wantsColor(line.color, process.stderr)))}\n`)
  else if (line.markdown !== '-')
    print(rendered(file, sections, outputs.get('html-path'), styleFor(wantsColor(line.color, process.stdout))))
  if (line.html !== undefined) await writeHtml(line.html, file)
  if (line.markdown !== undefined) await writeMarkdown(line.markdown, file, outputs.get('report-path'))
  if (file.kind === 'verdict' && exitCode === EXIT_ERROR)
    throw new Error('The verdict stands, but what had to follow it failed, as said above')
}

function rendered(verdict: Verdict, sections: readonly Section[], page: string | undefined, style: Style): string {
  return sections.length === 0 ? renderVerdict(verdict, style) : renderSections(verdict, sections, page || undefined, style)
}

/** Messages of the bundle that are no part of the verdict, for people. */
function sayAside(lines: readonly LogLine[], color: boolean | undefined): void {
  const style = styleFor(wantsColor(color, process.stderr))
  const paint = { error: style.bad, warning: style.doubtful, notice: style.dim, text: style.dim }
  for (const { level, text } of lines) process.stderr.write(`${level === 'text' ? '' : `${paint[level](level)}: `}${logText(text)}\n`)
}

/** Whether the verdict or the error itself says this already. */
function isShown(file: VerdictFile, text: string): boolean {
  return file.kind === 'error'
    ? file.message.startsWith(text.slice(0, 200))
    : annotationsOf(file).some(({ message }) => logText(message) === text)
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
