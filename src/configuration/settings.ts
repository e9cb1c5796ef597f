import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import type { Environment } from '../ports.ts'
import { redactUnreadable } from '../system/secret-url.ts'
import type { ConfiguredExtension } from './extensions.ts'
import { learnSecretsOf } from './learn-secrets.ts'
import { linesOf, type Reading, readChoice, readers } from './option-kinds.ts'
import { type OptionName, type OptionValues, optionNames, type RawOptions, rowOf, textOf } from './options.ts'
import { readPyproject, selectPyproject } from './pyproject.ts'
import { readRequirementsFile } from './requirements-file.ts'
import type { SourcedText } from './sourced-text.ts'

/** The options that name what to ensure: settings hold what was read from them. */
type SourceOption = 'packages' | 'requirements' | 'config' | 'only'

/** All that was asked for, validated. Nothing below the composition reads options or variables of its own. */
export interface Settings extends Omit<OptionValues, SourceOption> {
  readonly specifications: readonly SourcedText[]
  /** Those of the configuration files, built-in and disabled ones among them; the packages of the others are specifications too. */
  readonly extensions: readonly ConfiguredExtension[]
  /** The directory relative paths start from, absolute. */
  readonly workspace: string
}

/** What settings are made from. */
export interface SettingsSource {
  readonly raw: RawOptions
  readonly environment: Environment
  /** Absolute. */
  readonly workspace: string
  /** How the user writes an option, for messages: `input retries`, `--retries`. */
  readonly nameOf: (option: OptionName) => string
  /** Specifications given as arguments instead of lines. */
  readonly arguments?: readonly string[]
}

/**
 * Reads and validates all options.
 *
 * @throws ExtensionConfigError naming the option, its value and what it must be; `packages-empty` where nothing is named.
 */
export async function readSettings(source: SettingsSource): Promise<Settings> {
  learnSecretsOf(source.environment)
  const { packages: _, requirements: __, config, only: ___, ...values } = readOptions(source)
  const extensions = await readConfiguration(source)
  const specifications = [...packagesOf(extensions), ...(await readSpecifications(source))]
  if (specifications.length === 0 && config.length === 0) {
    throw new ExtensionConfigError('no specification was given', {
      code: 'packages-empty',
      subject: source.nameOf('packages'),
      hint: 'Name at least one package, such as sphinx-copybutton==0.5.2, or a file in requirements or config.',
    })
  }
  return { ...values, specifications, extensions, workspace: source.workspace }
}

/** The value of every option. */
function readOptions(source: SettingsSource): OptionValues {
  const values = optionNames.map((name) => [name, readOption(source, name)])
  // Each value is what the reader of its row's kind gives, which is how `OptionValues` is made.
  return Object.fromEntries(values) as OptionValues
}

/**
 * The keys alone, for who needs nothing else of the settings.
 *
 * @throws ExtensionConfigError naming the option and what it must be.
 */
export function readKeys(source: SettingsSource): Pick<Settings, 'verifyKeys' | 'signingKey'> {
  const names = ['verifyKeys', 'signingKey'] as const
  return Object.fromEntries(names.map((name) => [name, readOption(source, name)])) as Pick<Settings, 'verifyKeys' | 'signingKey'>
}

function readOption(source: SettingsSource, name: OptionName): unknown {
  const { kind, choices = [] } = rowOf(name)
  const text = textOf(source.raw, name)
  const read: Reading<unknown> = kind === 'choice' ? readChoice(text, choices) : readers[kind](text, source)
  if ('value' in read) return read.value
  const { mustBe, shown = text, hint } = read
  throw new ExtensionConfigError(`${source.nameOf(name)} must be ${mustBe}, not '${redactUnreadable(shown)}'`, {
    code: 'input-invalid',
    subject: source.nameOf(name),
    hint: hint ?? 'docs/inputs.md says what each option means.',
  })
}

async function readSpecifications(source: SettingsSource): Promise<SourcedText[]> {
  const { raw, workspace, nameOf } = source
  const specifications: SourcedText[] = (source.arguments ?? []).map((argument, index) => ({
    text: argument,
    origin: `argument ${index + 1}`,
  }))
  // The raw text, not a trimmed one: line numbers are those the user sees.
  for (const { text, line } of linesOf(raw.packages ?? '')) specifications.push({ text, origin: `packages, line ${line}` })
  for (const { text, line } of linesOf(raw.requirements ?? '')) {
    const origin = `${nameOf('requirements')}, line ${line}`
    const pyproject = selectPyproject(text)
    specifications.push(
      ...(pyproject === undefined
        ? await readRequirementsFile(path.resolve(workspace, text), origin)
        : await readPyproject({ ...pyproject, file: path.resolve(workspace, pyproject.file) }, origin, source.environment)),
    )
  }
  return specifications
}

async function readConfiguration(source: SettingsSource): Promise<ConfiguredExtension[]> {
  const { raw, workspace, nameOf } = source
  const files = linesOf(raw.config ?? '').map(({ text }) => path.resolve(workspace, text))
  const names = linesOf(raw.only ?? '').map(({ text }) => text)
  if (files.length === 0 && names.length > 0) {
    throw new ExtensionConfigError(`${nameOf('only')} names extensions of ${nameOf('config')}, which is empty`, {
      code: 'input-invalid',
      subject: nameOf('only'),
      hint: 'Name the configuration file, or leave this out.',
    })
  }
  if (files.length === 0) return []
  // Its parsers are loaded where there is something to parse: each start would pay for them.
  const { readExtensions, onlyNamed } = await import('./extensions.ts')
  const extensions = await readExtensions({ files, workspace, origin: nameOf('config') })
  return names.length === 0 ? extensions : onlyNamed(extensions, names, nameOf('only'))
}

/** What the enabled external extensions ask for. */
function packagesOf(extensions: readonly ConfiguredExtension[]): SourcedText[] {
  return extensions.flatMap(({ name, enabled, package: text, origin, directory, ttl }) =>
    !enabled || text === undefined
      ? []
      : [{ text, origin, baseDirectory: directory, extension: name, ...(ttl === undefined ? {} : { ttl }) }],
  )
}
