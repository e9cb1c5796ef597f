import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchUv } from '../../../src/installation/uv/fetch.ts'
import { findUv } from '../../../src/installation/uv/find.ts'
import { createToolDirectory } from '../../../src/installation/uv/tool-directory.ts'
import { detectPlatform } from '../../../src/platform/find-python.ts'
import { childProcessRunner } from '../../../src/system/child-process-runner.ts'
import { silentLogger } from '../../../src/system/defaults.ts'
import { SecretUrl } from '../../../src/system/secret-url.ts'
import { type PackageIndex, startPackageIndex } from '../../support/package-index.ts'
import { createSandbox, type Sandbox, writeScript } from '../../support/sandbox.ts'
import { requireTool } from '../../support/tools.ts'
import { buildWheel } from '../../support/wheels.ts'

const version = '9.9.9'
const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** An index with a uv of our own making, and an interpreter with or without pip. */
async function createFetch({
  hasPip,
}: {
  hasPip: boolean
}): Promise<{ sandbox: Sandbox; index: PackageIndex; options: Parameters<typeof findUv>[0] }> {
  const sandbox = await createSandbox('fetch uv')
  const wheels = path.join(sandbox.directory, 'wheels')
  const environment = {
    ...sandbox.environment,
    PATH: '/usr/bin:/bin',
    PIP_FIND_LINKS: undefined,
    PIP_INDEX_URL: undefined,
    PIP_CONFIG_FILE: '/dev/null',
  }
  const real = await detectPlatform('python3', { runner: childProcessRunner, environment: sandbox.environment })
  const script = '#!/bin/sh\necho "uv 9.9.9 (our own)"\n'
  for (const tag of [
    'py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64',
    'py3-none-musllinux_1_1_x86_64',
    'py3-none-manylinux_2_17_aarch64.manylinux2014_aarch64',
    'py3-none-macosx_11_0_arm64',
    'py3-none-win_amd64',
  ])
    buildWheel(wheels, {
      name: 'uv',
      version,
      tag,
      files: { [`uv-${version}.data/scripts/uv`]: tag.includes('musl') ? '#!/bin/false\n' : script },
    })
  const index = await startPackageIndex(wheels)
  const python = path.join(sandbox.directory, 'python')
  // Without pip: an import hook would do the same, but this is what Debian's python3 does.
  await writeScript(python, `#!/bin/sh\ncase "$*" in *"import pip"*) exit ${hasPip ? 0 : 1};; esac\nexec "${real.python}" "$@"\n`)
  const store = createToolDirectory(path.join(sandbox.cacheRoot, 'tools'))
  const options = {
    runner: childProcessRunner,
    environment,
    logger: silentLogger,
    platform: { ...real, python },
    store,
    version,
    indexUrl: SecretUrl.parse(index.url),
  }
  return { sandbox, index, options }
}

describe('uv that is not on PATH', () => {
  it.each([
    ['by the interpreter’s pip', true, true],
    ['from an index that serves JSON', false, true],
    ['from an index that serves HTML only', false, false],
  ])('is fetched %s, once, and kept', async (_, hasPip, isJsonServed) => {
    const { index, options } = await createFetch({ hasPip })
    index.isJsonServed = isJsonServed
    const uv = await findUv(options)
    expect(uv).toEqual({ path: expect.stringContaining(`uv-${version}`), version })
    const asked = index.requests.length
    expect(asked).toBeGreaterThan(0)
    expect(await findUv(options)).toEqual(uv)
    expect(index.requests.length).toBe(asked)
  })

  it.each([
    ['PIP_INDEX_URL', (url: string) => ({ environment: { UV_DEFAULT_INDEX: '', PIP_INDEX_URL: url } })],
    ['UV_DEFAULT_INDEX', (url: string) => ({ environment: { UV_DEFAULT_INDEX: `mine=${url}`, PIP_INDEX_URL: 'http://127.0.0.1:9/' } })],
    ['the file of PIP_CONFIG_FILE', (url: string) => ({ file: 'named.conf', text: `[global]\nindex-url = ${url}\n` })],
    [
      'pip.conf of the user',
      (url: string) => ({ file: 'config/pip/pip.conf', text: `[global]\ntimeout = 9\n[download]\nindex-url: ${url}\n` }),
    ],
  ])('is fetched without pip from the index that %s names', async (_, namedBy) => {
    const { sandbox, index, options } = await createFetch({ hasPip: false })
    const { environment = {}, file, text = '' } = { environment: undefined, file: undefined, text: undefined, ...namedBy(index.url) }
    const configuration = file === undefined ? undefined : path.join(sandbox.directory, file)
    if (configuration !== undefined) {
      await mkdir(path.dirname(configuration), { recursive: true })
      await writeFile(configuration, text)
    }
    const variables = {
      ...options.environment,
      ...environment,
      ...(file === undefined ? {} : { XDG_CONFIG_HOME: path.join(sandbox.directory, 'config') }),
      ...(file === undefined ? {} : { PIP_CONFIG_FILE: file === 'named.conf' ? configuration : undefined }),
    }
    expect(await findUv({ ...options, environment: variables, indexUrl: undefined })).toMatchObject({ version })
    expect(index.requests.length).toBeGreaterThan(0)
  })

  it.each([true, false])('is not taken when its hash is not the index’s own (pip: %s)', async (hasPip) => {
    const { sandbox, options } = await createFetch({ hasPip })
    const lying = await startPackageIndex(path.join(sandbox.directory, 'wheels'))
    // What is served changes after the page with its hash was read; three digits of the new one look like a status of HTTP.
    lying.fault = (target) => {
      const file = path.join(sandbox.directory, 'wheels', path.basename(target))
      const tag = target.split(`uv-${version}-`)[1]?.replace('.whl', '') ?? ''
      if (target.startsWith('/files/')) {
        for (let attempt = 0; attempt === 0 || !/50\d/.test(sha256Of(file)); attempt += 1)
          buildWheel(path.dirname(file), { name: 'uv', version, tag, files: { x: `changed ${attempt}` } })
      }
      return 'none'
    }
    await expect(fetchUv(version, { ...options, indexUrl: SecretUrl.parse(lying.url) })).rejects.toMatchObject({
      code: 'uv-unavailable',
      subject: 'uv',
    })
  })

  it('is not to be had: said with a remedy when the index is down', async () => {
    const { index, options } = await createFetch({ hasPip: false })
    index.fault = () => 'unavailable'
    await expect(findUv(options)).rejects.toMatchObject({ code: 'index-unavailable', hint: expect.stringContaining('put uv on PATH') })
  })

  it('is not to be had: said with a remedy when there is neither pip nor a known index', async () => {
    const { options } = await createFetch({ hasPip: false })
    const error = await findUv({ ...options, indexUrl: undefined }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'uv-unavailable', hint: expect.stringContaining('index-url') })
  })

  it('fails the extensions with its own code, not the whole call', async () => {
    const { sandbox, index } = await createFetch({ hasPip: false })
    index.fault = () => 'unavailable'
    const environment = { PATH: `${path.join(sandbox.directory)}:/usr/bin:/bin`, PIP_FIND_LINKS: undefined }
    const result = await sandbox.ensure(['six', '--index-url', index.url, '--retries', '0'], { environment })
    expect([result.code, result.extensions[0]?.error?.code]).toEqual([1, expect.stringMatching(/^(?:index|uv)-unavailable$/)])
  })
})

describe('uv on PATH', () => {
  it('is used, unless another version is asked for', async () => {
    const { sandbox, options } = await createFetch({ hasPip: false })
    const bin = path.join(sandbox.directory, 'own bin')
    await mkdir(bin)
    await symlink(requireTool('uv'), path.join(bin, 'uv'))
    const environment = { ...options.environment, PATH: `${bin}:/usr/bin:/bin` }
    expect((await findUv({ ...options, environment, version: undefined })).path).toBe(path.join(bin, 'uv'))
    expect((await findUv({ ...options, environment })).version).toBe(version)
  })

  it('that does not work is passed over', async () => {
    const { sandbox, options } = await createFetch({ hasPip: false })
    const bin = path.join(sandbox.directory, 'broken bin')
    await mkdir(bin)
    await writeScript(path.join(bin, 'uv'), '#!/bin/sh\nexit 1\n')
    expect((await findUv({ ...options, environment: { ...options.environment, PATH: `${bin}:/usr/bin:/bin` } })).version).toBe(version)
  })
})
