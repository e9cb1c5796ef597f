import { periodOf } from '../bundles/keys.ts'
import { type RequestRun, ttlOf } from './run.ts'

/** Every part of the key of a request, a line each, for the log. */
export async function keyLines(run: RequestRun): Promise<string[]> {
  const { provider } = run.world
  const lines = [
    `platform: ${run.world.platform.id}`,
    `C library: ${run.world.platform.abi}`,
    ...run.specifications.map(({ canonical, digest }) => `specification: ${canonical} (${digest.slice(0, 12)}…)`),
    ...Object.entries(run.policy.requestOptions)
      .filter(([, value]) => value !== undefined && Object.keys(value).length > 0)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    `request digest: ${run.digest}`,
  ]
  if (provider === undefined) return lines
  const { opening } = await run.world.selectArchives()
  return [
    ...lines,
    `archive format: ${opening.name} (by ${opening.means})`,
    `suffix: ${run.policy.suffix === '' ? '(none)' : run.policy.suffix}`,
    `period: ${periodOf(run.freshnessContext.now, ttlOf(run))}`,
  ]
}
