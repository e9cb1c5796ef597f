import type { Conflict, ConflictingNeed } from '../../errors.ts'
import { normalizeName } from '../../specification/name.ts'

/** A specification of a conflict. */
export interface ConflictMember {
  /** As it was written. */
  readonly display: string
  /** Its distribution's name in normal form. */
  readonly name?: string
}

/** `pytest>=7.0.0,<8`, `markdown`, `a[b]==1`. */
const requirement = String.raw`[A-Za-z0-9](?:[\w.-]*\w)?(?:\[[\w., -]*\])?(?:(?:[<>=!~]=?|===)[^\s,;<>=!~]*[\w*](?:,(?:[<>=!~]=?|===)[^\s,;<>=!~]*[\w*])*)?`
const dependsPattern = new RegExp(
  String.raw`(conclude that )?(?:all versions of )?(${requirement})(?:\{[^}]*\})? depends? on (${requirement})`,
  'g',
)
const youRequirePattern = new RegExp(`you require (${requirement})((?: and ${requirement}(?! depends| was| needs| cannot))*)`, 'g')
/** The clauses of constraints, apart from other clauses. */
const constraintPattern = new RegExp(String.raw`\band (${requirement}), we can conclude`, 'g')

/** Of a requirement that uv concluded, not of one that was asked for: `we can conclude that you require …`. */
const conclusion = /conclude that $/
const conflictingUrlsPattern = /\bcontain conflicting URLs for package `([^`]+)`/

/**
 * The distributions that were asked for, of those that uv's explanation of a failed resolution goes back to, in normal
 * form. What else was asked for has no part in the failure.
 */
export function requiredNames(explanation: string): Set<string> {
  const text = explanation.replaceAll(/\s+/g, ' ')
  const [, ofUrls] = conflictingUrlsPattern.exec(text) ?? []
  const asked = [...text.matchAll(youRequirePattern)].filter(({ index }) => !conclusion.test(text.slice(0, index)))
  return new Set([...(ofUrls === undefined ? [] : [nameIn(ofUrls)]), ...asked.flatMap(rangesOf).map(nameIn)])
}

/** `a==1 and b`, as uv writes it behind `you require`, taken apart. */
function rangesOf([, first = '', rest = '']: RegExpMatchArray): string[] {
  return [first, ...rest.split(' and ').filter((part) => part !== '')]
}

interface Edge {
  /** Whether it follows from others: then it may hide what it goes through. */
  readonly isConcluded: boolean
  readonly subject: string
  readonly range: string
}

/**
 * Reads uv's explanation of a failed resolution: the distribution that the members need in different versions,
 * and what each needs of it. uv writes sentences ("Because a==1 depends on c>=2 and b==1 depends on c<2, we can
 * conclude …"); where they tell nothing of this kind, the distribution is null.
 */
export function explainConflict(explanation: string, members: readonly ConflictMember[]): Pick<Conflict, 'distribution' | 'needs'> {
  const text = explanation.replaceAll(/\s+/g, ' ')
  const edges: Edge[] = [...text.matchAll(dependsPattern)].map(([, concluded, subject = '', range = '']) => ({
    isConcluded: concluded !== undefined,
    subject,
    range,
  }))
  const required = [...text.matchAll(youRequirePattern)].flatMap(rangesOf)
  const constraints = [...text.matchAll(constraintPattern)].map(([, range = '']) => range).filter((range) => /[<>=!~]/.test(range))
  const candidates = new Set([...edges.map(({ range }) => nameIn(range)), ...required.map(nameIn), ...constraints.map(nameIn)])
  let best: { distribution: string; needs: ConflictingNeed[] } | undefined
  for (const distribution of candidates) {
    const needs = needsOf(distribution, { members, edges, required, constraints })
    const isExplained = needs.length > 1 && new Set(needs.map(({ range }) => range)).size > 1
    if (isExplained && needs.length > (best?.needs.length ?? 0)) best = { distribution, needs }
  }
  return best ?? { distribution: null, needs: [] }
}

interface Clauses {
  readonly members: readonly ConflictMember[]
  readonly edges: readonly Edge[]
  readonly required: readonly string[]
  readonly constraints: readonly string[]
}

function needsOf(distribution: string, { members, edges, required, constraints }: Clauses): ConflictingNeed[] {
  const onIt = edges.filter(({ range }) => nameIn(range) === distribution)
  const needs = members.flatMap((member): ConflictingNeed[] => {
    if (member.name === distribution) {
      // The range is the one that the user asked for.
      const own = required.filter((range) => nameIn(range) === distribution)
      const asked = own.find((text) => withoutSpaces(member.display) === text)
      // A member that asks for no version needs none: where several ranges conflict, all of them come from the constraints.
      const isAnyVersion = asked === undefined && nameIn(member.display) === withoutSpaces(member.display)
      if (isAnyVersion && new Set(own).size > 1) return [...new Set(own)].map((text) => ({ of: 'constraints', range: text, through: null }))
      const range = asked ?? own[0] ?? member.display
      return [{ of: member.display, range, through: null }]
    }
    const own = onIt.filter(({ subject }) => nameIn(subject) === member.name)
    // The last one is what uv concluded, of several versions or of what it needs.
    const last = own.at(-1)
    if (last !== undefined && own.some(({ isConcluded }) => !isConcluded)) return [{ of: member.display, range: last.range, through: null }]
    const given = edges.filter(({ isConcluded }) => !isConcluded)
    const through = given
      .filter(({ subject, range }) => nameIn(range) === distribution && isReached(member.name, nameIn(subject), given))
      .at(-1)
    const range = (through ?? last)?.range
    return range === undefined ? [] : [{ of: member.display, range, through: through?.subject ?? null }]
  })
  // uv writes the ranges of members and of constraints alike; those of members are left out.
  const own = new Set(members.map(({ display }) => withoutSpaces(display)))
  const known = new Set(needs.flatMap(({ of, range }) => (of === 'constraints' ? [range] : [])))
  const bound = constraints.filter((range) => nameIn(range) === distribution && !known.has(range) && !own.has(withoutSpaces(range)))
  return [...needs, ...bound.map((range) => ({ of: 'constraints', range, through: null }))]
}

/** Whether a distribution is needed by another, directly or through others. */
function isReached(from: string | undefined, to: string, edges: readonly Edge[], seen: ReadonlySet<string> = new Set()): boolean {
  if (from === undefined || seen.has(from)) return false
  const next = edges.filter(({ subject }) => nameIn(subject) === from).map(({ range }) => nameIn(range))
  return next.includes(to) || next.some((name) => isReached(name, to, edges, new Set([...seen, from])))
}

function nameIn(text: string): string {
  return normalizeName(/^[\w.-]*\w/.exec(text)?.[0] ?? text)
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
