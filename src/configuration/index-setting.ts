import { SecretText, SecretUrl } from '../system/secret-url.ts'

/** A package index of the inputs. */
export interface IndexSetting {
  /** Its name, where it has one: `UV_INDEX_{NAME}_USERNAME` and `_PASSWORD` are for it. */
  readonly name: string | undefined
  readonly url: SecretUrl
}

/** Reads `URL` or `NAME=URL`; undefined for text that is neither. `secrets`: see {@link SecretUrl.parse}. */
export function parseIndex(text: string, secrets: Readonly<Record<string, string>> = {}): IndexSetting | undefined {
  const [, name, address = ''] = /^(?:([A-Za-z0-9][A-Za-z0-9._-]*)=)?((?:https?|file):\/\/\S+)$/i.exec(text) ?? []
  const url = SecretUrl.parse(address, secrets)
  return address === '' || !url.isReadable ? undefined : { name, url }
}

/** The index as the variables of uv name it. */
export function indexForUv({ name, url }: IndexSetting): SecretText {
  return name === undefined ? url : SecretText.join([`${name}=`, url])
}
