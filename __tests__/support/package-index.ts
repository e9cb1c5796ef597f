import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** What the index does with a request: nothing special, or a fault. */
export type Fault = 'none' | 'unavailable' | 'hanging' | 'resetting' | 'denied' | 'truncated' | 'slow'

/** A package index of our own (PEP 503 HTML, PEP 691 JSON; yanked files, quarantined projects), serving the wheels of a directory, that can be made to fail. */
export interface PackageIndex {
  /** `http://127.0.0.1:PORT/{random}/simple`: uv's cache is shared by all tests, and ports come again. */
  readonly url: string
  /** Paths requested so far, below the random part. */
  readonly requests: string[]
  /** The `Authorization` headers seen. */
  readonly authorizations: (string | undefined)[]
  /** Decides on each request. */
  fault: (path: string) => Fault
  /** Whether JSON is served to who asks for it. */
  isJsonServed: boolean
  /** Whether the JSON tells how large files are (PEP 700). */
  isSizeServed: boolean
  /** When each file was uploaded, by its name (PEP 700); the others have no time. */
  readonly uploads: Map<string, string>
  /** The projects that are quarantined (PEP 792), and why. */
  readonly quarantined: Map<string, string>
  /** Whether files of quarantined projects are offered all the same, as a mirror might. */
  isQuarantineLeaky: boolean
  /** The files that were yanked (PEP 592), by their names, and why. */
  readonly yanked: Map<string, string>
}

/** Starts an index; it ends with the test. */
export async function startPackageIndex(wheels: string): Promise<PackageIndex> {
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const root = `/${randomUUID()}`
  const { port } = server.address() as AddressInfo
  const index: PackageIndex = {
    url: `http://127.0.0.1:${port}${root}/simple`,
    requests: [],
    authorizations: [],
    fault: () => 'none',
    isJsonServed: true,
    isSizeServed: false,
    uploads: new Map(),
    quarantined: new Map(),
    isQuarantineLeaky: false,
    yanked: new Map(),
  }
  return index

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const target = decodeURIComponent(request.url ?? '/').replace(root, '')
    index.requests.push(target)
    index.authorizations.push(request.headers.authorization)
    switch (index.fault(target)) {
      case 'unavailable':
        response.writeHead(503).end()
        return
      case 'denied':
        response.writeHead(401).end()
        return
      case 'hanging':
        return
      case 'resetting':
        request.socket.resetAndDestroy()
        return
      case 'truncated':
        response.writeHead(200, { 'content-length': 10_000, 'content-type': 'application/octet-stream' })
        response.write('x'.repeat(100), () => request.socket.destroy())
        return
      case 'slow':
        setTimeout(() => serve(target, request, response), 700)
        return
      case 'none':
        serve(target, request, response)
    }
  }

  function serve(target: string, request: IncomingMessage, response: ServerResponse): void {
    const [, project] = /^\/simple\/([^/]+)\/$/.exec(target) ?? []
    const [, file] = /^\/files\/([^/]+)$/.exec(target) ?? []
    if (file !== undefined) response.end(readFileSync(path.join(wheels, file)))
    else if (project !== undefined) servePage(project, request, response)
    else response.writeHead(404).end()
  }

  function servePage(project: string, request: IncomingMessage, response: ServerResponse): void {
    const names = readdirSync(wheels).filter(
      (name) =>
        name
          .split('-')[0]
          ?.toLowerCase()
          .replace(/[-_.]+/g, '-') === project,
    )
    if (names.length === 0) {
      response.writeHead(404).end()
      return
    }
    const status = index.quarantined.has(project) ? { status: 'quarantined', reason: index.quarantined.get(project) } : undefined
    const offered = status === undefined || index.isQuarantineLeaky ? names : []
    const files = offered.map((name) => ({
      name,
      size: statSync(path.join(wheels, name)).size,
      sha256: createHash('sha256')
        .update(readFileSync(path.join(wheels, name)))
        .digest('hex'),
    }))
    if (index.isJsonServed && /json/.test(request.headers.accept ?? '')) {
      const body = {
        meta: { 'api-version': '1.1' },
        name: project,
        ...(status === undefined ? {} : { 'project-status': status }),
        versions: [...new Set(names.map((name) => name.split('-')[1]))],
        files: files.map(({ name, sha256, size }) => ({
          filename: name,
          url: `${root}/files/${name}`,
          hashes: { sha256 },
          ...(index.isSizeServed ? { size } : {}),
          ...(index.yanked.has(name) ? { yanked: index.yanked.get(name) || true } : {}),
          ...(index.uploads.has(name) ? { 'upload-time': index.uploads.get(name) } : {}),
        })),
      }
      response.writeHead(200, { 'content-type': 'application/vnd.pypi.simple.v1+json' }).end(JSON.stringify(body))
    } else {
      const quoted = (text = ''): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      const yank = (name: string): string => (index.yanked.has(name) ? ` data-yanked="${quoted(index.yanked.get(name))}"` : '')
      const links = files.map(({ name, sha256 }) => `<a href="${root}/files/${name}#sha256=${sha256}"${yank(name)}>${name}</a>`)
      const meta = (name: string, content?: string): string => `<meta name="pypi:project-status${name}" content="${quoted(content)}">`
      const head = status === undefined ? '' : `<head>${meta('', status.status)}${meta('-reason', status.reason)}</head>`
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<!DOCTYPE html><html>${head}<body>${links.join('\n')}</body></html>`)
    }
  }
}
