import { type Job, type Judged, runAction, runScript } from './job.ts'
import type { Screen } from './screen.ts'

/** What every chapter of the story needs. */
export interface Story {
  readonly job: Job
  /** Folder of the workspace for everything that is made. */
  readonly out: string
  readonly screen: Screen
}

/** Something went otherwise than the story goes: a gate that did not pass, or one that passed what it should have stopped. */
export class Surprise extends Error {
  override readonly name = 'Surprise'
}

/** Folder of this project in the workspace. */
export const PROJECT = 'examples/flights'

export async function script({ job, screen }: Story, name: string, args: readonly string[]): Promise<void> {
  await runScript(job, name, args, line => screen.line(line))
}

/** Runs an action and shows its verdict. Throws a `Surprise` unless it passes. */
export async function mustPass(story: Story, action: string, inputs: Readonly<Record<string, string>>): Promise<Judged> {
  const judged = await run(story, action, inputs)
  if (!judged.passed) throw new Surprise(`${action} did not pass: the story ends here.`)
  return judged
}

/** Runs an action and shows its verdict. Throws a `Surprise` unless it fails. */
export async function mustFail(story: Story, action: string, inputs: Readonly<Record<string, string>>): Promise<Judged> {
  const judged = await run(story, action, inputs)
  if (judged.verdict.status !== 'fail') throw new Surprise(`${action} let a broken model pass.`)
  return judged
}

/** Throws a `Surprise` unless all is as the story says. */
export function mustBe(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Surprise(otherwise)
}

async function run({ job, screen }: Story, action: string, inputs: Readonly<Record<string, string>>): Promise<Judged> {
  const judged = await runAction(job, action, inputs, line => screen.log(line))
  job.signal.throwIfAborted()
  screen.verdict(judged.verdict)
  return judged
}
