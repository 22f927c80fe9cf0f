import { redact } from '@gauntlet/core'

/** A line of a bundle's log, as a person at a terminal should see it. */
export interface LogLine {
  readonly level: 'error' | 'warning' | 'notice' | 'text'
  readonly text: string
}

/**
 * The lines of a bundle's log without the runner's syntax. What is meant for the runner alone is left out: the command that masks a
 * secret holds the secret, and debug lines were not asked for.
 */
export function readLog(log: string): LogLine[] {
  return log
    .split('\n')
    .filter(line => line.trim() !== '')
    .flatMap((line): LogLine[] => {
      const [, command, text = ''] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? []
      if (command === undefined) return [{ level: 'text', text: redact(line) }]
      if (command !== 'error' && command !== 'warning' && command !== 'notice') return []
      return [{ level: command, text: redact(unescaped(text)) }]
    })
}

/** The toolkit writes line breaks and percent signs of a message as the runner wants them. */
function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
