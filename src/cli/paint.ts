import { styleText } from 'node:util'
import type { Paint, TableStyle } from '../report/management.ts'

/** Colours for what is written to a stream: in a terminal, unless `NO_COLOR` is set; everywhere where `FORCE_COLOR` is. */
export function createPaint(stream: NodeJS.WriteStream): Paint {
  return (colour, text) => styleText(colour, text, { stream })
}

/** How tables on standard output look: as wide as the terminal, and coloured as {@link createPaint} has it. */
export function styleOfOutput(): TableStyle {
  const { isTTY, columns } = process.stdout
  return { width: isTTY ? columns : undefined, paint: createPaint(process.stdout) }
}
