import type { WarmReport } from '../operations/warm.ts'
import { renderLines } from './text.ts'

/** The result of warming one request, as lines of text. */
export function renderWarmReport({ result, error }: WarmReport): string[] {
  if (error !== null) return [`error: ${error.message}`, ...(error.hint === null ? [] : [`  hint: ${error.hint}`])]
  return result === null ? [] : renderLines(result)
}

/** The result of warming one request, as `warm --json` and the output `result` have it. */
export function describeWarmReport(report: WarmReport): Omit<WarmReport, 'result' | 'error'> & { readonly lines: readonly string[] } {
  const { result: _, error: __, ...record } = report
  return { ...record, lines: renderWarmReport(report) }
}
