/** One assignment of an env file. */
const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/

/**
 * The variables of an env file: `NAME=value` lines, quoted or not, with or without `export`; empty lines and comments
 * are passed over, CRLF and a byte order mark accepted. The last assignment of a name counts. `$HOME` and `${HOME}` are
 * left as they stand: who reads a path expands them.
 *
 * `parseEnv` of node does not do: it ends a value at an escaped quote and keeps the backslashes that {@link updateEnvFile} writes.
 */
export function parseEnvFile(text: string): Map<string, string> {
  const variables = new Map<string, string>()
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [, name, value] = assignment.exec(line) ?? []
    if (name !== undefined && value !== undefined) variables.set(name, unquote(value))
  }
  return variables
}

function unquote(value: string): string {
  const [, single] = /^'([^']*)'(?:\s+#.*)?$/.exec(value) ?? []
  if (single !== undefined) return single
  const [, double] = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/.exec(value) ?? []
  if (double !== undefined) return double.replace(/\\(["\\$`])/g, '$1')
  // Without quotes a comment starts at white space and `#`.
  return value.replace(/(?:^|\s+)#.*$/, '')
}

/** How an env file is written: for shells and `uv run --env-file`, or for `docker run --env-file`, which strips no quotes. */
export type EnvFileForm = 'dotenv' | 'docker'

const blockStart = '# >>> written by ensure-extensions'
const blockEnd = '# <<< written by ensure-extensions'

/**
 * The text of an env file with our variables in it: in a marked block, which is replaced where there is one. Everything
 * else stays as it is.
 *
 * @returns the new text, or the variables that lines of others set already: then nothing is changed.
 */
export function updateEnvFile(
  text: string,
  variables: Readonly<Record<string, string>>,
  form: EnvFileForm,
): { readonly text: string } | { readonly taken: readonly string[] } {
  // Each line with its own end, so that those of others stay as they are to the byte.
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []
  const at = (line: string, start = 0): number => lines.findIndex((one, index) => index >= start && one.trimEnd() === line)
  const start = at(blockStart)
  const end = start === -1 ? -1 : at(blockEnd, start + 1)
  const [before, after] = end === -1 ? [lines, []] : [lines.slice(0, start), lines.slice(end + 1)]
  const others = parseEnvFile([...before, ...after].join(''))
  const taken = Object.keys(variables).filter((name) => others.has(name))
  if (taken.length > 0) return { taken }
  const own = Object.entries(variables).map(([name, value]) => `${name}=${form === 'docker' ? value : quote(value)}`)
  const [lineEnd = usualLineEnd(text)] = /(?:\r\n|\n|\r)$/.exec(lines.at(start) ?? '') ?? []
  const block = [blockStart, ...own, blockEnd].map((line) => `${line}${lineEnd}`)
  // A last line without an end gets one: else the block would belong to it.
  const isOpen = before.length > 0 && !/[\r\n]$/.test(before.at(-1) ?? '')
  return { text: [...before, ...(isOpen ? [usualLineEnd(text)] : []), ...block, ...after].join('') }
}

/** The first end of a line in a text. */
function usualLineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

function quote(value: string): string {
  return `"${value.replace(/["\\$`]/g, '\\$&')}"`
}
