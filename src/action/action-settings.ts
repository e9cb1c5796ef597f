import { type OptionName, optionNames, type RawOptions, writtenName } from '../configuration/options.ts'
import type { SettingsSource } from '../configuration/settings.ts'
import type { Environment } from '../ports.ts'
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
