/** Commands and events over a WebSocket, as DevTools and WebDriver BiDi have them: numbered, in JSON. */

export interface Wire {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  on(event: string, heard: (params: Record<string, any>) => void): void;
  close(): void;
}

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: unknown;
}

/** Opens a wire. @throws Error when the engine refuses the connection or a command. */
export async function openWire(address: string): Promise<Wire> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`no connection to ${address}`)));
  });
  const waiting = new Map<number, (message: Message) => void>();
  const heard = new Map<string, (params: Record<string, unknown>) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method) heard.get(message.method)?.(message.params ?? {});
  });
  socket.addEventListener('close', () => {
    for (const answer of waiting.values()) answer({ error: 'the engine has gone' });
  });
  let last = 0;
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error === undefined) resolve(result ?? {});
          else reject(new Error(`${method}: ${JSON.stringify(error)}`));
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    on: (event, listener) => heard.set(event, listener),
    close: () => socket.close(),
  };
}
