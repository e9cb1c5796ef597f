import type { S3Client } from '@aws-sdk/client-s3';
import type { Environment } from '../ports.js';
import type { RestoreStatus } from './provider.js';
/** How a store is reached. */
export interface S3ClientOptions {
    readonly endpoint?: string;
    readonly region?: string;
    readonly isPathStyle?: boolean;
    readonly environment: Environment;
    readonly idleMs?: number;
}
/** The SDK, loaded when first used, and its client. */
export interface Sdk extends Pick<typeof import('@aws-sdk/client-s3'), 'HeadObjectCommand' | 'GetObjectCommand' | 'PutObjectCommand' | 'DeleteObjectCommand' | 'ListObjectsV2Command'> {
    readonly client: S3Client;
    readonly Upload: typeof import('@aws-sdk/lib-storage').Upload;
}
/** Loads the SDK and makes a client. */
export declare function loadSdk({ environment, idleMs, ...options }: S3ClientOptions): Promise<Sdk>;
/** The HTTP status of a failure, where the store answered. */
export declare function statusOf(error: unknown): number | undefined;
/** The store's or the SDK's own code of a failure. */
export declare function codeOf(error: unknown): string;
/** Whether nothing came within a limit: ours for a look-up, the connection's own. */
export declare function isTimeOut(error: unknown): boolean;
/** Whether something of that key is there, or being put there. */
export declare function isTaken(error: unknown): boolean;
/** Whether no credentials were found anywhere. */
export declare function isMissingCredentials(error: unknown): boolean;
/** What a failure means for who asked. */
export declare function restoreStatusOf(error: unknown): Exclude<RestoreStatus, 'hit'>;
/** The reason in a line. The SDK's messages hold no credentials; a signature is none. */
export declare function describe(error: unknown): string;
