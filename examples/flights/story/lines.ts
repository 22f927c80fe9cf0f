/** Cuts text that comes in pieces into lines, and hands each on when it is whole. `end` hands on what is left. */
export function lineReader(onLine: (line: string) => void): { readonly push: (text: string) => void; readonly end: () => void } {
  let unfinished = ''
  return {
    push: text => {
      const lines = (unfinished + text).split('\n')
      unfinished = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    },
    end: () => {
      if (unfinished !== '') onLine(unfinished)
      unfinished = ''
    }
  }
}
