import { once } from "node:events";
import { connect } from "node:net";

/** A connection on which a test sends any bytes, even ones that no HTTP client sends. */
export interface RawConnection {
  write(text: string): void;
  /** Resolves with everything received as soon as it contains the words. */
  waitFor(words: string): Promise<string>;
  /** Resolves with everything received when the server has closed the connection. */
  closed: Promise<string>;
  destroy(): void;
}

export async function connectRaw(port: number): Promise<RawConnection> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  let received = "";
  const waiters = new Set<() => void>();
  socket.on("data", (chunk) => {
    received += chunk;
    for (const check of waiters) check();
  });
  socket.on("error", () => {}); // a reset closes it too
  const closed = new Promise<string>((resolve) => socket.once("close", () => resolve(received)));
  return {
    closed,
    write: (text) => void socket.write(text),
    destroy: () => void socket.destroy(),
    waitFor: (words) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (received.includes(words)) resolve(received);
        };
        waiters.add(check);
        check();
        void closed.then(() =>
          reject(new Error(`It closed without sending ${words}: ${received}`)),
        );
      }),
  };
}
