import { type OptionName, optionNames, type RawOptions, writtenName } from '../configuration/options.ts'
import type { SettingsSource } from '../configuration/settings.ts'
import type { Environment } from '../ports.ts'
import { maskSecret, readInput } from './runtime.ts'

/** The inputs of the step, as they were given; main and post read the same. Passwords in index URLs are hidden from the log. */
export function readActionInputs(environment: Environment): SettingsSource {
  const raw: RawOptions = Object.fromEntries(optionNames.map((name) => [name, readInput(writtenName(name))]))
  for (const name of ['indexUrl', 'extraIndexUrl'] as const) {
    for (const [, secret = ''] of (raw[name] ?? '').matchAll(/:\/\/[^/\s@]*:([^/\s@]+)@/g)) maskSecret(secret)
  }
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd()
  return { raw, environment, workspace, nameOf: (name: OptionName) => `input ${writtenName(name)}` }
}
