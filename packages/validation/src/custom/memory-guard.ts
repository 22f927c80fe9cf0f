import { Worker } from 'node:worker_threads'

/** What the process says on standard error before it ends itself. */
export const OUT_OF_MEMORY = 'gauntlet: out of memory'

/**
 * Ends this process when it takes more memory than it may. A thread of its own looks, as the author's code may never yield; and it looks
 * at the whole process, as most of a DataFrame lies outside of the heap that V8 can limit.
 */
export function guardMemory(mostBytes: number): void {
  const watch = `
    const { writeSync } = require('node:fs')
    setInterval(() => {
      if (process.memoryUsage.rss() <= ${mostBytes}) return
      writeSync(2, '\\n${OUT_OF_MEMORY}\\n')
      process.kill(process.pid, 'SIGKILL')
    }, 50)`
  new Worker(watch, { eval: true }).unref()
}
