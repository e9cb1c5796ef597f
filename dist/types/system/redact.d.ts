/** Keeps credentials out of messages, logs, metadata and saved states. */
/** Replaces user names and passwords in the URLs of a text by `***`. */
export declare function redactUrls(text: string): string;
/** Removes user names and passwords from the URLs of a text, as digests need it. */
export declare function withoutUrlCredentials(text: string): string;
