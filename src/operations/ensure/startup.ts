import path from 'node:path'
import type { ExtensionResult } from '../../cache/outcome.ts'
import { readDistributions } from '../../distribution/record.ts'
import { ExtensionInstallationError, reportOf } from '../../errors.ts'
import { allowLine, type PthFile } from '../../importation/pth-files.ts'
import type { Importable, Importables } from './importable.ts'

/** The extensions; those that bring a file which runs code at the start of Python and is not allowed to have failed. */
export async function refuseStartup(results: readonly ExtensionResult[], { common, own }: Importables): Promise<ExtensionResult[]> {
  const refused = new Map<string, { file: PthFile; owner: string | undefined }>()
  for (const importable of [common, ...own]) {
    for (const file of importable.importation.refused) {
      const { owner, digests } = await bringersOf(file, importable)
      for (const digest of digests) if (!refused.has(digest)) refused.set(digest, { file, owner })
    }
  }
  return results.map((result) => {
    const found = refused.get(result.digest)
    const isThere = result.outcome !== 'failed' && result.outcome !== 'skipped'
    return found === undefined || !isThere ? result : startupRefused(result, found.file, found.owner)
  })
}

/** Whose distribution a file belongs to, and which extensions bring that: all of the tree where it is nobody's. */
async function bringersOf(
  { file }: PthFile,
  { requests }: Importable,
): Promise<{ readonly owner: string | undefined; readonly digests: readonly string[] }> {
  const entry = requests.flatMap((request) => request.entry ?? []).find(({ tree }) => file.startsWith(path.join(tree, path.sep)))
  if (entry === undefined) return { owner: undefined, digests: [] }
  const relative = path.relative(entry.tree, file).replaceAll(path.sep, '/')
  const distributions = await readDistributions(entry.tree)
  const owner = distributions.find(({ files }) => files.some((recorded) => recorded.path === relative))
  const bringing = entry.metadata.extensions.filter(({ distributions: closure }) => closure.some(({ name }) => name === owner?.name))
  return {
    owner: owner === undefined ? undefined : `${owner.name} ${owner.version}`,
    digests: (bringing.length > 0 ? bringing : entry.metadata.extensions).map(({ digest }) => digest),
  }
}

/** The result of a specification that brings a file which runs code at the start of Python and is not allowed to. */
function startupRefused(result: ExtensionResult, hook: PthFile, owner: string | undefined): ExtensionResult {
  const { file, code, problem } = hook
  const brought = `${path.basename(file)}${owner === undefined ? '' : ` of ${owner}`}`
  const lines = problem === null ? code.map(({ line, text }) => `line ${line}: ${text}`) : [`it cannot be read: ${problem}`]
  const failure = new ExtensionInstallationError(
    `${result.specification} brings ${brought}, which runs code when Python starts and is not on the allow-list of pth\n${lines.join('\n')}`,
    {
      code: 'startup-refused',
      subject: result.specification,
      hint: `Look at ${file}. If it is what you want, add this line to pth: ${allowLine(hook)}`,
    },
  )
  return { ...result, outcome: 'failed', error: reportOf(failure) }
}
