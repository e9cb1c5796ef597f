import type { Environment, Ports } from '../ports.js';
import { type Mapping } from './mapping.js';
import { type NewMapping } from './new-mapping.js';
import { type ValidationResult } from './validation.js';
/**
 * How long to wait for another process that changes a registry, in milliseconds: long enough to find out that one of
 * another container is dead.
 */
export declare const registryLockTimeoutMs: number;
/** Where the registry of a cache root lies: ENSURE_EXTENSIONS_REGISTRY, else PRIME_UVE_CACHE, else its `cache.json`. */
export declare function registryPath(cacheRoot: string, environment: Environment): string;
export interface RegistryOptions extends Omit<Ports, 'runner'> {
    /** The registry's file, absolute. */
    readonly cachePath: string;
    /** How long to wait for another process, in milliseconds. */
    readonly lockTimeoutMs: number;
}
/**
 * A persistent registry of projects and the environments they use: one JSON file, shared by processes and machines.
 *
 * Every change is one read-modify-write under one lock, written to a temporary file, flushed, and renamed: a reader sees
 * the old or the new content. All methods reject with a CacheError when the file or its lock cannot be read or written:
 * `registry-unusable`, `cache-locked`.
 */
export declare class Registry {
    #private;
    /** The registry's file. */
    readonly path: string;
    constructor(options: RegistryOptions);
    /**
     * Records that a project uses an environment: the latest of those it uses. `createdAt` of a known project stays. An env
     * file that is known of the project and still names an environment stays too, also where `envFile` is null: there is
     * one then, and what it names is still compared.
     */
    addMapping(added: NewMapping): Promise<Mapping>;
    /** The mapping of a project; null where it is unknown. */
    getMapping(projectPath: string): Promise<Mapping | null>;
    /** Forgets a project; its environments stay where they are. True if it was known. */
    removeMapping(projectPath: string): Promise<boolean>;
    /** Takes environments that are gone out of all mappings. What a project used last stays: its mapping is orphaned then. */
    forgetEnvironments(environments: readonly string[]): Promise<void>;
    /** All mappings, by project path. */
    listAll(): Promise<Mapping[]>;
    /** Compares a mapping with the file system and notes when. An unknown project is an `error`. */
    validateMapping(projectPath: string): Promise<ValidationResult>;
    /** Validates all mappings and notes when; the results by project path. */
    validateAll(): Promise<Map<string, ValidationResult>>;
    /** Compares all mappings with the file system, and changes nothing. */
    examineAll(): Promise<Map<string, ValidationResult>>;
    /** Forgets all projects; gives how many there were. */
    clear(): Promise<number>;
    /** Rewrites a registry of an older layout; every load reads an old one as if that had been done. True if it was an old one. */
    migrateIfNeeded(): Promise<boolean>;
    /**
     * Says which mappings of this machine cannot be known: those of a newer version, which this one does not understand, and
     * those in damaged content that was set aside. A sentence each; empty where all are known.
     */
    gaps(): Promise<string[]>;
}
