// Builds `dist/` from `lib/`: each entry bundled by ncc, the types copied beside the library.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import ncc from '@vercel/ncc'

const entries = {
  'action/main': 'lib/action/main.js',
  'action/post': 'lib/action/post.js',
  'action/restore': 'lib/action/restore.js',
  'action/save': 'lib/action/save.js',
  cli: 'lib/cli/main.js',
  toolkit: 'lib/providers/github-actions/toolkit.js',
  '.': 'lib/library/index.js',
  testing: 'lib/library/testing.js',
}

rmSync('lib', { recursive: true, force: true })
rmSync('dist', { recursive: true, force: true })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc'], { stdio: 'inherit' })

for (const [name, entry] of Object.entries(entries)) {
  const { code, assets } = await ncc(path.resolve(entry), { minify: false, quiet: true, target: 'es2022' })
  const directory = path.join('dist', name)
  mkdirSync(directory, { recursive: true })
  // ES modules have no `__filename`, and ncc adds none.
  if (/^(?! *(?:\*|\/\/)).*\b__filename\b/m.test(code)) throw new Error(`${name}: a dependency wants __filename`)
  // Programs start by way of a small file of their own; the library is imported as it is.
  const isLibrary = name === '.' || name === 'testing'
  writeFileSync(path.join(directory, isLibrary ? 'index.js' : 'program.js'), code)
  if (!isLibrary) cpSync('scripts/start.js', path.join(directory, 'index.js'))
  for (const [asset, { source }] of Object.entries(assets)) {
    mkdirSync(path.dirname(path.join(directory, asset)), { recursive: true })
    writeFileSync(path.join(directory, asset), source)
  }
}

const { extensionsFileSchema } = await import(path.resolve('lib/configuration/extension-schema.js'))
const schema = toJsonSchema(extensionsFileSchema, { errorMode: 'ignore' })
const title = 'Extensions, as ensure-extensions reads them'
writeFileSync('dist/extensions.schema.json', `${JSON.stringify({ ...schema, title }, undefined, 2)}\n`)

for (const file of readdirSync('lib', { recursive: true })) {
  if (!file.endsWith('.d.ts')) continue
  const target = path.join('dist', 'types', file)
  mkdirSync(path.dirname(target), { recursive: true })
  cpSync(path.join('lib', file), target)
}
