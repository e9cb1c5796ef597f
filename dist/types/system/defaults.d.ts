import type { Clock, Logger } from '../ports.js';
/** A logger that says nothing. */
export declare const silentLogger: Logger;
/** The time of the machine. */
export declare const systemClock: Clock;
