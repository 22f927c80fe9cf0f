import { endFold, startFold } from '@gauntlet/core'

/** A fold of the log for what one action says. */
export interface FoldedLog {
  readonly write: (text: string) => void
  readonly end: () => void
}

/**
 * Lets through what an action says, line by line and as it says it. `repeats`: its annotations of checks are those of other actions,
 * which stand there already, so they are left out; what it says of itself has no title and stays.
 */
export function foldedLog(title: string, { repeats }: { readonly repeats: boolean }): FoldedLog {
  let waiting = ''
  const pass = (lines: string) => {
    if (lines !== '') process.stdout.write(repeats ? withoutRepeated(lines) : lines)
  }
  startFold(title)
  return {
    write: text => {
      const whole = (waiting + text).lastIndexOf('\n') + 1
      pass((waiting + text).slice(0, whole))
      waiting = (waiting + text).slice(whole)
    },
    end: () => {
      // A program that was killed may end within a line, and what follows would be a part of it.
      if (waiting !== '') pass(`${waiting}\n`)
      endFold()
    }
  }
}

/** Of whole lines. */
function withoutRepeated(lines: string): string {
  return lines
    .split('\n')
    .filter(line => !/^::(?:error|warning|notice) title=/.test(line))
    .join('\n')
}
