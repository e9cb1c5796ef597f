import type { Mapping } from './mapping.ts'

/** How long ago a project may have used an environment that is not its current one, in days, for its mapping to protect it. */
export const usualLatelyDays = 30
/** Within how long one run records all the environments it uses, in milliseconds. */
const oneRunMs = 60_000

/** The project that uses an environment. */
export interface Usage {
  /** The directory of the project. */
  readonly project: string
  /** Whether it is what the project used last: that is protected whatever its age. */
  readonly isCurrent: boolean
}

/** The environments that mappings protect, by path: what each project used last, and what it used lately. */
export function usageOf(
  mappings: readonly Mapping[],
  { now, latelyDays }: { readonly now: Date; readonly latelyDays: number },
): Map<string, Usage> {
  const usages = new Map<string, Usage>()
  for (const { projectPath, venvPathExpanded, entries } of mappings) {
    const timeOf = (time: string): number => Date.parse(time) || 0
    const newest = Math.max(0, ...entries.map(({ lastUsed }) => timeOf(lastUsed)))
    for (const { path, lastUsed } of entries) {
      const isCurrent = path === venvPathExpanded || timeOf(lastUsed) >= newest - oneRunMs
      const isLate = now.getTime() - timeOf(lastUsed) <= latelyDays * 86_400_000
      if (isCurrent || (isLate && usages.get(path)?.isCurrent !== true)) usages.set(path, { project: projectPath, isCurrent })
    }
    usages.set(venvPathExpanded, { project: projectPath, isCurrent: true })
  }
  return usages
}
