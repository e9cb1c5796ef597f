import path from 'node:path'
import type { ProviderReport } from '../cache/outcome.ts'
import type { EnsureResult } from '../operations/ensure/result.ts'

/** The outputs of the action, by name. `action.yml` and the README describe each. */
export function outputsOf(result: EnsureResult): Readonly<Record<string, string>> {
  return {
    'cache-hit': String(result.cacheHit),
    hits: String(result.hits),
    misses: String(result.misses),
    failed: String(result.failed),
    python: result.python,
    pythonpath: result.environment.PYTHONPATH,
    'site-packages': result.importPaths.join('\n'),
    'bin-path': result.binPaths.join(path.delimiter),
    'platform-id': result.platformId,
    'cache-key': result.cacheKeys.join('\n'),
    'matched-key': result.matchedKeys.join('\n'),
    'restore-status': lastStatus(result, 'restore') || lastStatus(result, 'lookup'),
    'save-status': lastStatus(result, 'save'),
    'mapping-status': result.mappingStatus ?? '',
    extensions: JSON.stringify(result.extensions),
    result: JSON.stringify(result),
  }
}

/** How a provider answered last; empty where none was asked. */
function lastStatus({ providers }: EnsureResult, action: ProviderReport['action']): string {
  return providers.filter((report) => report.action === action).at(-1)?.status ?? ''
}
