import { rm } from 'node:fs/promises'
import { type Clock, systemClock } from '../clock.ts'
import { HttpError } from './http-error.ts'
import { saveBody } from './save-body.ts'
import { type HttpPolicy, sendAndReceive } from './send-request.ts'

export interface Download {
  readonly url: string
  /** The file to write, which is not there yet. Its folder is. */
  readonly to: string
  readonly headers?: Readonly<Record<string, string>>
  readonly goal?: string
}

export interface DownloadPolicy extends Omit<HttpPolicy, 'budgetMs'> {
  /** Of the file. */
  readonly maxBytes: number
  /** A body that comes slower than 1 KiB a second over this time is given up, and tried again. 30 seconds by default. */
  readonly stallMs?: number
}

/** For all tries together. */
const TIMEOUT_MS = 60 * 60_000

/**
 * Downloads a file with the rules of `sendRequest`: the same checks of the address and of every redirect, the same tries, proxies and
 * time-outs. The body goes to the disk as it comes; it is complete, or nothing is left of it.
 */
export async function download(download: Download, policy: DownloadPolicy, clock: Clock = systemClock): Promise<number> {
  const { url, to, headers, goal } = download
  const { maxBytes, stallMs, timeoutMs = TIMEOUT_MS, ...rest } = policy
  const request = { method: 'GET', url, ...(headers === undefined ? {} : { headers }), ...(goal === undefined ? {} : { goal }) } as const
  let bytes = 0
  try {
    await sendAndReceive(request, { ...rest, timeoutMs, budgetMs: timeoutMs }, clock, async message => {
      const status = message.statusCode ?? 0
      // Nobody asked for a part: what comes would be taken for the whole.
      if (status !== 200 && status !== 203) {
        message.destroy()
        throw new HttpError(`it answered ${status}, which is not the whole file`, 'answer', status)
      }
      await rm(to, { force: true })
      const length = message.headers['content-length']
      const announced = length === undefined ? undefined : Number(length)
      bytes = await saveBody(message, to, { maxBytes, announced, ...(stallMs === undefined ? {} : { stallMs }) })
    })
    return bytes
  } catch (thrown) {
    await rm(to, { force: true })
    throw thrown
  }
}
