import type { Readable } from 'node:stream'
import type { ByteSource } from '../../system/byte-source.ts'
import type { LookupResult, SaveResult } from '../provider.ts'
import { createDirectoryStore } from './directory-store.ts'
import type { StoreCall, StoreMessage } from './store-process.ts'

/** The program of the store's process: `store-process.ts` starts it, sends it one call, and gets the result. */

process.once('message', (call: StoreCall) => {
  answer(call).then((result) => tell({ kind: 'done', result }))
})
// The parent process has ended, or has given up the call.
process.on('disconnect', () => process.exit())

tell({ kind: 'ready' })

async function answer(call: StoreCall): Promise<LookupResult | SaveResult> {
  const store = createDirectoryStore(call.directory, { onFound: () => tell({ kind: 'found' }) })
  switch (call.action) {
    case 'lookup':
      return await store.lookup(call)
    case 'restore':
      return await store.restore(call)
    case 'save':
      return await store.save({ key: call.key, bundle: streamSource(process.stdin, call.size) })
  }
}

/** The bytes of a stream, read from its beginning to its end. */
function streamSource(stream: Readable, size: number): ByteSource {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let rest: Buffer = Buffer.alloc(0)
  return {
    size,
    async read(_offset, length) {
      const pieces: Buffer[] = []
      let missing = length
      while (missing > 0) {
        if (rest.length === 0) {
          const next = await chunks.next()
          if (next.done === true) break
          rest = next.value
        }
        const piece = rest.subarray(0, missing)
        rest = rest.subarray(piece.length)
        missing -= piece.length
        pieces.push(piece)
      }
      return Buffer.concat(pieces)
    },
  }
}

function tell(message: StoreMessage): void {
  process.send?.(message)
}
