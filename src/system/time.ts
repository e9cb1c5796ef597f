const isoPattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d{1,9}))?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** Reads an ISO 8601 time of any zone; without a zone it is UTC. Undefined for anything else. */
export function parseTime(text: string): Date | undefined {
  const [whole, date, minutes = '00:00', seconds = ':00', fraction = '', zone = 'Z'] = isoPattern.exec(text) ?? []
  if (whole === undefined) return undefined
  const offset = /^z$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
  const time = new Date(`${date}T${minutes}${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`)
  return Number.isNaN(time.getTime()) ? undefined : time
}
