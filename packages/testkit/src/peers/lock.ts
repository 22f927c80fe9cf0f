import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const POLL_MS = 100
/** Between making the lock and saying whose it is, a process may have died. */
const NAMELESS_MS = 10_000
const LONGEST_WAIT_MS = 30 * 60_000

/**
 * Runs `work` while no other process on this machine runs work under the same lock. The lock is a folder, made in one step by the
 * system; it names its process, so that the lock of one that died is taken over.
 */
export async function whileLocked<Value>(lock: string, work: () => Promise<Value>): Promise<Value> {
  await mkdir(dirname(lock), { recursive: true })
  const startedAt = performance.now()
  while (!(await takeLock(lock))) {
    await dropDeadLock(lock)
    if (performance.now() - startedAt > LONGEST_WAIT_MS)
      throw new Error(`Could not get the lock ${lock}. Is its process stuck? End it, or remove the folder.`)
    await delay(POLL_MS)
  }
  try {
    return await work()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    await mkdir(lock)
  } catch (cause) {
    if (isCode(cause, 'EEXIST')) return false
    throw cause
  }
  await writeFile(join(lock, 'process'), String(process.pid))
  return true
}

/** Moved away in one step before it is removed, so that of several that wait only one takes it over. */
async function dropDeadLock(lock: string): Promise<void> {
  if (await isHeld(lock)) return
  const aside = `${lock}.dead-${process.pid}-${Math.random().toString(36).slice(2)}`
  await rename(lock, aside).catch(cause => {
    if (!isCode(cause, 'ENOENT')) throw cause
  })
  await rm(aside, { recursive: true, force: true })
}

async function isHeld(lock: string): Promise<boolean> {
  const holder = await readFile(join(lock, 'process'), 'utf8').catch(() => '')
  if (holder !== '') return isAlive(Number(holder))
  const made = await stat(lock).catch(() => undefined)
  return made === undefined || Date.now() - made.mtimeMs < NAMELESS_MS
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return !isCode(cause, 'ESRCH')
  }
}

function isCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code
}
