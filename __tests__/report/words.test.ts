import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/program.ts'
import { optionNames, rowOf } from '../../src/configuration/options.ts'
import { errorCodes } from '../../src/errors.ts'
import { repository } from '../support/tools.ts'

/** English that has to be read twice. */
const awkward = [/\banew\b/, /\b(?:is|are) no (?!longer\b|larger\b|such\b|need\b|other\b|network\b)(?<!there (?:is|are) no )\w+/]
/** Words for what lies inside: a user reads of extensions, packages, cache entries and archives. */
const inside = [
  /(?<!pull |more )\brequests?\b(?! digest\b)/i,
  /\bgenerations?\b/,
  /(?<!cache |-)\bentr(?:y|ies)\b(?![- ]points?\b|[`"':])/i,
]

/** The pages for users: the others are for who works on the code, or writes a store of their own. */
const pages = [
  'README.md',
  ...['docs', 'docs/recipes'].flatMap((directory) => readdirSync(path.join(repository, directory)).map((name) => `${directory}/${name}`)),
].filter(
  (file) => file.endsWith('.md') && !['docs/architecture.md', 'docs/benchmark.md', 'docs/providers.md', 'docs/security.md'].includes(file),
)

const helpOf = (...argv: string[]): string => {
  const notice = parseArguments([...argv, '--help'], '1.0')
  return notice.command === 'notice' ? notice.text.replaceAll(/\s+/g, ' ') : ''
}
const commands = [...helpOf().matchAll(/ ([a-z]+) (?:\[options\]|\[command\])/g)].flatMap(([, name]) => (name === undefined ? [] : [name]))

describe('what a user reads', () => {
  it.each(pages)('%s has the words of users', (file) => {
    const lines = readFileSync(path.join(repository, file), 'utf8').split('\n')
    expect(lines.filter((line) => [...awkward, ...inside].some((pattern) => pattern.test(line.replaceAll(/`[^`]*`/g, '`'))))).toEqual([])
  })

  it('the help of every command, the options and the meanings of errors have them too', () => {
    expect(commands).toEqual(expect.arrayContaining(['ensure', 'explain', 'prune', 'doctor']))
    const texts = [
      ...commands.map((name) => helpOf(name)),
      ...optionNames.map((name) => rowOf(name).description),
      ...Object.values(errorCodes).map(({ meaning }) => meaning),
    ]
    expect(texts.flatMap((text) => [...awkward, ...inside, /\bbundles?\b/].flatMap((pattern) => pattern.exec(text) ?? []))).toEqual([])
  })

  it('messages have them too', () => {
    const words = [...awkward, ...inside, /\bbundles?\b/]
    const found = messageFiles.flatMap((file) =>
      sentencesIn(readFileSync(path.join(repository, 'src', file), 'utf8')).flatMap((text) =>
        words.some((pattern) => pattern.test(text)) ? [`${file}: ${text}`] : [],
      ),
    )
    expect(found).toEqual([])
  })
})

/** The files whose texts reach users: not what only tests and writers of stores read, and not a text that never may change. */
const messageFiles = readdirSync(path.join(repository, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/(?:sources|library\/testing|github-actions\/client)\.ts$/.test(file.replaceAll('\\', '/')),
)

/** The texts of several words in a file of code, without its comments. */
function sentencesIn(code: string): string[] {
  const lines = code.split('\n').filter((line) => !/^\s*(?:\*|\/\*|\/\/)/.test(line))
  return lines.flatMap((line) =>
    [...line.matchAll(/(['`])((?:(?!\1).)*)\1/g)]
      .map(([, , text = '']) => text.replaceAll(/\$\{[^}]*\}/g, 'X'))
      .filter((text) => text.includes(' ')),
  )
}
