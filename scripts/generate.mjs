// Makes what is written from the tables in `src/`: the inputs and outputs of action.yml, docs/inputs.md, the tables of the README.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { stdio: 'inherit' })
const { optionNames, rowOf, writtenName } = await import('../lib/configuration/options.js')
const { outputs } = await import('../lib/report/outputs.js')

/** The inputs and outputs that the README shows: those most workflows need. */
const essential = {
  inputs: ['packages', 'requirements', 'config', 'python', 'constraints', 'index-url', 'provider', 'ttl-hours'],
  outputs: ['cache-hit', 'failed', 'pythonpath', 'extensions'],
}

const inputs = optionNames.map((name) => ({ name: writtenName(name), ...rowOf(name) }))
const outputRows = Object.entries(outputs).map(([name, { description }]) => ({ name, description }))

replace('action.yml', 'inputs:\n', '\nruns:', [
  ...inputs.map(
    ({ name, description, default: usual }) =>
      `  ${name}:\n    description: ${quoted(description)}\n    required: false\n    default: ${quoted(usual)}\n`,
  ),
  'outputs:\n',
  ...outputRows.map(({ name, description }, index) => {
    const end = index === outputRows.length - 1 ? '' : '\n'
    return `  ${name}:\n    description: ${quoted(description)}${end}`
  }),
])
for (const [kind, rows] of [
  ['inputs', inputs],
  ['outputs', outputRows],
]) {
  const table = kind === 'inputs' ? inputTable : outputTable
  replaceMarked('docs/inputs.md', kind, table(rows))
  replaceMarked('README.md', kind, table(rows.filter(({ name }) => essential[kind].includes(name))))
}

function inputTable(rows) {
  const line = ({ name, description, default: usual, commands, argument }) => {
    const flag = commands === 'none' ? '' : `\`--${name}${argument === undefined ? '' : ` ${argument}`}\``
    return `| \`${name}\` | ${cell(description)} | ${usual === '' ? '' : `\`${usual}\``} | ${flag} |`
  }
  return ['| Input | What it does | Default | Command line |', '| --- | --- | --- | --- |', ...rows.map(line)]
}

function outputTable(rows) {
  const line = ({ name, description }) => `| \`${name}\` | ${cell(description)} |`
  return ['| Output | What it holds |', '| --- | --- |', ...rows.map(line)]
}

function replaceMarked(file, kind, lines) {
  replace(file, `<!-- ${kind}: made by npm run generate -->\n`, `\n<!-- end of ${kind} -->`, [lines.join('\n')])
}

function replace(file, start, end, parts) {
  const text = readFileSync(file, 'utf8')
  const from = text.indexOf(start)
  const to = text.indexOf(end, from)
  if (from === -1 || to === -1) throw new Error(`${file} lacks '${start.trim()}' or '${end.trim()}'`)
  writeFileSync(file, text.slice(0, from + start.length) + parts.join('') + text.slice(to))
}

function cell(text) {
  return text.replaceAll('|', '\\|')
}

/** A text as YAML has it in single quotes. */
function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`
}
