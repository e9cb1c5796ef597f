/**
 * A text in few characters: each byte of its UTF-8 as it is where `safe` has it, else as `mark` and two hex digits. `safe` must not
 * have the mark.
 */
export function escapeBytes(text: string, safe: RegExp, mark: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => (safe.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `${mark}${byte.toString(16).padStart(2, '0')}`))
    .join('')
}
