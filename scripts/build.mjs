// Builds `dist/` from `src/`: one bundle by ncc whose faces share their chunks, a small starter for each face, the library's types.
import { execFileSync } from 'node:child_process'
import fs, { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'

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

takeLinkForDirectory(path.resolve('node_modules'))
// Of its modules only what is used is bundled: its client for OIDC tokens, which is not, brings an HTTP stack of 1 MB to each start.
takeForPure(path.resolve('node_modules/@actions/core'))
// Loaded now, since it takes the functions of node:fs over when it is loaded.
const { default: ncc } = await import('@vercel/ncc')
const { code, assets } = await ncc(path.resolve('lib/doors.js'), { minify: false, quiet: true, target: 'es2022' })
write('dist/program/index.js', code)
for (const [asset, { source }] of Object.entries(assets)) write(path.join('dist/program', asset), source)
for (const source of [code, ...Object.values(assets).map((asset) => String(asset.source))]) {
  // ES modules have no `__filename`, and ncc adds none.
  if (/^(?! *(?:\*|\/\/)).*\b__filename\b/m.test(source)) throw new Error('a dependency wants __filename')
  // ncc takes some expressions with `path.resolve` for files of this package, and would read or write there instead.
  const [taken] = /^.*__webpack_require__\.ab \+.*$/m.exec(source) ?? []
  if (taken !== undefined) throw new Error(`the bundler took a path of the user's for one of this package: ${taken.trim()}`)
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
const { catalogFileSchema } = await import(path.resolve('lib/catalog/catalog-schema.js'))
for (const [file, valibotSchema, title] of [
  ['dist/extensions.schema.json', extensionsFileSchema, 'Extensions, as ensure-extensions reads them'],
  ['dist/catalog.schema.json', catalogFileSchema, 'A catalogue of extensions, as ensure-extensions reads it'],
]) {
  write(file, `${JSON.stringify({ ...toJsonSchema(valibotSchema, { errorMode: 'ignore' }), title }, undefined, 2)}\n`)
}

const declarations = new Set()
for (const module of Object.values(libraries)) collectDeclarations(module.replace(/\.js$/, '.d.ts'), declarations)
for (const file of declarations) {
  // What a package publishes is named by what runs: `.js`.
  write(
    path.join('dist/types', file),
    readFileSync(path.join('lib', file), 'utf8').replaceAll(/(?<=(?:from|import\() ?'\.[^']+)\.ts(?=')/g, '.js'),
  )
}

/**
 * Makes the bundler take a symbolic link for the directory it stands for. It names chunks after the paths of their modules,
 * and would follow the link: then the same sources would give other names. It has no option for that. Its own files are
 * kept where the link stands by node's `--preserve-symlinks`, see `npm run build`.
 */
function takeLinkForDirectory(link) {
  const { readlink } = fs
  fs.readlink = (file, ...rest) => {
    if (path.resolve(String(file)) !== link) return readlink(file, ...rest)
    return rest.at(-1)(Object.assign(new Error(`EINVAL: ${file}`), { code: 'EINVAL' }))
  }
}

/** Makes the bundler leave out those modules of a package that nothing uses, as if its `package.json` said that loading them does nothing. */
function takeForPure(directory) {
  const { readFile } = fs
  fs.readFile = (file, ...rest) => {
    if (path.resolve(String(file)) !== path.join(directory, 'package.json')) return readFile(file, ...rest)
    const done = rest.pop()
    return readFile(file, 'utf8', (error, text) =>
      error ? done(error) : done(null, Buffer.from(JSON.stringify({ ...JSON.parse(text), sideEffects: false }))),
    )
  }
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
  const text = readFileSync(path.join('lib', file), 'utf8')
  // Users have no packages but this one: their compiler would not find the types of others.
  const [foreign] = /^(?:import|export) .*from '(?!\.|node:).*$/m.exec(text) ?? []
  if (foreign !== undefined) throw new Error(`the types of ${file} need a package that is bundled: ${foreign}`)
  for (const [, target] of text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)) {
    collectDeclarations(path.posix.join(path.posix.dirname(file), target.replace(/\.(?:ts|js)$/, '.d.ts')), known)
  }
}
