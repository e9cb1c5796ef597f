import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { optionNames, writtenName } from '../../../src/configuration/options.ts'
import { readSettings } from '../../../src/configuration/settings.ts'
import { uvVariables } from '../../../src/installation/uv/variables.ts'
import { readRequest } from '../../../src/operations/ensure/request.ts'
import { requestDigest } from '../../../src/specification/digest.ts'

/** What a request is made from: inputs, variables and the files they name. */
interface Given {
  readonly root: string
  inputs: Record<string, string>
  variables: Record<string, string>
}

function createGiven(): Given {
  // No space: uv takes one in these variables for the end of a path.
  const root = mkdtempSync(path.join(tmpdir(), 'request-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const files = {
    'constraints.txt':
      '-c nested/more.txt\n--requirement=nested/base.txt \\\n\n-f links\nlocal @ ./wheels/local-1.0-py3-none-any.whl\n--index-url https://user:password@host.example/simple\n',
    'nested/more.txt': '-r deeper.txt # and that\nsix<2\n',
    'nested/deeper.txt': '-c more.txt\nattrs<30\n',
    'nested/base.txt': 'attrs>1\n--extra-index-url https://${USER_NAME}:${TOKEN}@${HOST}/simple\n',
    'override.txt': '-r nested/deeper.txt\n',
    'uv.toml': 'find-links = ["toml-links"]\n[pip]\nfind-links = ["pip-links"]\n',
    'links/six-1.0-py3-none-any.whl': 'x',
    'wheels/local-1.0-py3-none-any.whl': 'x',
    'toml-links/six-1.0-py3-none-any.whl': 'x',
    'pip-links/six-1.0-py3-none-any.whl': 'x',
    'house/six-1.0-py3-none-any.whl': 'x',
    'house/sub/x.whl': 'x',
    'index/six/six-1.0-py3-none-any.whl': 'x',
  }
  for (const [file, text] of Object.entries(files)) write(root, file, text)
  const at = (file: string): string => path.join(root, file)
  return {
    root,
    inputs: {
      packages: 'six\nattrs',
      constraints: 'constraints.txt',
      'uv-config': 'uv.toml',
      'index-url': 'https://first.example/simple',
      'extra-index-url': 'https://extra.example/simple',
    },
    variables: {
      UV_INDEX: `private=https://index.example/simple ${at('index')}`,
      UV_EXTRA_INDEX_URL: 'https://old.example/simple',
      UV_FIND_LINKS: `${at('house')},https://links.example/page`,
      UV_OVERRIDE: at('override.txt'),
      UV_RESOLUTION: 'highest',
      HOST: 'host.example',
    },
  }
}

function write(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

async function digestOf({ root, inputs, variables }: Given): Promise<string> {
  const settings = await readSettings({
    raw: Object.fromEntries(optionNames.map((name) => [name, inputs[writtenName(name)]])),
    environment: variables,
    workspace: root,
    nameOf: (name) => name,
  })
  const { specifications, requestOptions } = await readRequest(settings, {
    environment: variables,
    platform: undefined,
    markers: async () => await Promise.reject(new Error('no interpreter is asked')),
    exportLock: async ({ shown }) => await Promise.reject(new Error(shown)),
    buildMetadata: async ({ shown }) => await Promise.reject(new Error(shown)),
  })
  return requestDigest(specifications, requestOptions)
}

type Change = (given: Given) => void

const changing: Readonly<Record<string, Change>> = {
  'a specification': ({ inputs }) => Object.assign(inputs, { packages: 'six\nattrs>1' }),
  'the constraints': ({ root }) => write(root, 'constraints.txt', 'six<2\n'),
  'a file that constraints name with -c': ({ root }) => write(root, 'nested/more.txt', '-r deeper.txt\nsix<3\n'),
  'a file that constraints name with --requirement=': ({ root }) => write(root, 'nested/base.txt', 'attrs>2\n'),
  'a file two levels down': ({ root }) => write(root, 'nested/deeper.txt', 'attrs<31\n'),
  'a wheel in a directory that constraints name': ({ root }) => write(root, 'links/six-2.0-py3-none-any.whl', 'x'),
  'a wheel that constraints name': ({ root }) => write(root, 'wheels/local-1.0-py3-none-any.whl', 'y'),
  'a variable that is a part of an address in constraints': ({ variables }) => Object.assign(variables, { HOST: 'other.example' }),
  'a file that a file of UV_OVERRIDE names': ({ root, inputs }) => {
    delete inputs['constraints']
    write(root, 'override.txt', '-r other.txt\n')
    write(root, 'other.txt', 'six<3\n')
  },
  'the index of the inputs': ({ inputs }) => Object.assign(inputs, { 'index-url': 'https://mirror.example/simple' }),
  'an index of the inputs': ({ inputs }) => Object.assign(inputs, { 'extra-index-url': 'https://mirror.example/simple' }),
  'an index of UV_INDEX': ({ variables }) => Object.assign(variables, { UV_INDEX: 'private=https://mirror.example/simple' }),
  'an index of UV_EXTRA_INDEX_URL': ({ variables }) => Object.assign(variables, { UV_EXTRA_INDEX_URL: 'https://mirror.example/simple' }),
  'the order of indexes': ({ variables }) => Object.assign(variables, { UV_INDEX: variables['UV_INDEX']?.split(' ').reverse().join(' ') }),
  'no default index': ({ inputs, variables }) => {
    inputs['index-url'] = ''
    delete variables['UV_DEFAULT_INDEX']
  },
  'a wheel in an index that is a directory': ({ root }) => write(root, 'index/six/six-2.0-py3-none-any.whl', 'x'),
  'a new wheel in a wheelhouse': ({ root }) => write(root, 'house/six-2.0-py3-none-any.whl', 'x'),
  'a wheel in a wheelhouse that was built again': ({ root }) => write(root, 'house/six-1.0-py3-none-any.whl', 'y'),
  'a wheel taken out of a wheelhouse': ({ root }) => rmSync(path.join(root, 'house/six-1.0-py3-none-any.whl')),
  'another page of links': ({ variables, root }) =>
    Object.assign(variables, { UV_FIND_LINKS: `${path.join(root, 'house')},https://mirror.example/page` }),
  'the configuration of uv': ({ root }) => write(root, 'uv.toml', 'prerelease = "allow"\n'),
  'a wheel in a directory of the configuration of uv': ({ root }) => write(root, 'toml-links/six-2.0-py3-none-any.whl', 'x'),
  'a wheel in a directory of its pip table': ({ root }) => write(root, 'pip-links/six-2.0-py3-none-any.whl', 'x'),
  'a variable that this program does not know': ({ variables }) => Object.assign(variables, { UV_OF_TOMORROW: '1' }),
}

const keeping: Readonly<Record<string, Change>> = {
  'the order of specifications': ({ inputs }) => Object.assign(inputs, { packages: 'attrs\nsix' }),
  'credentials of the index of the inputs': ({ inputs }) =>
    Object.assign(inputs, { 'index-url': 'https://me:secret@first.example/simple' }),
  'credentials of an index of UV_INDEX': ({ variables }) =>
    Object.assign(variables, { UV_INDEX: variables['UV_INDEX']?.replace('//index', '//me:secret@index') }),
  'credentials in constraints': ({ root }) =>
    write(
      root,
      'constraints.txt',
      '-c nested/more.txt\n--requirement=nested/base.txt \\\n\n-f links\nlocal @ ./wheels/local-1.0-py3-none-any.whl\n--index-url https://other:one@host.example/simple\n',
    ),
  'variables that are credentials in constraints': ({ variables }) => Object.assign(variables, { USER_NAME: 'me', TOKEN: 'secret' }),
  'a name for the default index': ({ variables }) => {
    variables['UV_EXTRA_INDEX_URL'] += ' own=https://me:secret@first.example/simple'
  },
  'an index that is asked twice': ({ variables }) => {
    variables['UV_EXTRA_INDEX_URL'] += ' https://extra.example/simple'
  },
  'a slash at the end of an index': ({ inputs }) => Object.assign(inputs, { 'index-url': 'https://first.example/simple/' }),
  'an index by UV_INDEX instead of the inputs': ({ inputs, variables }) => {
    inputs['extra-index-url'] = ''
    variables['UV_INDEX'] = `https://extra.example/simple ${variables['UV_INDEX']}`
  },
  'the default index by a variable instead of the inputs': ({ inputs, variables }) => {
    variables['UV_DEFAULT_INDEX'] = inputs['index-url'] ?? ''
    inputs['index-url'] = ''
  },
  'a default index that the inputs replace': ({ variables }) =>
    Object.assign(variables, { UV_DEFAULT_INDEX: 'https://mirror.example/simple' }),
  'the directory in which a wheelhouse lies': ({ root, variables }) => {
    renameSync(path.join(root, 'house'), path.join(root, 'moved'))
    // For changes that follow.
    symlinkSync('moved', path.join(root, 'house'))
    variables['UV_FIND_LINKS'] = `${path.join(root, 'moved')},https://links.example/page`
  },
  'a wheelhouse by a link': ({ root, variables }) => {
    symlinkSync('house', path.join(root, 'link'))
    variables['UV_FIND_LINKS'] = `${path.join(root, 'link')},https://links.example/page`
  },
  'what lies deeper in a wheelhouse': ({ root }) => write(root, 'house/sub/y.whl', 'y'),
  certificates: ({ variables }) => Object.assign(variables, { SSL_CERT_FILE: '/ca.pem', NETRC: '/netrc', HTTPS_PROXY: 'http://proxy' }),
  'a time limit and retries': ({ inputs, variables }) => {
    inputs['retries'] = '0'
    variables['UV_HTTP_TIMEOUT'] = '5'
  },
  'a variable that is set to nothing': ({ variables }) => Object.assign(variables, { UV_PRERELEASE: '', UV_CONSTRAINT: '' }),
}

describe('the digest of a request', () => {
  it.each(Object.entries(changing))('changes with %s', async (_, change) => {
    const given = createGiven()
    const before = await digestOf(given)
    change(given)
    expect(await digestOf(given)).not.toBe(before)
  })

  it.each(Object.entries(keeping))('does not change with %s', async (_, change) => {
    const given = createGiven()
    const before = await digestOf(given)
    change(given)
    expect(await digestOf(given)).toBe(before)
  })

  it('changes with what counts, whatever else has changed', async () => {
    const [counting, others] = [Object.entries(changing), Object.entries(keeping)]
    const pair = fc.tuple(fc.constantFrom(...counting), fc.constantFrom(...others))
    await fc.assert(
      fc.asyncProperty(pair, async ([[one, change], [other, keep]]) => {
        const given = createGiven()
        keep(given)
        const before = await digestOf(given)
        change(given)
        expect(await digestOf(given), `${one}, after ${other}`).not.toBe(before)
      }),
      { numRuns: 100 },
    )
  })

  it.each(uvVariables.filter(({ kind }) => !['files', 'index', 'indexes', 'places'].includes(kind)))(
    'and $name: $treatment',
    async ({ name, treatment }) => {
      const given = createGiven()
      const before = await digestOf(given)
      given.variables[name] = 'x'
      expect((await digestOf(given)) !== before).toBe(treatment === 'counted')
    },
  )
})
