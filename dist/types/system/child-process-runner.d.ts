import type { CommandRunner } from '../ports.js';
/** Runs commands as child processes in a group of their own, so that a cancelled uv takes its build children with it. */
export declare const childProcessRunner: CommandRunner;
