import { ExtensionInstallationError } from '../../errors.ts'
import { findExecutable } from '../../system/files.ts'
import { uvEnvironment } from './environment.ts'
import { fetchUv } from './fetch.ts'
import type { FindUvOptions, Uv } from './source.ts'

/** The uv version that is fetched where none is asked for and none is on PATH: the one this release was tested with. */
export const defaultUvVersion = '0.13.8'

/**
 * Finds uv on PATH, in the tool store, or fetches it from the package index.
 *
 * @throws ExtensionInstallationError `uv-unavailable`, or `index-unavailable` when the index did not answer.
 */
export async function findUv(options: FindUvOptions): Promise<Uv> {
  const wanted = options.version
  const sources: readonly { name: string; find: () => Promise<string | undefined> }[] = [
    { name: 'PATH', find: () => findExecutable('uv', options.environment) },
    { name: 'the tool cache', find: () => options.store.find(wanted ?? defaultUvVersion) },
    { name: 'the package index', find: () => fetchUv(wanted ?? defaultUvVersion, options) },
  ]
  for (const { name, find } of sources) {
    const path = await find()
    if (path === undefined) continue
    const version = await versionOf(path, options)
    if (version === undefined || (wanted !== undefined && version !== wanted)) {
      options.logger.debug(`uv ${version ?? 'without a version'} from ${name} passed over`)
      continue
    }
    options.logger.debug(`uv ${version} from ${name}: ${path}`)
    return { path, version }
  }
  throw new ExtensionInstallationError(`uv${wanted === undefined ? '' : ` ${wanted}`} was not found and could not be fetched`, {
    code: 'uv-unavailable',
    subject: 'uv',
    hint: 'Install uv (a package of the system, or pipx install uv), or name an index to fetch it from: index-url, UV_DEFAULT_INDEX, PIP_INDEX_URL, pip.conf. An interpreter with pip needs neither.',
  })
}

async function versionOf(path: string, { runner, environment, signal }: FindUvOptions): Promise<string | undefined> {
  const answer = await runner
    .run(path, ['--version'], { environment: uvEnvironment(environment), timeoutMs: 20_000, signal })
    .catch(() => undefined)
  return /^uv (\S+)/.exec(answer?.stdout ?? '')?.[1]
}
