import type { ConstraintSource } from '../../configuration/constraint-source.ts'
import { refusePrivateRepositories } from '../../configuration/local-repositories.ts'
import { filesOf, isRemotePlace } from '../../installation/uv/environment.ts'
import type { Environment } from '../../ports.ts'
import { requirementsContent } from '../../specification/requirements-content.ts'
import { SecretUrl } from '../../system/secret-url.ts'

/** The variables whose files name packages with addresses. */
const fileVariables = ['UV_CONSTRAINT', 'UV_OVERRIDE', 'UV_BUILD_CONSTRAINT'] as const

/** The files of these variables that uv does not get, because their lines are read here. */
export interface VariableFiles {
  readonly sources: Readonly<Record<(typeof fileVariables)[number], readonly ConstraintSource[]>>
  /** Each as `VARIABLE FILE`. */
  readonly named: readonly string[]
}

/**
 * Selects the files of variables that are read here: those on servers, which uv would fetch by itself and could not on the day that a
 * server is down, and those that name a repository with an account, which uv would hand to git for all users of the machine to read.
 *
 * @throws ExtensionConfigError `file-unreadable`.
 */
export async function filesToRead(environment: Environment): Promise<VariableFiles> {
  const named: string[] = []
  const sourcesOf = async (variable: string): Promise<ConstraintSource[]> => {
    const sources: ConstraintSource[] = []
    for (const file of filesOf(environment[variable])) {
      if (isRemotePlace(file)) sources.push({ kind: 'url', url: SecretUrl.parse(file) })
      else {
        const { isRemote, namesPrivateRepository, localPlaces } = await requirementsContent(file, { origin: variable, environment })
        await refusePrivateRepositories(localPlaces, environment)
        if (!isRemote && !namesPrivateRepository) continue
        sources.push({ kind: 'file', file })
      }
      named.push(`${variable} ${file}`)
    }
    return sources
  }
  const [constraints, overrides, builds] = await Promise.all(fileVariables.map(sourcesOf))
  return { sources: { UV_CONSTRAINT: constraints ?? [], UV_OVERRIDE: overrides ?? [], UV_BUILD_CONSTRAINT: builds ?? [] }, named }
}
