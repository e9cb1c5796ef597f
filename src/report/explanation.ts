import path from 'node:path'
import type { Explanation, MissExplanation } from '../operations/explain.ts'
import { interpreterOf } from '../platform/platform-id.ts'
import { shortEnvironment } from './management.ts'

/** Why things are not a hit, as lines of text for a terminal. */
export function renderExplanation({ platformId, requests }: Explanation): string[] {
  if (requests.length === 0) return [`Nothing is asked for that ${interpreterOf(platformId)} needs.`]
  return requests.flatMap((request, index) => [...(index === 0 ? [] : ['']), ...renderOne(request, interpreterOf(platformId))])
}

function renderOne({ specifications, status, reason, advice, key, answers, nearest }: MissExplanation, interpreter: string): string[] {
  const subject = `${specifications.join(', ')} for ${interpreter}`
  if (status === 'hit') return [`${subject}: a hit, all of it lies on this machine`]
  if (status === 'stored') {
    const aside = reason === '' ? [] : [`  note what lies on this machine is not used: ${reason}`]
    return [`${subject}: a hit, the archive would be restored from the store`, `  key  ${key}`, ...aside]
  }
  return [
    `${subject}: not a hit`,
    `  why   ${reason}`,
    ...(advice === '' ? [] : [`  hint  ${advice}`]),
    ...(key === '' ? [] : [`  key   ${key}`]),
    ...answers.map(({ provider, status: answer, detail }) => `  asked ${provider}: ${answer}${detail === '' ? '' : ` (${detail})`}`),
    ...(nearest.length === 0 ? [] : ['  nearest:']),
    ...nearest.flatMap(({ place, key: found, sameExtensions, specifications: held, differences }) => [
      `    ${sameExtensions ? 'the same extensions' : held.join(', ')}, on ${place}`,
      ...differences.map((difference) => `      ${difference}`),
      `      ${path.isAbsolute(found) ? shortEnvironment(found) : found}`,
    ]),
  ]
}
