/**
 * A text that may hold secrets. However it is printed, as a string, in a template, as JSON or by `console.log`, it is its
 * redacted form; only {@link SecretText.reveal} gives the text itself.
 */
export declare class SecretText {
    #private;
    /** @param shown the text with its secrets replaced; default: it holds none. */
    constructor(whole: string, shown?: string);
    /** The text, with the URL in it redacted wherever it is printed. */
    static around(text: string, url: SecretUrl): SecretText;
    /** One text of several. */
    static join(parts: readonly (string | SecretText)[]): SecretText;
    /** Whether printing it leaves something out. */
    get hasSecret(): boolean;
    /** The text with its secrets: only for what sends it to a server, and never as an argument of a process. */
    reveal(): string;
    toString(): string;
    toJSON(): string;
    [Symbol.toPrimitive](): string;
}
/** The keys of a fragment that installers read (pip's and uv's); the others are of nobody and may hold anything. */
export declare const knownFragment: RegExp;
/** A URL that may hold secrets: a user name and a password, and the values of its query and of what its fragment has beyond what installers read. */
export declare class SecretUrl extends SecretText {
    #private;
    /** The URL without user name and password, with `***` for its other secrets: the same for all who may read the file. */
    readonly bare: string;
    /** Whether a URL parser can read it: one that cannot be read may hold a password with `/`, `?` or `#`, and is wholly redacted. */
    readonly isReadable: boolean;
    /** SHA-256 (hex) over the parameters of the query that select what is read; undefined where none does. */
    readonly selection: string | undefined;
    /** @param written the parts as they were written, with variables; they are what is shown, counted and recorded. */
    private constructor();
    /**
     * Reads a URL. Never throws: see {@link SecretUrl.isReadable}.
     *
     * @param secrets values of the variables (`${NAME}`) in its user info and query. They are secrets: the URL is shown,
     * counted and recorded without them.
     */
    static parse(text: string, secrets?: Readonly<Record<string, string>>): SecretUrl;
    /** Whether it says who reads: a user name other than `git`, or a password. */
    get hasAccount(): boolean;
    get hasQuery(): boolean;
    /** Whether its fragment has a value that no installer reads: it may be anything. The name of a section is none. */
    get hasNote(): boolean;
    /** User name and password, decoded, for the one who sends them. Undefined where it has none. */
    revealAccount(): {
        readonly user: string;
        readonly password: string;
    } | undefined;
    /**
     * The URL of a repository as git may get it for an argument: without a password, and without a user name unless it is for
     * ssh, where it is the name of an account and no secret.
     */
    revealAddress(): string;
    /** The URL that a reference means which stands in what this one leads to: of the same host with the same account. */
    resolve(reference: string): SecretUrl;
    /** The URL of a repository at another revision than it names, or at one where it names none. */
    atRevision(revision: string): SecretUrl;
}
/**
 * A text that no parser can read and that may hold a URL: all between the first `:` and the last `@` may be a password, and
 * so may all that follows a `?` or a `#`.
 */
export declare function redactUnreadable(text: string): string;
