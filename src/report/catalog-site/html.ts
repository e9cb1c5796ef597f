import { escapeHtml } from '../../system/escape.ts'

/** A piece of HTML that may stand in a page as it is. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** A value of a template. Texts are escaped, pieces of HTML are not. */
export type HtmlValue = string | number | Html | readonly Html[]

/** Makes a piece of HTML. All texts in it are escaped, in an element and in a quoted attribute alike. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.map((part, index) => (index === 0 ? part : `${piece(values[index - 1] ?? '')}${part}`)).join(''))
}

function piece(value: HtmlValue): string {
  if (value instanceof Html) return value.text
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return value.map(({ text }) => text).join('\n')
}
