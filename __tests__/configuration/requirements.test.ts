import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fetchText } from '../../src/specification/remote-text.ts'
import { SecretUrl } from '../../src/system/secret-url.ts'
import { createWorld, outcomes, type World } from '../cache/world.ts'
import { buildWheel } from '../support/wheels.ts'

type Files = Readonly<Record<string, string>>

/** Runs `ensure` in the world's directory, with files of requirements in it. */
async function ensure(world: World, files: Files, args: readonly string[], environment: Record<string, string> = {}) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(world.sandbox.directory, name)), { recursive: true })
    await writeFile(path.join(world.sandbox.directory, name), content)
  }
  const { environment: base = {} } = world.options()
  const options = { environment: { ...base, ...environment } }
  const { stdout, stderr, code } = await world.sandbox.cli(['ensure', '--json', ...args], options)
  if (!stdout.includes('"extensions"')) throw new Error(`${code} ${stdout} ${stderr}`)
  const result = JSON.parse(stdout) as Awaited<ReturnType<World['ensure']>>
  const versions = result.extensions.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name} ${version}`))
  return { result, code, stderr, stdout, versions: [...new Set(versions)].sort(), outcomes: outcomes(result) }
}

/** A server of files, by their paths; what is asked with which account is noted. */
async function serve(files: Record<string, string | ((response: ServerResponse) => void)>) {
  const asked: string[] = []
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push(`${request.url} ${request.headers.authorization ?? ''}`.trim())
    const content = files[request.url ?? '']
    if (content === undefined) response.writeHead(404).end()
    else if (typeof content === 'function') content(response)
    else if (content === '500') response.writeHead(500).end()
    else if (content.startsWith('<')) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(content)
    else response.writeHead(200, { 'content-type': 'text/plain' }).end(content)
  }
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(close)
  return { place: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close, files }
}

describe('requirements files with uv', () => {
  it('find packages where the files say, keep to their constraints, and are another request when that changes', async () => {
    const world = await createWorld()
    const own = path.join(world.sandbox.directory, 'docs', 'two words')
    buildWheel(own, { name: 'own', version: '1.0' })
    buildWheel(own, { name: 'own', version: '2.0' })
    buildWheel(own, { name: 'own', version: '3.0b1' })
    const files = {
      'docs/r.txt': '-c c.txt\r\n-rinner.txt\n',
      'docs/inner.txt': `--find-links "two words" --no-index\nown # ours\n`,
      'docs/c.txt': 'own<2\n',
    }
    const first = await ensure(world, files, ['--requirements', 'docs/r.txt'])
    expect([first.versions, first.outcomes, first.code]).toEqual([['own 1.0'], ['installed'], 0])
    expect(world.index.requests).toEqual([])
    expect((await ensure(world, files, ['--requirements', 'docs/r.txt'])).outcomes).toEqual(['hit'])
    const loose = await ensure(world, { ...files, 'docs/c.txt': '' }, ['--requirements', 'docs/r.txt'])
    expect([loose.versions, loose.outcomes]).toEqual([['own 2.0'], ['installed']])
    const pre = await ensure(world, { ...files, 'docs/c.txt': '', 'docs/r.txt': '--pre\n-r inner.txt' }, ['--requirements', 'docs/r.txt'])
    expect([pre.versions, pre.outcomes]).toEqual([['own 3.0b1'], ['installed']])
  })

  it('an index of a file is asked, with credentials of variables that no output and no file shows, nor another request counts', async () => {
    const world = await createWorld()
    const { port, pathname } = new URL(world.index.url)
    const files = { 'r.txt': `-i http://user:\${INDEX_TOKEN}@127.0.0.1:${port}${pathname}\ngamma==\${VERSION}\n` }
    const args = ['--requirements', 'r.txt', '--verbose']
    const first = await ensure(world, files, args, { INDEX_TOKEN: 'first-of-the-secrets', VERSION: '1.0' })
    expect([first.versions, first.outcomes]).toEqual([['gamma 1.0'], ['installed']])
    const second = await ensure(world, files, args, { INDEX_TOKEN: 'second-of-the-secrets', VERSION: '1.0' })
    expect([second.outcomes, second.result.requestDigest]).toEqual([['hit'], first.result.requestDigest])
    for (const { stdout, stderr } of [first, second]) expect(`${stdout}${stderr}`).not.toContain('of-the-secrets')
    world.publish({ name: 'gamma', version: '2.0' })
    const other = await ensure(world, files, args, { INDEX_TOKEN: 'first-of-the-secrets', VERSION: '2.0' })
    expect([other.versions, other.outcomes]).toEqual([['gamma 2.0'], ['installed']])
  })

  it('-e is a copy of now, said once; --no-binary, --only-binary and build settings reach the build', async () => {
    const world = await createWorld()
    const backend = `
import os, zipfile
def build_wheel(directory, config_settings=None, metadata_directory=None):
    info = "local-1.0.dist-info/"
    name = "local-1.0-py3-none-any.whl"
    files = {"local.py": "settings = %r" % (config_settings,), info + "METADATA": "Metadata-Version: 2.1\\nName: local\\nVersion: 1.0\\n",
             info + "WHEEL": "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"}
    with zipfile.ZipFile(os.path.join(directory, name), "w") as wheel:
        for file, content in files.items():
            wheel.writestr(file, content)
        wheel.writestr(info + "RECORD", "".join(f"{file},,\\n" for file in files) + info + "RECORD,,\\n")
    return name
`
    const files = {
      'local/backend.py': backend,
      'local/pyproject.toml':
        '[project]\nname = "local"\nversion = "1.0"\n[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
      'r.txt': `-e ./local\n-i ${world.index.url}\n`,
      'settings.txt': 'local @ ./local --config-settings fast=yes\n',
      'wheels.txt': `--only-binary :all:\n--no-binary other\n-i ${world.index.url}\ngamma\n`,
      'sources.txt': `--no-binary gamma\n-i ${world.index.url}\ngamma\n`,
    }
    const copied = await ensure(world, files, ['--requirements', 'r.txt'])
    expect([copied.versions, copied.code]).toEqual([['local 1.0'], 0])
    expect(copied.stderr.match(/installed as copies of now, although -e asks for links to the sources: \.\/local/g)).toHaveLength(1)
    // Outside the workspace it is a copy like any other; where there is none, that is one message.
    const inner = {
      cwd: path.join(world.sandbox.directory, 'inner'),
      environment: { UV_CACHE_DIR: path.join(world.sandbox.directory, 'uv-cache') },
    }
    await mkdir(inner.cwd)
    await writeFile(path.join(inner.cwd, 'r.txt'), '-e ../local\n')
    const outside = await world.sandbox.cli(['ensure', '--requirements', 'r.txt', '--index-url', world.index.url], inner)
    expect([outside.code, outside.stderr]).toEqual([0, expect.stringContaining('installed as copies of now')])
    await writeFile(path.join(inner.cwd, 'r.txt'), '-e ../none\n')
    const none = await world.sandbox.cli(['ensure', '--requirements', 'r.txt'], inner)
    expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/^error\[path-not-found\]: r\.txt, line 1: '\.\.\/none' /)])
    const set = await ensure(world, files, ['--requirements', 'settings.txt'])
    const told = await world.sandbox.run(set.result.python, ['-c', 'import local; print(local.settings)'], {
      environment: { ...set.result.environment },
    })
    expect(told.stdout).toBe("{'fast': 'yes'}\n")
    expect((await ensure(world, files, ['--requirements', 'wheels.txt'])).versions).toEqual(['gamma 1.0'])
    expect((await ensure(world, files, ['--requirements', 'sources.txt'])).outcomes).toEqual(['failed'])
  })

  it('an empty file installs and exports nothing, and says so', async () => {
    const world = await createWorld()
    const empty = await ensure(world, { 'r.txt': '# none yet\n' }, ['--requirements', 'r.txt'])
    expect([empty.code, empty.result.extensions, empty.result.importPaths]).toEqual([0, [], []])
    expect(empty.stderr).toContain('r.txt names no package to install')
    const run = await world.sandbox.cli(['run', '--requirements', 'r.txt', '--', 'python3', '-c', 'print("ran")'])
    expect([run.code, run.stdout]).toEqual([0, 'ran\n'])
  })
})

describe('files on a server', () => {
  it('are read with what they name, with the account of the address; with the server down the last good copy serves', async () => {
    const world = await createWorld()
    world.publish({ name: 'gamma', version: '2.0' })
    const server = await serve({ '/a/r.txt': '-c ../c/c.txt\ngamma\n', '/c/c.txt': 'gamma<2 # not yet\n' })
    const args = ['--index-url', world.index.url, '--requirements', `http://user:long-password@${server.place}/a/r.txt`]
    const first = await ensure(world, {}, args)
    expect([first.versions, first.outcomes]).toEqual([['gamma 1.0'], ['installed']])
    const basic = `Basic ${Buffer.from('user:long-password').toString('base64')}`
    expect(server.asked).toEqual([`/a/r.txt ${basic}`, `/c/c.txt ${basic}`])
    expect(`${first.stdout}${first.stderr}`).not.toContain('long-password')
    server.close()
    const down = await ensure(world, {}, args)
    expect([down.outcomes, down.result.requestDigest]).toEqual([['hit'], first.result.requestDigest])
    expect(down.stderr).toMatch(/\/a\/r\.txt cannot be read \(.*\): its last good copy is used/)
    expect(down.stderr).toMatch(/\/c\/c\.txt cannot be read \(.*\): its last good copy is used/)
  })

  it.each(['--constraints', 'UV_CONSTRAINT', '-c in a file', '-c in a constraints file'])(
    'constraints by URL count by their content: %s',
    async (way) => {
      const world = await createWorld()
      world.publish({ name: 'gamma', version: '2.0' })
      const server = await serve({ '/c.txt': 'gamma==1.0\n' })
      const url = `http://${server.place}/c.txt`
      const files = { 'r.txt': `-c ${url}\n`, 'c.txt': `-c ${url}\n` }
      const args =
        {
          '--constraints': ['--constraints', url],
          UV_CONSTRAINT: [],
          '-c in a file': ['--requirements', 'r.txt'],
          '-c in a constraints file': ['--constraints', 'c.txt'],
        }[way] ?? []
      const call = ['gamma', '--index-url', world.index.url, ...args]
      const environment: Record<string, string> = way === 'UV_CONSTRAINT' ? { UV_CONSTRAINT: url } : {}
      expect((await ensure(world, files, call, environment)).versions).toEqual(['gamma 1.0'])
      server.files['/c.txt'] = '# the same\n\ngamma==1.0'
      expect((await ensure(world, files, call, environment)).outcomes).toEqual(['hit'])
      server.files['/c.txt'] = 'gamma==2.0'
      expect((await ensure(world, files, call, environment)).versions).toEqual(['gamma 2.0'])
      server.files['/c.txt'] = '500'
      expect((await ensure(world, files, call, environment)).outcomes).toEqual(['hit'])
    },
  )

  it('that hang, or send on with credentials or for ever, are one clear message each; an account goes to its own host only', async () => {
    const other = await serve({ '/c.txt': 'gamma<2\n' })
    const moved =
      (place: string): ((response: ServerResponse) => void) =>
      (response) =>
        response.writeHead(302, { location: place }).end()
    const server = await serve({
      '/moved': moved(`http://${other.place}/c.txt`),
      '/near': moved('/c.txt'),
      '/c.txt': 'gamma<3\n',
      '/account': moved(`http://them:password@${other.place}/c.txt`),
      '/ring': moved('/ring'),
      '/file': moved('file:///etc/passwd'),
      '/hangs': () => {},
      '/drips': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).write('gamma'),
    })
    const limits = { maxBytes: 1000, timeoutMs: 300 }
    const ask = (file: string) => fetchText(SecretUrl.parse(`http://me:long-password@${server.place}${file}`), limits)
    expect(await ask('/moved')).toEqual({ kind: 'text', text: 'gamma<2\n' })
    expect(await ask('/near')).toEqual({ kind: 'text', text: 'gamma<3\n' })
    expect(other.asked).toEqual(['/c.txt'])
    const basic = `Basic ${Buffer.from('me:long-password').toString('base64')}`
    expect(server.asked.slice(-2)).toEqual([`/near ${basic}`, `/c.txt ${basic}`])
    expect(await ask('/account')).toEqual({
      kind: 'refused',
      reason: `the server sends on to ${other.place} with credentials in the address`,
    })
    expect(other.asked).toEqual(['/c.txt'])
    expect(await ask('/ring')).toEqual({ kind: 'refused', reason: 'the server sends on more than 5 times' })
    expect(await ask('/file')).toMatchObject({ kind: 'refused', reason: expect.stringContaining('not a http:// or https:// address') })
    for (const file of ['/hangs', '/drips'])
      expect(await ask(file)).toEqual({ kind: 'down', reason: 'timeout, it did not come within 0.3 s' })
  })

  it.each([
    ['a web page', '/page', 'the server answers with a web page'],
    ['nothing there', '/none', 'the server answers 404'],
    ['a variable', '/variable', 'variables are not read in files of a server'],
    ['a file of this machine', '/local', 'is not a file that can be read from here'],
  ])('%s is one clear message, and nothing is done', async (_, file, message) => {
    const world = await createWorld()
    const server = await serve({
      '/page': '<!doctype html>',
      '/variable': 'x @ https://${HOME}@host.invalid/x.whl',
      '/local': '-r file:///etc/passwd',
    })
    const { code, stderr } = await world.sandbox.cli(['ensure', 'gamma', '--constraints', `http://${server.place}${file}`])
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(world.index.requests).toEqual([])
  })
})
