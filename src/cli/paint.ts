import { styleText } from 'node:util'
import type { Paint } from '../report/management.ts'

/** Colours for what is written to a stream: in a terminal, unless `NO_COLOR` is set; everywhere where `FORCE_COLOR` is. */
export function createPaint(stream: NodeJS.WriteStream): Paint {
  return (colour, text) => styleText(colour, text, { stream })
}
