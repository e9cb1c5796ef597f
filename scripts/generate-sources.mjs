// Writes what is made from files of other languages in `src/`: a `sources.ts` beside the Python of `python` folders and beside the web
// page of `page` folders, so that bundles read no files; and the part of `python/ensure_extensions.py` that is the loader's. With
// `--check` it writes nothing and fails where one is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const isChecking = process.argv.includes('--check')
const stale = []

/** Which files are carried, by the name of the folder they lie in. */
const carried = { python: /\.py$/, page: /\.(?:html|css|js)$/ }

for (const directory of foldersOf('src', Object.keys(carried))) {
  const files = readdirSync(directory)
    .filter((name) => carried[path.basename(directory)].test(name))
    .sort()
  const constants = files.map((name) => {
    const literal = sourceOf(path.join(directory, name)).replace(/[\\`]|\$\{/g, '\\$&')
    return `/** ${name} */\nexport const ${camelCase(path.parse(name).name)}: string = \`${literal}\`\n`
  })
  put(path.join(directory, 'sources.ts'), `// Made from the files beside it by \`npm run generate\`.\n\n${constants.join('\n')}`)
}

/** Where the embedded sources stand in the Python module, by the name of their constant. */
const embedded = {
  _LOADER_START: 'src/importation/python/loader_start.py',
  _LOADER_WORK: 'src/importation/python/loader_work.py',
  _PROBE: 'src/platform/python/probe.py',
  _ANSWER_TARGETS: 'src/importation/python/answer_targets.py',
}
const module = 'python/ensure_extensions.py'
if (existsSync(module)) {
  let text = readFileSync(module, 'utf8')
  for (const [name, file] of Object.entries(embedded)) {
    const source = sourceOf(file)
    if (source.includes("'''")) throw new Error(`${file} holds ''', which would end the string that holds it`)
    const pattern = new RegExp(`^${name} = r'''\\n[\\s\\S]*?^'''$`, 'm')
    if (!pattern.test(text)) throw new Error(`${module} has no place for ${name}`)
    text = text.replace(pattern, () => `${name} = r'''\n${source}'''`)
  }
  text = text.replace(/^_LAYOUT = \d+$/m, `_LAYOUT = ${layoutVersion()}`)
  put(module, text)
}

if (stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}; run npm run generate`)
  process.exitCode = 1
}

/** A file as it is carried: without the lines that stand for what the program puts before it. */
function sourceOf(file) {
  const text = readFileSync(file, 'utf8')
  return text.split('# --- what is above this line is not part of the loader\n').at(-1) ?? ''
}

/** The version of what lies in a cache, wherever it is declared. */
function layoutVersion() {
  const files = readdirSync('src', { recursive: true }).filter((file) => file.endsWith('.ts'))
  const found = files.flatMap(
    (file) => /export const schemaVersion(?:: number)? = (\d+)/.exec(readFileSync(path.join('src', file), 'utf8'))?.[1] ?? [],
  )
  if (found.length !== 1) throw new Error('schemaVersion is not declared exactly once')
  return found[0]
}

function foldersOf(root, wanted) {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
  return names.filter((entry) => entry.isDirectory() && wanted.includes(entry.name)).map((entry) => path.join(entry.parentPath, entry.name))
}

function camelCase(name) {
  return name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())
}

function put(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  if (isChecking) stale.push(file)
  else writeFileSync(file, text)
}
