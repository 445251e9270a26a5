/**
 * One connection that sends a request and reads the answer, with as little work as that takes: what is
 * measured shares the machine with who measures. Understands what the service sends and no more.
 */

import { connect, type Socket } from "node:net";

const HEAD_END = "\r\n\r\n";

export class LeanConnection {
  readonly #socket: Socket;
  #read = "";
  #answer: ((status: number) => void) | null = null;
  #refuse: ((error: Error) => void) | null = null;

  constructor(port: number) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.setEncoding("latin1");
    this.#socket.on("data", (chunk: string) => this.#take(chunk));
    this.#socket.on("error", (error) => this.#refuse?.(error));
    this.#socket.on("close", () => this.#refuse?.(new Error("the connection was closed")));
  }

  /** Answers the status. One at a time. */
  ask(request: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#answer = resolve;
      this.#refuse = reject;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#refuse = null;
    this.#socket.destroy();
  }

  #take(chunk: string): void {
    this.#read += chunk;
    const head = this.#read.indexOf(HEAD_END);
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#read)?.[1]);
    if (Number.isNaN(length)) return void this.#refuse?.(new Error("an answer has no length"));
    if (this.#read.length < head + HEAD_END.length + length) return;
    const status = Number(this.#read.slice(9, 12));
    this.#read = "";
    this.#answer?.(status);
  }
}
