import { parseIndex } from '../configuration/index-setting.ts'
import { linesOf } from '../configuration/option-kinds.ts'
import { type OptionName, optionNames, type RawOptions, writtenName } from '../configuration/options.ts'
import { readOption, type Settings, type SettingsSource } from '../configuration/settings.ts'
import { ExtensionConfigError } from '../errors.ts'
import type { SecretSources } from '../operations/ensure/kept-call.ts'
import type { Environment } from '../ports.ts'
import { parseSpecification } from '../specification/specification.ts'
import { onSecretLearned } from '../system/known-secrets.ts'
import { maskSecret, readInput } from './runtime.ts'

/**
 * The inputs of the step, as they were given; main and post read the same. From now on the runner is told of every secret
 * that is met, so that no later step shows it.
 */
export function readActionInputs(environment: Environment): SettingsSource {
  const raw: RawOptions = Object.fromEntries(optionNames.map((name) => [name, readInput(writtenName(name))]))
  onSecretLearned(maskSecret)
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd()
  return { raw, environment, workspace, nameOf: (name: OptionName) => `input ${writtenName(name)}` }
}

/**
 * Reads the inputs of the step that may hold credentials. The state that main hands to post holds no secret, and
 * the runner gives post the inputs as they were.
 */
export function readSecretInputs(workspace: string, environment: Environment): SecretSources {
  onSecretLearned(maskSecret)
  const lines = (name: OptionName): string[] => linesOf(readInput(writtenName(name))).map(({ text }) => text)
  const specifications = lines('packages').flatMap((text) => {
    try {
      return [parseSpecification(text, { baseDirectory: workspace, environment })]
    } catch (error) {
      // Main refused it, or read it as something else.
      if (error instanceof ExtensionConfigError) return []
      throw error
    }
  })
  const indexes = [...lines('indexUrl'), ...lines('extraIndexUrl')].flatMap((text) => parseIndex(text) ?? [])
  const source = readActionInputs(environment)
  return { specifications, indexes, advisories: readOption(source, 'advisories'), signingKey: readOption(source, 'signingKey') }
}

/** The private key, which no state holds: the runner gives post the input as it was. */
export function readSigningKey(environment: Environment): Settings['signingKey'] {
  return readOption(readActionInputs(environment), 'signingKey')
}
