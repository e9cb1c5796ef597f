import type { Conflict } from '../errors.js';
/** A specification of a conflict. */
export interface ConflictMember {
    /** As it was written. */
    readonly display: string;
    /** Its distribution's name in normal form. */
    readonly name?: string;
}
/**
 * What uv's explanation of a failed resolution comes to: the distribution that the members need in different versions,
 * and what each needs of it. uv writes sentences ("Because a==1 depends on c>=2 and b==1 depends on c<2, we can
 * conclude …"); where they tell nothing of this kind, the distribution is null.
 */
export declare function explainConflict(explanation: string, members: readonly ConflictMember[]): Pick<Conflict, 'distribution' | 'needs'>;
