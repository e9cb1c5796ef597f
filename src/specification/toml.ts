import { parse, TomlError } from 'smol-toml'

/** A table of a TOML file, nothing of it checked yet. */
export type Table = Readonly<Record<string, unknown>>

/** Whether a value of a TOML file is a table. */
export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The tables of a text; undefined where it is not TOML. */
export function tableIn(text: string): Table | undefined {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof TomlError) return undefined
    throw error
  }
}

/** Where something of a text stands; both count from 1. */
interface Position {
  readonly line: number
  readonly column: number
}

/** Why a text is not TOML, and where. The rest of the parser's message quotes the text, which may hold a password. */
export function problemOf({ message, line, column }: Position & Pick<Error, 'message'>): Position & { readonly problem: string } {
  const [problem = ''] = message.split('\n')
  return { problem: problem.replace(/^Invalid TOML document: /, ''), line, column }
}
