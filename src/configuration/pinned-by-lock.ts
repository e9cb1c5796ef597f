import { satisfies } from '@renovatebot/pep440'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { formatRequirement, parseRequirement } from '../specification/requirement.ts'
import { parseRequirementsLine } from '../specification/requirements-lines.ts'
import { SecretText } from '../system/secret-url.ts'

/**
 * Specifications for a resolution that asks for hashes: there uv takes no range, even where a constraint pins the package.
 * One that a lock has in one version, which is in its range, is given that version. The others stay as they are.
 *
 * @param lines constraints with hashes.
 */
export function pinnedByLock(
  specifications: readonly IdentifiedSpecification[],
  lines: readonly string[],
): readonly IdentifiedSpecification[] {
  const versions = new Map<string, Set<string>>()
  for (const line of lines) {
    const { requirement, options } = parseRequirementsLine(line)
    if (requirement === undefined || options.length === 0) continue
    const { name, versions: clauses } = parseRequirement(requirement)
    versions.set(name, new Set([...(versions.get(name) ?? []), ...clauses]))
  }
  return specifications.map((specification) => {
    const { kind, name, pinned, canonical } = specification
    const [clause, ...others] = versions.get(name ?? '') ?? []
    if (kind !== 'requirement' || pinned === true || clause === undefined || others.length > 0) return specification
    const requirement = parseRequirement(canonical)
    const version = clause.replace(/^==/, '')
    if (requirement.versions.length > 0 && !satisfies(version, requirement.versions.join(','), { prereleases: true })) return specification
    return { ...specification, installable: new SecretText(formatRequirement({ ...requirement, versions: [clause] })) }
  })
}
