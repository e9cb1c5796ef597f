import { inputDefinitions } from '../configuration/inputs.ts'
import type { SettingsSource } from '../configuration/settings.ts'
import type { Environment } from '../ports.ts'
import { maskSecret, readInput } from './runtime.ts'

/** The inputs of the step, as they were given; main and post read the same. Passwords in index URLs are hidden from the log. */
export function readActionInputs(environment: Environment): SettingsSource {
  const raw = Object.fromEntries(inputDefinitions.map(({ name }) => [name, readInput(name)]))
  for (const name of ['index-url', 'extra-index-url']) {
    for (const [, secret = ''] of (raw[name] ?? '').matchAll(/:\/\/[^/\s@]*:([^/\s@]+)@/g)) maskSecret(secret)
  }
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd()
  return { raw, environment, workspace, nameOf: (input) => `input ${input}` }
}
