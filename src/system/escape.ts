/**
 * A text in few characters: each byte of its UTF-8 as it is where `safe` has it, else as `mark` and two hex digits. `safe` must not
 * have the mark.
 */
export function escapeBytes(text: string, safe: RegExp, mark: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => (safe.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `${mark}${byte.toString(16).padStart(2, '0')}`))
    .join('')
}

/** The text of which {@link escapeBytes} made these characters with this mark. */
export function unescapeBytes(escaped: string, mark: string): string {
  const [first = '', ...rest] = escaped.split(mark)
  const parts = rest.map((part) => Buffer.concat([Buffer.from(part.slice(0, 2), 'hex'), Buffer.from(part.slice(2), 'latin1')]))
  return Buffer.concat([Buffer.from(first, 'latin1'), ...parts]).toString('utf8')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as it stands in HTML, also in an attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
