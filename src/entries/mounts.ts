import path from 'node:path'
import { createUnmounter, removeLeftoverProbes } from '../archive/squashfs.ts'
import type { Settings } from '../configuration/settings.ts'
import type { Environment, Ports } from '../ports.ts'
import { messageOf } from '../system/errno.ts'
import { type ImageUse, releaseImage, removeLeftoverMounts } from './images.ts'
import { CacheLayout } from './layout.ts'

/**
 * Ends the uses of images that a run began; the last user of each unmounts it.
 *
 * @returns a line on each, for the log.
 */
export async function releaseMounts(uses: readonly ImageUse[], cacheRoot: string, ports: Ports): Promise<string[]> {
  const unmounter = createUnmounter(ports)
  const layout = new CacheLayout(cacheRoot)
  const lines: string[] = []
  for (const use of uses) {
    // Others may write to the state that a step left for post: nothing outside of the cache root is touched.
    if (!layout.isGeneration(use.generation)) {
      lines.push(`${use.generation}: left alone: it is not a tree of the cache root ${layout.root}`)
      continue
    }
    const became = await releaseImage(use, unmounter, layout).catch(messageOf)
    lines.push(`${use.generation}: ${mountStates[became] ?? `not unmounted: ${became}`}`)
  }
  return lines
}

const mountStates: Readonly<Record<string, string>> = {
  unmounted: 'unmounted',
  'not mounted': 'nothing to unmount: nothing is mounted there any more',
  shared: 'left mounted: other jobs use it',
  busy: 'left mounted: a process of this job still uses it; the next run on this machine takes it away',
}

/** Takes away what killed runs left mounted. */
export async function removeLeftovers(layout: CacheLayout, { logger, clock, ...ports }: Ports): Promise<void> {
  const unmounter = createUnmounter(ports)
  await removeLeftoverProbes(unmounter, clock.now())
  for (const generation of await removeLeftoverMounts(unmounter, layout, logger)) {
    logger.info(`${generation}: unmounted; the run that mounted it ended without doing so`)
  }
}

/**
 * Whether images may be mounted in a cache root. They may not below directories that the runner cleans between jobs: deleting would
 * fail on every file of a mount.
 */
export function isMountable({ cacheRoot, workspace }: Pick<Settings, 'cacheRoot' | 'workspace'>, environment: Environment): boolean {
  const cleaned = [workspace, environment['GITHUB_WORKSPACE'], environment['RUNNER_TEMP']]
  return !cleaned.some((directory) => directory !== undefined && directory !== '' && isInside(cacheRoot, directory))
}

function isInside(location: string, directory: string): boolean {
  const relative = path.relative(directory, location)
  return !relative.startsWith('..') && !path.isAbsolute(relative)
}
