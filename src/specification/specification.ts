import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import type { Environment } from '../ports.ts'
import { redactUnreadable, SecretText, SecretUrl } from '../system/secret-url.ts'
import { fileOfUrl, isUrl } from '../system/url.ts'
import { formatMarker, type Marker, parseMarker } from './marker.ts'
import { normalizeName } from './name.ts'
import { formatRequirement, parseRequirement, type Requirement, requirementOrUndefined } from './requirement.ts'

/**
 * How a specification names its package: a requirement looked up in the package index, a URL, a version control
 * URL, a `file://` URL, a local wheel, or a local source directory or archive.
 */
export type SpecificationKind = 'requirement' | 'url' | 'vcs' | 'file' | 'wheel' | 'path'

/** One specification: what the user wrote, and what it means. */
export interface Specification {
  /** The text as written, white space at its ends removed. Printing it gives `display`. */
  readonly raw: SecretText
  /** The text as written with its secrets replaced by `***`, for messages and records. */
  readonly display: string
  /** The one spelling all equal specifications share, without secrets. Local paths are relative to the base directory, with `/`. */
  readonly canonical: string
  /** Where a direct reference leads, unless it is a local path. */
  readonly url?: SecretUrl
  readonly kind: SpecificationKind
  /** The distribution name in its normal form, where the text tells it. */
  readonly name?: string
  /** Extras asked for, in their normal form. */
  readonly extras: readonly string[]
  readonly marker?: Marker
  /** Whether it names one version of a package: `==` without a wildcard, or `===`. */
  readonly pinned?: boolean
  /** The absolute path of a local file or directory. */
  readonly localPath?: string
  /** Of a `file://` URL: what follows the `#`, such as a hash of the file. */
  readonly fragment?: string
  /**
   * The text for uv: paths made absolute. The credentials of an archive stand in it; those of a repository do not, for git
   * would show them to all users of the machine.
   */
  readonly installable: SecretText
}

/** Where a specification came from and what its paths are relative to. */
export interface SpecificationContext {
  /** The directory that relative paths start from, absolute. Default: the working directory. */
  readonly baseDirectory?: string
  /** Where the text was written, for messages: `packages, line 3`. */
  readonly origin?: string
  /** The variables that a local package may name in `tool.uv.cache-keys`. Default: none is set. */
  readonly environment?: Environment
  /** Values of the variables (`${NAME}`) in user info and queries of URLs. They are secrets. Default: none is read. */
  readonly secrets?: Readonly<Record<string, string>>
}

/** The longest specification accepted, in characters: the path limit of Linux (PATH_MAX) and far above any requirement seen. */
const maxSpecificationLength = 4_096

const vcsPattern = /^(?:git|hg|bzr|svn)\+[a-z][a-z0-9+.-]*:\/\//i
const windowsDrivePattern = /^[A-Za-z]:[\\/]/
const archivePattern = /\.(?:whl|zip|tar\.gz|tgz|tar\.bz2|tar\.xz|tar)$/i

/**
 * Parses one specification: a PEP 508 requirement, or a path, wheel, `file://`, `git+…://` or other URL that uv takes.
 *
 * @throws ExtensionConfigError with a `specification-…` code when the text is anything else, such as an option of the
 * installer, several requirements, or holds control characters or `${…}`. Nothing is read from disk.
 */
export function parseSpecification(text: string, context: SpecificationContext = {}): Specification {
  const raw = text.trim()
  // A tab is white space to installers. In the middle of a name it is not: that comes from a template.
  if (raw.includes('\t')) return withoutTabs(raw, context)
  refuseUnsafeText(raw, context)
  refuseList(raw, context)
  const reference = splitReference(raw)
  if (reference !== undefined) return referenceSpecification(raw, reference, context)
  const requirement = readRequirement(raw, context)
  if (requirement.url !== undefined) return directReference(raw, { ...requirement, target: requirement.url, isNamed: true }, context)
  const canonical = formatRequirement(requirement)
  return {
    raw: new SecretText(raw),
    display: raw,
    canonical,
    kind: 'requirement',
    name: requirement.name,
    extras: requirement.extras,
    ...(requirement.marker === undefined ? {} : { marker: requirement.marker }),
    ...(requirement.versions.some((clause) => /^===?[^*]+$/.test(clause)) ? { pinned: true } : {}),
    // uv refuses what parsing has put right, such as `>=1.0.*`.
    installable: new SecretText(canonical),
  }
}

function withoutTabs(raw: string, context: SpecificationContext): Specification {
  try {
    const parsed = parseSpecification(raw.replaceAll('\t', ' '), context)
    return parsed.url === undefined ? { ...parsed, raw: new SecretText(raw) } : parsed
  } catch {
    refuseUnsafeText(raw, context)
    throw new Error('a tab is a control character')
  }
}

function refuse(code: ExtensionConfigError['code'], raw: string, problem: string, hint: string, context: SpecificationContext): never {
  // Redacted before it is cut: a part of a URL does not tell what of it is a password.
  const redacted = redactUnreadable(raw)
  const subject = redacted.length > 80 ? `${redacted.slice(0, 77)}…` : redacted
  const where = context.origin === undefined ? '' : `${context.origin}: `
  const shown = JSON.stringify(subject).slice(1, -1)
  throw new ExtensionConfigError(`${where}'${shown}' ${problem}`, { code, subject, hint })
}

function refuseUnsafeText(raw: string, context: SpecificationContext): void {
  if (raw === '') refuse('specification-invalid', raw, 'is empty', 'Name a package, such as sphinx-copybutton==0.5.2.', context)
  if (raw.length > maxSpecificationLength) {
    const problem = `is ${raw.length} characters long, more than ${maxSpecificationLength}`
    refuse('specification-too-long', raw, problem, 'Name one package; give a list one specification a line.', context)
  }
  const lines = raw.split(/\r\n|\r|\n/)
  if (lines.length > 1) {
    refuse(
      'specification-has-several',
      raw,
      'holds several lines',
      'Write one specification a line, each as an argument of its own.',
      context,
    )
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(raw)) {
    refuse(
      'specification-has-control-character',
      raw,
      'holds a control character',
      'Remove it; a tab or NUL often comes from a template.',
      context,
    )
  }
  if (raw.startsWith('-')) {
    const isFile = /^(?:-r|--requirements?)\b/.test(raw)
    const isIndex = /^(?:-i|--(?:extra-)?index-url|--index|--default-index)\b/.test(raw)
    const isConstraint = /^(?:-c|--constraints?)\b/.test(raw)
    const hint = isFile
      ? 'Name the file in the input requirements (CLI: --requirements FILE).'
      : isIndex
        ? 'Use the inputs index-url and extra-index-url (CLI: --index-url, --extra-index-url).'
        : isConstraint
          ? 'Name the file in the input constraints (CLI: --constraints FILE).'
          : /^(?:-e|--editable)\b/.test(raw)
            ? 'Editable installs cannot be cached; name the path without -e.'
            : 'Specifications are packages only; options have inputs of their own.'
    refuse('specification-is-option', raw, 'is an option, not a specification', hint, context)
  }
  if (/\s--|\s#/.test(raw)) {
    const hint = 'Options and comments inside a specification are refused; a file for the input requirements may hold comments.'
    refuse('specification-is-option', raw, "holds ' --' or ' #'", hint, context)
  }
  if (holdsVariable(raw, context.secrets ?? {})) {
    const hint = 'uv would put the value of a variable there and send it to the host; give credentials by UV_INDEX_…, netrc or the keyring.'
    refuse('specification-has-variable', raw, "holds '${'", hint, context)
  }
}

/** Whether a text has `${` other than of a variable whose value is a secret of it. */
function holdsVariable(raw: string, secrets: Readonly<Record<string, string>>): boolean {
  const rest = raw.replaceAll(/\$\{([A-Z0-9_]+)\}/g, (variable, name: string) => (Object.hasOwn(secrets, name) ? '' : variable))
  // A value that names a variable itself would be expanded by uv.
  return rest.includes('${') || (rest !== raw && Object.values(secrets).some((value) => value.includes('${')))
}

/** Files that hold lists of packages, by their names, and what reads each. */
const lists: readonly (readonly [RegExp, (file: string) => string])[] = [
  [
    /^pylock(?:\.[^.]+)?\.toml$|^pdm\.lock$|^poetry\.lock$|^pipfile(?:\.lock)?$|^environment\.ya?ml$/,
    () => 'Nothing here reads it: name its packages.',
  ],
  [/^uv\.lock$/, (file) => `Did you mean the input constraints (CLI: --constraints ${file})?`],
  [/^setup\.(?:py|cfg)$/, () => 'To install the project, name its directory, such as ./ or ./plugin.'],
  [/\.(?:txt|in)$|^pyproject\.toml$/, (file) => `Did you mean the input requirements (CLI: -r in pip, here --requirements ${file})?`],
  [/\.toml$/, (file) => `Did you mean the input config (CLI: --config ${file})?`],
]

/**
 * Refuses the name of a file that holds a list of packages, with an extra or group of it too: an index could have a package that is
 * called so.
 */
function refuseList(raw: string, context: SpecificationContext): void {
  const file = raw.replace(/\s*\[[^\]]*\]$|:[\w.-]+$/, '')
  if (/[\s@;<>=~![\],]|:\/\//.test(file)) return
  const name = (file.split(/[\\/]/).at(-1) ?? '').toLowerCase()
  const found = lists.find(([pattern]) => pattern.test(name))
  if (found === undefined) return
  refuse('specification-invalid', raw, 'is a file with a list of packages, not a package', found[1](raw), context)
}

/** A bare URL or path, its extras and marker; undefined for text that reads as a requirement. */
interface Reference {
  readonly target: string
  readonly extras: readonly string[]
  readonly condition: string | undefined
}

function splitReference(raw: string): Reference | undefined {
  const [, body = raw, condition] = /^(.*?)\s+;(.*)$/.exec(raw) ?? []
  const [, withoutExtras = body, extras] = /^(.*[^\s\]])\[([^\]]*)\]$/.exec(body) ?? []
  const isReference =
    isUrl(withoutExtras) ||
    windowsDrivePattern.test(withoutExtras) ||
    /^[.~]?[\\/]|^\.\.?$|^\.\.[\\/]/.test(withoutExtras) ||
    (!withoutExtras.includes('@') && /[\\/]/.test(withoutExtras) && !/["']/.test(raw)) ||
    (!/[\s@]/.test(withoutExtras) && archivePattern.test(withoutExtras))
  if (!isReference) return undefined
  const names = (extras ?? '').split(',').map((extra) => normalizeName(extra.trim()))
  return { target: withoutExtras, extras: names.filter((name) => name !== '').sort(), condition }
}

function referenceSpecification(raw: string, reference: Reference, context: SpecificationContext): Specification {
  if (/\s/.test(reference.target) && isUrl(reference.target)) {
    refuse(
      'specification-has-several',
      raw,
      'is a URL with white space in it',
      'Write one specification a line; encode spaces as %20.',
      context,
    )
  }
  const name = /([A-Za-z0-9][A-Za-z0-9._]*)-[^/\\]*\.whl(?:[?#].*)?$/.exec(reference.target)?.[1]
  const direct: DirectReference = {
    target: reference.target,
    extras: reference.extras,
    isNamed: false,
    ...(name === undefined ? {} : { name: normalizeName(name) }),
    ...(reference.condition === undefined ? {} : readMarker(raw, reference.condition, context)),
  }
  return directReference(raw, direct, context)
}

function readMarker(raw: string, condition: string, context: SpecificationContext): { marker: Marker } {
  return { marker: reading(() => parseMarker(condition), raw, context) }
}

/** A URL or path, bare or as `name @ url`. */
interface DirectReference {
  readonly target: string
  readonly extras: readonly string[]
  /** Whether the text itself names the distribution; of a bare wheel the file name tells it. */
  readonly isNamed: boolean
  readonly name?: string
  readonly marker?: Marker
}

function directReference(raw: string, reference: DirectReference, context: SpecificationContext): Specification {
  const { target } = reference
  const local = localPathOf(target, context)
  const fragment = /#(.*)$/s.exec(target)?.[1] ?? ''
  const kind: SpecificationKind = vcsPattern.test(target)
    ? 'vcs'
    : local === undefined
      ? 'url'
      : /^file:/i.test(target)
        ? 'file'
        : /\.whl$/i.test(local)
          ? 'wheel'
          : 'path'
  const url = local === undefined ? SecretUrl.parse(target, context.secrets) : undefined
  if (url !== undefined) refuseUnusableUrl(raw, url, { kind, context })
  const extras = reference.extras.length === 0 ? '' : `[${reference.extras.join(',')}]`
  const place = url === undefined ? relativePath(local ?? target, context) : url.bare
  const marker = reference.marker === undefined ? '' : ` ; ${formatMarker(reference.marker)}`
  const spelled = (where: string): string => (reference.isNamed ? `${reference.name}${extras} @ ${where}` : `${where}${extras}`)
  const written = url === undefined ? new SecretText(raw) : withUrl(raw, target, url)
  return {
    raw: written,
    display: String(written),
    canonical: `${spelled(place)}${marker}`,
    kind,
    ...(reference.name === undefined ? {} : { name: reference.name }),
    extras: reference.extras,
    ...(reference.marker === undefined ? {} : { marker: reference.marker }),
    ...(local === undefined ? {} : { localPath: local }),
    ...(kind === 'file' && fragment !== '' ? { fragment } : {}),
    ...(url === undefined ? {} : { url }),
    installable: url === undefined ? new SecretText(spelled(kind === 'file' ? target : (local ?? target))) : forUv(url, kind, spelled),
  }
}

/** A text with the URL that is written in it as it is sent. */
function withUrl(text: string, written: string, url: SecretUrl): SecretText {
  const at = text.indexOf(written)
  return SecretText.join([text.slice(0, at), url, text.slice(at + written.length)])
}

/** A specification of a repository at a commit instead of the branch or tag it names; any other as it is. */
export function atCommit<T extends Specification>(specification: T, commit: string): T {
  const { kind, url, name, extras } = specification
  if (kind !== 'vcs' || url === undefined) return specification
  const suffix = extras.length === 0 ? '' : `[${extras.join(',')}]`
  const spelled = (where: string): string => (name === undefined ? `${where}${suffix}` : `${name}${suffix} @ ${where}`)
  return { ...specification, installable: forUv(url.atRevision(commit), kind, spelled) }
}

function forUv(url: SecretUrl, kind: SpecificationKind, spelled: (where: string) => string): SecretText {
  const fetched = kind === 'vcs' ? SecretUrl.parse(url.revealAddress()) : url
  return SecretText.around(spelled(fetched.reveal()), fetched)
}

/** Refuses text that would be read in another way than it is meant, or could not be kept secret. */
function refuseUnusableUrl(
  raw: string,
  url: SecretUrl,
  { kind, context }: { readonly kind: SpecificationKind; readonly context: SpecificationContext },
): void {
  if (!url.isReadable) {
    const hint =
      'A / ? # or @ in a user name or password is written %2F, %3F, %23 or %40. A repository is git+ssh://git@HOST/PATH, with / before the path.'
    refuse('specification-invalid', raw, 'holds a URL that cannot be read', hint, context)
  }
  if (kind === 'vcs' && url.hasQuery) {
    const hint = 'git would show it to all users of this machine. Give a token for a user name: git+https://TOKEN@HOST/PATH.'
    refuse('specification-invalid', raw, 'is a repository with a query in its URL', hint, context)
  }
}

function localPathOf(target: string, context: SpecificationContext): string | undefined {
  if (/^file:/i.test(target)) return fileOfUrl(target)
  if (isUrl(target)) return undefined
  return path.resolve(context.baseDirectory ?? process.cwd(), target)
}

function relativePath(local: string, context: SpecificationContext): string {
  const relative = path
    .relative(context.baseDirectory ?? process.cwd(), local)
    .split(path.sep)
    .join('/')
  return relative.startsWith('..') || path.isAbsolute(relative) ? relative : `./${relative}`
}

function readRequirement(raw: string, context: SpecificationContext): Requirement {
  return reading(() => parseRequirement(raw), raw, context)
}

/** Runs a parser; what it cannot read is refused with its reason. */
function reading<T>(parse: () => T, raw: string, context: SpecificationContext): T {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    if (holdsSeveralRequirements(raw)) {
      refuse(
        'specification-has-several',
        raw,
        'holds more than one requirement',
        'Write one specification a line, each as an argument of its own.',
        context,
      )
    }
    const hint = 'Write it as in pip: name, name[extra], name>=1,<2, a path, or a URL.'
    // The reason quotes a part of the text, and what of a part is a password cannot be told.
    const reason = redactUnreadable(raw) === raw ? `: ${error.message}` : ''
    return refuse('specification-invalid', raw, `is not a specification${reason}`, hint, context)
  }
}

function holdsSeveralRequirements(raw: string): boolean {
  const parts = raw.split(/[\s,]+/).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => requirementOrUndefined(part) !== undefined)
}
