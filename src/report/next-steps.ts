import type { EnsureResult } from '../operations/ensure/result.ts'
import { renderTogether } from './heading.ts'

/** How a user calls the command line. */
export interface Call {
  /** The program, as it was called: `ensure-extensions`. */
  readonly program: string
  /** The packages and options, as a shell reads them back. */
  readonly words: string
}

/** The hint after `ensure` in a terminal: how much there is and where, and how to import it. Empty where nothing is importable. */
export function renderNextSteps(result: EnsureResult, { program, words }: Call): string[] {
  const { importPaths, entryPaths, failed } = result
  if (importPaths.length === 0 || failed > 0) return []
  const together = renderTogether(result)
  return [
    ...(together === '' ? [] : [`${together}, in`]),
    ...entryPaths.map((entry) => `  ${entry}`),
    '',
    'This shell does not import them yet. Type one of these:',
    `  ${program} run ${words} -- COMMAND`,
    `  eval "$(${program} env ${words})"`,
  ]
}
