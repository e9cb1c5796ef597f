import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A server that wants to know who reads: an index, files, and a repository over git's own HTTP backend. */
export interface PrivateServer {
  /** `127.0.0.1:PORT/{random}`: put a scheme and credentials before it. */
  readonly place: string
  /** What was sent as credentials by those who were let in, `user:password`. */
  readonly accounts: Set<string>
}

// As a build backend needs no other package, the repository is built without an index.
const backend = `
import base64, hashlib, os, zipfile
def build_wheel(directory, config_settings=None, metadata_directory=None):
    info = "repo-1.0.dist-info/"
    files = {"repo.py": b"version = '1.0'\\n", info + "METADATA": b"Metadata-Version: 2.1\\nName: repo\\nVersion: 1.0\\n",
             info + "WHEEL": b"Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"}
    record = ""
    with zipfile.ZipFile(os.path.join(directory, "repo-1.0-py3-none-any.whl"), "w") as wheel:
        for name, content in files.items():
            wheel.writestr(name, content)
            record += f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b'=').decode()},{len(content)}\\n"
        wheel.writestr(info + "RECORD", record + info + "RECORD,,\\n")
    return "repo-1.0-py3-none-any.whl"
`

/** Makes the repository of a package \`repo\`; gives the directory it is served from. */
function createRepository(directory: string): string {
  const source = path.join(directory, 'source')
  mkdirSync(source, { recursive: true })
  writeFileSync(path.join(source, 'backend.py'), backend)
  const build = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
  writeFileSync(path.join(source, 'pyproject.toml'), `[project]\nname = "repo"\nversion = "1.0"\n${build}`)
  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync('git', args, { cwd: source, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  git('init', '--quiet', '.')
  git('add', '.')
  git('-c', 'user.name=test', '-c', 'user.email=test@host.invalid', 'commit', '--quiet', '--message', 'first')
  const served = path.join(directory, 'served')
  git('clone', '--quiet', '--bare', '.', path.join(served, 'repository.git'))
  return served
}

/**
 * Starts the server; it ends with the test. Under its place: `/simple` (index), `/files/NAME` and
 * `/repository.git`, which let in who brings any account; `/denied/…` never does; `/open/NAME` is for all. All else is
 * not there.
 *
 * @param directory where the repository is made.
 */
export async function startPrivateServer(wheels: string, directory: string): Promise<PrivateServer> {
  const served = createRepository(directory)
  const program = path.join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend')
  const root = `/${randomUUID()}`
  const accounts = new Set<string>()
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { place: `127.0.0.1:${(server.address() as AddressInfo).port}${root}`, accounts }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const [location = '', query = ''] = (request.url ?? '').split('?')
    const target = location.replace(root, '')
    const [, encoded] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? []
    const isOpen = target.startsWith('/open/')
    if (!isOpen && (encoded === undefined || target.startsWith('/denied/'))) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="test"' }).end()
      return
    }
    if (encoded !== undefined) accounts.add(Buffer.from(encoded, 'base64').toString('utf8'))
    const [, project] = /^\/simple\/([^/]+)\/$/.exec(target) ?? []
    const [, file = ''] = /^\/(?:files|open)\/([^/]+)$/.exec(target) ?? []
    if (target.startsWith('/repository.git')) serveRepository(request, response, target, query)
    else if (project !== undefined) {
      const names = readdirSync(wheels).filter((name) => name.split('-')[0] === project)
      const links = names.map((name) => `<a href="${root}/files/${name}">${name}</a>`)
      response.writeHead(names.length === 0 ? 404 : 200, { 'content-type': 'text/html' }).end(links.join('\n'))
    } else if (readdirSync(wheels).includes(file)) response.end(readFileSync(path.join(wheels, file)))
    else response.writeHead(404).end()
  }

  function serveRepository(request: IncomingMessage, response: ServerResponse, target: string, query: string): void {
    const child = spawn(program, {
      env: {
        PATH: process.env['PATH'],
        GIT_PROJECT_ROOT: served,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: target,
        QUERY_STRING: query,
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        REMOTE_USER: 'reader',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
        ...(request.headers['content-encoding'] === undefined ? {} : { HTTP_CONTENT_ENCODING: request.headers['content-encoding'] }),
        ...(request.headers['content-length'] === undefined ? {} : { CONTENT_LENGTH: request.headers['content-length'] }),
      },
    })
    request.pipe(child.stdin).on('error', () => {})
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('close', () => {
      const output = Buffer.concat(chunks)
      const end = output.indexOf('\r\n\r\n')
      const headers = output.subarray(0, end).toString('latin1').split('\r\n')
      const fields = headers.map((line) => line.split(': ') as [string, string])
      const status = Number(fields.find(([name]) => name === 'Status')?.[1].split(' ')[0] ?? 200)
      response.writeHead(status, Object.fromEntries(fields.filter(([name]) => name !== 'Status'))).end(output.subarray(end + 4))
    })
  }
}
