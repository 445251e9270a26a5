/** How every command of the desk ends: its own exit code, its usage, or one sentence on what failed. */

export interface Command<Args> {
  /** `null`: what was typed is not understood. */
  readonly args: Args | null;
  readonly usage: string;
  /** Answers the exit code. */
  run(args: Args): Promise<number>;
  readonly codeOfFailure: number;
}

const NOT_UNDERSTOOD = 2;

export async function runCommand<Args>(command: Command<Args>): Promise<void> {
  const { args, usage, codeOfFailure } = command;
  if (args === null) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = NOT_UNDERSTOOD;
    return;
  }
  try {
    process.exitCode = await command.run(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = codeOfFailure;
  }
}
