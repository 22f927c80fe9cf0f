import * as core from '@actions/core'
import { logText } from './text.ts'

/** Lines for the step's log. Foreign text in them cannot act as a command of the runner. */
export function say(text: string): void {
  process.stdout.write(`${logText(text)}\n`)
}

/** Something the reader should know though nothing is wrong: an annotation at the lowest level. */
export function notice(text: string, title?: string): void {
  core.notice(logText(text), title === undefined ? {} : { title })
}

export function warning(text: string, title?: string): void {
  core.warning(logText(text), title === undefined ? {} : { title })
}

/** Shown only when the workflow is re-run with debug logging. */
export function debug(text: string): void {
  core.debug(logText(text))
}

/** Opens a fold of the log on a runner, which `endFold` closes. Elsewhere nobody sees it. */
export function startFold(title: string): void {
  core.startGroup(logText(title))
}

export function endFold(): void {
  core.endGroup()
}
