import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A record of OSV: what a source says of some versions of a package. By default that they are malicious. */
export function osvRecord(name: string, versions: readonly string[], other: object = {}): object {
  return { id: 'MAL-2026-7', summary: 'steals tokens', affected: [{ package: { ecosystem: 'PyPI', name }, versions }], ...other }
}

/** A server of advisories. */
export interface AdvisorySource {
  readonly url: string
  /** How often it was asked. */
  asked: number
  /** What it answers. */
  status: number
  records: readonly object[]
}

/** Starts a server of advisories; it ends with the test. */
export async function startAdvisories(...records: readonly object[]): Promise<AdvisorySource> {
  const server = createServer((_, response) => {
    source.asked += 1
    response.writeHead(source.status, { 'content-type': 'application/json' }).end(JSON.stringify({ vulns: source.records }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const source: AdvisorySource = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/osv.json`,
    asked: 0,
    status: 200,
    records,
  }
  return source
}
