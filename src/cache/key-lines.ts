import { periodOf } from '../bundles/keys.ts'
import type { CacheDependencies, EnsureOptions } from './dependencies.ts'
import { type Progress, ttlOf } from './run.ts'

/** Every part of the key of a request, a line each, for the log. */
export async function keyLines(progress: Progress, options: EnsureOptions, dependencies: CacheDependencies): Promise<string[]> {
  const { provider } = dependencies
  const lines = [
    `platform: ${dependencies.platform.id}`,
    `C library: ${dependencies.platform.abi}`,
    ...progress.specifications.map(({ canonical, digest }) => `specification: ${canonical} (${digest.slice(0, 12)}…)`),
    ...Object.entries(options.requestOptions)
      .filter(([, value]) => value !== undefined && Object.keys(value).length > 0)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    `request digest: ${progress.digest}`,
  ]
  if (provider === undefined) return lines
  const { opening } = await dependencies.selectArchives()
  return [
    ...lines,
    `archive format: ${opening.name} (by ${opening.means})`,
    `suffix: ${options.suffix === '' ? '(none)' : options.suffix}`,
    `period: ${periodOf(progress.freshnessContext.now, ttlOf(options))}`,
  ]
}
