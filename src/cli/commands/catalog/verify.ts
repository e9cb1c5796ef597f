import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { CatalogEntry } from '../../../catalog/catalog-entry.ts'
import { readCatalog, writeCatalog } from '../../../catalog/read-catalog.ts'
import { withHistory } from '../../../catalog/record.ts'
import { findEntry } from '../../../catalog/search.ts'
import { ExtensionConfigError } from '../../../errors.ts'
import { verifyCatalog } from '../../../operations/catalog/verify.ts'
import type { ManagedCache } from '../../../operations/open-registry.ts'
import { renderChanges } from '../../../report/catalog.ts'
import { readInputFile } from '../../../specification/input-file.ts'
import { childProcessRunner } from '../../../system/child-process-runner.ts'
import { readTextIfPresent, writeText } from '../../../system/files.ts'
import type { CatalogCommand } from './catalog-program.ts'

/** More at once would wait for the network and the disk. */
const mostJobs = 4

/** Carries out `catalog verify`. An extension that fails is a result: the exit code is 0. */
export async function verify(asked: CatalogCommand & { name: 'verify' }, cache: ManagedCache, signal: AbortSignal): Promise<number> {
  const file = catalogFile(asked.catalogs)
  const output = path.resolve(asked.output ?? `${file.replace(/\.[^./\\]*$/, '')}.json`)
  const named = readCatalog(await readInputFile(path.resolve(file), '--catalog'), file)
  const earlier = await readTextIfPresent(output)
  const entries: CatalogEntry[] = withHistory(named, earlier === undefined ? [] : readCatalog(earlier, output))
  const { changes, verified, ...result } = await verifyCatalog(entries, {
    names: asked.extensions.length === 0 ? undefined : asked.extensions.map((name) => findEntry(entries, name).name),
    pythons: asked.pythons.length === 0 ? ['python3'] : asked.pythons,
    cacheRoot: cache.cacheRoot,
    jobs: asked.jobs ?? Math.min(availableParallelism(), mostJobs),
    timeoutMs: asked.timeoutMs,
    raw: asked.indexUrl === undefined ? {} : { indexUrl: asked.indexUrl },
    ports: { ...cache, runner: childProcessRunner },
    signal,
    onVerification: (name, { platform, outcome, version }) =>
      cache.logger.info(`${name} on ${platform}: ${outcome} ${version ?? ''}`.trim()),
  })
  await writeText(output, writeCatalog(result.entries), { isLinkKept: true })
  if (asked.isJson) process.stdout.write(`${JSON.stringify({ output, verified, changes })}\n`)
  else
    process.stdout.write(
      `${[...renderChanges(changes), `${verified} verified, ${changes.length || 'nothing'} changed: ${output}`].join('\n')}\n`,
    )
  return 0
}

/** The file whose records are written: of several it would not be clear which. */
function catalogFile(catalogs: readonly string[]): string {
  const [file] = catalogs
  if (file !== undefined && catalogs.length === 1 && !/^https?:\/\//i.test(file)) return file
  throw new ExtensionConfigError("'catalog verify' works on one file", {
    code: 'input-invalid',
    subject: '--catalog',
    hint: 'Name it with --catalog FILE. A catalogue on a server is verified where its file is.',
  })
}
