/** How variables are written for who sets them; the CLI's `env --format`. */
export const variableFormats = ['posix', 'fish', 'powershell', 'dotenv', 'json', 'github'] as const

/** One of {@link variableFormats}. */
export type VariableFormat = (typeof variableFormats)[number]

/** Variables and their values; undefined for one that is to be unset. */
export type VariableChanges = Readonly<Record<string, string | undefined>>

/**
 * The text that sets variables: for `eval` in a shell (`posix`, `fish`, `powershell`), for a file that others read
 * (`dotenv`, `github` for `$GITHUB_ENV`), or as one JSON object. `dotenv` and `github` cannot unset: there it is empty.
 */
export function renderVariables(changes: VariableChanges, format: VariableFormat): string {
  if (format === 'json')
    return `${JSON.stringify(Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? null])))}\n`
  return Object.entries(changes)
    .map(([name, value]) => `${renderers[format](name, value)}\n`)
    .join('')
}

/**
 * A command that makes `eval` (or `source`, or `Invoke-Expression`) fail in the shell, and changes nothing: without it, the shell would
 * not notice that the variables are not all there. Empty for the formats that are data.
 */
export function renderShellFailure(format: VariableFormat): string {
  if (format === 'posix' || format === 'fish') return 'false\n'
  return format === 'powershell' ? "throw 'ensure-extensions env failed'\n" : ''
}

const renderers: Readonly<Record<Exclude<VariableFormat, 'json'>, (name: string, value: string | undefined) => string>> = {
  posix: (name, value) => (value === undefined ? `unset ${name}` : `export ${name}='${value.replaceAll("'", "'\\''")}'`),
  fish: (name, value) => (value === undefined ? `set -e ${name}` : `set -gx ${name} '${value.replaceAll(/[\\']/g, '\\$&')}'`),
  // Its typographic quotation marks end a string too ("about_Quoting_Rules").
  powershell: (name, value) =>
    value === undefined
      ? `Remove-Item -ErrorAction SilentlyContinue Env:${name}`
      : `$env:${name} = '${value.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`,
  dotenv: (name, value = '') => `${name}="${value.replaceAll(/["\\$`]/g, '\\$&')}"`,
  github: (name, value = '') => {
    let delimiter = 'ENSURE_EXTENSIONS_END'
    while (value.includes(delimiter)) delimiter += '_'
    return `${name}<<${delimiter}\n${value}\n${delimiter}`
  },
}
