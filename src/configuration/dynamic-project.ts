import { existsSync } from 'node:fs'
import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import type { Environment } from '../ports.ts'
import { readInputFile } from '../specification/input-file.ts'
import { withExtras } from '../specification/marker.ts'
import { normalizeName } from '../specification/name.ts'
import { formatRequirement, parsePublishedRequirement, type Requirement } from '../specification/requirement.ts'
import { isTable, tableIn } from '../specification/toml.ts'
import { redactUrls } from '../system/redact.ts'
import { type PyprojectSelection, sourcedTexts } from './pyproject.ts'
import type { SourcedText } from './sourced-text.ts'

/** A project of which only its build backend knows what it needs. */
export interface DynamicProject {
  readonly directory: string
  readonly selection: PyprojectSelection
  /** Where it was named, for messages. */
  readonly origin: string
  /** As the user wrote it. */
  readonly shown: string
}

/**
 * The project of a `pyproject.toml` whose list is not written there: it is `dynamic`, or there is no `[project]` and a
 * build backend makes it of files of its own. Undefined for any other, also for one that cannot be read.
 */
export async function readDynamicProject(
  selection: PyprojectSelection,
  named: Pick<DynamicProject, 'origin' | 'shown'>,
): Promise<DynamicProject | undefined> {
  if (selection.group !== undefined) return undefined
  const directory = path.dirname(selection.file)
  const root = tableIn(await readInputFile(selection.file, named.origin))
  const project = root?.['project']
  const isBuilt = root?.['build-system'] !== undefined || ['setup.py', 'setup.cfg'].some((name) => existsSync(path.join(directory, name)))
  if (root === undefined || (project === undefined && !isBuilt)) return undefined
  const field = selection.extras.length === 0 ? 'dependencies' : 'optional-dependencies'
  const dynamic = isTable(project) ? project['dynamic'] : [field]
  return Array.isArray(dynamic) && dynamic.includes(field) ? { directory, selection, ...named } : undefined
}

/**
 * The specifications of a project by the metadata that its backend made (`METADATA`).
 *
 * @throws ExtensionConfigError `source-unsupported` for a source that cannot be followed.
 */
export async function dynamicSpecifications(project: DynamicProject, metadata: string, environment: Environment): Promise<SourcedText[]> {
  const { selection, origin } = project
  const fields = headersOf(metadata)
  const own = normalizeName(fields.find(([name]) => name === 'name')?.[1] ?? '')
  const requirements = publishedRequirements(metadata, project)
  const { file, extras } = selection
  const lists = extras.length === 0 ? [undefined] : extras
  const items = lists.flatMap((extra) =>
    listOf(requirements, { own, extra, met: [] }).map((text) => ({
      text,
      origin: `${path.basename(file)}, ${extra === undefined ? 'dependencies' : `extra ${extra}`}`,
      list: extra === undefined ? {} : { extra: normalizeName(extra) },
    })),
  )
  return sourcedTexts(items, await readInputFile(file, origin), { file, origin, environment })
}

/** All that a project needs by its `METADATA`, with the extras in the markers. */
export function publishedRequirements(metadata: string, project: Pick<DynamicProject, 'shown'>): Requirement[] {
  return headersOf(metadata).flatMap(([name, value]) => (name === 'requires-dist' ? [publishedRequirement(value, project)] : []))
}

function publishedRequirement(text: string, { shown }: Pick<DynamicProject, 'shown'>): Requirement {
  try {
    return parsePublishedRequirement(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new ExtensionConfigError(`'${shown}' needs what cannot be read, by its build backend: ${redactUrls(error.message)}`, {
      code: 'file-unreadable',
      subject: shown,
      hint: 'Mend the requirement in the file that the build backend reads.',
    })
  }
}

interface ListWay {
  /** The project's own name. */
  readonly own: string
  readonly extra: string | undefined
  /** Extras that led here: a ring ends. */
  readonly met: readonly string[]
}

/** The requirements of the project, or of an extra alone; one of the project itself stands for those of its extras. */
function listOf(requirements: readonly Requirement[], { own, extra, met }: ListWay): string[] {
  if (extra !== undefined && met.includes(extra)) return []
  return requirements.flatMap((requirement) => {
    const { marker, ...plain } = requirement
    const always = marker === undefined ? true : withExtras(marker, [])
    const asked = marker === undefined || extra === undefined ? always : withExtras(marker, [extra])
    // A requirement that holds without the extra is not of the extra's list.
    const isListed = extra === undefined ? always !== false : asked !== false && always === false
    if (!isListed) return []
    const left = typeof asked === 'boolean' ? plain : { ...plain, marker: asked }
    if (requirement.name !== own) return [formatRequirement(left)]
    return requirement.extras.flatMap((inner) =>
      listOf(requirements, { own, extra: inner, met: [...met, ...(extra === undefined ? [] : [extra])] }),
    )
  })
}

/** The header fields of core metadata, their names in lower case; folded lines are joined. */
function headersOf(metadata: string): (readonly [string, string])[] {
  const [head = ''] = metadata.replaceAll(/\r\n?/g, '\n').split('\n\n')
  return head
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const at = line.indexOf(':')
      return at === -1 ? [] : [[line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const]
    })
}
