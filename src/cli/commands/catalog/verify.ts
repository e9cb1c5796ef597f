import { availableParallelism, constants, setPriority } from 'node:os'
import path from 'node:path'
import type { CatalogEntry } from '../../../catalog/catalog-entry.ts'
import { readCatalog, writeCatalog } from '../../../catalog/read-catalog.ts'
import { withHistory } from '../../../catalog/record.ts'
import { findEntry } from '../../../catalog/search.ts'
import { ExtensionConfigError } from '../../../errors.ts'
import { verifyCatalog } from '../../../operations/catalog/verify.ts'
import type { ManagedCache } from '../../../operations/open-registry.ts'
import { takeTurns, watchRoot } from '../../../operations/watch-root.ts'
import { detectPlatform } from '../../../platform/find-python.ts'
import { renderChanges } from '../../../report/catalog.ts'
import { readInputFile } from '../../../specification/input-file.ts'
import { requireWritable, writeOutputFile } from '../../../specification/output-file.ts'
import { childProcessRunner } from '../../../system/child-process-runner.ts'
import { messageOf } from '../../../system/errno.ts'
import { isPresent } from '../../../system/files.ts'
import { livelyTimer } from '../../../warming/timer.ts'
import type { CatalogCommand } from './catalog-program.ts'

type VerifyCommand = CatalogCommand & { readonly name: 'verify' }

/** More at once would wait for the network and the disk. */
const mostJobs = 4

/** Carries out `catalog verify`. An extension that fails is a result: the exit code is 0. */
export async function verify(asked: VerifyCommand, cache: ManagedCache, signal: AbortSignal): Promise<number> {
  const { intervalMs } = asked
  if (intervalMs === undefined) {
    await verifyOnce(asked, cache, signal)
    return 0
  }
  // It and all that it starts come after whatever else the machine has to do.
  setPriority(constants.priority.PRIORITY_LOW)
  const root = { cacheRoot: cache.cacheRoot, lock: 'verify.lock', doing: 'verifies a catalogue in this cache root', signal }
  // Bad input ends it before it begins. Later on, a file that cannot be read is a turn that failed.
  await readEntries(asked)
  await Promise.all(pythonsOf(asked).map((python) => detectPlatform(python, { ...cache, runner: childProcessRunner, signal })))
  await watchRoot(root, async (ending) => {
    await takeTurns({ intervalMs, timer: livelyTimer, clock: cache.clock, signal: ending }, async () => {
      try {
        await verifyOnce({ ...asked, jobs: asked.jobs ?? 1 }, cache, ending)
      } catch (error) {
        if (!ending.aborted) cache.logger.warning(`nothing was verified: ${messageOf(error)}`)
      }
    })
  })
  return 0
}

function pythonsOf({ pythons }: VerifyCommand): readonly string[] {
  return pythons.length === 0 ? ['python3'] : pythons
}

/** The entries of the file with the records of earlier runs, where the next ones are written, and who is meant. */
async function readEntries(asked: VerifyCommand): Promise<{ entries: CatalogEntry[]; output: string; names: string[] | undefined }> {
  const file = catalogFile(asked.catalogs)
  const output = path.resolve(asked.output ?? `${file.replace(/\.[^./\\]*$/, '')}.json`)
  const named = readCatalog(await readInputFile(path.resolve(file), '--catalog'), file)
  const earlier = (await isPresent(output)) ? await readInputFile(output, '--output') : undefined
  const entries = withHistory(named, earlier === undefined ? [] : readCatalog(earlier, output))
  return {
    entries,
    output,
    names: asked.extensions.length === 0 ? undefined : asked.extensions.map((name) => findEntry(entries, name).name),
  }
}

async function verifyOnce(asked: VerifyCommand, cache: ManagedCache, signal: AbortSignal): Promise<void> {
  const { entries, output, names } = await readEntries(asked)
  const written = { file: output, shown: asked.output ?? output, what: 'the catalogue' }
  await requireWritable(written)
  const { changes, verified, ...result } = await verifyCatalog(entries, {
    names,
    pythons: pythonsOf(asked),
    cacheRoot: cache.cacheRoot,
    jobs: asked.jobs ?? Math.min(availableParallelism(), mostJobs),
    timeoutMs: asked.timeoutMs,
    raw: asked.indexUrl === undefined ? {} : { indexUrl: asked.indexUrl },
    ports: { ...cache, runner: childProcessRunner },
    signal,
    onVerification: (name, { platform, outcome, version }) =>
      cache.logger.info(`${name} on ${platform}: ${outcome} ${version ?? ''}`.trim()),
  })
  await writeOutputFile(written, writeCatalog(result.entries))
  if (asked.isJson) process.stdout.write(`${JSON.stringify({ output, verified, changes })}\n`)
  else
    process.stdout.write(
      `${[...renderChanges(changes), `${verified} verified, ${changes.length || 'nothing'} changed: ${output}`].join('\n')}\n`,
    )
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
