import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import type { Environment, Logger } from '../ports.ts'
import { isPylock, selectLock } from '../specification/lock-selection.ts'
import { remoteCopiesIn } from '../specification/remote-text.ts'
import { silentLogger, systemClock } from '../system/defaults.ts'
import { redactUnreadable } from '../system/secret-url.ts'
import { type DynamicProject, readDynamicProject } from './dynamic-project.ts'
import type { CatalogLookup, ConfiguredExtension } from './extensions.ts'
import { learnSecretsOf } from './learn-secrets.ts'
import { lockedTexts } from './locked-lines.ts'
import { type NamedLock, readNamedLock } from './locks.ts'
import { linesOf, type Reading, readChoice, readers } from './option-kinds.ts'
import { type OptionName, type OptionValues, optionNames, type RawOptions, rowOf, textOf } from './options.ts'
import { readPylockFile } from './pylock-file.ts'
import { readPyproject, selectPyproject } from './pyproject.ts'
import { type RequirementsRead, RequirementsReader } from './requirements-file.ts'
import type { FileOptions } from './requirements-options.ts'
import { isScript, lockOfScript, readScript } from './script-metadata.ts'
import type { SourcedText } from './sourced-text.ts'

/** The options that name what to ensure: settings hold what was read from them. */
type SourceOption = 'packages' | 'requirements' | 'config' | 'catalog' | 'only'

/** All that was asked for, validated. Nothing below the composition reads options or variables of its own. */
export interface Settings extends Omit<OptionValues, SourceOption>, Omit<FileOptions, keyof OptionValues> {
  readonly specifications: readonly SourcedText[]
  /** Those of the configuration files, built-in and disabled ones among them; the packages of the others are specifications too. */
  readonly extensions: readonly ConfiguredExtension[]
  /** Locks of uv that were named: what they install is read when uv is at hand. */
  readonly locks: readonly NamedLock[]
  /** The projects and scripts that were named, absolute: what they say to uv holds for the request. */
  readonly projects: readonly string[]
  /** Projects of which only their build backend knows what they need. */
  readonly dynamicProjects: readonly DynamicProject[]
  /** Warnings about the files that were read, a sentence each. */
  readonly notices: readonly string[]
  /** The directory relative paths start from, absolute. */
  readonly workspace: string
}

/** The raw inputs, before anything is checked. */
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
  const { packages: _, requirements: __, config, catalog: ___, only: ____, ...values } = readOptions(source)
  const { extensions, notices: saidOfCatalogs } = await readConfiguration(source, values.cacheRoot)
  const files = await readRequirements(source, values.cacheRoot)
  const specifications = [...packagesOf(extensions), ...namedSpecifications(source), ...files.specifications]
  // An empty file is an empty set; no file and no package is a mistake.
  if (specifications.length === 0 && config.length === 0 && linesOf(source.raw.requirements ?? '').length === 0) {
    throw new ExtensionConfigError('no specification was given', {
      code: 'packages-empty',
      subject: source.nameOf('packages'),
      hint: 'Name at least one package, such as sphinx-copybutton==0.5.2, or a file in requirements or config.',
    })
  }
  const { notices, ...merged } = withFileOptions(values, files, source.nameOf)
  const { locks, projects, dynamicProjects } = files
  const read = { specifications, extensions, locks, projects, dynamicProjects, workspace: source.workspace }
  return { ...values, ...merged, ...read, notices: [...saidOfCatalogs, ...files.notices, ...notices] }
}

/** The options of files beside those of inputs: lists are added, and of two values that of the input counts. */
function withFileOptions(
  { indexUrl, extraIndexUrl, requireHashes, onlyBinary, constraints }: Omit<OptionValues, SourceOption>,
  { options, constraints: named }: RequirementsRead,
  nameOf: SettingsSource['nameOf'],
): FileOptions & Pick<Settings, 'constraints' | 'notices'> {
  const isOverruled = indexUrl !== undefined && options.indexUrl !== undefined && indexUrl.url.bare !== options.indexUrl.url.bare
  return {
    ...options,
    indexUrl: indexUrl ?? options.indexUrl,
    extraIndexUrl: [...extraIndexUrl, ...options.extraIndexUrl],
    requireHashes: requireHashes || options.requireHashes,
    onlyBinary: [...new Set([...onlyBinary, ...options.onlyBinary])],
    constraints: [...constraints, ...named],
    notices: isOverruled ? [`${nameOf('indexUrl')} is asked instead of ${options.indexUrl?.url} of a requirements file`] : [],
  }
}

/** The value of every option. */
function readOptions(source: SettingsSource): OptionValues {
  const values = optionNames.map((name) => [name, readOption(source, name)])
  // Each value is what the reader of its row's kind gives, which is how `OptionValues` is made.
  return Object.fromEntries(values) as OptionValues
}

/**
 * The value of one option, for who needs nothing else of the settings.
 *
 * @throws ExtensionConfigError naming the option and what it must be.
 */
export function readOption<Name extends OptionName>(source: SettingsSource, name: Name): OptionValues[Name] {
  const { kind, choices = [] } = rowOf(name)
  const text = textOf(source.raw, name)
  const read: Reading<unknown> = kind === 'choice' ? readChoice(text, choices) : readers[kind](text, source)
  // `OptionValues` is made from the readers of the rows' kinds, so that this value has its type.
  if ('value' in read) return read.value as OptionValues[Name]
  const { mustBe, shown = text, hint } = read
  throw new ExtensionConfigError(`${source.nameOf(name)} must be ${mustBe}, not '${redactUnreadable(shown)}'`, {
    code: 'input-invalid',
    subject: source.nameOf(name),
    hint: hint ?? 'docs/inputs.md says what each option means.',
  })
}

/** The specifications that arguments and `packages` name. */
function namedSpecifications({ raw, arguments: given = [] }: SettingsSource): SourcedText[] {
  return [
    ...given.map((argument, index) => ({ text: argument, origin: `argument ${index + 1}` })),
    // The raw text, not a trimmed one: line numbers are those the user sees.
    ...linesOf(raw.packages ?? '').map(({ text, line }) => ({ text, origin: `packages, line ${line}` })),
  ]
}

/** Reads the files of `requirements`. */
async function readRequirements(
  { raw, workspace, nameOf, environment }: SettingsSource,
  cacheRoot: string,
): Promise<RequirementsRead & Pick<Settings, 'locks' | 'projects' | 'dynamicProjects'>> {
  const reader = new RequirementsReader({ workspace, environment, copies: remoteCopiesIn(cacheRoot) })
  const locks: NamedLock[] = []
  const projects: string[] = []
  const dynamicProjects: DynamicProject[] = []
  for (const { text, line } of linesOf(raw.requirements ?? '')) {
    const origin = `${nameOf('requirements')}, line ${line}`
    const file = path.resolve(workspace, text)
    const pyproject = selectPyproject(text)
    const lock = selectLock(text, workspace) ?? (isScript(text) ? lockOfScript(file, text) : undefined)
    if (lock !== undefined) locks.push(await readNamedLock(lock, origin, environment))
    else if (isPylock(text)) reader.add(lockedTexts(await readPylockFile(file, origin), text), text)
    else if (isScript(text)) {
      reader.add(await readScript(file, origin, environment), text)
      projects.push(file)
    } else if (pyproject === undefined) await reader.read(text, origin)
    else {
      projects.push(path.resolve(workspace, pyproject.file))
      const project = { ...pyproject, file: path.resolve(workspace, pyproject.file) }
      const dynamic = await readDynamicProject(project, { origin, shown: text })
      if (dynamic !== undefined) dynamicProjects.push(dynamic)
      else reader.add(await readPyproject(project, origin, environment), text)
    }
  }
  return { ...reader.finish(), locks, projects, dynamicProjects }
}

async function readConfiguration(source: SettingsSource, cacheRoot: string): Promise<Pick<Settings, 'extensions' | 'notices'>> {
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
  if (files.length === 0) return { extensions: [], notices: [] }
  // Its parsers are loaded where there is something to parse: each start would pay for them.
  const { readExtensions, onlyNamed } = await import('./extensions.ts')
  const notices: string[] = []
  const logger: Logger = { ...silentLogger, warning: (notice) => void notices.push(notice) }
  const world = { cacheRoot, workspace, logger, clock: systemClock, origin: nameOf('catalog') }
  const sources = linesOf(raw.catalog ?? '').map(({ text }) => text)
  const catalogs: CatalogLookup = {
    find: async (wanted) => await (await import('./catalog-lookup.ts')).catalogLookup(sources, world).find(wanted),
  }
  const extensions = await readExtensions({ files, workspace, origin: nameOf('config'), catalogs })
  return { extensions: names.length === 0 ? extensions : onlyNamed(extensions, names, nameOf('only')), notices }
}

/** The specifications of the enabled external extensions. */
function packagesOf(extensions: readonly ConfiguredExtension[]): SourcedText[] {
  return extensions.flatMap(({ name, enabled, package: text, origin, directory, ttl }) =>
    !enabled || text === undefined
      ? []
      : [{ text, origin, baseDirectory: directory, extension: name, ...(ttl === undefined ? {} : { ttl }) }],
  )
}
