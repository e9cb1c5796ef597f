import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import {
  changedFiles,
  type Distribution,
  findProblems,
  IncompleteTreeError,
  type RecordedFile,
  type RecordProblem,
  readDistributions,
  readRecorded,
} from '../distribution/record.ts'
import { rewriteRecords } from '../distribution/rewrite-records.ts'
import { removeTree } from '../system/files.ts'
import { SecretText } from '../system/secret-url.ts'
import type { InstallationJob } from './installer.ts'
import { installTimeoutMs, type UvSession } from './uv/session.ts'

/**
 * Puts RECORDs right that were wrong in their wheels, in a tree that was just installed: some wheels list a wrong size
 * or hash, or files that they do not have. Installers take such wheels. That it is the wheel, and not the disk, is known by
 * installing the distribution again elsewhere: if the same comes out, it is the wheel.
 *
 * @param lines how uv is asked for a distribution, by its name, where that is not `name==version`.
 * @returns the distributions of the tree.
 * @throws IncompleteTreeError naming the first file that is not what was installed.
 */
export async function amendRecords(
  { session, job }: { readonly session: UvSession; readonly job: InstallationJob },
  lines: ReadonlyMap<string, SecretText>,
): Promise<Distribution[]> {
  const distributions = await readDistributions(job.target)
  let isAmended = false
  for (const distribution of distributions) {
    const problems = await problemsOf(job.target, distribution, distributions)
    const [first] = problems
    if (first === undefined) continue
    const line = lines.get(distribution.name) ?? new SecretText(`${distribution.name}==${distribution.version}`)
    const files = problems.map(({ file }) => file.path)
    if (!(await comesOutAgain({ session, job }, files, line))) throw new IncompleteTreeError(first.problem)
    await writeRecord(job.target, distribution, new Set(files))
    isAmended = true
    session.warn(
      `the wheel of ${distribution.name} ${distribution.version} has a wrong RECORD: ${first.problem}. It is used as it was installed`,
    )
  }
  return isAmended ? await readDistributions(job.target) : distributions
}

/** The problems of a distribution's files: first those that are seen without reading them. */
async function problemsOf(tree: string, distribution: Distribution, all: readonly Distribution[]): Promise<RecordProblem[]> {
  const problems = [...findProblems(tree, distribution, all)]
  const known = new Set(problems.map(({ file }) => file.path))
  for await (const file of changedFiles(tree, distribution, { others: all, isExtensible: true })) {
    // Byte code may be recorded by some tools and is made anew by the interpreter.
    if (known.has(file.path) || file.path.endsWith('.pyc')) continue
    problems.push({ file, problem: `${file.path} of ${distribution.name} ${distribution.version} has another content than its hash says` })
  }
  return problems
}

/** Whether installing a distribution again, by itself, gives the same files. */
async function comesOutAgain(
  { session, job }: { readonly session: UvSession; readonly job: InstallationJob },
  files: readonly string[],
  line: SecretText,
): Promise<boolean> {
  const again = await mkdtemp(path.join(job.scratch, 'again-'))
  try {
    await session.uv.install(again, { specifications: [line], timeoutMs: installTimeoutMs, signal: job.signal, noDependencies: true })
    for (const file of files) {
      const [first, second] = await Promise.all([readRecorded(again, file), readRecorded(job.target, file)])
      if (first?.hash !== second?.hash) return false
    }
    return true
  } catch {
    return false
  } finally {
    await removeTree(again)
  }
}

/** Writes the RECORD of a distribution with some files as they are in the tree. */
async function writeRecord(tree: string, distribution: Distribution, changed: ReadonlySet<string>): Promise<void> {
  const changes = new Map<string, RecordedFile | null>()
  for (const file of changed) changes.set(file, (await readRecorded(tree, file)) ?? null)
  await rewriteRecords(tree, [distribution], changes)
}
