import { once } from "node:events";
import { connect } from "node:net";

/** A connection on which a test says byte by byte what it likes, as no HTTP client would. */
export interface RawConnection {
  says(text: string): void;
  /** Resolves with all that came as soon as it contains the words. */
  hears(words: string): Promise<string>;
  /** Resolves with all that came when the server has closed the connection. */
  ends: Promise<string>;
  leaves(): void;
}

export async function connectRaw(port: number): Promise<RawConnection> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  let heard = "";
  const watchers = new Set<() => void>();
  socket.on("data", (chunk) => {
    heard += chunk;
    for (const look of watchers) look();
  });
  socket.on("error", () => {}); // a reset is an end, too
  const ends = new Promise<string>((resolve) => socket.once("close", () => resolve(heard)));
  return {
    ends,
    says: (text) => void socket.write(text),
    leaves: () => void socket.destroy(),
    hears: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (heard.includes(words)) resolve(heard);
        };
        watchers.add(look);
        look();
        void ends.then(() => reject(new Error(`It closed without saying ${words}: ${heard}`)));
      }),
  };
}
