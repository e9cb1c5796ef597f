import { SecretText, SecretUrl } from '../system/secret-url.js';
/** A package index of the inputs. */
export interface IndexSetting {
    /** Its name, where it has one: `UV_INDEX_{NAME}_USERNAME` and `_PASSWORD` are for it. */
    readonly name: string | undefined;
    readonly url: SecretUrl;
}
/** Reads `URL` or `NAME=URL`; undefined for text that is neither. `secrets`: see {@link SecretUrl.parse}. */
export declare function parseIndex(text: string, secrets?: Readonly<Record<string, string>>): IndexSetting | undefined;
/** The index as the variables of uv name it. */
export declare function indexForUv({ name, url }: IndexSetting): SecretText;
