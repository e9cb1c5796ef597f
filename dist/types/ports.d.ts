/** The ports of the domain. The action, the CLI and library users each give their own. */
/** Where messages go. Never stdout of the CLI or the library: that holds results only. */
export interface Logger {
    debug(message: string): void;
    info(message: string): void;
    /** A warning a user should see; the action annotates it. */
    warning(message: string): void;
    error(message: string): void;
    /** Lines that belong together under a title, folded where the medium can fold. */
    group(title: string, lines: readonly string[]): void;
    /**
     * Told of each step that begins; or, with a detail and no step, of what the one at work says of itself. A logger that shows
     * no progress leaves this out.
     */
    progress?(step: string | undefined, detail?: string): void;
}
/** The variables of the process, read only. */
export type Environment = Readonly<Record<string, string | undefined>>;
/** The time of day, so that tests need not wait for it. */
export interface Clock {
    now(): Date;
}
/** How a command is run. */
export interface CommandOptions {
    readonly environment: Environment;
    readonly cwd?: string;
    /** Text for the command's standard input; without it the input is empty. */
    readonly input?: string;
    /** An open file that is the command's standard input instead, from its current position on. */
    readonly inputFile?: number;
    /** Given the bytes of standard output as they come; then none of them is collected. */
    readonly onOutput?: (bytes: Buffer) => void;
    /** Given each line of standard error as it comes; they are collected all the same. */
    readonly onErrorLine?: ((line: string) => void) | undefined;
    /** After this many milliseconds the command and its children are ended. No limit when absent. */
    readonly timeoutMs?: number;
    readonly signal?: AbortSignal | undefined;
    /**
     * Whether it reads no input and ends by itself within moments: mounting, unmounting, trying what a machine can. Such a command need not
     * be ended when its time is over; it is given up. Default: false.
     */
    readonly brief?: boolean;
}
/** How a command ended. */
export interface CommandResult {
    /** The exit code; null when a signal ended the command. */
    readonly exitCode: number | null;
    readonly stdout: string;
    readonly stderr: string;
    readonly timedOut: boolean;
}
/** Runs commands without a shell, collecting what they print. Throws a node error with `ENOENT` for a command that is not there. */
export interface CommandRunner {
    run(command: string, args: readonly string[], options: CommandOptions): Promise<CommandResult>;
}
/** The world, as the entry points hand it in. */
export interface Ports {
    readonly logger: Logger;
    readonly runner: CommandRunner;
    readonly clock: Clock;
    readonly environment: Environment;
}
/** The ports that commands are run with. */
export type CommandPorts = Pick<Ports, 'runner' | 'environment'>;
