import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCacheClient } from '../../../src/providers/github-actions/client.ts'
import { ServiceError, UnknownAnswerError } from '../../../src/providers/github-actions/service.ts'

/** The fields that answers of the two protocols have, with values of any kind. */
const fields = [
  'ok',
  'matched_key',
  'matchedKey',
  'signed_download_url',
  'cacheKey',
  'archiveLocation',
  'msg',
  'message',
  'code',
  '__proto__',
]
const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.webUrl(), fc.constantFrom('wanted', 'wanted-1', 'file:///etc/passwd', true, null))
const answer = fc.oneof(
  fc.array(fc.tuple(fc.constantFrom(...fields), value)).map((pairs) => JSON.stringify(Object.fromEntries(pairs))),
  fc.json(),
  fc.string(),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
)
const status = fc.constantFrom(200, 200, 200, 201, 204, 400, 401, 404, 409, 418)

describe.each(['v1', 'v2'] as const)('any answer of the Actions cache service %s', (protocol) => {
  it('is a hit under a key that was asked for, a miss, or an error that is known', { timeout: 60_000 }, async () => {
    let [code, body] = [200, '']
    const server = createServer((request, response) => {
      request.resume()
      response.writeHead(code, { 'content-type': 'application/json' }).end(code === 204 ? undefined : Buffer.from(body, 'latin1'))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const environment = {
      ACTIONS_RUNTIME_TOKEN: 'token',
      ...(protocol === 'v1' ? { ACTIONS_CACHE_URL: url } : { ACTIONS_RESULTS_URL: url, ACTIONS_CACHE_SERVICE_V2: '1' }),
    }
    const client = createCacheClient({ environment, lookupMs: 5_000, idleMs: 1_000 })
    const seen = { hit: 0, miss: 0, error: 0 }
    await fc.assert(
      fc.asyncProperty(status, answer, async (given, text) => {
        ;[code, body] = [given, text]
        try {
          const found = await client.lookup({ key: 'wanted', prefixes: ['wanted-'], signal: undefined })
          if (found.status === 'hit') expect(found.key).toMatch(/^wanted(?:-|$)/)
          seen[found.status === 'hit' ? 'hit' : 'miss'] += 1
        } catch (error) {
          expect(error instanceof ServiceError || error instanceof UnknownAnswerError ? 'known' : error).toBe('known')
          seen.error += 1
        }
      }),
      { numRuns: 1_000 },
    )
    expect(seen.miss).toBeGreaterThan(0)
    expect(seen.error).toBeGreaterThan(0)
  })
})
