/** The answer of a store that is not asked any more. */
export interface Unavailable {
  readonly status: 'unavailable'
  readonly detail: string
}

/** Remembers that a store did not answer in time: nobody waits for it again in this run. */
export class CircuitBreaker {
  #outage: Unavailable | undefined

  /** The answer in the store's place; undefined while the store may be asked. */
  get outage(): Unavailable | undefined {
    return this.#outage
  }

  /** Ends all further calls. Gives the answer that they get. */
  open(detail: string): Unavailable {
    this.#outage = { status: 'unavailable', detail }
    return this.#outage
  }
}
