/** Files beside the index, fetched when they are needed. */

/** Does it once for each key; what failed is tried anew the next time. */
export function once<Value>(
  make: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const made = new Map<string, Promise<Value>>();
  return (key) => {
    const making = made.get(key) ?? make(key);
    made.set(key, making);
    making.catch(() => made.delete(key));
    return making;
  };
}

/** @throws Error when it does not arrive. */
export async function readJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as Value;
}
