import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ConfigFileError, EnsureExtensionsError, type ErrorCode, type FileProblem } from '../errors.ts'
import type { Environment } from '../ports.ts'
import { readInputFile } from '../specification/input-file.ts'
import { type RemoteCopies, readRemoteText } from '../specification/remote-text.ts'
import {
  expandVariables,
  type FileOption,
  type LineProblem,
  type LogicalLine,
  logicalLines,
  parseRequirementsLine,
} from '../specification/requirements-lines.ts'
import { parseSpecification, type Specification } from '../specification/specification.ts'
import { redactUnreadable, SecretText, SecretUrl } from '../system/secret-url.ts'
import { fileOfUrl, isUrl } from '../system/url.ts'
import type { ConstraintSource } from './constraint-source.ts'
import { type FilePlace, idOfPlace, placeOfText, shownPlace } from './file-place.ts'
import { parseIndex } from './index-setting.ts'
import { type FileOptions, noFileOptions, withFormat } from './requirements-options.ts'
import type { SourcedText } from './sourced-text.ts'

/** All that requirements files say. */
export interface RequirementsRead {
  readonly specifications: readonly SourcedText[]
  readonly constraints: readonly ConstraintSource[]
  readonly options: FileOptions
  /** Warnings for the user, a sentence each. */
  readonly notices: readonly string[]
}

export interface ReaderContext {
  /** The directory relative paths of packages start from, absolute. */
  readonly workspace: string
  readonly environment: Environment
  readonly copies: RemoteCopies
  /** Whether the files are constraints: then those they name with `-c` are more of them. */
  readonly hasConstraints?: true
}

/** A line that is being read. */
interface Reading {
  readonly place: FilePlace
  /** As messages name the file. */
  readonly shown: string
  readonly line: LogicalLine
  readonly secrets: Readonly<Record<string, string>>
  /** The files that led here, the innermost last. */
  readonly parents: readonly string[]
}

/** The strong algorithms, each with the length of its digest in hex. */
const hashPattern = /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/i
const lineProblems: Readonly<Record<LineProblem['kind'], (subject: string) => string>> = {
  'unknown-option': (subject) => `the option '${subject}' is not known. Remove it; docs/requirements.md has those that are followed`,
  'missing-value': (subject) => `the option '${subject}' needs a value behind it`,
  'surplus-value': (subject) => `the option '${subject}' takes no value`,
  'stray-text': (subject) => `'${redactUnreadable(subject)}' stands behind an option. Give it a line of its own`,
  'open-quote': () => 'a quotation mark has no second one',
}

/**
 * Reads requirements files as pip and uv do: specifications with their options, the files they name with `-r` and `-c`, and
 * the options that hold for the whole request. What is wrong is collected, in all files.
 */
export class RequirementsReader {
  readonly #context: ReaderContext
  readonly #specifications: SourcedText[] = []
  readonly #constraints: ConstraintSource[] = []
  readonly #notices = new Set<string>()
  readonly #editable: string[] = []
  readonly #problems: (FileProblem & { readonly code: ErrorCode })[] = []
  #options: FileOptions = noFileOptions

  constructor(context: ReaderContext) {
    this.#context = context
  }

  /**
   * Reads one file of the inputs.
   *
   * @param named its path as it was written, or its URL.
   * @throws ExtensionConfigError `file-unreadable` where it cannot be read at all.
   */
  async read(named: string, origin: string): Promise<void> {
    await this.readPlace(placeOfText(named, this.#context.workspace), origin)
  }

  /** Reads one file. Throws ExtensionConfigError `file-unreadable` where it cannot be read at all. */
  async readPlace(place: FilePlace, origin: string): Promise<void> {
    const before = this.#specifications.length
    await this.#readFile(place, origin, [])
    if (this.#specifications.length === before)
      this.#notices.add(`${shownPlace(place, this.#context.workspace)} names no package to install`)
  }

  /** Notes specifications that were read elsewhere, so that they keep their place among the others. */
  add(specifications: readonly SourcedText[], name: string): void {
    this.#specifications.push(...specifications)
    if (specifications.length === 0) this.#notices.add(`${name} names no package to install`)
  }

  /** Gives all that was read. Throws ConfigFileError with all that is wrong. */
  finish(): RequirementsRead {
    const [first] = this.#problems
    if (first !== undefined) {
      throw new ConfigFileError(
        this.#problems.map(({ code: _, ...problem }) => problem),
        { code: first.code, subject: 'the requirements files have', hint: 'docs/requirements.md says what is read, and what is not.' },
      )
    }
    const editable = this.#editable.join(', ')
    return {
      specifications: this.#specifications,
      constraints: this.#constraints,
      options: this.#options,
      notices: [
        ...this.#notices,
        ...(editable === '' ? [] : [`installed as copies of now, although -e asks for links to the sources: ${editable}`]),
      ],
    }
  }

  async #readFile(place: FilePlace, origin: string, parents: readonly string[]): Promise<void> {
    const shown = shownPlace(place, this.#context.workspace)
    const text = await this.#textOf(place, origin)
    const inner = [...parents, idOfPlace(place)]
    for (const line of logicalLines(text)) {
      const { text: expanded, secrets, unset, hasVariable } = expandVariables(line.text, this.#context.environment)
      const reading: Reading = { place, shown, line, secrets, parents: inner }
      if (place.kind === 'url' && hasVariable) {
        // A server could have it sent anywhere.
        this.#report(
          reading,
          'specification-has-variable',
          'variables are not read in files of a server. Write the value, or keep the file here',
        )
      } else if (unset.length > 0) {
        const names = unset.map((name) => `'${name}'`).join(', ')
        this.#report(reading, 'specification-has-variable', `the variable ${names} is not set. Give it to this step in env`)
      } else await this.#readLine(expanded, reading)
    }
  }

  async #textOf(place: FilePlace, origin: string): Promise<string> {
    if (place.kind === 'file') return await readInputFile(place.file, origin)
    const { text, notice } = await readRemoteText(place.url, origin, this.#context.copies)
    if (notice !== undefined) this.#notices.add(notice)
    return text
  }

  async #readLine(text: string, reading: Reading): Promise<void> {
    const { requirement, options, problems } = parseRequirementsLine(text)
    for (const { kind, subject } of problems) this.#report(reading, 'requirements-option', lineProblems[kind](subject))
    if (problems.length > 0) return
    if (requirement !== undefined) this.#addRequirement(requirement, options, reading)
    else for (const option of options) await this.#follow(option, reading)
  }

  #addRequirement(text: string, options: readonly FileOption[], reading: Reading): void {
    const specification = this.#parse(text, reading)
    const hashes: string[] = []
    for (const { name, written, value } of options) {
      if (name === 'hash') {
        if (hashPattern.test(value)) hashes.push(value.toLowerCase())
        else this.#report(reading, 'requirements-option', hashHelp(written))
      } else if (name === 'config-settings') this.#addBuildSetting(value, specification, reading)
      else {
        const reason =
          name === 'global-option'
            ? `the option '${written}' cannot be followed: uv builds by PEP 517. Write it as --config-settings`
            : `the option '${written}' stands behind a specification. Give it a line of its own`
        this.#report(reading, 'requirements-option', reason)
      }
    }
    if (specification === undefined) return
    const { secrets } = reading
    this.#specifications.push({
      text,
      origin: this.#origin(reading),
      ...(hashes.length === 0 ? {} : { hashes }),
      ...(Object.keys(secrets).length === 0 ? {} : { secrets }),
    })
  }

  #addBuildSetting(value: string, specification: Specification | undefined, reading: Reading): void {
    if (!/^[^=\s]+=/.test(value)) this.#report(reading, 'requirements-option', `'${value}' is not a build setting such as KEY=VALUE`)
    else if (specification !== undefined && specification.name === undefined) {
      this.#report(reading, 'requirements-option', 'a build setting needs the name of its package. Write NAME @ in front of the address')
    } else {
      this.#merge({ buildSettings: [...this.#options.buildSettings, { package: specification?.name, setting: value }] })
    }
  }

  #parse(text: string, reading: Reading): Specification | undefined {
    try {
      return parseSpecification(text, { baseDirectory: this.#context.workspace, secrets: reading.secrets })
    } catch (error) {
      if (!(error instanceof EnsureExtensionsError)) throw error
      this.#report(reading, error.code, `${error.message}${error.hint === undefined ? '' : `. ${error.hint}`}`)
      return undefined
    }
  }

  /** Applies an option on a line of its own. */
  async #follow({ name, written, value }: FileOption, reading: Reading): Promise<void> {
    switch (name) {
      case 'requirement':
        return await this.#include(value, reading)
      case 'constraint': {
        const place = this.#placeOf(value, reading)
        if (this.#context.hasConstraints) return await this.#include(value, reading)
        if (place !== undefined) this.#constraints.push(place)
        return
      }
      case 'editable': {
        const specification = this.#parse(value, reading)
        if (specification !== undefined) this.#editable.push(specification.display)
        if (specification !== undefined) this.#addRequirement(value, [], reading)
        return
      }
      case 'index-url':
      case 'extra-index-url': {
        const index = this.#indexOf(value, reading)
        if (index === undefined) this.#report(reading, 'requirements-option', `'${redactUnreadable(value)}' is not the URL of an index`)
        else this.#merge(name === 'index-url' ? { indexUrl: index } : { extraIndexUrl: [...this.#options.extraIndexUrl, index] })
        return
      }
      case 'find-links':
        return this.#merge({ findLinks: [...this.#options.findLinks, this.#linksOf(value, reading)] })
      case 'no-index':
        return this.#merge({ noIndex: true })
      case 'pre':
        return this.#merge({ prerelease: true })
      case 'require-hashes':
        return this.#merge({ requireHashes: true })
      case 'no-binary':
        return this.#merge(withFormat(this.#options, 'noBinary', value))
      case 'only-binary':
        return this.#merge(withFormat(this.#options, 'onlyBinary', value))
      case 'trusted-host':
        return this.#merge({ trustedHosts: [...this.#options.trustedHosts, value] })
      case 'config-settings':
        return this.#addBuildSetting(value, undefined, reading)
      case 'prefer-binary':
        this.#notices.add(`${this.#origin(reading)}: ${written} has no effect: uv takes the newest version, as a wheel where there is one`)
        return
      case 'use-feature':
        this.#notices.add(`${this.#origin(reading)}: ${written} has no effect: it is about pip itself`)
        return
      case 'hash':
        this.#report(reading, 'requirements-option', hashHelp(written))
        return
      case 'global-option':
        this.#report(reading, 'requirements-option', `the option '${written}' cannot be followed: uv builds by PEP 517`)
    }
  }

  async #include(value: string, reading: Reading): Promise<void> {
    const place = this.#placeOf(value, reading)
    if (place === undefined) return
    if (reading.parents.includes(idOfPlace(place))) {
      const problem = `'${shownPlace(place, this.#context.workspace)}' includes itself. Remove the -r line that leads back to it`
      this.#report(reading, 'file-unreadable', problem)
      return
    }
    try {
      await this.#readFile(place, this.#origin(reading), reading.parents)
    } catch (error) {
      if (!(error instanceof EnsureExtensionsError)) throw error
      const said = error.message.replace(`${this.#origin(reading)}: `, '')
      this.#report(reading, error.code, `${said}${error.hint === undefined ? '' : `. ${error.hint}`}`)
    }
  }

  /** Resolves a path or URL in a file. Relative paths start at that file. */
  #placeOf(value: string, reading: Reading): FilePlace | undefined {
    const { place, secrets } = reading
    if (/^file:\/\//i.test(value)) {
      const file = place.kind === 'file' ? fileOfUrl(value) : undefined
      if (file === undefined) this.#report(reading, 'file-unreadable', `'${value}' is not a file that can be read from here`)
      return file === undefined ? undefined : { kind: 'file', file }
    }
    if (isUrl(value)) return { kind: 'url', url: SecretUrl.parse(value, secrets) }
    if (place.kind === 'file') return { kind: 'file', file: path.resolve(path.dirname(place.file), value) }
    return { kind: 'url', url: place.url.resolve(value) }
  }

  #indexOf(value: string, { place, secrets }: Reading): FileOptions['indexUrl'] {
    if (isUrl(value)) return parseIndex(value, secrets)
    const base = place.kind === 'file' ? path.dirname(place.file) : this.#context.workspace
    const directory = path.resolve(base, value)
    return existsSync(directory) ? parseIndex(pathToFileURL(directory).href) : undefined
  }

  /** As in pip: a path is looked for beside the file, then in the workspace. */
  #linksOf(value: string, { place, secrets }: Reading): SecretText {
    if (isUrl(value)) return SecretUrl.parse(value, secrets)
    const beside = place.kind === 'file' ? path.resolve(path.dirname(place.file), value) : undefined
    const found = beside !== undefined && existsSync(beside) ? beside : path.resolve(this.#context.workspace, value)
    return new SecretText(found)
  }

  #merge(options: Partial<FileOptions>): void {
    this.#options = { ...this.#options, ...options }
  }

  #origin({ place, line }: Reading): string {
    return `${place.kind === 'file' ? path.basename(place.file) : String(place.url)}, line ${line.line}`
  }

  #report({ shown, line }: Reading, code: ErrorCode, message: string): void {
    this.#problems.push({ file: shown, line: line.line, column: line.column, message, code })
  }
}

function hashHelp(written: string): string {
  return `the option '${written}' is not a hash. Write it as --hash=sha256:… behind its specification; sha384 and sha512 are taken too`
}
