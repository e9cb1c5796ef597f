import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Credentials, credentials, userInfos } from '../support/credentials.ts'
import { type Leak, leaksBelow, leaksIn, spellingsOf, watchArguments } from '../support/leaks.ts'
import { type PrivateServer, startPrivateServer } from '../support/private-server.ts'
import { writeProject } from '../support/projects.ts'
import { createSandbox, type Ran, type Sandbox, writeScript } from '../support/sandbox.ts'
import { isLeftOut, repository, requireTool } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

/** A machine of a user: everything but uv's own cache lies below one directory, and the arguments of all it starts are noted. */
interface Machine {
  readonly sandbox: Sandbox
  readonly server: PrivateServer
  /** Runs a command line; gives how it ended and where the secrets were found. */
  run(args: readonly string[], secrets: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Ran & { leaks: Leak[] }>
  /** Where the files hold a secret. */
  leaks(secrets: readonly string[]): Leak[]
}

async function createMachine(): Promise<Machine> {
  const sandbox = await createSandbox('secrets')
  const wheels = path.join(sandbox.directory, 'wheels')
  buildWheel(wheels, { name: 'alpha', version: '1.0' })
  buildWheel(wheels, { name: 'beta', version: '1.0' })
  const server = await startPrivateServer(wheels, path.join(sandbox.directory, 'repositories'))
  const at = (name: string): string => {
    const directory = path.join(sandbox.directory, name)
    mkdirSync(directory)
    return directory
  }
  const [home, temporary, workspace] = [at('home'), at('temp'), at('workspace')]
  // Sampling may miss a process of a moment: uv's arguments are noted by a script in its place, git's by git itself.
  const [noted, traced] = [path.join(sandbox.directory, 'arguments of uv'), path.join(sandbox.directory, 'arguments of git')]
  const bin = at('noting')
  await writeScript(path.join(bin, 'uv'), `#!/bin/sh\nprintf '%s\\n' "$@" >> '${noted}'\nexec '${requireTool('uv')}' "$@"\n`)
  const environment: NodeJS.ProcessEnv = {
    HOME: home,
    XDG_CACHE_HOME: undefined,
    TMPDIR: temporary,
    PATH: `${bin}:${sandbox.environment['PATH']}`,
    GIT_TRACE: traced,
    GIT_CONFIG_NOSYSTEM: '1',
    UV_HTTP_TIMEOUT: '5',
  }
  const leaks = (secrets: readonly string[]): Leak[] => leaksBelow(sandbox.directory, spellingsOf(secrets))
  return {
    sandbox,
    server,
    leaks,
    async run(args, secrets, more = {}) {
      let watch: ReturnType<typeof watchArguments> | undefined
      const ran = await sandbox.cli(args, {
        cwd: workspace,
        environment: { ...environment, ...more },
        onStart: (child) => {
          watch = watchArguments(child)
        },
      })
      const spellings = spellingsOf(secrets)
      const seen = ((await watch?.stop()) ?? []).join('\n')
      return {
        ...ran,
        leaks: [
          ...leaksIn(`stdout of ${args[0]}`, ran.stdout, spellings),
          ...leaksIn(`stderr of ${args[0]}`, ran.stderr, spellings),
          ...leaksIn(`the arguments of what ${args[0]} started`, seen, spellings),
        ],
      }
    },
  }
}

/** What is asked for: from the URL of a wheel, from an index and from a repository. */
interface Asked {
  readonly secrets: readonly string[]
  readonly wheel: string
  readonly index: string
  readonly repository: string
}

const asked: fc.Arbitrary<(server: PrivateServer) => Asked> = fc.tuple(credentials, userInfos, userInfos).map(
  ([file, index, origin]) =>
    ({ place }: PrivateServer): Asked => ({
      secrets: [...file.cores, ...index.cores, ...origin.cores],
      wheel: urlOf(file, `${place}/files/alpha-1.0-py3-none-any.whl`),
      index: `http://${index.userInfo}${place}/simple`,
      repository: `repo @ git+http://${origin.userInfo}${place}/repository.git`,
    }),
)

function urlOf({ userInfo, query, fragment }: Credentials, place: string): string {
  return `http://${userInfo}${place}${query}${fragment}`
}

/** Everything a user can do with them that goes well. */
function successes({ wheel, index, repository: origin }: Asked): string[][] {
  const all = [wheel, origin, 'beta', '--index-url', index]
  return [
    ['resolve', '--json', ...all],
    ['ensure', '-v', '--provider', 'local:archives', ...all],
    ['ensure', '--json', '-v', '--provider', 'local:archives', ...all],
    ['ensure', '-v', '--provider', 'local:archives', '--archive', 'tar', '--cache-suffix', 'tar', '--isolation', 'package', ...all],
    ['ensure', '--ttl-hours', '0', '-v', ...all],
    ['run', '-v', ...all, '--', 'python3', '-c', 'import alpha, beta, repo'],
    ['env', ...all],
    ['warm', '--json', '--ahead', '48', ...all],
    ['list', '--entries'],
    ['list', '--entries', '--json'],
    ['validate'],
    ['doctor', '--json'],
    ['invalidate', wheel],
    ['invalidate', '--json', origin],
  ]
}

/** The same, where the server does not give what is asked for, or the text is nothing a URL parser reads. */
function failures({ wheel, index, repository: origin }: Asked): string[][] {
  const changed = (text: string, to: string): string => text.replace('/files/alpha', to)
  const elsewhere = (text: string): string => text.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:9')
  const once = ['--retries', '0']
  return [
    ['ensure', '-v', ...once, elsewhere(wheel), elsewhere(origin)],
    ['ensure', '--json', ...once, 'beta', '--index-url', elsewhere(index)],
    ['resolve', ...once, changed(wheel, '/denied/alpha'), origin.replace('/repository', '/denied/repository')],
    ['ensure', '-v', ...once, changed(wheel, '/files/nowhere'), origin.replace('/repository', '/nowhere')],
    ['ensure', '--json', ...once, 'nowhere-to-be-found', '--extra-index-url', index],
    ['ensure', ...once, `other @ ${wheel}`],
    ['ensure', ...once, `${wheel.replace(/#.*/, '')}#sha256=${'0'.repeat(64)}`],
    ['ensure', ...once, wheel.replace('://', '://a b:')],
    ['ensure', ...once, wheel.replace('@127', '/@127')],
    ['ensure', ...once, `six==${wheel},1`],
    ['ensure', ...once, `${origin} -- ${wheel}`],
    ['invalidate', `x @ ${wheel} y`],
    ['ensure', 'beta', '--index-url', `${index} x`],
    ['ensure', 'beta', '--retries', wheel],
    ['ensure', 'beta', `--no-such-option=${wheel}`],
    ['ensure', 'beta', '--constraints', wheel],
    ['ensure', '--requirements', wheel],
    ['ensure', '--config', wheel],
    ['ensure', 'beta', '--uv-config', wheel],
    ['ensure', 'beta', '--python', wheel],
    ['doctor', '--python', wheel],
    ['ensure', 'beta', '--provider', `s3://bucket?endpoint=${wheel}`],
  ]
}

function written(workspace: string, name: string, text: string): string {
  writeFileSync(path.join(workspace, name), text)
  // Relative: a variable takes a space for the end of a path.
  return name
}

function settings(workspace: string, name: string, key: string, line: string): NodeJS.ProcessEnv {
  written(workspace, name, `${key} = [${JSON.stringify(line)}]\n`)
  return {}
}

/** A local package whose requirements stand in a file of its own that only its build backend reads. */
function writeDynamic(workspace: string, line: string): NodeJS.ProcessEnv {
  const plugin = path.join(workspace, 'plugin')
  writeProject(plugin, { name: 'plugin' })
  change(path.join(plugin, 'pyproject.toml'), /^dependencies = .*$/m, 'dynamic = ["dependencies"]')
  change(path.join(plugin, 'backend.py'), /^requires = .*$/m, 'requires = [open("requirements.txt").read().strip()]')
  writeFileSync(path.join(plugin, 'requirements.txt'), `${line}\n`)
  return {}
}

function writeBuildNeeds(workspace: string, line: string): NodeJS.ProcessEnv {
  writeProject(path.join(workspace, 'plugin'), { name: 'plugin' })
  change(path.join(workspace, 'plugin', 'pyproject.toml'), /^requires = \[\]/m, `requires = [${JSON.stringify(line)}]`)
  return {}
}

function change(file: string, from: RegExp, to: string): void {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(from, () => to),
  )
}

/** A command, with the files that hold the secrets while it runs. */
interface Filed {
  /** Text by path, below the directory of the machine. */
  readonly files: Readonly<Record<string, string>>
  readonly args: readonly string[]
  readonly isFailing?: true
}

/** Everything that files, servers and variables can say, well and not. */
function inFiles({ wheel: bare, index, repository: origin }: Asked, { place }: PrivateServer): Filed[] {
  const wheel = `alpha @ ${bare.replace(/#.*/, '')}`
  const account = /\/\/(.*@)/.exec(index)?.[1] ?? ''
  const links = `http://${account}${place}/simple/beta/`
  // An option of a file is split as a shell would, by pip as by this program: a quotation mark in it is encoded.
  const option = (url: string): string => url.replaceAll("'", '%27').replaceAll('"', '%22')
  const lines = [wheel, origin, 'beta', `--extra-index-url ${option(index)}`, `--find-links ${option(links)}`, ''].join('\n')
  const variables = [
    `alpha @ http://reader:\${TOKEN}@${place}/files/alpha-1.0-py3-none-any.whl?sig=\${SIGNATURE}`,
    `repo @ git+http://\${TOKEN}@${place}/repository.git`,
    `--index-url http://\${TOKEN}@${place}/simple`,
    'beta',
  ].join('\n')
  const project = [
    '[project]\nname = "project"\nversion = "1"\ndependencies = ["alpha", "repo", "beta"]',
    `[tool.uv.sources]\nalpha = { url = ${JSON.stringify(bare.replace(/#.*/, ''))} }`,
    `repo = { git = ${JSON.stringify(origin.replace('repo @ git+', ''))} }`,
    `[[tool.uv.index]]\nurl = ${JSON.stringify(index)}\n`,
  ].join('\n')
  const denied = (text: string): string => text.replaceAll(/\/(?:files|repository|simple)/g, '/denied$&')
  const remote = (name: string): string => `http://${account}${place}/files/${name}`
  const store = ['-v', '--retries', '0', '--provider', 'local:archives']
  const usual = ['--index-url', index]
  const requirements = { 'workspace/requirements.txt': lines }
  const named = ['--requirements', 'requirements.txt']
  const config = `[[extensions]]\nname = "alpha"\npackage = ${JSON.stringify(wheel)}\n[[extensions]]\nname = "repo"\npackage = ${JSON.stringify(origin)}\n`
  return [
    { files: requirements, args: ['ensure', ...store, ...usual, ...named] },
    { files: { 'workspace/variables.txt': variables }, args: ['ensure', ...store, '--requirements', 'variables.txt'] },
    { files: { 'wheels/requirements.txt': lines }, args: ['ensure', ...store, ...usual, '--requirements', remote('requirements.txt')] },
    {
      files: { 'wheels/constraints.txt': `${wheel}\n${origin}\n` },
      args: ['ensure', 'alpha', ...store, ...usual, '--constraints', remote('constraints.txt')],
    },
    { files: { 'workspace/pyproject.toml': project }, args: ['ensure', ...store, ...usual, '--requirements', 'pyproject.toml'] },
    {
      files: { 'workspace/uv.toml': `override-dependencies = [${JSON.stringify(wheel)}, ${JSON.stringify(origin)}]\n` },
      args: ['ensure', 'alpha', ...store, ...usual, '--uv-config', 'uv.toml'],
    },
    { files: { 'workspace/tool.toml': config }, args: ['ensure', ...store, '--config', 'tool.toml', '--on-conflict', 'isolate'] },
    { files: requirements, args: ['resolve', '--json', ...usual, ...named] },
    { files: requirements, args: ['run', '-v', ...usual, ...named, '--', 'python3', '-c', 'import alpha'] },
    { files: requirements, args: ['env', ...usual, ...named] },
    { files: requirements, args: ['warm', '--json', '--ahead', '48', ...usual, ...named] },
    { files: { 'workspace/requirements.txt': denied(lines) }, args: ['ensure', ...store, ...named], isFailing: true },
    { files: { 'workspace/requirements.txt': `${lines}x y ${wheel}\n` }, args: ['ensure', ...store, ...named], isFailing: true },
    {
      files: { 'wheels/requirements.txt': `${lines}--no-such=${bare}\n` },
      args: ['resolve', '--requirements', remote('requirements.txt')],
      isFailing: true,
    },
    { files: {}, args: ['ensure', 'beta', ...store, '--constraints', denied(remote('x'))], isFailing: true },
    {
      files: { 'workspace/pyproject.toml': denied(project) },
      args: ['ensure', ...store, '--requirements', 'pyproject.toml'],
      isFailing: true,
    },
    {
      files: { 'workspace/pyproject.toml': `${project}url = ${bare}\n` },
      args: ['resolve', '--requirements', 'pyproject.toml'],
      isFailing: true,
    },
    {
      files: { 'workspace/tool.toml': config.replace('name =', `nam = ${JSON.stringify(bare)}\nname =`) },
      args: ['register', '--config', 'tool.toml'],
      isFailing: true,
    },
    { files: {}, args: ['list'] },
    { files: {}, args: ['doctor', '--deep', '--json'] },
    { files: {}, args: ['prune', '--all', '--yes'] },
  ]
}

const isQuick = isLeftOut('secrets: many random credentials, and each of them through every failure')

describe('secrets', () => {
  it('of any form go through every command, and are found nowhere', { timeout: 1_200_000 }, async () => {
    const property = fc.asyncProperty(asked, fc.nat(), async (make, seed) => {
      const machine = await createMachine()
      const what = make(machine.server)
      const leaks: Leak[] = []
      for (const [index, args] of successes(what).entries()) {
        // The quick tier takes those that differ most.
        if (isQuick && ![0, 1, 2, 5, 9, 12].includes(index)) continue
        const ran = await machine.run(args, what.secrets)
        leaks.push(...ran.leaks)
        expect([args[0], ran.code, ran.stderr]).toEqual([args[0], 0, expect.any(String)])
      }
      const failing = failures(what)
      for (const [index, args] of failing.entries()) {
        // The quick tier takes a part of them, and over the runs all.
        if (isQuick && index % 4 !== seed % 4) continue
        const ran = await machine.run(args, what.secrets)
        leaks.push(...ran.leaks)
        expect([args, ran.code]).not.toEqual([args, 0])
      }
      leaks.push(...machine.leaks(what.secrets))
      expect(leaks).toEqual([])
      rmSync(machine.sandbox.directory, { recursive: true, force: true })
    })
    await fc.assert(property, { numRuns: isQuick ? 1 : 6, endOnFailure: true })
  })

  it('of any form in files, on servers and in variables go through every command, and are found nowhere', {
    timeout: 1_200_000,
  }, async () => {
    const property = fc.asyncProperty(asked, fc.nat(), async (make, seed) => {
      const machine = await createMachine()
      const what = make(machine.server)
      const { directory } = machine.sandbox
      const environment = { TOKEN: `${what.secrets[0]}'"`, SIGNATURE: what.secrets.at(-1) }
      const leaks: Leak[] = []
      for (const [index, { files, args, isFailing }] of inFiles(what, machine.server).entries()) {
        if (isQuick && index % 3 !== seed % 3) continue
        for (const [name, text] of Object.entries(files)) writeFileSync(path.join(directory, name), text)
        const ran = await machine.run(args, what.secrets, environment)
        for (const name of Object.keys(files)) rmSync(path.join(directory, name))
        leaks.push(...ran.leaks)
        expect([args, files, ran.code, ran.stderr]).toEqual([args, files, isFailing ? expect.any(Number) : 0, expect.any(String)])
        if (isFailing) expect([args, ran.code]).not.toEqual([args, 0])
        leaks.push(...machine.leaks(what.secrets))
        expect(leaks).toEqual([])
      }
      rmSync(directory, { recursive: true, force: true })
    })
    await fc.assert(property, { numRuns: isQuick ? 1 : 4, endOnFailure: true })
  })

  const [password, signature] = ['kA7vQ2mX9rT4wZ8c', 'pL3nB6hY1sD5gJ0e']
  const secrets = [password, signature]

  it('in a URL they are kept out of keys, records, logs and archives: the sentence of the README', { timeout: 120_000 }, async () => {
    const sentence = 'in a URL they are kept out of keys, records, logs and archives'
    expect(readFileSync(path.join(repository, 'README.md'), 'utf8').replaceAll(/\s+/g, ' ')).toContain(sentence)
    const { server, run, leaks } = await createMachine()
    const { place } = server
    const wheel = `http://reader:${password}@${place}/files/alpha-1.0-py3-none-any.whl?sig=${signature}`
    const origin = `repo @ git+http://${password}@${place}/repository.git`
    const all = [wheel, origin, 'beta', '--index-url', `http://reader:${password}@${place}/simple`, '--provider', 'local:archives']
    const ran = await run(['ensure', '-v', ...all], secrets)
    expect([ran.code, ran.leaks, leaks(secrets)]).toEqual([0, [], []])
    // They did reach the server, and each rightly.
    expect([...server.accounts].sort()).toEqual([`${password}:`, `reader:${password}`])
    // And they are no part of the key: who reads with others, or signed another time, asks for the same.
    const other = wheel.replace(password, 'another-password').replace(signature, 'another-signature')
    const again = await run(
      ['ensure', '--json', ...all.map((text) => (text === wheel ? other : text.replace(password, 'another-password')))],
      secrets,
    )
    expect(JSON.parse(again.stdout)).toMatchObject({ cacheHit: true })
  })

  it('of direct_url.json are gone, and the RECORD has its new hash and size', { timeout: 120_000 }, async () => {
    const { server, run, sandbox } = await createMachine()
    const wheel = `alpha @ http://reader:${password}@${server.place}/files/alpha-1.0-py3-none-any.whl?sig=${signature}`
    const ran = await run(['ensure', '--json', wheel], secrets)
    const [tree = ''] = (JSON.parse(ran.stdout) as { importPaths: string[] }).importPaths
    const origin = JSON.parse(readFileSync(path.join(tree, 'alpha-1.0.dist-info', 'direct_url.json'), 'utf8'))
    expect(origin.url).toBe(`http://${server.place}/files/alpha-1.0-py3-none-any.whl?sig=***`)
    expect(await run(['doctor', '--deep'], secrets)).toMatchObject({ code: 0, leaks: [] })
    // uv's own cache was not changed: what it installs elsewhere is whole.
    const target = path.join(sandbox.directory, 'elsewhere')
    const uv = ['pip', 'install', '--no-config', '--python', 'python3', '--target', target, wheel]
    expect((await sandbox.run(requireTool('uv'), uv)).code).toBe(0)
    expect(readFileSync(path.join(target, 'alpha-1.0.dist-info', 'direct_url.json'), 'utf8')).toContain(signature)
  })

  it('of two accounts at one host go each to its own repository and file', { timeout: 120_000 }, async () => {
    const { server, run } = await createMachine()
    const { place } = server
    const wheel = (user: string, name: string): string => `${name} @ http://${user}:${password}@${place}/files/${name}-1.0-py3-none-any.whl`
    const ran = await run(
      ['ensure', wheel('one', 'alpha'), wheel('two', 'beta'), `repo @ git+http://three:${password}@${place}/repository.git`],
      secrets,
    )
    expect([ran.code, ran.leaks]).toEqual([0, []])
    expect([...server.accounts].sort()).toEqual(['one', 'three', 'two'].map((user) => `${user}:${password}`))
  })

  it('reach git although the user has configuration variables and a helper of their own, which learns nothing', {
    timeout: 120_000,
  }, async () => {
    const { server, run, sandbox } = await createMachine()
    const helper = path.join(sandbox.directory, 'helper')
    await writeScript(helper, `#!/bin/sh\ncat >> '${helper}.told'; printf 'username=wrong\\npassword=wrong\\n'\n`)
    const own = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'credential.helper', GIT_CONFIG_VALUE_0: `!'${helper}'` }
    const ran = await run(['ensure', `repo @ git+http://reader:${password}@${server.place}/repository.git`], secrets, own)
    expect([ran.code, [...server.accounts]]).toEqual([0, [`reader:${password}`]])
    expect(existsSync(`${helper}.told`)).toBe(false)
  })

  it('of the environment, a password of an index or of a proxy, are in no text either', { timeout: 120_000 }, async () => {
    const { server, run, leaks } = await createMachine()
    const variables = {
      UV_INDEX_OWN_USERNAME: 'reader',
      UV_INDEX_OWN_PASSWORD: password,
      UV_INDEX: `own=http://${server.place}/simple`,
      HTTP_PROXY: `http://reader:${signature}@127.0.0.1:9`,
      NO_PROXY: '127.0.0.1',
    }
    const ran = await run(['ensure', '-v', 'beta', '--index-url', `http://${server.place}/simple`], secrets, variables)
    const failed = await run(['ensure', '-v', '--retries', '0', 'beta', '--index-url', 'http://host.invalid/simple'], secrets, {
      ...variables,
      UV_INDEX: undefined,
    })
    expect([ran.code, failed.code, ran.leaks, failed.leaks, leaks(secrets)]).toEqual([0, 1, [], [], []])
    expect([...server.accounts]).toEqual([`reader:${password}`])
  })

  it('of a file with hashes are read with them: the right one installs, the wrong one is refused', { timeout: 120_000 }, async () => {
    const { server, run, sandbox, leaks } = await createMachine()
    const file = path.join(sandbox.directory, 'workspace', 'requirements.txt')
    const content = readFileSync(path.join(sandbox.directory, 'wheels', 'alpha-1.0-py3-none-any.whl'))
    const right = createHash('sha256').update(content).digest('hex')
    const installed = async (hash: string): Promise<unknown> => {
      const line = `alpha @ http://reader:${password}@${server.place}/files/alpha-1.0-py3-none-any.whl?sig=${signature} --hash=sha256:${hash}`
      writeFileSync(file, `${line}\n`)
      const ran = await run(['ensure', '--json', '--require-hashes', '--requirements', 'requirements.txt'], secrets)
      // The file itself holds them.
      rmSync(file)
      const [extension] = (JSON.parse(ran.stdout) as { extensions: { outcome: string; error: { code: string } | null }[] }).extensions
      return [extension?.outcome, extension?.error?.code, ran.leaks, leaks(secrets)]
    }
    expect(await installed(right)).toEqual(['installed', undefined, [], []])
    expect(await installed('0'.repeat(64))).toEqual(['failed', 'hash-refused', [], []])
  })

  it('of a run that is killed stay nowhere', { timeout: 120_000 }, async () => {
    const { server, sandbox, leaks } = await createMachine()
    const wheel = `http://reader:${password}@${server.place}/files/alpha-1.0-py3-none-any.whl?sig=${signature}`
    const bin = path.join(sandbox.directory, 'killing')
    mkdirSync(bin)
    // uv is the moment at which all that it needs is written.
    await writeScript(
      path.join(bin, 'uv'),
      `#!/bin/sh\ncase "$1" in pip) kill -9 $PPID; sleep 1;; *) exec '${requireTool('uv')}' "$@";; esac\n`,
    )
    const ran = await sandbox.cli(['ensure', wheel], { environment: { PATH: `${bin}:${sandbox.environment['PATH']}` } })
    expect([ran.signal, leaks(secrets)]).toEqual(['SIGKILL', []])
  })

  it.each([
    ['a file', 'constraints.txt'],
    ['a file that another one names', 'outer.txt'],
    ['a file on a server', 'http://SERVER/open/constraints.txt'],
    ['variables of a file', 'variables.txt'],
  ])(
    'of constraints in %s reach git and the server, and lie nowhere, also where the run is killed',
    { timeout: 120_000 },
    async (_, named) => {
      const { server, run, sandbox, leaks } = await createMachine()
      const [wheels, workspace, bin] = ['wheels', 'workspace', 'killing'].map((name) => path.join(sandbox.directory, name)) as [
        string,
        string,
        string,
      ]
      buildWheel(wheels, { name: 'app', version: '1.0', requires: ['repo', 'alpha'] })
      const lines = (secret: string, sig: string): string =>
        `repo @ git+http://reader:${secret}@${server.place}/repository.git\nalpha @ http://reader:${secret}@${server.place}/files/alpha-1.0-py3-none-any.whl?sig=${sig}\n`
      const files = [path.join(wheels, 'constraints.txt'), path.join(workspace, 'constraints.txt')]
      for (const file of files) writeFileSync(file, lines(password, signature))
      writeFileSync(path.join(workspace, 'outer.txt'), '-c constraints.txt\n')
      writeFileSync(path.join(workspace, 'variables.txt'), lines('${PASSWORD}', '${SIGNATURE}'))
      mkdirSync(bin)
      await writeScript(
        path.join(bin, 'uv'),
        `#!/bin/sh\ncase "$1" in pip) kill -9 $PPID; sleep 1;; *) exec '${requireTool('uv')}' "$@";; esac\n`,
      )
      const environment = { UV_FIND_LINKS: wheels, UV_NO_INDEX: '1', PASSWORD: password, SIGNATURE: signature }
      const args = ['ensure', 'app', '-v', '--constraints', named.replace('SERVER', server.place)]
      const killed = await run(args, secrets, { ...environment, PATH: `${bin}:${sandbox.environment['PATH']}` })
      const ran = await run(args, secrets, environment)
      for (const file of files) rmSync(file)
      expect([killed.signal, ran.code, killed.leaks, ran.leaks, leaks(secrets)]).toEqual(['SIGKILL', 0, [], [], []])
      expect([...server.accounts]).toEqual([`reader:${password}`])
    },
  )

  // Where a repository with an account can stand that uv reads by itself.
  const repositoryPlaces: readonly (readonly [
    place: string,
    args: readonly string[],
    write: (workspace: string, line: string, address: string) => NodeJS.ProcessEnv,
  ])[] = [
    ['UV_CONSTRAINT', ['app'], (workspace, line) => ({ UV_CONSTRAINT: written(workspace, 'bound.txt', `${line}\n`) })],
    ['UV_OVERRIDE', ['app'], (workspace, line) => ({ UV_OVERRIDE: written(workspace, 'bound.txt', `${line}\n`) })],
    [
      'UV_OVERRIDE, which names the file',
      ['app'],
      (workspace, line) => {
        written(workspace, 'bound.txt', `${line}\n`)
        return { UV_OVERRIDE: written(workspace, 'outer.txt', '-r bound.txt\n') }
      },
    ],
    [
      'variables in UV_OVERRIDE',
      ['app'],
      (workspace, line) => ({ UV_OVERRIDE: written(workspace, 'bound.txt', line.replace(password, '${TOKEN}')), TOKEN: password }),
    ],
    ['uv-config', ['app', '--uv-config', 'uv.toml'], (workspace, line) => settings(workspace, 'uv.toml', 'constraint-dependencies', line)],
    [
      'overrides of uv-config',
      ['app', '--uv-config', 'uv.toml'],
      (workspace, line) => settings(workspace, 'uv.toml', 'override-dependencies', line),
    ],
    [
      'the settings of a project',
      ['--requirements', 'pyproject.toml'],
      (workspace, line) => {
        const project = '[project]\nname = "project"\nversion = "1"\ndependencies = ["app"]\n'
        written(workspace, 'pyproject.toml', `${project}[tool.uv]\noverride-dependencies = [${JSON.stringify(line)}]\n`)
        return {}
      },
    ],
    [
      'what a local package needs',
      ['./plugin'],
      (workspace, line) => {
        writeProject(path.join(workspace, 'plugin'), { name: 'plugin', dependencies: [line] })
        return {}
      },
    ],
    [
      'the sources of a local package',
      ['./plugin'],
      (workspace, _, address) => {
        const more = `[tool.uv.sources]\nrepo = { git = "${address}" }\n`
        writeProject(path.join(workspace, 'plugin'), { name: 'plugin', dependencies: ['repo'], more })
        return {}
      },
    ],
    [
      'a sibling of a local package',
      ['./plugin'],
      (workspace, line) => {
        writeProject(path.join(workspace, 'sibling'), { name: 'sibling', dependencies: [line] })
        const more = '[tool.uv.sources]\nsibling = { path = "../sibling" }\n'
        writeProject(path.join(workspace, 'plugin'), { name: 'plugin', dependencies: ['sibling'], more })
        return {}
      },
    ],
    ['a file that the backend of a local package reads', ['./plugin'], (workspace, line) => writeDynamic(workspace, line)],
    [
      'a file that the backend of a named project reads',
      ['--requirements', 'plugin/pyproject.toml'],
      (workspace, line) => writeDynamic(workspace, line),
    ],
  ]

  it.each(repositoryPlaces)(
    'of a repository in %s reach git out of sight, and lie nowhere',
    { timeout: 120_000 },
    async (_, args, write) => {
      const { server, run, sandbox, leaks } = await createMachine()
      const [wheels, workspace] = [path.join(sandbox.directory, 'wheels'), path.join(sandbox.directory, 'workspace')]
      buildWheel(wheels, { name: 'app', version: '1.0', requires: ['repo'] })
      // uv looks for what an override replaces before it reads the override.
      const address = `http://reader:${password}@${server.place}/repository.git`
      const more = write(workspace, `repo @ git+${address}`, address)
      const environment = { UV_FIND_LINKS: wheels, UV_NO_INDEX: '1', ...more }
      const ran = await run(['ensure', '-v', '--provider', 'local:archives', ...args], secrets, environment)
      const resolved = await run(['resolve', '--json', ...args], secrets, environment)
      rmSync(workspace, { recursive: true })
      expect([ran.code, ran.stderr, resolved.code]).toEqual([0, expect.any(String), 0])
      expect([ran.leaks, resolved.leaks, leaks(secrets)]).toEqual([[], [], []])
      expect([...server.accounts]).toEqual([`reader:${password}`])
    },
  )

  // Where uv cannot be told the repository without its account before it asks git for it.
  const refusedPlaces: readonly (readonly [
    place: string,
    args: readonly string[],
    write: (workspace: string, line: string) => NodeJS.ProcessEnv,
  ])[] = [
    ['what a build of a local package needs', ['./plugin'], (workspace, line) => writeBuildNeeds(workspace, line)],
    [
      'what a build of a named project needs',
      ['--requirements', 'plugin/pyproject.toml'],
      (workspace, line) => {
        writeBuildNeeds(workspace, line)
        change(path.join(workspace, 'plugin', 'pyproject.toml'), /^dependencies = .*$/m, 'dynamic = ["dependencies"]')
        change(path.join(workspace, 'plugin', 'backend.py'), /^requires = .*$/m, 'requires = []')
        return {}
      },
    ],
    [
      'a local package that constraints name',
      ['plugin', '--constraints', 'bound.txt'],
      (workspace, line) => {
        writeProject(path.join(workspace, 'plugin'), { name: 'plugin', dependencies: [line] })
        written(workspace, 'bound.txt', `plugin @ file://${encodeURI(path.join(workspace, 'plugin'))}\n`)
        return {}
      },
    ],
    [
      'a local package that UV_OVERRIDE names',
      ['plugin'],
      (workspace, line) => {
        writeProject(path.join(workspace, 'plugin'), { name: 'plugin', dependencies: [line] })
        return { UV_OVERRIDE: written(workspace, 'bound.txt', `plugin @ file://${encodeURI(path.join(workspace, 'plugin'))}\n`) }
      },
    ],
    ...[
      ...['override-dependencies', 'constraint-dependencies', 'build-constraint-dependencies'].map((key) => `${key} = [PLACE]`),
      '[[dependency-metadata]]\nname = "app"\nversion = "1.0"\nrequires-dist = [PLACE]',
      '[extra-build-dependencies]\napp = [PLACE]',
    ].map((setting): (typeof refusedPlaces)[number] => [
      `what leads on from a local package in uv-config: ${setting.replaceAll('\n', ' ')}`,
      ['plugin', '--uv-config', 'uv.toml'],
      (workspace, line) => {
        writeProject(path.join(workspace, 'sibling'), { name: 'sibling', dependencies: [line] })
        const more = '[tool.uv.sources]\nsibling = { path = "../sibling" }\n'
        writeProject(path.join(workspace, 'plugin'), { name: 'plugin', dependencies: ['sibling'], more })
        const place = JSON.stringify(`plugin @ file://${encodeURI(path.join(workspace, 'plugin'))}`)
        written(workspace, 'uv.toml', `${setting.replace('PLACE', () => place)}\n`)
        return {}
      },
    ]),
    [
      'a local package in the settings of a project',
      ['--requirements', 'pyproject.toml'],
      (workspace, line) => {
        writeProject(path.join(workspace, 'plugin'), { name: 'plugin', dependencies: [line] })
        const project = '[project]\nname = "project"\nversion = "1"\ndependencies = ["plugin"]\n'
        written(workspace, 'pyproject.toml', `${project}[tool.uv]\noverride-dependencies = ["plugin @ ./plugin"]\n`)
        return {}
      },
    ],
    [
      'extra-build-dependencies of uv-config',
      ['./plugin', '--uv-config', 'uv.toml'],
      (workspace, line) => {
        writeProject(path.join(workspace, 'plugin'), { name: 'plugin' })
        written(workspace, 'uv.toml', `[extra-build-dependencies]\nplugin = [${JSON.stringify(line)}]\n`)
        return {}
      },
    ],
  ]

  it.each(refusedPlaces)(
    'of a repository in %s are refused with a sentence that says what to do',
    { timeout: 60_000 },
    async (_, args, write) => {
      const { server, run, sandbox } = await createMachine()
      const more = write(path.join(sandbox.directory, 'workspace'), `repo @ git+http://reader:${password}@${server.place}/repository.git`)
      const ran = await run(['ensure', ...args], secrets, { UV_NO_INDEX: '1', ...more })
      expect([ran.code, ran.leaks, ran.stderr]).toEqual([2, [], expect.stringContaining('Write the URL without the account there')])
    },
  )

  it('of a repository in its query are refused, for git would show them', async () => {
    const { run } = await createMachine()
    const ran = await run(['ensure', `repo @ git+https://host.example/x.git?token=${signature}`], secrets)
    expect([ran.code, ran.leaks, ran.stderr]).toEqual([2, [], expect.stringContaining('is a repository with a query in its URL')])
  })
})
