/** What every kind of chaos is: a usage, and a run that answers the exit code. */

export interface Chaos {
  readonly usage: string;
  run(args: readonly string[]): Promise<number>;
}
