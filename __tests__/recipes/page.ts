import { readFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from '../support/tools.ts'

/** The part of YAML that the recipes use: mappings, texts, and blocks of text. */
type Mapping = { readonly [key: string]: string | Mapping }

/** The text of a recipe. */
export function readPage(name: string): string {
  return readFileSync(path.join(repository, 'docs', 'recipes', `${name}.md`), 'utf8')
}

/** The blocks of code of a page in a language, in their order. */
export function blocksIn(page: string, language: string): string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, found, text = '']) => (found === language ? [text] : []))
}

/** The steps of each job of a page that uses the action. */
export function jobsIn(page: string): Mapping[][] {
  return blocksIn(page, 'yaml').flatMap((block) => {
    const [, indent] = /^( *)- (?:uses|run|id): /m.exec(block) ?? []
    if (indent === undefined || !block.includes('OWNER/ensure-extensions@v1')) return []
    const [, ...steps] = block.split(new RegExp(`^${indent}- `, 'm'))
    return [steps.map((step) => readMapping(`${indent}  ${step}`.split('\n')))]
  })
}

/** A mapping of lines that are indented alike. */
function readMapping(lines: readonly string[]): Mapping {
  const [first = ''] = lines
  const depth = indentOf(first)
  const found: Record<string, string | Mapping> = {}
  for (const [index, line] of lines.entries()) {
    const [, key, value = ''] = indentOf(line) === depth ? (/^ *([\w-]+):(?: (.*))?$/.exec(line) ?? []) : []
    if (key === undefined) continue
    const rest = lines.slice(index + 1)
    const end = rest.findIndex((text) => text.trim() !== '' && indentOf(text) <= depth)
    const inner = (end === -1 ? rest : rest.slice(0, end)).filter((text) => text.trim() !== '')
    if (value === '|') found[key] = inner.map((text) => text.trim()).join('\n')
    else if (value === '>') found[key] = inner.map((text) => text.trim()).join(' ')
    else if (value === '') found[key] = readMapping(inner)
    else found[key] = value.replace(/^'(.*)'$/, '$1')
  }
  return found
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
