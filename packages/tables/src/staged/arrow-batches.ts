import type { FileHandle } from 'node:fs/promises'
import { type RecordBatch, RecordBatchReader, type Schema } from 'apache-arrow'

export interface ArrowBatches {
  readonly schema: Schema
  /** One after the other; nothing of those that went by is kept. */
  readonly batches: AsyncGenerator<RecordBatch>
}

/**
 * The batches of an Arrow file or stream. The library takes what it does not understand for the end, or reads it again for ever; here
 * every batch that a file lists has to be there, and a stream has to be read to the end of its file.
 */
export async function readBatches(handle: FileHandle): Promise<ArrowBatches> {
  const { size } = await handle.stat()
  let farthest = 0
  const watched = watching(handle, end => {
    farthest = Math.max(farthest, end)
  })
  const reader = await (await RecordBatchReader.from(watched)).open()
  async function* batches() {
    if (reader.isFile()) {
      for (let index = 0; index < reader.numRecordBatches; index++) {
        const batch = await reader.readRecordBatch(index)
        if (batch === null) throw new Error(`batch ${index + 1} of ${reader.numRecordBatches} is not where the file says`)
        yield batch
      }
      return
    }
    for (;;) {
      const { done, value } = await reader.next()
      if (done === true) break
      yield value
    }
    if (farthest < size) throw new Error(`the stream ends after ${farthest} of ${size} bytes`)
  }
  return { schema: reader.schema, batches: batches() }
}

/** The handle, with somebody told how far it was read. */
function watching(handle: FileHandle, see: (end: number) => void): FileHandle {
  const read = async (buffer: Uint8Array, offset: number, length: number, position: number) => {
    const answer = await handle.read(buffer, offset, length, position)
    see(position + answer.bytesRead)
    return answer
  }
  return new Proxy(handle, {
    get: (target, name) => {
      if (name === 'read') return read
      const own: unknown = Reflect.get(target, name, target)
      return typeof own === 'function' ? own.bind(target) : own
    }
  })
}
