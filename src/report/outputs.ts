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

/** The longest an output may be, in bytes: a later step gets it as one variable, and Linux takes none above 128 KiB. */
const maxOutputBytes = 100_000

/** The outputs that have to be written in short, see {@link shortOutputsOf}; empty where all fit. */
export function longOutputs(outputs: Readonly<Record<string, string>>): string[] {
  return Object.keys(outputs).filter((name) => !isFitting(outputs[name] ?? ''))
}

function isFitting(text: string): boolean {
  return Buffer.byteLength(text) <= maxOutputBytes
}

/**
 * The outputs `extensions` and `result` in a form that fits: valid JSON as ever. Of each extension what became of it; of the
 * result all but its lists, and in `file` where the whole lies.
 */
export function shortOutputsOf(result: EnsureResult, file: string): Readonly<Record<string, string>> {
  const described = result.extensions.map(({ name, builtin, enabled, required, package: text, outcome, error }) => ({
    name,
    builtin,
    enabled,
    required,
    package: text,
    outcome,
    error: error === null ? null : { code: error.code, hint: error.hint },
  }))
  const named = result.extensions.map(({ name, outcome }) => ({ name, outcome }))
  const isShort = (value: unknown): boolean => !Array.isArray(value) && isFitting(JSON.stringify(value) ?? '')
  const rest = Object.fromEntries(Object.entries(result).filter(([, value]) => isShort(value)))
  const { environment: _, mapping: __, ...scalars } = rest
  return {
    extensions: [described, named, []].map((list) => JSON.stringify(list)).find(isFitting) ?? '[]',
    result: [rest, scalars, {}].map((fields) => JSON.stringify({ ...fields, file })).find(isFitting) ?? '{}',
  }
}

/** How a provider answered last; empty where none was asked. */
function lastStatus({ providers }: EnsureResult, action: ProviderReport['action']): string {
  return providers.filter((report) => report.action === action).at(-1)?.status ?? ''
}
