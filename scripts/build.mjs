// Builds `dist/` from `src/`: one bundle by ncc whose faces share their chunks, a small starter for each face, the library's types.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import ncc from '@vercel/ncc'

/** The programs: where each starter lies in `dist/`, and what it starts. */
const programs = {
  'action/main': 'action/main.js',
  'action/post': 'action/post.js',
  'action/restore': 'action/restore.js',
  'action/save': 'action/save.js',
  cli: 'cli/main.js',
  toolkit: 'providers/github-actions/toolkit.js',
  'toolkit/store': 'providers/local/program.js',
}
/** The faces that are imported: where each lies in `dist/`, and its module. */
const libraries = { '.': 'library/index.js', testing: 'library/testing.js' }

rmSync('lib', { recursive: true, force: true })
rmSync('dist', { recursive: true, force: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { stdio: 'inherit' })

const doorOf = (name) => (name === '.' ? 'library' : path.basename(name))
const faces = Object.entries({ ...programs, ...libraries })
writeFileSync('lib/doors.js', faces.map(([name, file]) => `export const ${doorOf(name)} = () => import('./${file}')\n`).join(''))

const { code, assets } = await ncc(path.resolve('lib/doors.js'), { minify: false, quiet: true, target: 'es2022' })
write('dist/program/index.js', code)
for (const [asset, { source }] of Object.entries(assets)) write(path.join('dist/program', asset), source)
for (const source of [code, ...Object.values(assets).map((asset) => String(asset.source))]) {
  // ES modules have no `__filename`, and ncc adds none.
  if (/^(?! *(?:\*|\/\/)).*\b__filename\b/m.test(source)) throw new Error('a dependency wants __filename')
}

const starter = readFileSync('scripts/start.js', 'utf8')
for (const name of Object.keys(programs)) {
  const file = `dist/${name}/index.js`
  write(file, starter.replaceAll('DOOR', doorOf(name)).replace('PROGRAM', programFrom(file)))
  chmodSync(file, 0o755)
}
for (const [name, module] of Object.entries(libraries)) {
  const file = path.posix.join('dist', name, 'index.js')
  const names = Object.keys(await import(pathToFileURL(path.resolve('lib', module)).href)).sort()
  const door = doorOf(name)
  write(file, `import { ${door} } from '${programFrom(file)}'\n\nexport const {\n  ${names.join(',\n  ')},\n} = await ${door}()\n`)
}
write('dist/package.json', `${JSON.stringify({ type: 'module' })}\n`)

const { extensionsFileSchema } = await import(path.resolve('lib/configuration/extension-schema.js'))
const schema = toJsonSchema(extensionsFileSchema, { errorMode: 'ignore' })
const title = 'Extensions, as ensure-extensions reads them'
write('dist/extensions.schema.json', `${JSON.stringify({ ...schema, title }, undefined, 2)}\n`)

const declarations = new Set()
for (const module of Object.values(libraries)) collectDeclarations(module.replace(/\.js$/, '.d.ts'), declarations)
for (const file of declarations) {
  // What a package publishes is named by what runs: `.js`.
  write(
    path.join('dist/types', file),
    readFileSync(path.join('lib', file), 'utf8').replaceAll(/(?<=(?:from|import\() ?'\.[^']+)\.ts(?=')/g, '.js'),
  )
}

function programFrom(file) {
  const relative = path.posix.relative(path.posix.dirname(file), 'dist/program/index.js')
  return relative.startsWith('.') ? relative : `./${relative}`
}

function write(file, content) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** Adds a declaration file and all that it imports, directly or through others. */
function collectDeclarations(file, known) {
  if (known.has(file)) return
  known.add(file)
  for (const [, target] of readFileSync(path.join('lib', file), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)) {
    collectDeclarations(path.posix.join(path.posix.dirname(file), target.replace(/\.(?:ts|js)$/, '.d.ts')), known)
  }
}
