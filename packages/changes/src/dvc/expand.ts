import type { LockedStage } from './lock.ts'

/**
 * A path of a stage as DVC resolved it. What holds `${…}` is looked for among the outputs that the lock has of that stage, of which a
 * stage that stands for a list has several. Undefined where it is not there.
 */
export function expanded(path: string, stage: string, locked: readonly LockedStage[]): string[] | undefined {
  const texts = textsAround(path)
  if (texts.length === 1) return [path]
  const own = locked.filter(({ name }) => name.replace(/@.*$/s, '') === stage)
  const found = own.flatMap(({ outputs }) => outputs.filter(output => isFilled(output, texts)))
  return found.length === 0 ? undefined : [...new Set(found)]
}

/** What stands before, between and behind the places `${…}`. */
function textsAround(path: string): string[] {
  const texts: string[] = []
  let from = 0
  for (;;) {
    const start = path.indexOf('${', from)
    const end = start < 0 ? -1 : path.indexOf('}', start)
    if (end < 0) return [...texts, path.slice(from)]
    texts.push(path.slice(from, start))
    from = end + 1
  }
}

/** Whether an output is these texts with something between each two. No pattern is made of them: a lock may be written to make it slow. */
function isFilled(output: string, [first = '', ...others]: readonly string[]): boolean {
  const last = others.at(-1) ?? ''
  if (!output.startsWith(first)) return false
  let at = first.length
  for (const text of others.slice(0, -1)) {
    const found = output.indexOf(text, at + 1)
    if (found < 0) return false
    at = found + text.length
  }
  return output.endsWith(last) && output.length - last.length > at
}
