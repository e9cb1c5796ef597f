import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ExtensionInstallationError } from '../../errors.ts'
import type { Platform } from '../../platform/interpreter.ts'
import { messageOf } from '../../system/errno.ts'
import { makeDirectory, removeTree } from '../../system/files.ts'
import { sha256 } from '../../system/hash.ts'
import { makeOwnedDirectory } from '../../system/owned-directory.ts'
import { redactUrls } from '../../system/redact.ts'
import { SecretUrl } from '../../system/secret-url.ts'
import { pipConfigIndex } from './pip-config.ts'
import type { FindUvOptions } from './source.ts'

/** How long fetching uv may take, in milliseconds: its wheel has 17 to 25 MB. */
const fetchTimeoutMs = 120_000

/**
 * Fetches uv's wheel from the package index, checks it against the index's own hash, and keeps the executable.
 * The interpreter's pip is asked first: it knows the user's index, proxy and certificates. Without pip an index named
 * by the inputs, the environment or pip's configuration is read directly (PEP 691 JSON or PEP 503 HTML).
 *
 * @returns the path of the executable; undefined when there is neither pip nor a known index.
 * @throws ExtensionInstallationError `index-unavailable` or `uv-unavailable` when fetching failed.
 */
export async function fetchUv(version: string, options: FindUvOptions): Promise<string | undefined> {
  const parent = options.environment['RUNNER_TEMP'] || tmpdir()
  await makeDirectory(parent)
  const directory = await makeOwnedDirectory(parent, 'ensure-extensions-uv-')
  try {
    const downloads = path.join(directory, 'wheel')
    await mkdir(downloads)
    const wheel = (await downloadByPip(version, downloads, options)) ?? (await downloadDirectly(version, downloads, options))
    if (wheel === undefined) return undefined
    const unpacked = path.join(directory, 'unpacked')
    const unzip = await options.runner.run(options.platform.python, ['-I', '-m', 'zipfile', '-e', wheel, unpacked], {
      environment: options.environment,
      signal: options.signal,
    })
    if (unzip.exitCode !== 0) throw failure(`the wheel of uv ${version} cannot be unpacked: ${unzip.stderr.trim()}`, 'uv-unavailable')
    const scripts = path.join(unpacked, `uv-${version}.data`, 'scripts')
    const executable = (await readdir(scripts)).find((name) => name === 'uv' || name === 'uv.exe')
    if (executable === undefined) throw failure(`the wheel of uv ${version} holds no uv`, 'uv-unavailable')
    await chmod(path.join(scripts, executable), 0o755)
    return await options.store.keep(version, scripts, executable)
  } finally {
    await removeTree(directory)
  }
}

function failure(message: string, code: 'uv-unavailable' | 'index-unavailable', cause?: unknown): ExtensionInstallationError {
  return new ExtensionInstallationError(redactUrls(message), {
    code,
    subject: 'uv',
    hint:
      code === 'uv-unavailable'
        ? 'Put uv on PATH before this step, or name an index that has this version of uv: index-url, UV_DEFAULT_INDEX, PIP_INDEX_URL, pip.conf.'
        : 'Run it again, put uv on PATH before this step, or name a mirror in the input index-url.',
    cause,
  })
}

async function downloadByPip(version: string, directory: string, options: FindUvOptions): Promise<string | undefined> {
  const { platform, runner, environment, signal, indexUrl } = options
  const hasPip = await runner.run(platform.python, ['-I', '-c', 'import pip'], { environment, timeoutMs: 30_000, signal })
  if (hasPip.exitCode !== 0) return undefined
  // By variable, not by argument: the URL may hold credentials, and arguments are visible to everyone.
  const index = indexUrl === undefined ? {} : { PIP_INDEX_URL: indexUrl.reveal() }
  const only = ['--no-deps', '--only-binary', ':all:', '--disable-pip-version-check', '--no-input', '--retries', '2', '--timeout', '15']
  const result = await runner.run(platform.python, ['-m', 'pip', 'download', ...only, '--dest', directory, `uv==${version}`], {
    // A tree of ours on PYTHONPATH may hold another uv, which pip would take for installed.
    environment: { ...environment, ...index, PYTHONPATH: undefined },
    timeoutMs: fetchTimeoutMs,
    signal,
  })
  const wheel = (await readdir(directory)).find((name) => name.endsWith('.whl'))
  if (result.exitCode === 0 && wheel !== undefined) return path.join(directory, wheel)
  // pip lists every version there is.
  const said = result.stderr
    .replaceAll(/ \(from versions: [^)]*\)/g, '')
    .trim()
    .split('\n')
    .slice(-3)
    .map(shortened)
    .join(' ')
  const isOutage =
    result.timedOut || /connection|timed? ?out|retries|resolve|network|HTTP error 5\d\d|\b5\d\d (?:server )?error/i.test(result.stderr)
  throw failure(`uv ${version} could not be fetched by pip: ${said}`, isOutage ? 'index-unavailable' : 'uv-unavailable')
}

/** The longest line of pip's that is shown, in characters. */
const maxLineLength = 200

function shortened(line: string): string {
  return line.length > maxLineLength ? `${line.slice(0, maxLineLength)}…` : line
}

/** One file an index offers. */
interface IndexFile {
  readonly filename: string
  readonly url: SecretUrl
  readonly sha256: string | undefined
}

async function downloadDirectly(version: string, directory: string, options: FindUvOptions): Promise<string | undefined> {
  const { environment, logger, platform } = options
  const named =
    ['UV_DEFAULT_INDEX', 'UV_INDEX_URL', 'PIP_INDEX_URL'].map((name) => environment[name]).find((value) => value) ??
    // The interpreter of a virtual environment lies one below what pip takes for its place.
    (await pipConfigIndex(environment, path.dirname(path.dirname(platform.python))))
  const index = options.indexUrl ?? (named === undefined ? undefined : SecretUrl.parse(named.replace(/^[\w.-]+=(?=\w+:)/, '')))
  if (index === undefined) return undefined
  try {
    const files = await listFiles(index, options.signal)
    const pattern = wheelPattern(version, options.platform)
    const file = files.find(({ filename }) => pattern.test(filename))
    if (file === undefined) throw failure(`the index offers no wheel of uv ${version} for ${options.platform.id}`, 'uv-unavailable')
    if (file.sha256 === undefined) throw failure(`the index gives no SHA-256 for ${file.filename}`, 'uv-unavailable')
    const content = Buffer.from(await (await request(file.url, 'application/octet-stream', options.signal)).arrayBuffer())
    const digest = sha256(content)
    if (digest !== file.sha256) throw failure(`${file.filename} has SHA-256 ${digest}, the index says ${file.sha256}`, 'uv-unavailable')
    const wheel = path.join(directory, file.filename)
    await writeFile(wheel, content)
    logger.debug(`fetched ${file.filename} (${content.length} bytes, sha256 ${digest})`)
    return wheel
  } catch (error) {
    if (error instanceof ExtensionInstallationError || options.signal?.aborted) throw error
    // `fetch failed` says less than what made it fail.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    throw failure(`uv ${version} could not be fetched from ${index}: ${messageOf(cause)}`, 'index-unavailable', error)
  }
}

async function request(url: SecretUrl, accept: string, signal: AbortSignal | undefined): Promise<Response> {
  const headers = new Headers({ accept })
  const account = url.revealAccount()
  if (account !== undefined) {
    headers.set('authorization', `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`)
  }
  const target = new URL(url.reveal())
  // A request takes no credentials in its URL.
  target.username = ''
  target.password = ''
  const limit = AbortSignal.timeout(fetchTimeoutMs)
  const response = await fetch(target, { headers, signal: signal === undefined ? limit : AbortSignal.any([signal, limit]) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response
}

/** The files of project uv on an index: PEP 691 JSON where the index serves it, else PEP 503 HTML. */
async function listFiles(index: SecretUrl, signal: AbortSignal | undefined): Promise<IndexFile[]> {
  const page = SecretUrl.parse(`${index.reveal().replace(/\/+$/, '')}/uv/`)
  const response = await request(page, 'application/vnd.pypi.simple.v1+json, text/html;q=0.2', signal)
  const text = await response.text()
  const base = new URL(page.reveal())
  if (/json/.test(response.headers.get('content-type') ?? '')) {
    const { files } = JSON.parse(text) as { files: { filename: string; url: string; hashes: Record<string, string> }[] }
    return files.map(({ filename, url, hashes }) => ({ filename, url: inheritCredentials(url, base), sha256: hashes['sha256'] }))
  }
  return [...text.matchAll(/<a\s[^>]*href="([^"]+)"[^>]*>([^<]+)<\/a>/gi)].map(([, href = '', filename = '']) => {
    const url = href.replaceAll('&amp;', '&')
    return {
      filename: filename.trim(),
      url: inheritCredentials(url.replace(/#.*$/, ''), base),
      sha256: /#sha256=([0-9a-f]{64})/.exec(url)?.[1],
    }
  })
}

/** Links of an index on its own host are fetched with its credentials; other hosts never see them. */
function inheritCredentials(href: string, base: URL): SecretUrl {
  const url = new URL(href, base)
  if (url.host === base.host && url.protocol === base.protocol) {
    url.username = base.username
    url.password = base.password
  }
  return SecretUrl.parse(url.href)
}

/** The name of uv's wheel for a platform. */
function wheelPattern(version: string, platform: Platform): RegExp {
  const [, system = '', machine = ''] = platform.id.split('--')
  const tag =
    system === 'windows'
      ? `win_${machine}`
      : system === 'darwin'
        ? `macosx_[0-9_]+_${machine}`
        : system.endsWith('_musl')
          ? `musllinux_[0-9_]+_${machine}`
          : `manylinux[0-9_]*_${machine}`
  return new RegExp(`^uv-${version.replaceAll('.', '\\.')}-py3-none-(?:[a-z0-9_]+\\.)*${tag}(?:\\.[a-z0-9_]+)*\\.whl$`)
}
