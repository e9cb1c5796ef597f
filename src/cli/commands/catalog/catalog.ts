import path from 'node:path'
import type { MergedEntry } from '../../../catalog/merge.ts'
import { openCatalogs } from '../../../catalog/open-catalogs.ts'
import { findEntry, searchCatalog } from '../../../catalog/search.ts'
import { starterName } from '../../../catalog/starter.ts'
import { writtenName } from '../../../configuration/options.ts'
import { addToConfiguration } from '../../../operations/catalog/add.ts'
import { checkCompatibility } from '../../../operations/catalog/check.ts'
import type { ManagedCache } from '../../../operations/open-registry.ts'
import { renderCatalog, renderCompatibility, renderEntry } from '../../../report/catalog.ts'
import { renderCatalogSite } from '../../../report/catalog-site/render-site.ts'
import { counted } from '../../../report/management.ts'
import { writeOutputFile } from '../../../specification/output-file.ts'
import { childProcessRunner } from '../../../system/child-process-runner.ts'
import { styleOfOutput } from '../../paint.ts'
import type { CatalogCommand } from './catalog-program.ts'
import { verify } from './verify.ts'

/** An extension does not go with what one has. */
const doesNotGo = 1
/** Nothing was found; bad input ends with 2 by its error. */
const notFound = 1

/** Carries out the commands of `catalog`; gives the exit code. */
export async function catalog(asked: CatalogCommand, cache: ManagedCache, signal: AbortSignal): Promise<number> {
  if (asked.name === 'verify') return await verify(asked, cache, signal)
  const sources = asked.catalogs.length === 0 ? [starterName] : asked.catalogs
  const { entries, notices, close } = await openCatalogs(sources, { ...cache, workspace: process.cwd() })
  try {
    for (const notice of notices) cache.logger.warning(notice)
    switch (asked.name) {
      case 'show':
        return show(findEntry(entries, asked.extension), asked)
      case 'add':
        return await add(named(entries, asked.extensions), asked)
      case 'check':
        return await check(asked.extensions.length === 0 ? entries : named(entries, asked.extensions), asked, { ...cache, signal })
      case 'site':
        return await site(searchCatalog(entries, asked.query), asked)
      default:
        return list(searchCatalog(entries, asked.query), asked)
    }
  } finally {
    await close()
  }
}

function named(entries: readonly MergedEntry[], names: readonly string[]): MergedEntry[] {
  return [...new Set(names.map((name) => findEntry(entries, name)))]
}

async function add(entries: readonly MergedEntry[], { config, isJson }: CatalogCommand & { name: 'add' }): Promise<number> {
  const file = path.resolve(config)
  await addToConfiguration(entries, file, config)
  if (isJson) print(JSON.stringify({ config: file, added: entries.map(({ name }) => name) }))
  else print(`Added to ${config}: ${entries.map(({ name }) => name).join(', ')}.`)
  return 0
}

async function site(entries: readonly MergedEntry[], { out, isJson }: CatalogCommand & { name: 'site' }): Promise<number> {
  // The bundler takes a resolved path with a written name for a file of this package.
  const file = path.format({ dir: path.resolve(out), base: 'index.html' })
  await writeOutputFile({ file, shown: out, what: 'the page' }, renderCatalogSite(entries))
  if (isJson) print(JSON.stringify({ page: file, extensions: entries.length }))
  else print(`${counted(entries.length, 'extension', 'extensions')}: ${file}`)
  return 0
}

async function check(
  entries: readonly MergedEntry[],
  { raw, isJson }: CatalogCommand & { name: 'check' },
  { signal, ...cache }: ManagedCache & { readonly signal: AbortSignal },
): Promise<number> {
  const answers = await checkCompatibility(entries, {
    source: { raw, environment: cache.environment, workspace: process.cwd(), nameOf: (option) => `--${writtenName(option)}` },
    ports: { ...cache, runner: childProcessRunner },
    signal,
    onAnswer: (answer) => {
      if (!isJson) print(renderCompatibility(answer).join('\n'))
    },
  })
  if (isJson) print(JSON.stringify(answers))
  return answers.some(({ answer }) => answer === 'does-not') ? doesNotGo : 0
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function list(found: readonly MergedEntry[], { name, isJson }: Pick<CatalogCommand, 'name' | 'isJson'>): number {
  if (isJson) print(JSON.stringify(found))
  else if (found.length === 0) print('No extension matches.')
  else print(renderCatalog(found, styleOfOutput()))
  return name === 'search' && found.length === 0 ? notFound : 0
}

function show(entry: MergedEntry, { isJson }: Pick<CatalogCommand, 'isJson'>): number {
  print(isJson ? JSON.stringify(entry) : renderEntry(entry).join('\n'))
  return 0
}
