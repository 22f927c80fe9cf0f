import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Environment, InputError, say, shownPath } from '@gauntlet/core'

/** Where a suggestion goes: a new file, or the log and an output. Answers the outputs. */
export async function tellSuggestion(text: string, target: string, environment: Pick<Environment, 'workspace'>) {
  if (target === '-') {
    for (const line of text.split('\n')) say(line)
    return { 'suggested-checks': text }
  }
  const shown = shownPath(target, environment)
  await mkdir(dirname(target), { recursive: true })
  try {
    await writeFile(target, text, { flag: 'wx' })
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') throw alreadyThere('suggest', shown)
    throw new Error(`Could not write ${shown}`, { cause })
  }
  say(`Wrote ${shown}: first checks. Read them before you rely on them.`)
  return {}
}

/** A suggestion must not take the place of checks that somebody thought about. */
export function alreadyThere(input: string, shown: string): InputError {
  return new InputError(
    input,
    `names "${shown}", which is there already, and is not written over. Name a new file, or "-" to print the checks.`
  )
}
