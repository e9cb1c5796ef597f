import type { FilePlace } from '../configuration/file-place.ts'
import { normalizeName } from '../specification/name.ts'
import type { SecretUrl } from '../system/secret-url.ts'
import type { Finding, Recall } from './finding.ts'
import { createIndexReader } from './index-pages.ts'
import { findingOf } from './osv.ts'
import { readAdvisories } from './read-advisories.ts'

/** Who is asked about versions. */
export interface RecallSources {
  readonly advisories: readonly FilePlace[]
  /** The indexes of the user with their accounts; undefined where no index may be asked. */
  readonly indexes: readonly SecretUrl[] | undefined
  /** Projects that are built from what lies on this machine, in normal form: advisories are about others of their names. */
  readonly localNames: readonly string[]
}

/** Asks advisories about versions, and the index that each came from. */
export function createRecall({ advisories, indexes, localNames }: RecallSources): Recall {
  const local = new Set(localNames)
  const reader = indexes === undefined ? undefined : createIndexReader(indexes)
  return {
    isAsking: (versions) => advisories.length > 0 || (reader !== undefined && versions.some(({ index }) => index !== undefined)),
    async examine(versions, signal) {
      const examined = versions.filter(({ name }) => !local.has(normalizeName(name)))
      const names = new Set(examined.map(({ name }) => normalizeName(name)))
      const [read, said] = await Promise.all([readAdvisories(advisories, names, signal), reader?.ask(examined, signal)])
      const findings = new Map<string, Finding>()
      for (const distribution of examined) {
        for (const advisory of read.advisories) {
          const finding = findingOf(advisory, distribution)
          // Several sources may have the same record.
          if (finding !== undefined) findings.set(`${finding.name} ${finding.version} ${finding.reason}`, finding)
        }
      }
      return {
        findings: [...findings.values(), ...(said?.findings ?? [])],
        gaps: read.gaps,
        notices: said?.notices ?? [],
        isAdvised: advisories.length > 0 && read.gaps.length === 0,
        answered: said?.answered ?? new Set(),
      }
    },
  }
}
