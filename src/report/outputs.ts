import path from 'node:path'
import type { ProviderReport } from '../cache/outcome.ts'
import type { EnsureResult } from '../operations/ensure/result.ts'

/** An output of the action. */
export interface OutputRow {
  /** Its description. */
  readonly description: string
  readonly value: (result: EnsureResult) => string
}

/** The outputs of the action, by name. `action.yml` and docs/inputs.md are made from this table: run `npm run generate`. */
export const outputs: Readonly<Record<string, OutputRow>> = {
  'cache-hit': {
    description: '`true` if and only if every extension was there and nothing was installed.',
    value: (result) => String(result.cacheHit),
  },
  hits: {
    description: 'How many extensions came from the cache.',
    value: (result) => String(result.hits),
  },
  misses: {
    description: 'How many extensions were installed, refreshed or failed.',
    value: (result) => String(result.misses),
  },
  failed: {
    description: 'How many extensions failed.',
    value: (result) => String(result.failed),
  },
  python: {
    description: 'The executable of the interpreter the extensions are for.',
    value: (result) => result.python,
  },
  pythonpath: {
    description: 'The value of PYTHONPATH with which the packages are importable: what later steps have, unless `export` is `false`.',
    value: (result) => result.environment.PYTHONPATH,
  },
  'site-packages': {
    description: 'The directories to import from, one a line.',
    value: (result) => result.importPaths.join('\n'),
  },
  'bin-path': {
    description: 'The directories of scripts put on PATH, separated as in PATH.',
    value: (result) => result.binPaths.join(path.delimiter),
  },
  'platform-id': {
    description: 'Interpreter, system and machine, as in `cpython-3.12--linux--x86_64`.',
    value: (result) => result.platformId,
  },
  'cache-key': {
    description: 'The key the extensions are saved under; several, one a line, with `isolation` `package`.',
    value: (result) => result.cacheKeys.join('\n'),
  },
  'matched-key': {
    description: 'The key of the archive that was restored; empty for none.',
    value: (result) => result.matchedKeys.join('\n'),
  },
  'restore-status': {
    description:
      'The answer of the store: `hit`, `miss`, `unknown`, `denied`, `unavailable`, `rate-limited`, `corrupt`; `refused` for what this run may not open; `recalled` for what must not be used any more; empty where it was not asked.',
    value: (result) => lastStatus(result, 'restore') || lastStatus(result, 'lookup'),
  },
  'save-status': {
    description:
      'With `save-at` `main`, how saving ended: `saved`, `exists`, `denied`, `unavailable`, `rate-limited`, `skipped`. Post says it in the log.',
    value: (result) => lastStatus(result, 'save'),
  },
  'mapping-status': {
    description:
      'The state of the mapping of this workspace in the registry: `valid`, `orphaned`, `mismatch`, `error`; empty where none was recorded.',
    value: (result) => result.mappingStatus ?? '',
  },
  extensions: {
    description:
      'The extensions as a JSON array: name, builtin, enabled, package, arguments, outcome, distributions, modules, entryPoints, importPaths, and environment for one with a tree of its own.',
    value: (result) => JSON.stringify(result.extensions),
  },
  result: {
    description:
      'Everything as one JSON object, the one that `ensure --json` prints; above 100 kB without its lists, and with `file`, which names a file with the whole.',
    value: (result) => JSON.stringify(result),
  },
}

/** The value of each output, by its name. */
export function outputsOf(result: EnsureResult): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value(result)]))
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
