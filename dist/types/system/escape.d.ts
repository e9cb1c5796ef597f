/**
 * A text in few characters: each byte of its UTF-8 as it is where `safe` has it, else as `mark` and two hex digits. `safe` must not
 * have the mark.
 */
export declare function escapeBytes(text: string, safe: RegExp, mark: string): string;
