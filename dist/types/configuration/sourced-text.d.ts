/** A specification's text and the place it was written at, for messages: `packages, line 3`. */
export interface SourcedText {
    readonly text: string;
    readonly origin: string;
    /** Its own TTL in hours, where one was given. */
    readonly ttl?: number | 'never';
}
