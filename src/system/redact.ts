/** Keeps credentials out of messages, logs, metadata and saved states. */

const urlCredentials = /([a-z][a-z0-9+.-]*:\/\/)[^\s/@'"`]*@/gi

/** Replaces user names and passwords in the URLs of a text by `***`. */
export function redactUrls(text: string): string {
  // `git@` alone is the conventional user of ssh remotes and no secret.
  return text.replace(urlCredentials, (whole, scheme: string) => (/:\/\/git@$/i.test(whole) ? whole : `${scheme}***@`))
}

/** Removes user names and passwords from the URLs of a text, as digests need it. */
export function withoutUrlCredentials(text: string): string {
  return text.replace(urlCredentials, (whole, scheme: string) => (/:\/\/git@$/i.test(whole) ? whole : scheme))
}
