import type { SecretUrl } from '../system/secret-url.js';
/** Where the last good copies of remote files are kept. */
export interface RemoteCopies {
    /** Absolute; made where it is not there. */
    readonly directory: string;
}
/** Where they are kept in a cache root. */
export declare function remoteCopiesIn(cacheRoot: string): RemoteCopies;
/** The text of a remote file, and what the user should know about it. */
export interface RemoteText {
    readonly text: string;
    /** A sentence; undefined where the server answered. */
    readonly notice: string | undefined;
}
/**
 * Reads a file of requirements or constraints from a server. Where the server cannot be reached, the last good copy on this
 * machine is used, and the notice says so.
 *
 * @throws ExtensionConfigError `file-unreadable`.
 */
export declare function readRemoteText(url: SecretUrl, origin: string, { directory }: RemoteCopies): Promise<RemoteText>;
/** The answer of a server. `down`: it may answer another time. */
export type Answer = {
    readonly kind: 'text';
    readonly text: string;
} | {
    readonly kind: 'down' | 'refused';
    readonly reason: string;
    /** Where the server answered with another status than success. */
    readonly status?: number;
};
/** How much and how long is read. */
export interface FetchLimits {
    readonly maxBytes: number;
    readonly timeoutMs: number;
    readonly signal?: AbortSignal;
    /** The content types that are asked for, web pages among them. Default: a text that is no web page. */
    readonly accept?: string;
}
/** Asks a server for a text. Never rejects; what is not a text, or a web page, is refused. */
export declare function fetchText(url: SecretUrl, limits?: FetchLimits): Promise<Answer>;
