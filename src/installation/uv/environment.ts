import path from 'node:path'
import type { Environment } from '../../ports.ts'
import { sha256 } from '../../specification/digest.ts'
import { readInputFile } from '../../system/input-file.ts'

/** UV_… variables that change how a request resolves: they reach uv and count in the request digest. */
const resolutionVariables: readonly string[] = [
  'UV_RESOLUTION',
  'UV_PRERELEASE',
  'UV_EXCLUDE_NEWER',
  'UV_INDEX_STRATEGY',
  'UV_FORK_STRATEGY',
  'UV_NO_BUILD',
  'UV_NO_BUILD_PACKAGE',
  'UV_NO_BINARY',
  'UV_NO_BINARY_PACKAGE',
  'UV_NO_BUILD_ISOLATION',
  'UV_NO_SOURCES',
  'UV_REQUIRE_HASHES',
  'UV_TORCH_BACKEND',
]

/** Those that name files (several, separated by spaces): the content counts, not the path. */
const resolutionFileVariables: readonly string[] = ['UV_CONSTRAINT', 'UV_OVERRIDE', 'UV_BUILD_CONSTRAINT', 'UV_EXCLUDE']

/** UV_… variables about where and how uv fetches: they reach uv, and the digest does not change with them. */
const transportVariables: readonly string[] = [
  'UV_CACHE_DIR',
  'UV_CONCURRENT_BUILDS',
  'UV_CONCURRENT_DOWNLOADS',
  'UV_CONCURRENT_INSTALLS',
  'UV_CREDENTIALS_DIR',
  'UV_DEFAULT_INDEX',
  'UV_EXTRA_INDEX_URL',
  'UV_FIND_LINKS',
  'UV_GIT_LFS',
  'UV_HTTP_CONNECT_TIMEOUT',
  'UV_HTTP_RETRIES',
  'UV_HTTP_TIMEOUT',
  'UV_REQUEST_TIMEOUT',
  'UV_INDEX',
  'UV_INDEX_URL',
  'UV_INSECURE_HOST',
  'UV_KEYRING_PROVIDER',
  'UV_NATIVE_TLS',
  'UV_SYSTEM_CERTS',
  'UV_NO_CACHE',
  'UV_OFFLINE',
]
const indexCredentials = /^UV_INDEX_[A-Z0-9_]+_(?:USERNAME|PASSWORD)$/

/**
 * The environment uv runs in: everything of the user's (TLS and proxy settings among it), but of UV_… only what is
 * known to be meant for installing. The tree gets copies, because writing into a hard link would change uv's own cache.
 */
export function uvEnvironment(environment: Environment): Environment {
  const allowed = new Set([...resolutionVariables, ...resolutionFileVariables, ...transportVariables])
  const kept = Object.entries(environment).filter(([name]) => !name.startsWith('UV_') || allowed.has(name) || indexCredentials.test(name))
  return {
    // One retry of uv's own on top of ours: together they stay within the retry budget on an index that is down.
    UV_HTTP_RETRIES: '1',
    ...Object.fromEntries(
      kept.map(([name, value]) => [name, resolutionFileVariables.includes(name) && value !== undefined ? filesOf(value).join(' ') : value]),
    ),
    ...(environment['UV_CACHE_DIR'] ? { UV_CACHE_DIR: path.resolve(environment['UV_CACHE_DIR']) } : {}),
    UV_LINK_MODE: 'copy',
    UV_NO_PROGRESS: '1',
    UV_PYTHON_DOWNLOADS: 'never',
    NO_COLOR: '1',
  }
}

/** The files a variable names, absolute: uv runs in a directory of its own. */
function filesOf(value: string | undefined): string[] {
  const files = (value ?? '').split(/\s+/).filter((file) => file !== '')
  return files.map((file) => path.resolve(file))
}

/** The variables that change how a request resolves, as they count in its digest: files by the SHA-256 of their content. */
export async function resolutionInputs(environment: Environment): Promise<Record<string, string>> {
  const inputs: Record<string, string> = {}
  for (const name of resolutionVariables) {
    const value = environment[name]
    if (value !== undefined && value !== '') inputs[name] = value
  }
  for (const name of resolutionFileVariables) {
    const files = filesOf(environment[name])
    if (files.length === 0) continue
    inputs[name] = (await Promise.all(files.map((file) => digestOfInputFile(file, name)))).join(' ')
  }
  return inputs
}

/** SHA-256 of a file an input or variable names; an ExtensionConfigError names both where it cannot be read. */
export async function digestOfInputFile(file: string, origin: string): Promise<string> {
  return sha256(await readInputFile(file, origin))
}
