import { normalizeName } from '../specification/name.ts'
import { parseSpecification } from '../specification/specification.ts'

/** The parts of a request, under the names that its user knows. */
export interface RequestParts {
  readonly extensions: readonly { readonly package_spec: string; readonly digest: string }[]
  /** A short hash of each option and file that counts, by its name; undefined in records of older releases. */
  readonly options?: Readonly<Record<string, string>> | undefined
}

/** Lists in phrases how a request differs from a saved one: `constraints.txt changed`, `sphinx==7.2 instead of sphinx==7.1`. */
export function partDifferences(saved: RequestParts, wanted: RequestParts): string[] {
  const [before, now] = [byName(saved), byName(wanted)]
  const packages = [...new Set([...now.keys(), ...before.keys()])].flatMap((name) => {
    const [then, today] = [before.get(name), now.get(name)]
    if (then === undefined) return [`${today?.text} was added`]
    if (today === undefined) return [`${then.text} was removed`]
    if (then.digests === today.digests) return []
    return [then.text === today.text ? `the content of ${today.text} changed` : `${today.text} instead of ${then.text}`]
  })
  if (saved.options === undefined) return packages
  const options = { before: saved.options, now: wanted.options ?? {} }
  const changed = [...new Set([...Object.keys(options.now), ...Object.keys(options.before)])].flatMap((name) => {
    const [then, today] = [options.before[name], options.now[name]]
    if (then === today) return []
    return [`${name} ${then === undefined ? 'was added' : today === undefined ? 'was removed' : 'changed'}`]
  })
  return [...packages, ...changed]
}

/** The share of package names that two requests have in common, from 0 to 1. */
export function likeness(saved: RequestParts, wanted: RequestParts): number {
  const [before, now] = [byName(saved), byName(wanted)]
  const all = new Set([...before.keys(), ...now.keys()])
  return all.size === 0 ? 0 : [...now.keys()].filter((name) => before.has(name)).length / all.size
}

/** The specifications of a request by the package they name. */
function byName({ extensions }: RequestParts): Map<string, { readonly text: string; readonly digests: string }> {
  const named = new Map<string, { text: string; digests: string }>()
  for (const { package_spec, digest } of [...extensions].sort((left, right) => (left.digest < right.digest ? -1 : 1))) {
    const name = nameIn(package_spec)
    const earlier = named.get(name)
    const [text, digests] = [package_spec, digest]
    named.set(
      name,
      earlier === undefined ? { text, digests } : { text: `${earlier.text}, ${text}`, digests: `${earlier.digests} ${digests}` },
    )
  }
  return named
}

/** The name of the package in a specification; the whole text where it names none. */
function nameIn(text: string): string {
  try {
    const { name, localPath } = parseSpecification(text)
    return name === undefined || localPath !== undefined ? text : normalizeName(name)
  } catch {
    return text
  }
}
