/** One assignment of an env file. */
const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/

/**
 * The variables of an env file: `NAME=value` lines, quoted or not, with or without `export`; empty lines and comments
 * are passed over, CRLF and a byte order mark accepted. The last assignment of a name counts. `$HOME` and `${HOME}` are
 * left as they stand: who reads a path expands them.
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
  const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n'
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)
  const start = lines.indexOf(blockStart)
  const end = lines.indexOf(blockEnd, start + 1)
  const [before, after] = start === -1 || end === -1 ? [lines, []] : [lines.slice(0, start), lines.slice(end + 1)]
  const others = parseEnvFile([...before, ...after].join('\n'))
  const taken = Object.keys(variables).filter((name) => others.has(name))
  if (taken.length > 0) return { taken }
  const own = Object.entries(variables).map(([name, value]) => `${name}=${form === 'docker' ? value : quote(value)}`)
  return { text: [...before, blockStart, ...own, blockEnd, ...after, ''].join(lineEnd) }
}

function quote(value: string): string {
  return `"${value.replace(/["\\$`]/g, '\\$&')}"`
}
