import type { Environment } from '../ports.js';
import { SecretUrl } from '../system/secret-url.js';
/** A line of constraints that may be written to a file: no secret of its URL stands in it. */
export interface HiddenUrlLine {
    /** With a variable (`${NAME}`) in the place of the URL of a file, and the URL of a repository without its account. */
    readonly text: string;
    /** The URL with its secrets; undefined where it has none. */
    readonly url?: SecretUrl;
    /** The variable that stands for the URL; undefined where none does. */
    readonly variable?: string;
}
/**
 * Takes the secrets of its URL out of a line: `name @ https://me:password@host/x.whl ; marker`. Such lines lie in files for a
 * while, and git shows a URL to all users of the machine.
 *
 * @param secrets values of the variables in the URL.
 */
export declare function hideUrl(text: string, secrets?: Readonly<Record<string, string>>): HiddenUrlLine;
/** A URL with secrets that stands somewhere without them. */
export interface HiddenUrl {
    readonly url: SecretUrl;
    /** The variable that stands for it; undefined of a repository. */
    readonly variable?: string;
}
/** The URLs that {@link hideUrl} took out of some lines. */
export declare function hiddenUrls(lines: readonly HiddenUrlLine[]): HiddenUrl[];
/** Whether a text names a repository with an account in its URL, where its variables (`${NAME}`) are those of the environment. */
export declare function namesPrivateRepository(written: string, environment: Environment): boolean;
/** Whether a text holds a secret in one of its URLs; one that stands there as a variable (`${NAME}`) is none. */
export declare function holdsSecretUrl(text: string): boolean;
