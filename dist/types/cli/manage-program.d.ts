import { type Command } from 'commander';
import type { PruneSelection } from '../manage.js';
import type { MappingStatus } from '../mapping/validation.js';
/** What a managing command was asked to do. */
export type Management = {
    readonly isJson: boolean;
    readonly cacheRoot: string | undefined;
} & ({
    readonly name: 'list';
    readonly isEntries: boolean;
    readonly status: MappingStatus | undefined;
} | {
    readonly name: 'validate';
    readonly project: string | undefined;
} | {
    readonly name: 'prune';
    readonly selection: PruneSelection;
    readonly isDryRun: boolean;
    readonly isYes: boolean;
} | {
    readonly name: 'clear';
    readonly isYes: boolean;
} | {
    readonly name: 'doctor';
    readonly python: string | undefined;
    readonly isDeep: boolean;
    readonly isFixing: boolean;
});
/** Adds the commands that look after a cache root; each gives what it was asked to do. */
export declare function addManagement(program: Command, give: (management: Management) => void): void;
/** Reads an option that is a number, for commander. */
export declare function wholeOrDecimal(allowed: string): (text: string) => number;
