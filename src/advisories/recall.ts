import type { FilePlace } from '../configuration/file-place.ts'
import { normalizeName } from '../specification/name.ts'
import type { Finding, Recall } from './finding.ts'
import { findingOf } from './osv.ts'
import { readAdvisories } from './read-advisories.ts'

/** Who is asked about versions. */
export interface RecallSources {
  readonly advisories: readonly FilePlace[]
  /** Projects that are built from what lies on this machine, in normal form: advisories are about others of their names. */
  readonly localNames: readonly string[]
}

/** Asks advisories about versions; undefined where there are none to ask. */
export function createRecall({ advisories, localNames }: RecallSources): Recall | undefined {
  if (advisories.length === 0) return undefined
  const local = new Set(localNames)
  return {
    async examine(distributions, signal) {
      const examined = distributions.filter(({ name }) => !local.has(normalizeName(name)))
      const read = await readAdvisories(advisories, new Set(examined.map(({ name }) => normalizeName(name))), signal)
      const findings = new Map<string, Finding>()
      for (const distribution of examined) {
        for (const advisory of read.advisories) {
          const finding = findingOf(advisory, distribution)
          // Several sources may have the same record.
          if (finding !== undefined) findings.set(`${finding.name} ${finding.version} ${finding.reason}`, finding)
        }
      }
      return { findings: [...findings.values()], gaps: read.gaps }
    },
  }
}
