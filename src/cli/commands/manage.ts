import { constants, setPriority } from 'node:os'
import { type FilePlace, placeOfText } from '../../configuration/file-place.ts'
import { ExtensionConfigError } from '../../errors.ts'
import type { MappingStatus, ValidationResult } from '../../mapping/validation.ts'
import { examineCache } from '../../operations/doctor.ts'
import { listEntriesWithUsers, listMappings } from '../../operations/list.ts'
import { type ManagedCache, openRegistry } from '../../operations/open-registry.ts'
import { type PrunePlan, planPrune, prune } from '../../operations/prune.ts'
import { type Health, readHealth, unwellBecause, watchHealth } from '../../operations/watch-health.ts'
import { renderDiagnosis, renderHealth } from '../../report/diagnosis.ts'
import { counted, formatSince, formatSizeOrNone, renderEntries, renderTable, shortEnvironment, tally } from '../../report/management.ts'
import { formatSize } from '../../report/text.ts'
import { childProcessRunner } from '../../system/child-process-runner.ts'
import { createPaint, styleOfOutput } from '../paint.ts'
import type { Management } from './manage-program.ts'

/** Something is not as it should be; bad input ends with 2 by its error. */
const notAllValid = 1

/** Carries out `list`, `validate`, `prune`, `clear` and `doctor`; gives the exit code. */
export async function manage(command: Management, cache: ManagedCache, signal: AbortSignal): Promise<number> {
  switch (command.name) {
    case 'list':
      return command.isEntries ? await listTheEntries(command, cache) : await listTheMappings(command, cache)
    case 'validate':
      return await validate(command, cache)
    case 'prune':
      return await pruneAfterQuestion(command, cache)
    case 'clear':
      return await clear(command, cache)
    case 'doctor':
      return await doctor(command, cache, signal)
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function printJson(value: unknown): void {
  print(JSON.stringify(value))
}

async function listTheMappings({ status, isJson }: Management & { name: 'list' }, cache: ManagedCache): Promise<number> {
  const reports = (await listMappings(cache)).filter(({ validation }) => status === undefined || validation.status === status)
  if (isJson) {
    printJson(reports.map(({ mapping, validation, ...report }) => ({ ...mapping, ...validation, ...report })))
    return 0
  }
  if (reports.length === 0) {
    print(status === undefined ? 'No project is mapped.' : `No mapping is ${status}.`)
    return 0
  }
  const rows = reports.map(({ mapping, validation, sizeBytes, lastUsed }) => [
    mapping.projectPath,
    shortEnvironment(mapping.venvPathExpanded),
    validation.status,
    formatSizeOrNone(sizeBytes),
    formatSince(lastUsed, cache.clock.now()),
  ])
  print(renderTable(['PROJECT', 'ENVIRONMENT', 'STATUS', 'SIZE', 'LAST USED'], rows, styleOfOutput()))
  print(`\n${counted(rows.length, 'project', 'projects')}: ${tally(reports.map(({ validation }) => validation.status))}`)
  return 0
}

async function listTheEntries({ isJson }: Management & { name: 'list' }, cache: ManagedCache): Promise<number> {
  const entries = await listEntriesWithUsers(cache)
  if (isJson) {
    printJson(entries)
    return 0
  }
  if (entries.length === 0) {
    print(`Nothing is cached in ${cache.cacheRoot}.`)
    return 0
  }
  print(renderEntries(entries, cache.clock.now(), styleOfOutput()))
  return 0
}

async function validate({ project, isJson }: Management & { name: 'validate' }, cache: ManagedCache): Promise<number> {
  const registry = openRegistry(cache)
  const results: Map<string, ValidationResult> =
    project === undefined ? await registry.validateAll() : new Map([[project, await registry.validateMapping(project)]])
  if (isJson) printJson(Object.fromEntries(results))
  else if (results.size === 0) print('No project is mapped.')
  else for (const [path, { status, issues }] of results) print([`${status}: ${path}`, ...issues.map((issue) => `  ${issue}`)].join('\n'))
  const isAllValid = [...results.values()].every(({ status }: { status: MappingStatus }) => status === 'valid')
  return isAllValid ? 0 : notAllValid
}

async function pruneAfterQuestion(command: Management & { name: 'prune' }, cache: ManagedCache): Promise<number> {
  const plan = await planPrune(command.selection, cache)
  const removed = [...plan.mappings, ...plan.entries].filter(({ action }) => action === 'remove')
  if (command.isDryRun || removed.length === 0) {
    const carried = command.isDryRun ? plan : await prune(plan, cache)
    printPlan(carried, { isDryRun: command.isDryRun, isJson: command.isJson })
    return 0
  }
  if (!command.isYes) {
    if (!command.isJson) printPlan(plan, { isDryRun: true, isJson: false })
    if (!(await isConfirmed('Remove them?', 'Pass --yes to go ahead, or --dry-run to see what would happen.'))) {
      if (command.isJson) printPlan(plan, { isDryRun: true, isJson: true })
      else print('Nothing was removed.')
      return 0
    }
  }
  printPlan(await prune(plan, cache), { isDryRun: false, isJson: command.isJson })
  return 0
}

function printPlan({ mappings, entries, overBytes }: PrunePlan, { isDryRun, isJson }: { isDryRun: boolean; isJson: boolean }): void {
  const freedBytes = entries.filter(({ action }) => action === 'remove').reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  if (isJson) {
    printJson({ dryRun: isDryRun, freedBytes, overBytes, mappings, entries })
    return
  }
  const verb = { remove: isDryRun ? 'would remove' : 'removed', keep: isDryRun ? 'would keep' : 'kept' }
  for (const [what, steps] of [
    ['mapping', mappings],
    ['entry', entries],
  ] as const) {
    for (const { action, path, reason, sizeBytes } of steps) {
      print(
        `${verb[action]} ${what} ${what === 'entry' ? shortEnvironment(path) : path}${sizeBytes > 0 ? ` (${formatSize(sizeBytes)})` : ''}: ${reason}`,
      )
    }
  }
  if (mappings.length + entries.length === 0) print('Nothing to remove.')
  else {
    const removed = [
      [mappings, 'mapping', 'mappings'],
      [entries, 'cache entry', 'cache entries'],
    ] as const
    const counts = removed.flatMap(([steps, one, several]) => {
      const count = steps.filter(({ action }) => action === 'remove').length
      return count === 0 ? [] : [counted(count, one, several)]
    })
    const freed = freedBytes > 0 ? `, ${formatSize(freedBytes)}` : ''
    print(`${isDryRun ? 'Would remove' : 'Removed'} ${counts.join(' and ') || 'nothing'}${freed}.`)
  }
  if (overBytes > 0) print(`The rest is ${formatSize(overBytes)} larger than --max-size: all of it is in use.`)
}

async function clear({ isYes, isJson }: Management & { name: 'clear' }, cache: ManagedCache): Promise<number> {
  const isMeant = isYes || (await isConfirmed('Forget all projects? Their environments stay.', 'Pass --yes to go ahead.'))
  const count = isMeant ? await openRegistry(cache).clear() : 0
  if (isJson) printJson({ forgotten: count })
  else print(`Forgot ${count} ${count === 1 ? 'project' : 'projects'}.`)
  return 0
}

async function doctor(command: Management & { name: 'doctor' }, cache: ManagedCache, signal: AbortSignal): Promise<number> {
  if (command.isLast) return await tellLast(command, cache)
  return command.intervalMs === undefined ? await examine(command, cache) : await watch(command, command.intervalMs, { ...cache, signal })
}

/** Says what the last watch found; the exit code is 1 where not all is well, or where nothing was found for too long. */
async function tellLast({ isJson }: Pick<Management, 'isJson'>, cache: ManagedCache): Promise<number> {
  const health = await readHealth(cache.cacheRoot)
  if (health === undefined) {
    throw new ExtensionConfigError(`'doctor --watch' was never at work in the cache root '${cache.cacheRoot}'`, {
      code: 'file-unreadable',
      subject: cache.cacheRoot,
      hint: "Start 'doctor --watch', or name the cache root that it watches over with --cache-root.",
    })
  }
  const reasons = unwellBecause(health, cache.clock.now())
  if (isJson) printJson({ ...health, unwell: reasons })
  else print([...reasons, renderHealth(health)].join('\n'))
  return reasons.length === 0 ? 0 : notAllValid
}

async function watch(
  command: Management & { name: 'doctor' },
  intervalMs: number,
  cache: ManagedCache & { readonly signal: AbortSignal },
): Promise<number> {
  const { python, isFixing, isJson } = command
  // It and all that it starts come after whatever else the machine has to do.
  setPriority(constants.priority.PRIORITY_LOW)
  const onTurn = (health: Health): void => {
    if (isJson) printJson(health)
    else print([...unwellBecause(health, cache.clock.now()), renderHealth(health)].join('\n'))
  }
  await watchHealth({ ...cache, python, isFixing, advisories: advisoriesOf(command), runner: childProcessRunner, intervalMs, onTurn })
  return 0
}

function advisoriesOf({ advisories }: Management & { name: 'doctor' }): FilePlace[] {
  return advisories.map((text) => placeOfText(text, process.cwd()))
}

async function examine(command: Management & { name: 'doctor' }, cache: ManagedCache): Promise<number> {
  const { python, isDeep, isFixing, isJson } = command
  const advisories = advisoriesOf(command)
  const diagnoses = await examineCache({ ...cache, python, isDeep, isFixing, advisories, runner: childProcessRunner })
  if (isJson) printJson(diagnoses)
  else if (diagnoses.length === 0) print(`Nothing is cached in ${cache.cacheRoot}.`)
  else {
    const paint = createPaint(process.stdout)
    for (const diagnosis of diagnoses) print(renderDiagnosis(diagnosis, paint))
    print(tally(diagnoses.map(({ status }) => status)))
  }
  return diagnoses.every(({ status, fixed }) => status === 'healthy' || status === 'unchecked' || fixed) ? 0 : notAllValid
}

/**
 * Asks in a terminal whether something is meant; no answer is no. A script says `--yes`.
 *
 * @throws ExtensionConfigError `not-confirmed` where there is nobody to ask.
 */
async function isConfirmed(question: string, hint: string): Promise<boolean> {
  const { stdin, stderr } = process
  if (!stdin.isTTY || !stderr.isTTY) {
    throw new ExtensionConfigError('cannot ask for confirmation: standard input is not a terminal', {
      code: 'not-confirmed',
      hint,
    })
  }
  stderr.write(`${question} [y/N] `)
  // A line as the terminal gives it: reading keys one by one would take its Ctrl-C from us.
  const answer = await new Promise<string>((resolve) => {
    stdin.setEncoding('utf8').once('data', (line) => resolve(String(line)))
    stdin.once('end', () => resolve(''))
  })
  stdin.pause()
  return /^y(?:es)?$/i.test(answer.trim())
}
