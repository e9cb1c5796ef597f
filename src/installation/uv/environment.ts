import path from 'node:path'
import type { Environment, Logger } from '../../ports.ts'
import { requirementsContent } from '../../specification/requirements-content.ts'
import { withBareUrls } from '../../system/redact.ts'
import { SecretUrl } from '../../system/secret-url.ts'
import { otherPathVariables, type UvVariable, uvVariable, uvVariables } from './variables.ts'

/** The arguments that stand for the variables that name files. */
const fileArguments: Readonly<Record<string, string>> = {
  UV_CONSTRAINT: '--constraints',
  UV_OVERRIDE: '--overrides',
  UV_BUILD_CONSTRAINT: '--build-constraints',
  UV_EXCLUDE: '--excludes',
}

/**
 * The environment uv runs in: everything of the user's (TLS and proxy settings among it), but of UV_… nothing that this
 * program decides. Paths are absolute, because uv runs in a directory of its own. The tree gets copies, because writing into
 * a hard link would change uv's own cache.
 */
export function uvEnvironment(environment: Environment): Environment {
  const kept = Object.entries(environment).filter(([name]) => !name.startsWith('UV_') || uvVariable(name).treatment !== 'withheld')
  const others = new Map(otherPathVariables.map((variable) => [variable.name, variable]))
  return {
    // One retry of uv's own on top of ours: together they stay within the retry budget on an index that is down.
    UV_HTTP_RETRIES: '1',
    ...Object.fromEntries(
      kept.map(([name, value]) => {
        const variable = name.startsWith('UV_') ? uvVariable(name) : others.get(name)
        return [name, variable === undefined || value === undefined || value === '' ? value : absolute(value, variable)]
      }),
    ),
    UV_LINK_MODE: 'copy',
    // uv installs members of a workspace as links to their source tree, which another machine does not have.
    UV_NO_EDITABLE: '1',
    UV_NO_PROGRESS: '1',
    UV_PYTHON_DOWNLOADS: 'never',
    NO_COLOR: '1',
  }
}

/** A value whose paths start at the working directory, with absolute ones. Indexes are made absolute where they are put together. */
function absolute(value: string, { kind }: Pick<UvVariable, 'kind'>): string {
  if (kind === 'path') return path.resolve(value)
  if (kind === 'files') return filesOf(value).join(' ')
  if (kind !== 'paths') return value
  return value
    .split(path.delimiter)
    .map((entry) => (entry === '' ? entry : path.resolve(entry)))
    .join(path.delimiter)
}

/** The files a variable names, absolute: uv runs in a directory of its own. */
export function filesOf(value: string | undefined): string[] {
  const files = (value ?? '').split(/\s+/).filter((file) => file !== '')
  return files.map((file) => (isRemotePlace(file) ? file : path.resolve(file)))
}

/** Whether what stands where a file belongs is an address on a server. */
export function isRemotePlace(text: string): boolean {
  return /^https?:\/\//i.test(text)
}

/**
 * The files that variables name, as arguments, and the environment without these variables: uv takes a variable for nothing
 * where the argument is given too, and takes a path with a space for two.
 *
 * @param readHere files that uv does not get, as `VARIABLE FILE`: their lines are handed to it in another way.
 */
export function filesAsArguments(
  environment: Environment,
  original: Environment,
  readHere: readonly string[],
): { environment: Environment; args: string[] } {
  const args = Object.entries(fileArguments).flatMap(([name, option]) =>
    filesOf(original[name]).flatMap((file) => (readHere.includes(`${name} ${file}`) ? [] : [option, file])),
  )
  const rest = Object.entries(environment).filter(([name]) => !Object.hasOwn(fileArguments, name))
  return { environment: Object.fromEntries(rest), args }
}

/** Says which variables of the user's do not reach uv, and why. */
export function tellWithheld(environment: Environment, logger: Logger): void {
  for (const { name, treatment, why, isTold } of uvVariables) {
    if (treatment !== 'withheld' || environment[name] === undefined || environment[name] === '') continue
    const message = `${name} is not passed on to uv: ${why}`
    if (isTold) logger.warning(message)
    else logger.debug(message)
  }
}

/** The variables that change how a request resolves, as they count in its digest: files by the SHA-256 of what uv reads in them. */
export async function resolutionInputs(environment: Environment): Promise<Record<string, string>> {
  return (await resolutionContent(environment)).inputs
}

/** The variables that change how a request resolves, and the local packages that their files name. */
export interface ResolutionContent {
  /** See {@link resolutionInputs}. */
  readonly inputs: Record<string, string>
  /** Names of the local packages, in normal form. */
  readonly localNames: readonly string[]
  /** Where these and all that they lead to lie: real paths. */
  readonly localTrees: readonly string[]
}

/** Reads the variables that change how a request resolves. */
export async function resolutionContent(environment: Environment): Promise<ResolutionContent> {
  const inputs: Record<string, string> = {}
  const localNames = new Set<string>()
  const localTrees: string[] = []
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith('UV_') || value === undefined || value === '') continue
    const { treatment, kind } = uvVariable(name)
    // Indexes count together with those of the inputs: see indexes.ts.
    if (treatment !== 'counted' || kind === 'index' || kind === 'indexes' || kind === 'places') continue
    if (kind !== 'files') inputs[name] = withBareUrls(value)
    else {
      const digests = filesOf(value).map(async (file) => {
        // A file on a server counts where it is read.
        if (isRemotePlace(file)) return name === 'UV_EXCLUDE' ? SecretUrl.parse(file).bare : 'remote'
        const content = await requirementsContent(file, { origin: name, environment })
        for (const own of content.localNames) localNames.add(own)
        localTrees.push(...content.localTrees)
        return content.digest
      })
      inputs[name] = (await Promise.all(digests)).join(' ')
    }
  }
  return { inputs, localNames: [...localNames], localTrees }
}
