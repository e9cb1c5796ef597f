import { availableParallelism } from 'node:os'
import path from 'node:path'
import pLimit from 'p-limit'
import type { CommandPorts } from '../ports.ts'
import { readPlainText } from '../system/plain-file.ts'
import { redactUrls } from '../system/redact.ts'
import { askInterpreter } from './ask-interpreter.ts'

/** How long the imports of one extension may take, in milliseconds: large packages take seconds on a cold disk. */
const importTimeoutMs = 120_000

/** Something that a tool imports of an extension. */
export interface ImportTarget {
  /** A module, `sphinx_copybutton`, or an entry point, `pytest11: cov = pytest_cov.plugin`. */
  readonly name: string
  readonly module: string
  /** The entry point's attribute of the module, `Class.method`; empty for none. */
  readonly attribute: string
}

/** The result of an import in a fresh interpreter. */
export interface ImportProof {
  readonly name: string
  /** In milliseconds; what an import before it loaded counts there. */
  readonly ms: number
  /** The error as Python shows it; null where it was imported. */
  readonly error: string | null
  /** Whether it is an entry point of a tool that is not installed: nothing will import it. */
  readonly unused: boolean
}

/** Whether a proof is one of the contrary. */
export function isUnimportable({ error, unused }: ImportProof): boolean {
  return error !== null && !unused
}

/** Directories that distributions bring beside their modules and nobody imports. */
const unimported = /^(?:tests?|testing|docs?|examples?|benchmarks?|scripts|setup)$/

/** An entry point, as the distribution announces it. */
export interface EntryPoint {
  /** `pytest11`, `sphinx.html_themes`, `console_scripts`. */
  readonly group: string
  readonly name: string
  /** `module` or `module:attribute`. */
  readonly value: string
}

/**
 * Lists what to import of one distribution: its modules, then its entry points of every kind.
 */
export function importTargets(modules: readonly string[], entryPoints: readonly EntryPoint[]): ImportTarget[] {
  const wanted = modules.filter((module) => modules.length === 1 || !unimported.test(module))
  const announced = entryPoints.map(({ group, name, value }) => {
    const [module = '', attribute = ''] = value.split(':')
    return { name: `${group}: ${name} = ${value}`, module, attribute }
  })
  return [...wanted.map((module) => ({ name: module, module, attribute: '' })), ...announced]
}

/**
 * The entry points of a distribution. Those that need an extra are left out.
 *
 * @param directory its `*.dist-info` directory, absolute.
 */
export async function readEntryPoints(directory: string): Promise<EntryPoint[]> {
  const text = await readPlainText(path.join(directory, 'entry_points.txt')).catch(() => '')
  let group = ''
  const entryPoints: EntryPoint[] = []
  for (const line of text.split(/\r?\n/)) {
    const [, section] = /^\s*\[(.+)\]\s*$/.exec(line) ?? []
    if (section !== undefined) group = section.trim()
    // `name = module:attribute [extra]`, the "Entry points specification".
    const [, name = '', module = '', attribute = '', extras] =
      /^\s*([^#;=\s][^=]*?)\s*=\s*([\w.]+)\s*(?::\s*([\w.]+))?\s*(\[.*\])?\s*$/.exec(line) ?? []
    if (module === '' || extras !== undefined) continue
    entryPoints.push({ group, name, value: attribute === '' ? module : `${module}:${attribute}` })
  }
  return entryPoints
}

interface Answer {
  readonly ms: number
  readonly error: string | null
  readonly missing: string | null
}

/** The variables in `environment` are those that a later step has. */
export interface VerifyOptions extends CommandPorts {
  readonly python: string
  readonly signal?: AbortSignal | undefined
  /** How long the imports of one extension may take, in milliseconds. Default 120,000. */
  readonly timeoutMs?: number | undefined
  /** How many extensions are imported at once. Default: one for each processor. */
  readonly jobs?: number | undefined
}

/**
 * Imports the targets of each extension, in a fresh interpreter for each, several at once. Nothing of an extension runs
 * beyond what importing it runs.
 *
 * @param targets by extension digest.
 */
export async function verifyImports(
  targets: ReadonlyMap<string, readonly ImportTarget[]>,
  options: VerifyOptions,
): Promise<Map<string, ImportProof[]>> {
  const limit = pLimit(options.jobs ?? availableParallelism())
  const proofs = await Promise.all(
    [...targets].map(([digest, wanted]) => limit(async () => [digest, await importAll(wanted, options)] as const)),
  )
  return new Map(proofs)
}

async function importAll(
  targets: readonly ImportTarget[],
  { timeoutMs = importTimeoutMs, ...options }: VerifyOptions,
): Promise<ImportProof[]> {
  const answers = await askInterpreter<Answer>(targets, {
    action: 'verify',
    ...options,
    timeoutMs: () => timeoutMs,
    unanswered: (ended) => ({
      ms: 0,
      error: ended.timedOut ? `it took more than ${timeoutMs / 1_000} s\n${ended.said}`.trim() : ended.explanation,
      missing: null,
    }),
  })
  return targets.map((target, index) => proofOf(target, answers[index] as Answer))
}

function proofOf({ name, module }: ImportTarget, { ms, error, missing }: Answer): ImportProof {
  // An entry point for pytest fails without pytest, which would be the only one to load it.
  const isForeign = missing !== null && missing.split('.')[0] !== module.split('.')[0]
  return { name, ms, error: error === null ? null : redactUrls(error.trim()), unused: name.includes(': ') && isForeign }
}
