import type { Environment } from '../ports.js';
import { type Mapping } from './mapping.js';
/**
 * The state of a mapping: both its ends exist and its env file agrees (`valid`); its project, its environment or its
 * `.env.uve` is proven to be gone (`orphaned`, as prime-uve defines it); its env file names another environment, or
 * another env file is missing (`mismatch`); it is unknown, or something could not be read (`error`), which says nothing
 * about absence.
 */
export type MappingStatus = 'valid' | 'orphaned' | 'mismatch' | 'error';
/** The result of validating a mapping. */
export interface ValidationResult {
    /** The gravest that was found: `error`, then `orphaned`, then `mismatch`. */
    readonly status: MappingStatus;
    /** A sentence on each thing that is wrong, with both paths; empty when valid. */
    readonly issues: readonly string[];
    readonly isValid: boolean;
    readonly isOrphaned: boolean;
    readonly hasMismatch: boolean;
}
/** Compares a mapping with the file system. Never rejects: what cannot be read is an `error`. */
export declare function validate(mapping: Mapping, environment: Environment): Promise<ValidationResult>;
/** The result for a project that the registry does not know. */
export declare function unknownProject(projectPath: string, registry: string): ValidationResult;
/** The variables of an env file; undefined where there is none. */
export declare function readEnvFile(file: string): Promise<{
    readonly variables: ReadonlyMap<string, string> | undefined;
} | {
    readonly problem: string;
}>;
