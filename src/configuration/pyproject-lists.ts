import * as v from 'valibot'
import { ExtensionConfigError } from '../errors.ts'
import { bothMarkers, formatMarker, type Marker } from '../specification/marker.ts'
import { normalizeName } from '../specification/name.ts'
import { formatRequirement, requirementOrUndefined } from '../specification/requirement.ts'
import type { RequirementList } from './pyproject-sources.ts'
import { typeProblem } from './toml-problem.ts'

/** The tables of a `pyproject.toml` that hold lists. Each list is looked at when it is wanted: a strange one takes nothing from the others. */
export interface Pyproject {
  /** Whether there is a table `[project]`. */
  readonly isProject: boolean
  readonly name: string | undefined
  readonly dependencies: unknown
  readonly extras: Readonly<Record<string, unknown>>
  readonly groups: Readonly<Record<string, unknown>>
  /** Whether Poetry has tables of its own there. */
  readonly isOfPoetry: boolean
}

const listSchema = v.array(v.string())
const groupSchema = v.array(v.union([v.string(), v.object({ 'include-group': v.string() })]))

/** Finds the tables that hold lists in a parsed `pyproject.toml`. */
export function pyprojectOf(document: Readonly<Record<string, unknown>>): Pyproject {
  const project = tableIn(document, 'project')
  return {
    isProject: Object.hasOwn(document, 'project'),
    name: typeof project['name'] === 'string' ? project['name'] : undefined,
    dependencies: project['dependencies'],
    extras: tableIn(project, 'optional-dependencies'),
    groups: tableIn(document, 'dependency-groups'),
    isOfPoetry: Object.hasOwn(tableIn(document, 'tool'), 'poetry'),
  }
}

function tableIn(table: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const value = Object.hasOwn(table, key) ? table[key] : undefined
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {}
}

/** One requirement with the list it stands in. */
export interface ListItem {
  readonly text: string
  /** `pyproject.toml, extra docs`. */
  readonly origin: string
  readonly list: RequirementList
}

/** The lists of a `pyproject.toml`. A requirement of the project itself stands for the lists of its extras. */
export class PyprojectLists {
  readonly #document: Pyproject
  readonly #origin: string
  readonly #name: string

  /** @param place who named the file, and how the file is called, for messages. */
  constructor(document: Pyproject, place: { readonly origin: string; readonly name: string }) {
    this.#document = document
    this.#origin = place.origin
    this.#name = place.name
  }

  /** `project.dependencies`. Throws ExtensionConfigError `file-unreadable` where there is no such list. */
  dependencies(): ListItem[] {
    return this.#dependencies({ origin: 'project.dependencies', parents: [] })
  }

  /** The list of an extra. Throws ExtensionConfigError `file-unreadable` where there is no such extra. */
  extra(extra: string): ListItem[] {
    return this.#extra(extra, { origin: `extra ${extra}`, parents: [] })
  }

  /** The list of a dependency group. Throws ExtensionConfigError `file-unreadable` where there is none, or where it includes itself. */
  group(group: string): ListItem[] {
    return this.#group(group, { origin: `group ${group}`, parents: [] })
  }

  #dependencies(way: Way): ListItem[] {
    const { isProject, dependencies: given = [] } = this.#document
    if (!isProject) throw missing(`${this.#origin}: ${this.#name} has no table [project]`, this.#name, this.#poetry(''))
    if (way.parents.includes('')) return []
    const list = this.#checked(listSchema, given, 'project.dependencies')
    return list.flatMap((text) => this.#item(text, {}, { ...way, parents: [...way.parents, ''] }))
  }

  #extra(extra: string, way: Way): ListItem[] {
    const name = normalizeName(extra)
    const lists = Object.entries(this.#document.extras)
    const found = lists.find(([key]) => normalizeName(key) === name)
    if (found === undefined)
      throw missing(
        `${this.#origin}: ${this.#name} has no extra '${extra}'; it has ${namesOf(lists)}`,
        extra,
        this.#poetry(`--extras ${extra} `),
      )
    if (way.parents.includes(`extra ${name}`)) return []
    const list = this.#checked(listSchema, found[1], `the extra '${extra}'`)
    return list.flatMap((text) => this.#item(text, { extra: name }, { ...way, parents: [...way.parents, `extra ${name}`] }))
  }

  #group(group: string, way: Way): ListItem[] {
    const name = normalizeName(group)
    const groups = Object.entries(this.#document.groups)
    const found = groups.find(([key]) => normalizeName(key) === name)
    if (found === undefined)
      throw missing(
        `${this.#origin}: ${this.#name} has no dependency group '${group}'; it has ${namesOf(groups)}`,
        group,
        this.#poetry(`--only ${group} `),
      )
    if (way.parents.includes(`group ${name}`)) {
      throw missing(`${this.#origin}: the dependency group '${group}' of ${this.#name} includes itself`, group)
    }
    const list = this.#checked(groupSchema, found[1], `the dependency group '${group}'`)
    const inner = { ...way, parents: [...way.parents, `group ${name}`] }
    return list.flatMap((item) =>
      typeof item === 'string' ? this.#item(item, { group: name }, inner) : this.#group(item['include-group'], inner),
    )
  }

  #checked<T>(schema: v.GenericSchema<unknown, T>, list: unknown, what: string): T {
    const parsed = v.safeParse(schema, list)
    if (parsed.success) return parsed.output
    throw new ExtensionConfigError(
      `${this.#origin}: ${what} of ${this.#name} is not a list of requirements: ${typeProblem(parsed.issues[0])}`,
      {
        code: 'file-unreadable',
        subject: this.#name,
        hint: 'Every item is a string such as "sphinx>=7"; of a group also a table { include-group = "NAME" }.',
      },
    )
  }

  /** Tells a user of Poetry what to do; undefined where the file has none of Poetry's tables. */
  #poetry(selected: string): string | undefined {
    if (!this.#document.isOfPoetry) return undefined
    return `Poetry's own tables are not read. Name the file that 'poetry export ${selected}--without-hashes -o requirements.txt' writes, or write the list into [dependency-groups].`
  }

  /** One requirement; of the project itself those that its extras stand for, since the index has another project of that name. */
  #item(text: string, list: RequirementList, way: Way): ListItem[] {
    const self = this.#document.name
    const requirement = self === undefined ? undefined : requirementOrUndefined(text)
    if (requirement === undefined || requirement.name !== normalizeName(self ?? '')) {
      return [{ text, origin: `${this.#name}, ${way.origin}`, list }]
    }
    const { extras, marker } = requirement
    // A group has nothing of the project by itself, and an extra has its dependencies already where the project is asked for.
    const isWhole = list.group !== undefined || extras.length === 0
    const items = [...(isWhole ? this.#dependencies(way) : []), ...extras.flatMap((extra) => this.#extra(extra, way))]
    return marker === undefined ? items : items.map((item) => ({ ...item, text: withMarker(item.text, marker) }))
  }
}

interface Way {
  /** The list that was asked for, for messages. */
  readonly origin: string
  /** The lists that led here: a ring ends. */
  readonly parents: readonly string[]
}

function withMarker(text: string, marker: Marker): string {
  const requirement = requirementOrUndefined(text)
  if (requirement === undefined) return `${text} ; ${formatMarker(marker)}`
  return formatRequirement({
    ...requirement,
    marker: bothMarkers(marker, requirement.marker),
  })
}

function missing(message: string, subject: string, hint?: string): ExtensionConfigError {
  return new ExtensionConfigError(message, {
    code: 'file-unreadable',
    subject,
    hint: hint ?? 'Name a list that exists: pyproject.toml, pyproject.toml[extra] or pyproject.toml:group.',
  })
}

function namesOf(lists: readonly (readonly [string, unknown])[]): string {
  return lists.length === 0 ? 'none' : lists.map(([key]) => key).join(', ')
}
