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
/** What a constraint says stands alone beside another clause. */
const constraintPattern = new RegExp(String.raw`\band (${requirement}), we can conclude`, 'g')

interface Edge {
  /** Whether it follows from others: then it may hide what it goes through. */
  readonly isConcluded: boolean
  readonly subject: string
  readonly range: string
}

/**
 * What uv's explanation of a failed resolution comes to: the distribution that the members need in different versions,
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
  const required = [...text.matchAll(youRequirePattern)].flatMap(([, first = '', rest = '']) => [
    first,
    ...rest.split(' and ').filter((part) => part !== ''),
  ])
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
      // What the user asked for is the range itself.
      const own = required.filter((range) => nameIn(range) === distribution)
      const asked = own.find((text) => withoutSpaces(member.display) === text)
      // Who asks for no version needs none: where several stand against each other, the constraints have them all.
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
  // What was asked for itself stands in the same place of uv's sentences as a constraint.
  const own = new Set(members.flatMap(({ name, display }) => (name === distribution ? [display] : [])))
  const known = new Set(needs.flatMap(({ of, range }) => (of === 'constraints' || own.has(of) ? [range] : [])))
  const bound = constraints.filter((range) => nameIn(range) === distribution && !known.has(range))
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
